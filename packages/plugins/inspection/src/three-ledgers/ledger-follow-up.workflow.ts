import { defineWorkflow, type CaseTemplate } from '@lianxun/plugin-api';

/*
 * Both halves run this machine. What the other half did is told by a message and carried out by the
 * system: there the relation names nobody.
 */
const asker = [{ relation: 'asker' }, { system: true }] as const;
const handler = [{ relation: 'handler' }, { system: true }] as const;
const toAsker = [{ relation: 'asker' }] as const;
const toHandler = [{ relation: 'handler' }] as const;

/** 跟踪意见 on one row of a return: asked by the city, answered by the county, accepted or asked again. */
export const ledgerFollowUpWorkflow = defineWorkflow({
  formatVersion: 3,
  subject: 'ledgerFollowUp',
  title: '跟踪意见',
  initial: 'asked',
  authors: ['answerer'],
  parties: { asker: '市级巡察办', handler: '县级巡察办', answerer: '答复人' },
  states: {
    asked: { title: '待答复', stage: 'asked', waiting: true, tone: 'warning' },
    answered: { title: '已答复待认可', stage: 'answered', waiting: true, tone: 'info' },
    again: { title: '退回再答复', stage: 'asked', waiting: true, tone: 'danger' },
    accepted: { title: '已认可', stage: 'concluded', final: true, tone: 'success' },
    withdrawn: { title: '已撤销', stage: 'cancelled', final: true, tone: 'neutral' },
  },
  moves: {
    answer: {
      title: '报送答复',
      from: ['asked', 'again'],
      to: 'answered',
      kind: 'submit',
      by: handler,
      requires: { input: [{ key: 'answer', title: '办理情况', type: 'longText' }] },
      effects: [{ notify: toAsker, title: '跟踪意见已答复，请审核' }],
      bulk: false,
      primary: true,
    },
    accept: {
      title: '认可',
      from: ['answered'],
      to: 'accepted',
      kind: 'review',
      by: asker,
      effects: [{ notify: toHandler, title: '跟踪意见的答复已认可' }],
      primary: true,
    },
    return: {
      title: '退回再答复',
      from: ['answered'],
      to: 'again',
      kind: 'review',
      by: asker,
      requires: { reason: true },
      effects: [{ notify: toHandler, title: '跟踪意见的答复被退回' }],
    },
    withdraw: {
      title: '撤销',
      from: ['asked', 'again'],
      to: 'withdrawn',
      by: asker,
      requires: { reason: true },
      effects: [{ notify: toHandler, title: '跟踪意见已撤销' }],
    },
  },
  deadlines: [
    {
      key: 'answer',
      title: '答复时限',
      amount: 0,
      unit: 'day',
      from: { date: 'dueOn' },
      whileIn: ['asked'],
      ladder: [
        { before: 2, tone: 'yellow', notify: toHandler },
        { before: 0, tone: 'red', notify: [...toHandler, ...toAsker] },
      ],
    },
    {
      key: 'again',
      title: '再答复时限',
      amount: 5,
      unit: 'workday',
      from: { enter: 'again' },
      whileIn: ['again'],
      ladder: [{ before: 0, tone: 'red', notify: [...toHandler, ...toAsker] }],
    },
    {
      key: 'review',
      title: '审核期限',
      amount: 5,
      unit: 'workday',
      from: { enter: 'answered' },
      whileIn: ['answered'],
      ladder: [{ before: 0, tone: 'red', notify: toAsker }],
    },
  ],
});

const { deadlines, moves, parties, states } = ledgerFollowUpWorkflow;
const [answer, again, review] = deadlines;

/** An answer that is returned is owed by the same day as the first. */
const minimal = defineWorkflow({
  ...ledgerFollowUpWorkflow,
  states: {
    asked: states.asked,
    answered: states.answered,
    accepted: states.accepted,
    withdrawn: states.withdrawn,
  },
  moves: {
    answer: { ...moves.answer, from: ['asked'] },
    accept: moves.accept,
    return: { ...moves.return, to: 'asked' },
    withdraw: { ...moves.withdraw, from: ['asked'] },
  },
  deadlines: [answer, review],
});

/** Days are short, and whoever leads the office hears of what is late. */
const strict = defineWorkflow({
  ...ledgerFollowUpWorkflow,
  parties: { ...parties, officeDirector: '巡察办主任' },
  deadlines: [
    {
      ...answer,
      ladder: [...answer.ladder, { before: -3, tone: 'red', notify: [{ role: 'officeDirector' }] }],
    },
    { ...again, amount: 3 },
    { ...review, amount: 3 },
  ],
});

export const ledgerFollowUpTemplates: readonly CaseTemplate[] = [
  {
    key: 'minimal',
    title: '精简流程',
    summary: '县级答复，市级认可或退回，期限不另计',
    document: minimal,
  },
  {
    key: 'strict',
    title: '从严流程',
    summary: '期限缩短，逾期三天报巡察办主任',
    document: strict,
  },
];

/** What a definition of 跟踪意见 may use. */
export const followUpVocabulary = {
  guards: {},
  relations: {
    asker: { title: '市级巡察办' },
    handler: { title: '县级巡察办' },
    answerer: { title: '答复人', most: 1 },
  },
  fields: { dueOn: { title: '答复时限', type: 'date' } },
  moves: { answer: '报送答复', accept: '认可', return: '退回再答复', withdraw: '撤销' },
  counters: {},
  events: {},
} as const;
