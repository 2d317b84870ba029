import type { CaseTemplate, WorkflowDocument } from '@lianxun/plugin-api';

import { leadWorkflow } from './lead.workflow.ts';

const handler = { relation: 'handler' } as const;
const head = { role: 'disciplineHead' } as const;

const study = [
  { key: 'studiedOn', title: '集体研究日期', type: 'date' },
  { key: 'studyMinutesNo', title: '集体研究记录', type: 'text' },
] as const;
const disposition = {
  kind: 'submit',
  by: [handler],
  approval: { mode: 'all', approvers: [head] },
  bulk: false,
} as const;

const base: WorkflowDocument = leadWorkflow;

/** 转办 and 留存 beside the four, for a tenant that uses them. */
const withRetaining: WorkflowDocument = {
  ...base,
  states: {
    ...base.states,
    transferredOut: { title: '转办', stage: 'handling', tone: 'info' },
    retained: { title: '留存', stage: 'handling', waiting: true, tone: 'warning' },
  },
  moves: {
    ...base.moves,
    ...Object.fromEntries(
      ['talk', 'verify', 'conclude'].flatMap((key) => {
        const move = base.moves[key];
        return move === undefined ? [] : [[key, { ...move, from: [...move.from, 'retained'] }]];
      }),
    ),
    transferOut: {
      ...disposition,
      title: '转办',
      from: ['accepted', 'suspended', 'retained'],
      to: 'transferredOut',
      guards: ['reviewDue'],
      requires: { reason: true, input: [...study] },
      effects: [{ setFact: 'disposition', value: 'transferredOut' }],
    },
    retain: {
      ...disposition,
      title: '留存',
      from: ['accepted', 'suspended'],
      to: 'retained',
      guards: ['reviewDue'],
      requires: {
        reason: true,
        input: [...study, { key: 'reviewOn', title: '复核日期', type: 'date' }],
      },
      effects: [{ setFact: 'disposition', value: 'retained' }],
    },
    concludeTransferred: {
      ...disposition,
      title: '收到办理结果并了结',
      from: ['transferredOut'],
      to: 'concluded',
      guards: ['resultRecorded'],
      requires: { input: [...study] },
    },
  },
  deadlines: base.deadlines.map((deadline) =>
    deadline.key === 'leadReportBack'
      ? { ...deadline, whileIn: [...deadline.whileIn, 'transferredOut'] }
      : deadline,
  ),
};

/** 留存 is looked at again as 暂存待查 is. */
const retainedReview: WorkflowDocument['deadlines'][number] = {
  key: 'retainedReview',
  title: '留存复核期限',
  amount: 6,
  unit: 'month',
  from: { enter: 'retained' },
  whileIn: ['retained'],
  ladder: [
    { before: 14, tone: 'yellow', notify: [handler] },
    { before: 0, tone: 'red', notify: [handler, { role: 'custody' }] },
  ],
};

export const leadTemplates: readonly CaseTemplate[] = [
  {
    key: 'retaining',
    title: '四种处置方式加转办、留存',
    summary: '在谈话函询、初步核实、暂存待查、予以了结之外，增加转办和留存两种方式',
    document: { ...withRetaining, deadlines: [...withRetaining.deadlines, retainedReview] },
  },
];
