import { defineWorkflow, type CaseTemplate } from '@lianxun/plugin-api';

import { factCheckInput, inspectionReportWorkflow } from './inspection-report.workflow.ts';

const { states, moves, deadlines } = inspectionReportWorkflow;
const { agreeInTeam, factCheck, reopenDraft, submit, pass, ...others } = moves;

/** Straight from the writers to the office. */
const minimal = defineWorkflow({
  ...inspectionReportWorkflow,
  states: {
    drafting: states.drafting,
    checking: states.checking,
    passed: states.passed,
    withdrawn: states.withdrawn,
  },
  moves: { submit: { ...submit, from: ['drafting'] }, pass, ...others },
});

/** The facts are checked with the head of the unit, and the director signs after the office. */
const strict = defineWorkflow({
  ...inspectionReportWorkflow,
  states: {
    ...states,
    factChecked: { title: '事实已核对', stage: 'agreed', tone: 'info' },
  },
  moves: {
    agreeInTeam,
    factCheck: {
      ...factCheck,
      to: 'factChecked',
      requires: { input: [...factCheckInput] },
      primary: true,
    },
    reopenDraft: { ...reopenDraft, from: ['agreed', 'factChecked'] },
    submit: { ...submit, from: ['factChecked'] },
    pass: {
      ...pass,
      by: undefined,
      approval: { mode: 'sequence', approvers: [{ role: 'office' }, { role: 'officeDirector' }] },
    },
    ...others,
  },
  deadlines,
});

export const inspectionReportTemplates: readonly CaseTemplate[] = [
  {
    key: 'minimal',
    title: '精简流程',
    summary: '撰写后直接送巡察办四看一联审，不单设组务会一步',
    document: minimal,
  },
  {
    key: 'strict',
    title: '从严流程',
    summary: '组务会通过后须与主要负责人核对事实，审核由巡察办和主任依次签字',
    document: strict,
  },
];
