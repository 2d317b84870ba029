import { inspectionMoves, inspectionStates, office } from './inspection-states.workflow.ts';

const committee = { role: 'roundApprover' } as const;
const waiting = { waiting: true } as const;

/** Without a step for preparing, and archived as soon as the period is over. */
export const minimalStates = {
  planned: inspectionStates.planned,
  mandated: inspectionStates.mandated,
  onSite: inspectionStates.onSite,
  reporting: inspectionStates.reporting,
  deliberating: inspectionStates.deliberating,
  feedback: inspectionStates.feedback,
  rectifying: inspectionStates.rectifying,
  archived: inspectionStates.archived,
  cancelled: inspectionStates.cancelled,
} as const;

const { enter, extendOnSite, endOnSite, submitReport, returnReport, decide, cancel, archive } =
  inspectionMoves;

export const minimalMoves = {
  enter: { ...enter, from: ['mandated'], guards: ['mandatesEffective', 'recusalsSettled'] },
  extendOnSite,
  endOnSite,
  submitReport: {
    ...submitReport,
    guards: ['citesLockedPapersOnly'],
    requires: { input: [{ key: 'qcPassedOn', title: '报告质检通过日期', type: 'date' }] },
  },
  returnReport,
  decide: { ...decide, guards: ['dualReportComplete'] },
  archive: { ...archive, from: ['rectifying'], guards: ['rectificationPeriodOver'] },
  cancel: { ...cancel, from: ['planned', 'mandated'] },
} as const;

/** Reports are deliberated against the clock. */
export const strictStates = {
  ...inspectionStates,
  deliberating: { ...inspectionStates.deliberating, ...waiting },
} as const;

/** 五方联审 of the report: the leading group merges the opinions and returns once. */
export const strictMoves = {
  ...inspectionMoves,
  submitReport: { ...submitReport, recall: true },
  decide: {
    ...decide,
    title: '五方联审报告',
    by: undefined,
    approval: {
      mode: 'all',
      approvers: [
        committee,
        { role: 'discipline' },
        { role: 'organization' },
        { role: 'publicity' },
        office,
      ],
      returnTo: 'reporting',
      merge: { by: [{ role: 'leadingGroup' }] },
    },
  },
} as const;

export const strictParties = { organization: '组织部', publicity: '宣传部' } as const;

/** How long the joint review may take. */
export const deliberation = {
  key: 'deliberation',
  title: '审议期限',
  amount: 10,
  unit: 'workday',
  from: { move: 'submitReport' },
  whileIn: ['deliberating'],
  ladder: [
    { before: 3, tone: 'yellow', notify: [office] },
    { before: 0, tone: 'red', notify: [office, committee] },
  ],
} as const;
