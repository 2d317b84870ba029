import type { WorkflowDocument, WorkflowMove } from '@lianxun/plugin-api';
import { describe, expect, it } from 'vitest';

import { checkDefinition, isPublishable, type WorkflowCatalog } from './check-definition.ts';

const catalog: WorkflowCatalog = {
  roles: ['office', 'discipline'],
  permissions: ['inspection:lock'],
  relations: { handler: null, leader: 1, deputy: null },
  users: ['zhao', 'qian'],
  guards: ['minutesLinked'],
  forms: ['meeting'],
  fields: ['basis', 'dueOn'],
  counters: ['workingPaper'],
  events: ['inspection.paper_locked'],
};

const submit: WorkflowMove = {
  title: '送审',
  from: ['draft'],
  to: 'review',
  kind: 'submit',
  by: [{ relation: 'handler' }],
};
const approve: WorkflowMove = {
  title: '审签',
  from: ['review'],
  to: 'done',
  kind: 'review',
  by: [{ firstOf: [{ relation: 'leader' }, { relation: 'deputy' }] }],
  guards: ['minutesLinked'],
  requires: { fields: [{ key: 'basis', title: '定性依据' }], form: 'meeting' },
  effects: [{ issueNumber: 'workingPaper' }, { emit: 'inspection.paper_locked' }],
  primary: true,
};
const giveBack: WorkflowMove = {
  title: '退回',
  from: ['review'],
  to: 'draft',
  kind: 'review',
  by: [{ role: 'office' }],
  requires: { reason: true },
};

const sound: WorkflowDocument = {
  formatVersion: 2,
  subject: 'workingPaper',
  title: '底稿',
  initial: 'draft',
  authors: ['handler'],
  parties: { handler: '承办人', leader: '组长', deputy: '副组长', office: '巡察办' },
  states: {
    draft: { title: '草稿', stage: 'drafting', tone: 'neutral' },
    review: { title: '审核中', stage: 'reviewing', waiting: true, tone: 'info' },
    done: { title: '已锁定', stage: 'locked', final: true, tone: 'success' },
  },
  moves: { submit, approve, return: giveBack },
  deadlines: [
    {
      key: 'review',
      title: '审核期限',
      amount: 5,
      unit: 'workday',
      from: { move: 'submit' },
      whileIn: ['review'],
      ladder: [{ before: 1, tone: 'yellow', notify: [{ relation: 'leader' }] }],
    },
  ],
};
const { by: _by, ...withoutActor } = approve;
const [reviewDeadline] = sound.deadlines;

const withMoves = (moves: Record<string, WorkflowMove>): WorkflowDocument => ({
  ...sound,
  moves: { ...sound.moves, ...moves },
});
const withState = (key: string, state: Partial<WorkflowDocument['states'][string]>) => ({
  ...sound,
  states: {
    ...sound.states,
    [key]: {
      title: '新状态',
      stage: 'reviewing',
      tone: 'info' as const,
      ...sound.states[key],
      ...state,
    },
  },
});
const withDeadline = (changes: Partial<WorkflowDocument['deadlines'][number]>) => ({
  ...sound,
  deadlines: [{ ...(reviewDeadline ?? raise()), ...changes }],
});
const approval = (
  rule: NonNullable<WorkflowMove['approval']>,
  changes: Partial<WorkflowMove> = {},
): WorkflowDocument => withMoves({ approve: { ...withoutActor, ...changes, approval: rule } });
const leader = { relation: 'leader' };
const office = { role: 'office' };

function raise(): never {
  throw new Error('no deadline');
}

