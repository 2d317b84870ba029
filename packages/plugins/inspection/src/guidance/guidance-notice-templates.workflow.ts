import { defineWorkflow, type CaseTemplate } from '@lianxun/plugin-api';

import { guidanceNoticeWorkflow } from './guidance-notice.workflow.ts';

const leadingGroup = { role: 'leadingGroup' } as const;
const drafter = { relation: 'drafter' } as const;
const { deadlines, moves, parties, states } = guidanceNoticeWorkflow;
const { distinctFrom: _, ...issueAlone } = moves.issue;

/** Whoever was there issues it himself. */
const minimal = defineWorkflow({
  ...guidanceNoticeWorkflow,
  moves: { ...moves, issue: { ...issueAlone, kind: 'submit' } },
});

/** The office proposes, the leading group issues. */
const strict = defineWorkflow({
  ...guidanceNoticeWorkflow,
  parties: { ...parties, leadingGroup: '领导小组' },
  states: {
    ...states,
    reviewed: { title: '待领导小组签发', stage: 'drafted', waiting: true, tone: 'warning' },
  },
  moves: {
    ...moves,
    propose: {
      title: '审核报签',
      from: ['drafted'],
      to: 'reviewed',
      kind: 'review',
      by: moves.issue.by,
      distinctFrom: [drafter],
      effects: [{ notify: [leadingGroup], title: '指导督导意见书待签发' }],
      primary: true,
    },
    issue: {
      ...moves.issue,
      from: ['reviewed'],
      by: [leadingGroup],
      distinctFrom: [drafter, { actorsOf: 'propose' }],
    },
    discard: {
      ...moves.discard,
      from: ['drafted', 'reviewed'],
      by: [...moves.discard.by, leadingGroup],
    },
  },
  deadlines: [
    ...deadlines,
    {
      key: 'decision',
      title: '签发期限',
      amount: 3,
      unit: 'workday',
      from: { enter: 'reviewed' },
      whileIn: ['reviewed'],
      ladder: [{ before: 0, tone: 'red', notify: [leadingGroup, drafter] }],
    },
  ],
});

export const guidanceNoticeTemplates: readonly CaseTemplate[] = [
  {
    key: 'minimal',
    title: '精简流程',
    summary: '拟稿人直接签发，县级签收、逐条答复后审核办结',
    document: minimal,
  },
  {
    key: 'strict',
    title: '从严流程',
    summary: '巡察办审核后报领导小组签发，签发、签收、答复、审核都有期限',
    document: strict,
  },
];
