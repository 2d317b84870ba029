import { defineWorkflow, type CaseTemplate } from '@lianxun/plugin-api';

import { urgentReportWorkflow } from './urgent-report.workflow.ts';

const signer = { relation: 'signer' } as const;
const { states, moves, deadlines } = urgentReportWorkflow;
const [sign, receive, decide, handle] = deadlines;
const { submitted: _, ...withoutSigning } = states;

/** Signed as it is drafted, by somebody else than who drafted it. */
const minimal = defineWorkflow({
  ...urgentReportWorkflow,
  states: withoutSigning,
  moves: {
    sign: {
      ...moves.sign,
      from: ['draft', 'bounced'],
      kind: 'act',
      distinctFrom: [{ relation: 'drafter' }],
    },
    discard: moves.discard,
    arrive: moves.arrive,
    bounce: moves.bounce,
    receive: moves.receive,
    decide: moves.decide,
    close: moves.close,
  },
  deadlines: [receive, decide, handle],
});

/** Two people sign, and every step has its time. */
const strict = defineWorkflow({
  ...urgentReportWorkflow,
  moves: {
    ...moves,
    sign: {
      title: moves.sign.title,
      from: moves.sign.from,
      to: moves.sign.to,
      kind: 'review',
      approval: {
        mode: 'all',
        n: 2,
        approvers: [signer],
        distinctFrom: moves.sign.distinctFrom,
      },
      bulk: false,
      primary: true,
    },
  },
  deadlines: [sign, receive, { ...decide, amount: 3 }, { ...handle, amount: 10 }],
});

export const urgentReportTemplates: readonly CaseTemplate[] = [
  {
    key: 'minimal',
    title: '精简流程',
    summary: '拟稿后由另一人直接签发报送',
    document: minimal,
  },
  {
    key: 'strict',
    title: '从严流程',
    summary: '两人签发后报送，签发、签收、批示、办理都有期限',
    document: strict,
  },
];
