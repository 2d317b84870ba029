import {
  defineWorkflow,
  type CaseTemplate,
  type WorkflowDeadline,
  type WorkflowDocument,
  type WorkflowMove,
} from '@lianxun/plugin-api';

import { leadWorkflow } from './lead.workflow.ts';

const handler = { relation: 'handler' } as const;
const head = { role: 'disciplineHead' } as const;
const custody = { role: 'custody' } as const;

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
const { states, moves } = leadWorkflow;

/** The head's approval allocates, and the report to 巡察办 closes. Dispositions stay the head's. */
const minimal = defineWorkflow({
  ...leadWorkflow,
  states: {
    referred: states.referred,
    registered: states.registered,
    proposed: states.proposed,
    allocated: states.allocated,
    accepted: states.accepted,
    talkInquiry: states.talkInquiry,
    talked: states.talked,
    preliminaryVerification: states.preliminaryVerification,
    suspended: states.suspended,
    investigation: states.investigation,
    concluded: states.concluded,
    closed: states.closed,
    returnedToSource: states.returnedToSource,
  },
  moves: {
    receive: moves.receive,
    propose: moves.propose,
    approve: {
      ...moves.approve,
      title: '审批同意并分办',
      to: 'allocated',
      guards: ['handlingOfficeSet'],
      effects: [
        { notify: [custody], title: '问题线索已审批' },
        { notify: [handler], title: '问题线索待签收' },
      ],
    },
    return: moves.return,
    returnToSource: moves.returnToSource,
    accept: moves.accept,
    talk: moves.talk,
    recordTalk: moves.recordTalk,
    verify: moves.verify,
    suspend: moves.suspend,
    investigate: moves.investigate,
    conclude: moves.conclude,
    concludeResult: moves.concludeResult,
    reportBack: { ...moves.reportBack, title: '反馈巡察办并办结', to: 'closed' },
    reopen: { ...moves.reopen, from: ['concluded', 'closed'] },
  },
});

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
const retainedReview: WorkflowDeadline = {
  key: 'retainedReview',
  title: '留存复核期限',
  amount: 3,
  unit: 'month',
  from: { enter: 'retained' },
  whileIn: ['retained'],
  ladder: [
    { before: 14, tone: 'yellow', notify: [handler] },
    { before: 0, tone: 'red', notify: [handler, custody] },
  ],
};

/** Every disposition is looked over by 案件监督管理室 before the head signs. */
function strictMove([key, move]: readonly [string, WorkflowMove]): [string, WorkflowMove] {
  if (key === 'allocate') return [key, { ...move, from: ['deliberated'] }];
  if (key === 'deliberate') return [key, { ...move, primary: true }];
  if (move.approval === undefined || key === 'returnToSource') return [key, move];
  return [key, { ...move, approval: { mode: 'sequence', approvers: [custody, head] } }];
}

const shorter: Readonly<Record<string, number>> = {
  leadSign: 3,
  leadApproval: 2,
  leadAccept: 3,
  talkStart: 3,
  suspendedReview: 3,
  leadReportBack: 2,
};

function strictDeadline(deadline: WorkflowDeadline): WorkflowDeadline {
  const { amount, extension, key } = deadline;
  return {
    ...deadline,
    amount: shorter[key] ?? amount,
    ...(extension === undefined ? {} : { extension: { ...extension, times: 1 } }),
  };
}

const strict: WorkflowDocument = {
  ...withRetaining,
  moves: Object.fromEntries(Object.entries(withRetaining.moves).map(strictMove)),
  deadlines: [...withRetaining.deadlines.map(strictDeadline), retainedReview],
};

export const leadTemplates: readonly CaseTemplate[] = [
  {
    key: 'minimal',
    title: '精简流程',
    summary: '不单设上会，领导审批后直接分办，结果反馈巡察办即办结；每次处置仍须领导审批',
    document: minimal,
  },
  {
    key: 'strict',
    title: '从严流程',
    summary:
      '分办前必须上会，每次处置先经案件监督管理室审核、再报领导审批，期限缩短，并增加转办、留存两种方式',
    document: strict,
  },
];
