import { defineWorkflow, type CaseTemplate } from '@lianxun/plugin-api';

import { recusalMatterWorkflow } from './recusal-matter.workflow.ts';

const office = { anyOf: [{ role: 'office' }, { role: 'officeDirector' }] } as const;
const director = { role: 'officeDirector' } as const;
const approver = { anyOf: [{ role: 'roundApprover' }, { role: 'leadingGroup' }] } as const;
const { deadlines, moves, parties, states } = recusalMatterWorkflow;

/** The committee's approver alone lets somebody stay; no notices on the way. */
const minimal = defineWorkflow({
  ...recusalMatterWorkflow,
  parties: {
    concerned: parties.concerned,
    office: parties.office,
    officeDirector: parties.officeDirector,
    roundApprover: parties.roundApprover,
  },
  moves: {
    ...moves,
    recuse: { ...moves.recuse, effects: [] },
    proposeKeep: {
      ...moves.proposeKeep,
      effects: [{ notify: [{ role: 'roundApprover' }], title: '必须回避人员拟例外留用，请批准' }],
    },
    approveKeep: { ...moves.approveKeep, by: [{ role: 'roundApprover' }] },
    refuseKeep: { ...moves.refuseKeep, by: [{ role: 'roundApprover' }] },
  },
  deadlines: deadlines.map((deadline) =>
    deadline.key === 'approval'
      ? {
          ...deadline,
          ladder: [
            {
              before: 0,
              tone: 'red' as const,
              notify: [{ role: 'roundApprover' as const }, office],
            },
          ],
        }
      : deadline,
  ),
});

/** What one person of the office found good, the director signs. */
const strict = defineWorkflow({
  ...recusalMatterWorkflow,
  states: {
    ...states,
    checked: { title: '拟核定可以参加', stage: 'deciding', waiting: true, tone: 'info' },
  },
  moves: {
    ...moves,
    check: {
      title: '初核可以参加',
      from: ['raised'],
      to: 'checked',
      kind: 'review',
      by: [office],
      distinctFrom: [{ relation: 'concerned' }],
      guards: ['nothingMandatory'],
      requires: { reason: true },
      effects: [{ notify: [director], title: '疑似回避已初核，请核定' }],
      primary: true,
    },
    allow: {
      ...moves.allow,
      from: ['checked'],
      by: [director],
      distinctFrom: [{ relation: 'concerned' }, { actorsOf: 'check' }],
    },
    recuse: { ...moves.recuse, from: ['raised', 'checked'] },
    withdraw: { ...moves.withdraw, from: ['raised', 'checked', 'keeping'] },
  },
  deadlines: [
    ...deadlines,
    {
      key: 'secondCheck',
      title: '复核期限',
      amount: 2,
      unit: 'workday',
      from: { enter: 'checked' },
      whileIn: ['checked'],
      ladder: [{ before: 0, tone: 'red', notify: [director, approver] }],
    },
  ],
});

export const recusalMatterTemplates: readonly CaseTemplate[] = [
  {
    key: 'minimal',
    title: '精简流程',
    summary: '疑似由巡察办核定；例外留用由巡察办主任提请、批准领导一人批准',
    document: minimal,
  },
  {
    key: 'strict',
    title: '从严流程',
    summary: '疑似须经初核、巡察办主任核定两人；例外留用由巡察办主任提请、批准领导或领导小组批准',
    document: strict,
  },
];