describe('a definition', () => {
  it('without a fault may be published', () => {
    expect(checkDefinition(sound, catalog)).toEqual([]);
  });

  it('may let the system take a step back that people take too', () => {
    const moves = withMoves({
      submit: { ...submit, by: [...(submit.by ?? []), { system: true }] },
      return: { ...giveBack, by: [...(giveBack.by ?? []), { system: true }] },
    });

    expect(checkDefinition(moves, catalog)).toEqual([]);
  });

  it.each<readonly [code: string, place: string, document: unknown]>([
    ['unreachable', 'states.stray', withState('stray', { final: true })],
    [
      'dead_end',
      'states.stray',
      { ...withState('stray', {}), moves: { ...sound.moves, go: { ...submit, to: 'stray' } } },
    ],
    ['never_ends', 'states.draft', withMoves({ approve: { ...approve, to: 'draft' } })],
    ['final_waits', 'states.done', withState('done', { waiting: true })],
    ['no_deadline', 'states.review', { ...sound, deadlines: [] }],
    [
      'endless_loop',
      'states.review',
      withMoves({
        tick: { ...giveBack, by: [{ system: true }] },
        tock: { ...submit, by: [{ system: true }] },
      }),
    ],
    [
      'unknown_role',
      'moves.return.by.0',
      withMoves({ return: { ...giveBack, by: [{ role: 'king' }] } }),
    ],
    [
      'unknown_permission',
      'moves.return.by.0',
      withMoves({ return: { ...giveBack, by: [{ permission: 'all' }] } }),
    ],
    [
      'unknown_relation',
      'moves.approve.by.0.firstOf.1',
      withMoves({ approve: { ...approve, by: [{ firstOf: [leader, { relation: 'friend' }] }] } }),
    ],
    [
      'unknown_user',
      'moves.approve.distinctFrom.0',
      withMoves({ approve: { ...approve, distinctFrom: [{ user: 'gone' }] } }),
    ],
    [
      'unknown_guard',
      'moves.approve.guards.0',
      withMoves({ approve: { ...approve, guards: ['moonFull'] } }),
    ],
    [
      'unknown_form',
      'moves.approve.requires.form.0',
      withMoves({ approve: { ...approve, requires: { form: 'gone' } } }),
    ],
    [
      'unknown_field',
      'moves.approve.requires.fields.0',
      withMoves({ approve: { ...approve, requires: { fields: [{ key: 'gone', title: '无' }] } } }),
    ],
    [
      'unknown_counter',
      'moves.approve.effects.0',
      withMoves({ approve: { ...approve, effects: [{ issueNumber: 'gone' }] } }),
    ],
    [
      'unknown_event',
      'moves.approve.effects.0',
      withMoves({ approve: { ...approve, effects: [{ emit: 'gone' }] } }),
    ],
    [
      'unknown_state',
      'moves.approve.to.0',
      withMoves({ approve: { ...approve, to: 'constructor' } }),
    ],
    ['unknown_move', 'deadlines.0.from.move', withDeadline({ from: { move: 'gone' } })],
    ['unknown_stage', 'states.review.stage', withState('review', { stage: 'closing' })],
    [
      'unnamed_party',
      'authors.0',
      { ...sound, parties: { leader: '组长', deputy: '副组长', office: '巡察办' } },
    ],
    ['deadline_never_runs', 'deadlines.0', withDeadline({ whileIn: ['draft'] })],
    [
      'same_stage',
      'deadlines.0.ladder',
      withDeadline({
        ladder: [
          { before: 1, tone: 'yellow', notify: [leader] },
          { before: 1, tone: 'red', notify: [leader] },
        ],
      }),
    ],
    ['same_key', 'deadlines.1', { ...sound, deadlines: [reviewDeadline, reviewDeadline] }],
    ['self_review', 'moves.approve', withMoves({ approve: { ...approve, kind: 'act' } })],
    ['no_submitter', 'moves.approve', withMoves({ submit: { ...submit, kind: 'act' } })],
    [
      'no_submitter',
      'moves.approve',
      withMoves({ approve: { ...approve, from: ['draft', 'review'] } }),
    ],
    [
      'nobody',
      'moves.approve',
      withMoves({ approve: { ...approve, by: [{ relation: 'handler' }] } }),
    ],
    [
      'nobody',
      'moves.approve',
      withMoves({ approve: { ...approve, by: [leader], distinctFrom: [leader] } }),
    ],
    ['nobody', 'moves.approve', withMoves({ approve: withoutActor })],
    [
      'unsatisfiable',
      'moves.approve.approval',
      approval({ mode: 'all', approvers: [office, { relation: 'handler' }] }),
    ],
    [
      'unsatisfiable',
      'moves.approve.approval',
      approval({ mode: 'any', approvers: [leader], distinctFrom: [leader] }),
    ],
    [
      'unsatisfiable',
      'moves.approve.approval',
      approval({ mode: 'nOf', n: 2, approvers: [leader] }),
    ],
    [
      'unsatisfiable',
      'moves.approve.approval',
      approval({ mode: 'nOf', n: 2, approvers: [leader, leader] }),
    ],
    [
      'unsatisfiable',
      'moves.approve.approval',
      approval({ mode: 'all', n: 2, approvers: [office] }),
    ],
    [
      'unsatisfiable',
      'moves.approve.approval',
      approval({ mode: 'sequence', approvers: [{ user: 'zhao' }, { user: 'zhao' }] }),
    ],
    [
      'unsatisfiable',
      'moves.approve.approval',
      approval({ mode: 'any', approvers: [leader] }, { by: [leader] }),
    ],
    [
      'unsatisfiable',
      'moves.approve.approval',
      {
        ...approval({ mode: 'any', approvers: [leader] }),
        moves: {
          ...approval({ mode: 'any', approvers: [leader] }).moves,
          submit: { ...submit, by: [leader] },
        },
      },
    ],
    ['no_count', 'moves.approve.approval', approval({ mode: 'nOf', approvers: [office] })],
  ])('is refused for %s at %s', (code, place, document) => {
    const problems = checkDefinition(document, catalog);

    expect(problems).toContainEqual(expect.objectContaining({ code, place, severity: 'error' }));
    expect(problems.filter(({ message, remedy }) => message === '' || remedy === '')).toEqual([]);
    expect(isPublishable(problems)).toBe(false);
  });

  it.each<readonly [code: string, place: string, document: unknown]>([
    ['deadline_off', 'states.review', withDeadline({ amount: null })],
    ['two_primary', 'moves.return', withMoves({ return: { ...giveBack, primary: true } })],
    ['same_title', 'moves.return', withMoves({ return: { ...giveBack, title: '审签' } })],
    ['same_title', 'states.review', withState('review', { title: '草稿' })],
  ])('is published with a warning for %s', (code, place, document) => {
    const problems = checkDefinition(document, catalog);

    expect(problems).toMatchObject([{ code, place, severity: 'warning' }]);
    expect(isPublishable(problems)).toBe(true);
  });

  it('accepts approvals that can be fulfilled', () => {
    const fine = [
      approval({ mode: 'all', approvers: [office, { role: 'discipline' }, leader] }),
      approval({ mode: 'all', approvers: [office, office] }),
      approval({ mode: 'nOf', n: 2, approvers: [{ relation: 'deputy' }] }),
      approval({ mode: 'sequence', approvers: [leader, office] }),
      approval({ mode: 'any', approvers: [leader] }, { by: [office] }),
      withMoves({
        submit: {
          ...submit,
          approval: { mode: 'all', n: 2, approvers: [{ relation: 'handler' }] },
        },
      }),
    ].map((document) => ({
      ...document,
      parties: { ...document.parties, discipline: '纪委监委' },
    }));

    expect(fine.flatMap((document) => checkDefinition(document, catalog))).toEqual([]);
  });
});

