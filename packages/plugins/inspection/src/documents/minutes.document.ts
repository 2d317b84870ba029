import { defineDocument, documentDate, type DocumentField } from '@lianxun/plugin-api';

import { requireSubject } from '../briefings/briefed-subject.ts';
import { findBriefing, listDecisions } from '../briefings/briefings.repository.ts';
import type { InspectionDatabase } from '../database.ts';
import { readBriefings } from '../permissions.ts';
import { paragraphsOf } from './paragraphs-of.ts';

const decisionFields = {
  opinion: {
    title: '处置内容',
    hint: '处置意见，末尾没有标点',
    sample: '责成有关人员限期退缴',
  },
  responsible: { title: '责任单位', hint: '责任单位或责任人', sample: '区市场监管局党组' },
  dueOn: { title: '落实时限', hint: '落实的最后一天', sample: '2026年9月30日' },
} as const satisfies Readonly<Record<string, DocumentField>>;

/** 会议纪要 of one of 三个汇报: who heard what, what was said, and who sees to what by when. */
export const minutesDocument = defineDocument<InspectionDatabase>({
  id: 'inspection.minutes',
  title: '会议纪要',
  permission: readBriefings,
  subject: 'briefing',
  fields: {
    heardBy: {
      title: '会议名称',
      hint: '领导小组、书记专题会或党委常委会',
      sample: '书记专题会',
      required: true,
    },
    matter: {
      title: '汇报事项',
      hint: '轮次，或单独听取汇报的单位',
      sample: '十二届区委第五轮巡察',
      required: true,
    },
    minutesNo: {
      title: '会议纪要文号',
      hint: '登记汇报时填写的文号',
      sample: '书记专题会会议纪要〔2026〕5号',
      required: true,
    },
    heldOn: { title: '会议日期', hint: '汇报的日期', sample: '2026年8月25日', required: true },
    place: { title: '会议地点', hint: '汇报的地点', sample: '区委小会议室', required: true },
    reportedBy: { title: '汇报人', hint: '谁汇报', sample: '第一巡察组组长', required: true },
    present: {
      title: '参加人员',
      hint: '听取汇报的人员',
      sample: '区委书记、副书记、组织部部长、纪委书记',
      required: true,
    },
    conclusion: { title: '会议结论', hint: '同意，或退回报告及理由', sample: '会议同意上述汇报' },
  },
  lists: {
    points: {
      title: '议定事项',
      hint: '登记的纪要要点，一行一段',
      required: true,
      fields: {
        point: { title: '议定内容', hint: '一段文字', sample: '会议逐项听取问题情况。' },
      },
    },
    decisions: { title: '处置意见', hint: '登记的处置意见', fields: decisionFields },
  },
  template: {
    form: 'report',
    title: '{会议名称}听取{汇报事项}情况汇报会议纪要',
    blocks: [
      { kind: 'paragraph', text: '（{会议纪要文号}）' },
      {
        kind: 'paragraph',
        text: '{会议日期}，{会议名称}在{会议地点}听取{汇报人}关于{汇报事项}情况的汇报。现将会议情况纪要如下。',
      },
      { kind: 'heading', level: 1, text: '一、会议意见' },
      { kind: 'each', list: '议定事项', blocks: [{ kind: 'paragraph', text: '{议定内容}' }] },
      { kind: 'paragraph', text: '{会议结论}。' },
      {
        kind: 'when',
        field: '处置意见',
        blocks: [
          { kind: 'heading', level: 1, text: '二、处置意见' },
          {
            kind: 'each',
            list: '处置意见',
            blocks: [
              {
                kind: 'paragraph',
                text: '（{中文序号}）{处置内容}。由{责任单位}负责，{落实时限}前落实。',
              },
            ],
          },
        ],
      },
      { kind: 'paragraph', text: '参加：{参加人员}。' },
    ],
    signature: { name: '{会议名称}', date: '{会议日期}', sealed: false },
  },
  data: async (ctx, id) => {
    const row = await findBriefing(ctx.tx, id);
    if (row === undefined) return undefined;
    const { roundName, unitName } = await requireSubject(ctx, row.roundId, row.engagementId);
    const { heldOn, minutes, minutesNo, place, receivers, reportedBy } = row;
    const decisions = await listDecisions(ctx.tx, [id]);
    return {
      heardBy: row.steps[row.step - 1] ?? '',
      matter: unitName === null ? roundName : `${roundName}${unitName}`,
      minutesNo,
      heldOn: documentDate(heldOn),
      place,
      reportedBy,
      present: withoutEnd(receivers),
      conclusion:
        row.result === 'agreed'
          ? '会议同意上述汇报'
          : `会议决定退回报告，理由：${withoutEnd(row.returnReason ?? '')}`,
      points: paragraphsOf(minutes ?? '').map((point) => ({ point })),
      decisions: decisions.map(({ dueOn, opinion, responsible }) => ({
        opinion: withoutEnd(opinion),
        responsible,
        dueOn: documentDate(dueOn),
      })),
    };
  },
});

const withoutEnd = (text: string) => text.trim().replace(/[。；;.]+$/, '');
