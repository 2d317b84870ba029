import { describe, expect, it } from 'vitest';

import type { CaseVerb, CaseVerbs } from './case-types.ts';
import { missingInVerb, verbGroups, verbRequest, type VerbAnswers } from './verb-actions.ts';

const closed: CaseVerb = { isOpen: false, reasons: [{ code: 'x', message: '不在您手上' }] };
const open: CaseVerb = { isOpen: true, reasons: [] };
const verbs: CaseVerbs = {
  sendBack: null,
  withdraw: { ...closed, what: null, toTitle: null },
  transfer: open,
  delegate: closed,
  answer: { ...closed, owedTo: [] },
  takeBack: { ...closed, lentTo: [] },
  addSigners: { ...open, positions: ['before', 'after', 'parallel'], moves: [] },
  dropSigner: { ...closed, signers: [] },
  standIns: [],
};
const told: VerbAnswers = {
  people: [{ value: 'u1', label: '王五' }],
  text: ' 出差 ',
  state: 'draft',
  resume: 'direct',
  position: 'before',
  move: '',
};

describe('the verbs of a case', () => {
  const labels = (of: CaseVerbs) => verbGroups(of).map((group) => group.map(({ label }) => label));

  it('stand in groups, and closed ones say why', () => {
    expect(labels(verbs)).toEqual([['撤回'], ['转办', '委派', '加签'], ['抄送', '催办']]);
    const delegate = verbGroups(verbs)
      .flat()
      .find(({ verb }) => verb === 'delegate');
    expect(delegate?.refusal).toBe('不在您手上');
  });

  it('name what a withdrawal takes back, and what only some have', () => {
    const busy: CaseVerbs = {
      ...verbs,
      sendBack: { ...open, targets: [] },
      withdraw: { ...open, what: 'recall', toTitle: '草稿' },
      answer: { ...open, owedTo: ['张三'] },
      dropSigner: { ...open, signers: [] },
    };

    expect(labels(busy)).toEqual([
      ['退回到以前的环节', '撤回办理'],
      ['转办', '委派', '答复委派', '加签', '取消加签'],
      ['抄送', '催办'],
    ]);
  });
});

describe('the dialog of a verb', () => {
  const nothing: VerbAnswers = { ...told, people: [], text: ' ', state: '' };

  it.each([
    ['sendBack', ['state', 'text']],
    ['transfer', ['people', 'text']],
    ['addSigners', ['people', 'text']],
    ['dropSigner', ['people']],
    ['copy', ['people']],
    ['withdraw', []],
    ['remind', []],
  ] as const)('of %s asks for what it needs', (verb, missing) => {
    expect(Object.keys(missingInVerb(verb, nothing))).toEqual(missing);
    expect(missingInVerb(verb, told)).toEqual({});
  });

  it.each([
    ['sendBack', { event: 'sendBack', to: 'draft', resume: 'direct', reason: '出差' }],
    ['transfer', { event: 'transfer', userIds: ['u1'], reason: '出差' }],
    ['answer', { event: 'answer', opinion: '出差' }],
    ['takeBack', { event: 'answer' }],
    ['addSigners', { event: 'addSigners', userIds: ['u1'], position: 'before', reason: '出差' }],
    ['dropSigner', { event: 'dropSigner', userIds: ['u1'] }],
    ['withdraw', { event: 'withdraw' }],
  ] as const)('of %s sends the event of the interpreter', (verb, request) => {
    expect(verbRequest(verb, told)).toEqual(request);
  });
});
