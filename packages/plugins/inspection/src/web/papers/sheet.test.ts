import { expect, it } from 'vitest';

import { sheetOfEdition } from './sheet.ts';

it('shows a sealed edition with the names of its people and the words of its keys', () => {
  const content = {
    title: '惠民补贴滞留',
    source: 'review',
    domains: ['资金管理', '惠民'],
    responsibilityKind: 'direct',
    handlerIds: ['li', 'gone'],
    leaderId: 'zhao',
    meetingOpinion: '同意',
    meetingMinutesNo: '组务会〔2026〕2号',
    evidence: [{ fileName: '证据01 明细账.pdf', sha256: 'ab' }],
  };
  const names: Record<string, string> = { li: '李', zhao: '赵' };
  const sheet = sheetOfEdition(
    { content, paperNo: '〔2026〕7巡-1组-03号', edition: 1 },
    (id) => names[id] ?? '已离任人员',
  );
  expect(sheet).toMatchObject({
    source: '查阅',
    domains: '资金管理、惠民',
    responsibilityKind: '直接责任',
    handlers: '李、已离任人员',
    leader: '赵',
    meetingOpinion: '同意\n组务会纪要：组务会〔2026〕2号',
    evidence: ['证据01 明细账.pdf'],
    summary: '',
  });
});
