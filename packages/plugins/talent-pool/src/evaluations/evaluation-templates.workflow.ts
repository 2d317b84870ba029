import { defineWorkflow, type CaseTemplate } from '@lianxun/plugin-api';

import { evaluationWorkflow } from './evaluation.workflow.ts';

const office = { anyOf: [{ role: 'office' }, { role: 'officeDirector' }] } as const;
const evaluated = { relation: 'evaluated' } as const;
const { states, moves, deadlines, parties } = evaluationWorkflow;

/** 复核 stays within 巡察办: another person than the one who concluded settles it. */
const minimal = defineWorkflow({
  ...evaluationWorkflow,
  parties: {
    rater: parties.rater,
    evaluated: parties.evaluated,
    office: '巡察办',
    officeDirector: '巡察办',
  },
  moves: {
    ...moves,
    contest: {
      ...moves.contest,
      effects: [{ notify: [office], title: '有人对评价结果申请复核' }],
    },
    settleReviews: { ...moves.settleReviews, by: [office] },
  },
  deadlines: deadlines.map((deadline) =>
    deadline.key === 'review'
      ? { ...deadline, ladder: [{ before: 0, tone: 'red', notify: [office] }] }
      : deadline,
  ),
});

/** The office proposes, the leading group decides; a 复核 is settled by the leading group alone. */
const strict = defineWorkflow({
  ...evaluationWorkflow,
  states: {
    ...states,
    summarising: { ...states.summarising, title: '汇总' },
    deciding: { title: '待领导小组审定', stage: 'summarising', waiting: true, tone: 'warning' },
  },
  moves: {
    ...moves,
    propose: {
      title: '报请审定',
      from: ['summarising'],
      to: 'deciding',
      kind: 'submit',
      by: [office],
      distinctFrom: [evaluated],
      guards: ['overallComplete'],
      effects: [{ notify: [{ role: 'leadingGroup' }], title: '五位一体评价待审定' }],
      primary: true,
      bulk: false,
    },
    conclude: {
      ...moves.conclude,
      from: ['deciding'],
      by: [{ role: 'leadingGroup' }],
      distinctFrom: [evaluated, { actorsOf: 'propose' }],
    },
    sendBack: {
      title: '退回汇总',
      from: ['deciding'],
      to: 'summarising',
      by: [{ role: 'leadingGroup' }],
      distinctFrom: [evaluated],
      requires: { reason: true },
      bulk: false,
    },
    settleReviews: { ...moves.settleReviews, by: [{ role: 'leadingGroup' }] },
    cancel: { ...moves.cancel, from: ['rating', 'summarising', 'deciding'] },
  },
  deadlines: [
    ...deadlines,
    {
      key: 'decision',
      title: '审定期限',
      amount: 5,
      unit: 'workday',
      from: { enter: 'deciding' },
      whileIn: ['deciding'],
      ladder: [{ before: 0, tone: 'red', notify: [{ role: 'leadingGroup' }] }],
    },
  ],
});

export const evaluationTemplates: readonly CaseTemplate[] = [
  {
    key: 'minimal',
    title: '精简流程',
    summary: '巡察办汇总即评定，复核由巡察办另一人办结',
    document: minimal,
  },
  {
    key: 'strict',
    title: '从严流程',
    summary: '巡察办汇总后报领导小组审定，5个工作日内审定；复核由领导小组办结',
    document: strict,
  },
];
