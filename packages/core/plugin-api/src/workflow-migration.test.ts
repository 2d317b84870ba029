import { describe, expect, it } from 'vitest';

import type { WorkflowSnapshot } from './workflow-case.ts';
import type { WorkflowDocument } from './workflow-document.ts';
import {
  deadlinesInState,
  mappingProblems,
  migrateSnapshot,
  proposeMapping,
} from './workflow-migration.ts';

const from: WorkflowDocument = {
  formatVersion: 2,
  subject: 'workingPaper',
  title: '底稿',
  initial: 'draft',
  authors: [],
  parties: { office: '巡察办', discipline: '纪委监委' },
  states: {
    draft: { title: '草稿', stage: 'drafting', tone: 'neutral' },
    review: { title: '审核中', stage: 'reviewing', tone: 'info' },
    second: { title: '复核中', stage: 'reviewing', tone: 'info' },
    done: { title: '已锁定', stage: 'locked', final: true, tone: 'success' },
  },
  moves: {
    lock: {
      title: '锁定',
      from: ['review'],
      to: 'done',
      kind: 'review',
      approval: { mode: 'all', approvers: [{ role: 'office' }, { role: 'discipline' }] },
    },
  },
  deadlines: [],
};
const { review, second, ...others } = from.states;
const to: WorkflowDocument = {
  ...from,
  states: {
    ...others,
    checking: { ...(review ?? raise()), title: '审核中' },
    again: second ?? raise(),
  },
  moves: { lock: { ...(from.moves['lock'] ?? raise()), from: ['checking'] } },
};
const mapping = proposeMapping(from, to);
const snapshot: WorkflowSnapshot = {
  state: 'review',
  entryNumber: 3,
  approval: {
    move: 'lock',
    openedBy: null,
    signatures: [{ userId: 'zhao', places: ['0'] }],
    entered: { reason: null, reasonCode: null, fields: {} },
  },
  history: [{ entry: 3, move: 'submit', kind: 'submit', actors: ['qian'] }],
  standIns: [{ kind: 'transfer', from: 'zhao', to: 'sun', entry: 3, answer: null, duties: [] }],
  resume: { state: 'second', entry: 2 },
};

function raise(): never {
  throw new Error('missing');
}

describe('a mapping', () => {
  it('is proposed by key, then by title, within one stage', () => {
    expect(mapping).toEqual({ draft: 'draft', review: 'checking', second: 'again', done: 'done' });
  });

  it.each([
    ['another stage', { draft: 'checking' }, /不在同一阶段/],
    ['a state the new definition lacks', { draft: 'gone' }, /没有状态/],
    ['a state the old definition lacks', { gone: 'draft' }, /没有状态/],
  ])('to or from %s is refused', (_, wrong, message) => {
    expect(mappingProblems({ from, to, mapping: wrong })).toMatchObject([
      { message: expect.stringMatching(message) },
    ]);
  });

  it('to an end is refused for a case that is still open', () => {
    const ending = {
      ...to,
      states: { ...to.states, void: { ...(second ?? raise()), final: true } },
    };

    expect(mappingProblems({ from, to: ending, mapping: { review: 'void' } })).toHaveLength(1);
  });
});

describe('a case under another definition', () => {
  it('keeps entry, history, signatures, stand-ins and the way back where all have a place', () => {
    expect(migrateSnapshot(snapshot, { from, to, mapping })).toEqual({
      ok: true,
      snapshot: { ...snapshot, state: 'checking', resume: { state: 'again', entry: 2 } },
      lapses: [],
    });
  });

  it('loses signatures where the move asks for others', () => {
    const lock = {
      ...(to.moves['lock'] ?? raise()),
      approval: { mode: 'any', approvers: [{ role: 'office' }] },
    } as const;

    const result = migrateSnapshot(snapshot, { from, to: { ...to, moves: { lock } }, mapping });

    expect(result).toMatchObject({
      ok: true,
      snapshot: { approval: null },
      lapses: ['“锁定”的签字须重新办理'],
    });
  });

  it('loses signatures where the move no longer leaves the state', () => {
    const result = migrateSnapshot(snapshot, { from, to: { ...to, moves: {} }, mapping });

    expect(result).toMatchObject({ ok: true, snapshot: { approval: null } });
  });

  it('loses stand-ins and the way back where their states have gone', () => {
    const changed = { review: 'again' };

    expect(
      migrateSnapshot({ ...snapshot, approval: null }, { from, to, mapping: changed }),
    ).toEqual({
      ok: true,
      snapshot: { state: 'again', entryNumber: 3, approval: null, history: snapshot.history },
      lapses: ['转办、委派失效，由原办理人办理', '退回后须逐级重新办理'],
    });
  });

  it('stays where it is when its state has no place', () => {
    expect(migrateSnapshot(snapshot, { from, to, mapping: {} })).toMatchObject({
      ok: false,
      reason: { message: '新流程中没有与“审核中”对应的状态' },
    });
  });
});

it('the deadlines of a state count from the event that starts each', () => {
  const at = '2026-03-02T01:00:00.000Z';
  const period = { title: '期限', amount: 5, unit: 'day', whileIn: ['checking'] } as const;
  const document: WorkflowDocument = {
    ...to,
    deadlines: [
      { ...period, key: 'entered', from: { enter: 'checking' } },
      { ...period, key: 'made', from: { move: 'submit' } },
      { ...period, key: 'dated', from: { date: 'dueOn' } },
      { ...period, key: 'never', from: { move: 'other' } },
      { ...period, key: 'elsewhere', from: { enter: 'checking' }, whileIn: ['draft'] },
      { ...period, key: 'off', from: { enter: 'checking' }, amount: null },
    ],
  };
  const events = { moves: { submit: at }, entered: { checking: at } };

  const found = deadlinesInState(
    document,
    { state: 'checking', entryNumber: 3 },
    { events, facts: { fields: { dueOn: '2026-03-05' }, people: {} } },
  );

  expect(found.map(({ key, start }) => [key, start])).toEqual([
    ['entered', { at }],
    ['made', { at }],
    ['dated', { on: '2026-03-05' }],
  ]);
});
