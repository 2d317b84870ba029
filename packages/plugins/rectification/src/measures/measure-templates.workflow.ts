import { defineWorkflow, type CaseTemplate } from '@lianxun/plugin-api';

import { measureWorkflow } from './measure.workflow.ts';

const office = { anyOf: [{ role: 'office' }, { role: 'officeDirector' }] } as const;
const { states, moves, deadlines } = measureWorkflow;
const [due, verification] = deadlines;

/** Reported done straight from the plan. */
const minimal = defineWorkflow({
  ...measureWorkflow,
  states: {
    notStarted: { ...states.notStarted, title: '整改中', stage: 'inProgress' },
    selfDone: states.selfDone,
    verified: states.verified,
  },
  moves: {
    reportDone: { ...moves.reportDone, from: ['notStarted'] },
    verify: moves.verify,
    return: { ...moves.return, to: 'notStarted' },
  },
  deadlines: [{ ...due, whileIn: ['notStarted'] }, verification],
});

/** Three parties accept together: resident, discipline and 巡察办. */
const parties = [{ role: 'resident' }, { role: 'discipline' }, office] as const;

const strict = defineWorkflow({
  ...measureWorkflow,
  parties: { ...measureWorkflow.parties, discipline: '纪委监委' },
  moves: {
    start: moves.start,
    reportDone: { ...moves.reportDone, recall: true },
    verify: {
      title: '联合验收',
      from: ['selfDone'],
      to: 'verified',
      kind: 'review',
      approval: {
        mode: 'all',
        approvers: parties,
        distinctFrom: [{ relation: 'owner' }],
        returnTo: 'inProgress',
        merge: { by: [office] },
      },
      primary: true,
    },
  },
  deadlines: [due, { ...verification, amount: 5 }],
});

export const measureTemplates: readonly CaseTemplate[] = [
  {
    key: 'minimal',
    title: '精简流程',
    summary: '不单设“进行中”，完成后自报，由派驻组或巡察办核实',
    document: minimal,
  },
  {
    key: 'strict',
    title: '从严流程',
    summary: '派驻组、纪委监委、巡察办联合验收，5 个工作日内办结',
    document: strict,
  },
];
