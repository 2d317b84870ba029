import { defineWorkflow, type CaseTemplate } from '@lianxun/plugin-api';

import { combinedWorkflow } from './combined.workflow.ts';

const leadingGroup = { role: 'leadingGroup' } as const;
const author = { relation: 'author' } as const;
const { states, moves, deadlines, parties } = combinedWorkflow;

/** The director's approval sets it going; nothing stands between work and its end. */
const minimal = defineWorkflow({
  ...combinedWorkflow,
  states: {
    planned: states.planned,
    submitted: states.submitted,
    inviting: states.inviting,
    running: states.running,
    closed: states.closed,
    cancelled: states.cancelled,
  },
  moves: {
    submit: moves.submit,
    approve: moves.approve,
    return: moves.return,
    start: moves.start,
    close: { ...moves.close, from: ['running'] },
    cancel: moves.cancel,
  },
});

/** The leading group approves after the director, and ends it. */
const strict = defineWorkflow({
  ...combinedWorkflow,
  parties: { ...parties, leadingGroup: '领导小组' },
  states: {
    ...states,
    reviewed: {
      title: '待领导小组批准',
      stage: 'planned',
      waiting: true,
      onChange: 'planned',
      tone: 'warning',
    },
  },
  moves: {
    ...moves,
    review: {
      title: '审核通过',
      from: ['submitted'],
      to: 'reviewed',
      kind: 'review',
      by: moves.approve.by,
      guards: ['planComplete'],
      effects: [{ notify: [leadingGroup], title: '市县统合巡察方案待批准' }],
      primary: true,
    },
    approve: {
      ...moves.approve,
      from: ['reviewed'],
      by: [leadingGroup],
      distinctFrom: [author, { actorsOf: 'review' }],
    },
    return: {
      ...moves.return,
      from: ['submitted', 'reviewed'],
      by: [...moves.return.by, leadingGroup],
    },
    close: { ...moves.close, by: [leadingGroup] },
    cancel: { ...moves.cancel, from: [...moves.cancel.from, 'reviewed'] },
  },
  deadlines: [
    ...deadlines,
    {
      key: 'decision',
      title: '领导小组批准期限',
      amount: 5,
      unit: 'workday',
      from: { enter: 'reviewed' },
      whileIn: ['reviewed'],
      ladder: [{ before: 0, tone: 'red', notify: [leadingGroup, author] }],
    },
  ],
});

export const combinedTemplates: readonly CaseTemplate[] = [
  {
    key: 'minimal',
    title: '精简流程',
    summary: '主任批准后部署，县区答复后实施，轮次归档即结束',
    document: minimal,
  },
  {
    key: 'strict',
    title: '从严流程',
    summary: '方案经主任审核、领导小组批准，由领导小组宣布结束，每一步都有期限',
    document: strict,
  },
];