describe('a broken or hostile definition', () => {
  it.each([null, 42, 'workflow', []])('is refused when it is %o', (candidate) => {
    expect(isPublishable(checkDefinition(candidate, catalog))).toBe(false);
  });

  it('is refused with the place of every fault of form, in Chinese', () => {
    const problems = checkDefinition({ ...sound, title: '<b>', initial: 7, extra: true }, catalog);

    expect(problems.map(({ place }) => place).toSorted()).toEqual(['', 'initial', 'title']);
    expect(problems.every(({ message }) => /\p{Script=Han}/u.test(message))).toBe(true);
  });

  it('is refused for its size before anything is computed on it', () => {
    const states = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [`s${index}`, sound.states['draft']]),
    );

    expect(checkDefinition({ ...sound, states }, catalog)).toMatchObject([
      { code: 'too_large', place: 'states' },
    ]);
  });

  it(
    'costs little at the permitted size, every state linked to every other',
    { timeout: 10_000 },
    () => {
      const keys = Array.from({ length: 100 }, (_, index) => `s${index}`);
      const states = Object.fromEntries(keys.map((key) => [key, { ...sound.states['draft'] }]));
      const moves = Object.fromEntries(
        Array.from({ length: 300 }, (_, index) => [
          `m${index}`,
          { ...submit, from: keys, to: keys[index % 100], by: [{ system: true }] },
        ]),
      );

      const problems = checkDefinition({ ...sound, initial: 's0', states, moves }, catalog);

      expect(problems).toHaveLength(100);
    },
  );
});
