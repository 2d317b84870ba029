import { defineWorkflow, type CaseTemplate } from '@lianxun/plugin-api';

import { demandWorkflow } from './demand.workflow.ts';

const director = { role: 'officeDirector' } as const;
const leadingGroup = { role: 'leadingGroup' } as const;
const author = { relation: 'author' } as const;
const { deadlines, moves, parties, states } = demandWorkflow;

/** The director of the county's office approves. */
const minimal = defineWorkflow({
  ...demandWorkflow,
  parties: {
    author: parties.author,
    office: parties.office,
    officeDirector: parties.officeDirector,
  },
  moves: {
    ...moves,
    submit: { ...moves.submit, effects: [{ notify: [director], title: '巡察需求待审批' }] },
    approve: { ...moves.approve, by: [director] },
    return: { ...moves.return, by: [director] },
  },
  deadlines: deadlines.map((it) => ({
    ...it,
    ladder: [{ before: 0, tone: 'red', notify: [director, author] }],
  })),
});

/** The director reviews first, then the leading group approves. */
const strict = defineWorkflow({
  ...demandWorkflow,
  parties: {
    author: parties.author,
    office: parties.office,
    officeDirector: parties.officeDirector,
    leadingGroup: parties.leadingGroup,
  },
  states: {
    ...states,
    reviewed: {
      title: '待领导小组批准',
      stage: 'drafted',
      waiting: true,
      onChange: 'drafted',
      tone: 'warning',
    },
  },
  moves: {
    ...moves,
    submit: { ...moves.submit, effects: [{ notify: [director], title: '巡察需求待审核' }] },
    review: {
      title: '审核通过',
      from: ['submitted'],
      to: 'reviewed',
      kind: 'review',
      by: [director],
      guards: ['complete'],
      effects: [{ notify: [leadingGroup], title: '巡察需求待批准' }],
      primary: true,
    },
    approve: {
      ...moves.approve,
      from: ['reviewed'],
      by: [leadingGroup],
      distinctFrom: [author, { actorsOf: 'review' }],
    },
    return: { ...moves.return, from: ['submitted', 'reviewed'], by: [director, leadingGroup] },
  },
  deadlines: [
    ...deadlines.map((it) => ({
      ...it,
      ladder: [{ before: 0, tone: 'red', notify: [director, author] }] as const,
    })),
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

export const demandTemplates: readonly CaseTemplate[] = [
  {
    key: 'minimal',
    title: '精简流程',
    summary: '巡察办主任批准后即报送市级',
    document: minimal,
  },
  {
    key: 'strict',
    title: '从严流程',
    summary: '巡察办主任审核、领导小组批准后报送，每一步都有期限',
    document: strict,
  },
];
