import { defineWorkflow, type CaseTemplate } from '@lianxun/plugin-api';

import { governanceProposalWorkflow } from './governance-proposal.workflow.ts';

const office = { anyOf: [{ role: 'office' }, { role: 'officeDirector' }] } as const;
const leadingGroup = { role: 'leadingGroup' } as const;
const drafter = { relation: 'drafter' } as const;
const { states, moves, deadlines, parties } = governanceProposalWorkflow;
const [sign, due, review] = deadlines;

/** Acknowledged is taken in hand. */
const minimal = defineWorkflow({
  ...governanceProposalWorkflow,
  states: {
    draft: states.draft,
    issued: states.issued,
    handling: states.handling,
    replied: states.replied,
    concluded: states.concluded,
    cancelled: states.cancelled,
  },
  moves: {
    issue: moves.issue,
    discard: moves.discard,
    acknowledge: { ...moves.acknowledge, title: '签收办理', to: 'handling' },
    reply: moves.reply,
    conclude: moves.conclude,
    return: moves.return,
    cancel: { ...moves.cancel, from: ['issued', 'handling'] },
  },
  deadlines: [sign, { ...due, whileIn: ['handling'] }, review],
});

/** The leading group lets a proposal out and takes its result, each after 巡察办. */
const strict = defineWorkflow({
  ...governanceProposalWorkflow,
  parties: { ...parties, leadingGroup: '领导小组' },
  states: {
    ...states,
    approving: { title: '报批中', stage: 'drafted', waiting: true, tone: 'warning' },
    reviewed: { title: '已初审待审定', stage: 'reported', waiting: true, tone: 'info' },
  },
  moves: {
    ...moves,
    submit: {
      title: '报请批准',
      from: ['draft'],
      to: 'approving',
      kind: 'submit',
      by: [office],
      recall: true,
      effects: [{ notify: [leadingGroup], title: '专项治理建议待批准' }],
      primary: true,
    },
    issue: {
      ...moves.issue,
      title: '批准移交',
      from: ['approving'],
      by: [leadingGroup],
    },
    refuse: {
      title: '不予批准',
      from: ['approving'],
      to: 'draft',
      kind: 'review',
      by: [leadingGroup],
      distinctFrom: [drafter],
      requires: { reason: true },
      effects: [{ notify: [drafter], title: '专项治理建议未获批准' }],
    },
    review: {
      title: '初审通过',
      from: ['replied'],
      to: 'reviewed',
      kind: 'review',
      by: [office],
      requires: moves.conclude.requires,
      effects: [{ notify: [leadingGroup], title: '专项治理建议办理结果待审定' }],
      primary: true,
    },
    conclude: {
      ...moves.conclude,
      title: '审定办结',
      from: ['reviewed'],
      by: [leadingGroup],
      distinctFrom: [{ actorsOf: 'review' }],
    },
    return: { ...moves.return, from: ['replied', 'reviewed'], by: [office, leadingGroup] },
  },
  deadlines: [
    {
      key: 'approval',
      title: '批准期限',
      amount: 5,
      unit: 'workday',
      from: { enter: 'approving' },
      whileIn: ['approving'],
      ladder: [{ before: 0, tone: 'red', notify: [leadingGroup, office] }],
    },
    { ...sign, amount: 3 },
    due,
    { ...review, amount: 5 },
    {
      key: 'conclusion',
      title: '审定期限',
      amount: 5,
      unit: 'workday',
      from: { enter: 'reviewed' },
      whileIn: ['reviewed'],
      ladder: [{ before: 0, tone: 'red', notify: [leadingGroup, office] }],
    },
  ],
});

export const governanceProposalTemplates: readonly CaseTemplate[] = [
  {
    key: 'minimal',
    title: '精简流程',
    summary: '移交单位签收即开始办理，反馈后由巡察办审核办结',
    document: minimal,
  },
  {
    key: 'strict',
    title: '从严流程',
    summary: '移交前报领导小组批准，办理结果经巡察办初审、领导小组审定，每一步都有期限',
    document: strict,
  },
];
