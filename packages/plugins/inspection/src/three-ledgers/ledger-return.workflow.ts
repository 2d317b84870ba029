import { defineWorkflow, type CaseTemplate, type WorkflowDocument } from '@lianxun/plugin-api';

const preparer = { relation: 'preparer' } as const;
const issuer = { relation: 'issuer' } as const;
const drafter = { relation: 'drafter' } as const;

const states = {
  drafted: { title: '编制中', stage: 'drafted', waiting: true, tone: 'info' },
  submitted: { title: '待签发', stage: 'submitted', waiting: true, tone: 'warning' },
  issued: { title: '已报送', stage: 'issued', final: true, tone: 'success' },
  cancelled: { title: '已作废', stage: 'cancelled', final: true, tone: 'neutral' },
} as const;

const deadlines = [
  {
    key: 'prepare',
    title: '报送时限',
    amount: 0,
    unit: 'day',
    from: { date: 'dueOn' },
    whileIn: ['drafted'],
    ladder: [
      { before: 3, tone: 'yellow', notify: [preparer] },
      { before: 0, tone: 'red', notify: [preparer, issuer] },
    ],
  },
  {
    key: 'sign',
    title: '签发期限',
    amount: 2,
    unit: 'workday',
    from: { enter: 'submitted' },
    whileIn: ['submitted'],
    ladder: [{ before: 0, tone: 'red', notify: [issuer] }],
  },
] as const;
const [prepare, sign] = deadlines;

/**
 * What a county submits: prepared, issued by somebody else, and from then on as it stands. The office
 * ledgers and the ledger of leads run the same machine, each with people of its own.
 */
function machine(title: string) {
  return {
    formatVersion: 3,
    title,
    initial: 'drafted',
    authors: ['drafter'],
    parties: { preparer: '编制人员', issuer: '签发人', drafter: '本期编制人' },
    states,
    moves: {
      submit: {
        title: '送签发',
        from: ['drafted'],
        to: 'submitted',
        kind: 'submit',
        by: [preparer],
        guards: ['rowsTaken'],
        effects: [{ notify: [issuer], title: `${title}待签发` }],
        primary: true,
      },
      issue: {
        title: '签发报送',
        from: ['submitted'],
        to: 'issued',
        kind: 'review',
        by: [issuer],
        distinctFrom: [drafter, { actorsOf: 'submit' }],
        guards: ['rowsTaken'],
        effects: [{ notify: [drafter], title: `${title}已签发` }],
        bulk: false,
        primary: true,
      },
      return: {
        title: '退回修改',
        from: ['submitted'],
        to: 'drafted',
        kind: 'review',
        by: [issuer],
        requires: { reason: true },
        effects: [{ notify: [drafter], title: `${title}被退回` }],
      },
      discard: {
        title: '作废',
        from: ['drafted'],
        to: 'cancelled',
        by: [preparer],
        requires: { reason: true },
      },
    },
    deadlines,
  } as const;
}

const check = {
  key: 'check',
  title: '复核期限',
  amount: 1,
  unit: 'workday',
  from: { enter: 'checked' },
  whileIn: ['checked'],
} as const;

type Subject = 'ledgerReturn' | 'leadReturn';

function templatesOf(subject: Subject, title: string): readonly CaseTemplate[] {
  const document = { ...machine(title), subject };
  const { moves } = document;
  const minimal: WorkflowDocument = {
    ...document,
    states: { drafted: states.drafted, issued: states.issued, cancelled: states.cancelled },
    moves: {
      issue: { ...moves.issue, kind: 'act', from: ['drafted'], distinctFrom: [drafter] },
      discard: moves.discard,
    },
    deadlines: [prepare],
  };
  const strict: WorkflowDocument = {
    ...document,
    states: {
      ...states,
      checked: { title: '待复核', stage: 'submitted', waiting: true, tone: 'warning' },
    },
    moves: {
      ...moves,
      submit: { ...moves.submit, title: '送复核', to: 'checked' },
      check: {
        title: '复核通过',
        from: ['checked'],
        to: 'submitted',
        kind: 'review',
        by: [preparer, issuer],
        distinctFrom: [drafter, { actorsOf: 'submit' }],
        guards: ['rowsTaken'],
        effects: [{ notify: [issuer], title: `${title}待签发` }],
        primary: true,
      },
      issue: {
        ...moves.issue,
        distinctFrom: [drafter, { actorsOf: 'submit' }, { actorsOf: 'check' }],
      },
      return: { ...moves.return, from: ['checked', 'submitted'], by: [preparer, issuer] },
    },
    deadlines: [
      prepare,
      { ...check, ladder: [{ before: 0, tone: 'red', notify: [preparer, issuer] }] },
      { ...sign, amount: 1 },
    ],
  };
  return [
    {
      key: 'minimal',
      title: '精简流程',
      summary: '编制后由另一人直接签发报送',
      document: minimal,
    },
    {
      key: 'strict',
      title: '从严流程',
      summary: '编制、复核、签发由三人办理，各有期限',
      document: strict,
    },
  ];
}

const titles = { ledgers: '三本账报送', leads: '线索台账报送' } as const;

export const ledgerReturnWorkflow = defineWorkflow({
  ...machine(titles.ledgers),
  subject: 'ledgerReturn',
});
export const ledgerReturnTemplates = templatesOf('ledgerReturn', titles.ledgers);
export const leadReturnWorkflow = defineWorkflow({
  ...machine(titles.leads),
  subject: 'leadReturn',
});
export const leadReturnTemplates = templatesOf('leadReturn', titles.leads);

/** What a definition of either may use. */
export const returnVocabulary = {
  guards: { rowsTaken: '已提取台账' },
  relations: {
    drafter: { title: '本期编制人' },
    preparer: { title: '编制人员' },
    issuer: { title: '签发人' },
  },
  fields: {
    period: { title: '报送期', type: 'text' },
    dueOn: { title: '报送时限', type: 'date' },
  },
  moves: {},
  counters: {},
  events: {},
} as const;
