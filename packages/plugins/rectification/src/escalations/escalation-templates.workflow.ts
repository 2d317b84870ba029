import { defineWorkflow, type CaseTemplate } from '@lianxun/plugin-api';

import { escalationWorkflow } from './escalation.workflow.ts';

const office = { anyOf: [{ role: 'office' }, { role: 'officeDirector' }] } as const;
const discipline = { role: 'discipline' } as const;
const leadingGroup = { role: 'leadingGroup' } as const;
const drafter = { relation: 'drafter' } as const;
const { states, moves, deadlines, parties } = escalationWorkflow;
const [approval, sign, reply, review] = deadlines;

/** A letter that needs approval is approved or refused as it is drafted, without a step of its own. */
const minimal = defineWorkflow({
  ...escalationWorkflow,
  states: {
    drafted: states.drafted,
    issued: states.issued,
    acknowledged: states.acknowledged,
    replied: states.replied,
    closed: states.closed,
    cancelled: states.cancelled,
  },
  moves: {
    issue: moves.issue,
    approve: {
      ...moves.approve,
      from: ['drafted'],
      guards: ['approvalNeeded'],
      primary: false,
    },
    refuse: {
      ...moves.refuse,
      from: ['drafted'],
      to: 'cancelled',
      guards: ['approvalNeeded'],
    },
    discard: moves.discard,
    acknowledge: moves.acknowledge,
    reply: moves.reply,
    close: moves.close,
    return: moves.return,
    cancel: moves.cancel,
  },
  deadlines: [sign, reply, review],
});

/** Every letter goes past 纪委监委; one that needs approval anyway goes on to the leading group. */
const strict = defineWorkflow({
  ...escalationWorkflow,
  parties: { ...parties, leadingGroup: '领导小组' },
  states: {
    ...states,
    endorsed: { title: '待领导小组批准', stage: 'drafted', waiting: true, tone: 'warning' },
  },
  moves: {
    submit: {
      title: moves.submit.title,
      from: ['drafted'],
      to: 'approving',
      kind: 'submit',
      by: [office],
      recall: true,
      effects: moves.submit.effects,
      primary: true,
    },
    approve: { ...moves.approve, guards: ['approvalNotNeeded'] },
    endorse: {
      title: '同意，报领导小组',
      from: ['approving'],
      to: 'endorsed',
      kind: 'review',
      by: [discipline],
      distinctFrom: [drafter],
      guards: ['approvalNeeded'],
      effects: [{ notify: [leadingGroup], title: '督办文书待批准' }],
    },
    approveFinally: {
      ...moves.approve,
      from: ['endorsed'],
      by: [leadingGroup],
      distinctFrom: [drafter, { actorsOf: 'endorse' }],
    },
    refuse: { ...moves.refuse, from: ['approving', 'endorsed'], by: [discipline, leadingGroup] },
    discard: moves.discard,
    acknowledge: moves.acknowledge,
    reply: moves.reply,
    close: {
      title: '会审销结',
      from: ['replied'],
      to: 'closed',
      kind: 'review',
      approval: { mode: 'all', approvers: [office, discipline] },
      guards: ['minutesRecorded'],
      effects: moves.close.effects,
      primary: true,
    },
    return: { ...moves.return, by: [office, discipline] },
    cancel: moves.cancel,
  },
  deadlines: [
    { ...approval, amount: 3 },
    {
      key: 'finalApproval',
      title: '领导小组批准期限',
      amount: 3,
      unit: 'workday',
      from: { enter: 'endorsed' },
      whileIn: ['endorsed'],
      ladder: [{ before: 0, tone: 'red', notify: [leadingGroup, office] }],
    },
    { ...sign, amount: 2 },
    reply,
    {
      ...review,
      amount: 5,
      ladder: [{ before: 0, tone: 'red', notify: [office, discipline] }],
    },
  ],
});

export const escalationTemplates: readonly CaseTemplate[] = [
  {
    key: 'minimal',
    title: '精简流程',
    summary: '不单设报批，须批准的文书由纪委监委在拟稿上直接批准或不予批准',
    document: minimal,
  },
  {
    key: 'strict',
    title: '从严流程',
    summary: '督办都经纪委监委批准，须批准的文书再报领导小组；销结由巡察办和纪委监委会审，期限缩短',
    document: strict,
  },
];
