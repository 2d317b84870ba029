import { expect, it } from 'vitest';

import type { CaseStep } from './case-types.ts';
import { stepTimeline } from './timeline-entries.ts';

function step(overrides: Partial<CaseStep>): CaseStep {
  return {
    id: '1',
    event: 'move',
    move: 'requestClose',
    moveTitle: '申请销号',
    fromTitle: '整改中',
    toTitle: '申请销号',
    actorName: '何鹏程',
    capacity: 'unit:unitHead',
    reason: null,
    opinion: null,
    occurredAt: '2026-11-13T01:12:00Z',
    ...overrides,
  };
}

const sentenceOf = (overrides: Partial<CaseStep>) => stepTimeline([step(overrides)])[0]?.sentence;

it('says in words who did what and where it led', () => {
  expect(sentenceOf({})).toContain('办理了“申请销号”，整改中 → 申请销号');
});

it('tells a signature that waits for others from a move', () => {
  const waiting = { fromTitle: '会审', toTitle: '会审', moveTitle: '会审通过', event: 'sign' };

  expect(sentenceOf(waiting)).toContain('签署了“会审通过”');
});

it('tells how a record began', () => {
  expect(
    sentenceOf({ move: 'start', event: 'move', fromTitle: '拟反馈', toTitle: '拟反馈' }),
  ).toContain('建立，状态为“拟反馈”');
});

it.each([
  ['opinion', '会审通过', '对“会审通过”提出了意见'],
  ['transfer', '转办给王五', '转办给王五'],
  ['delegate', '委派王五', '委派王五'],
  ['remind', '催办', '催办'],
])('tells what moved nothing in its own words: %s', (event, moveTitle, sentence) => {
  const stayed = { fromTitle: '会审', toTitle: '会审', event, moveTitle };

  expect(sentenceOf(stayed)).toMatch(new RegExp(`${sentence}$`));
});

it('tells where a case was sent back to', () => {
  const back = {
    fromTitle: '会审',
    toTitle: '方案编制',
    event: 'sendBack',
    moveTitle: '退回',
    move: 'start',
  };

  expect(sentenceOf(back)).toMatch(/退回，会审 → 方案编制$/);
});

it('puts the newest step first and joins reason and opinion into one note', () => {
  const older = step({ id: '0', occurredAt: '2026-11-01T00:00:00Z' });
  const entries = stepTimeline([older, step({ reason: '佐证不足', opinion: '请补会议记录' })]);

  expect(entries.map(({ id }) => id)).toEqual(['1', '0']);
  expect(entries[0]?.note).toBe('佐证不足；请补会议记录');
});
