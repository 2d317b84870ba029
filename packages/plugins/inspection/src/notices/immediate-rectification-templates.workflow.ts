import { defineWorkflow, type CaseTemplate } from '@lianxun/plugin-api';

import { immediateRectificationWorkflow } from './immediate-rectification.workflow.ts';

const office = { anyOf: [{ role: 'office' }, { role: 'officeDirector' }] } as const;
const leader = { relation: 'leader' } as const;
const team = [{ relation: 'team' }] as const;
const unit = [{ relation: 'unitHead' }, { relation: 'unitLiaison' }] as const;
const { states, moves, deadlines, parties } = immediateRectificationWorkflow;
const [due, confirmation] = deadlines;

/** What is returned is simply in the unit's hands again. */
const minimal = defineWorkflow({
  ...immediateRectificationWorkflow,
  states: {
    drafted: states.drafted,
    issued: states.issued,
    answered: states.answered,
    confirmed: states.confirmed,
    cancelled: states.cancelled,
  },
  moves: {
    issue: moves.issue,
    discard: moves.discard,
    answer: { ...moves.answer, from: ['issued'] },
    confirm: moves.confirm,
    return: { ...moves.return, to: 'issued' },
    cancel: { ...moves.cancel, from: ['issued'] },
  },
  deadlines: [{ ...due, whileIn: ['issued'] }, confirmation],
});

/** The leader and 巡察办 confirm together. */
const strict = defineWorkflow({
  ...immediateRectificationWorkflow,
  parties: { ...parties, office: '巡察办', officeDirector: '巡察办' },
  moves: {
    ...moves,
    answer: {
      ...moves.answer,
      effects: [{ notify: [leader, office], title: '立行立改情况待确认' }],
    },
    confirm: {
      title: '共同确认改到位',
      from: ['answered'],
      to: 'confirmed',
      kind: 'review',
      approval: { mode: 'all', approvers: [leader, office] },
      effects: moves.confirm.effects,
      primary: true,
    },
    return: { ...moves.return, by: [...team, office] },
  },
  deadlines: [
    {
      ...due,
      ladder: [
        { before: 5, tone: 'yellow', notify: unit },
        { before: 2, tone: 'orange', notify: [...unit, leader] },
        { before: -1, tone: 'red', notify: [...unit, ...team, office], title: '立行立改逾期' },
      ],
    },
    {
      ...confirmation,
      amount: 3,
      ladder: [{ before: 0, tone: 'red', notify: [leader, office] }],
    },
  ],
});

export const immediateRectificationTemplates: readonly CaseTemplate[] = [
  {
    key: 'minimal',
    title: '精简流程',
    summary: '不单设“退回再改”，没有改到位的直接退给单位继续改',
    document: minimal,
  },
  {
    key: 'strict',
    title: '从严流程',
    summary: '改到位须由组长和巡察办共同确认，3 个工作日内办结，到期前提醒两次',
    document: strict,
  },
];
