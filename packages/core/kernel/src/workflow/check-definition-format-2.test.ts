import type { WorkflowDocument, WorkflowMove } from '@lianxun/plugin-api';
import { describe, expect, it } from 'vitest';

import { checkDefinition, isPublishable, type WorkflowCatalog } from './check-definition.ts';
import { documentLimits, measureDocument } from './measure-document.ts';

const catalog: WorkflowCatalog = {
  roles: ['office', 'discipline', 'organization'],
  permissions: [],
  relations: { handler: null, leader: 1 },
  users: [],
  guards: [],
  forms: [],
  fields: ['basis', 'dueOn'],
  dates: ['dueOn'],
  counters: [],
  events: [],
  moves: ['submit'],
};
const handler = { relation: 'handler' } as const;
const leader = { relation: 'leader' } as const;
const office = { role: 'office' } as const;
const discipline = { role: 'discipline' } as const;

const submit: WorkflowMove = {
  title: '送审',
  from: ['draft'],
  to: 'review',
  kind: 'submit',
  by: [handler],
  recall: true,
};
const approve: WorkflowMove = {
  title: '联审',
  from: ['review'],
  to: 'agreed',
  kind: 'review',
  approval: {
    mode: 'all',
    approvers: [office, discipline],
    returnTo: 'draft',
    merge: { by: [discipline] },
  },
};
const lock: WorkflowMove = {
  title: '锁定',
  from: ['agreed'],
  to: 'done',
  kind: 'review',
  by: [leader],
};
const period = {
  key: 'review',
  title: '审核期限',
  amount: 10,
  unit: 'workday',
  from: { move: 'submit' },
  whileIn: ['review', 'agreed'],
  pausedIn: ['agreed'],
  extension: { by: [handler], approvers: [office], times: 1, days: 10 },
  ladder: [
    { sinceStart: 0, tone: 'green', notify: [handler], title: '督查督办通知书' },
    { before: 3, tone: 'yellow', notify: [handler] },
  ],
} as const;

/** Every part of format 2, and nothing wrong with it. */
const sound: WorkflowDocument = {
  formatVersion: 2,
  subject: 'workingPaper',
  title: '底稿',
  initial: 'draft',
  authors: ['handler'],
  parties: { handler: '承办人', leader: '组长', office: '巡察办', discipline: '纪委监委' },
  states: {
    draft: { title: '草稿', stage: 'drafting', tone: 'neutral' },
    review: { title: '审核中', stage: 'reviewing', waiting: true, tone: 'info' },
    agreed: {
      title: '已同意',
      stage: 'reviewing',
      tone: 'info',
      sendBack: { by: [leader], to: ['draft', 'review'], resume: ['redo'] },
      onChange: 'draft',
    },
    done: { title: '已锁定', stage: 'locked', final: true, tone: 'success' },
  },
  moves: { submit, approve, lock },
  deadlines: [period],
};

const withMove = (key: string, changes: Partial<WorkflowMove>): WorkflowDocument => {
  const move = sound.moves[key];
  if (move === undefined) throw new Error(`no move ${key}`);
  return { ...sound, moves: { ...sound.moves, [key]: { ...move, ...changes } } };
};
const withState = (key: string, changes: Partial<WorkflowDocument['states'][string]>) => {
  const state = sound.states[key];
  if (state === undefined) throw new Error(`no state ${key}`);
  return { ...sound, states: { ...sound.states, [key]: { ...state, ...changes } } };
};
const withDeadline = (changes: Partial<WorkflowDocument['deadlines'][number]>) => ({
  ...sound,
  deadlines: [{ ...period, ...changes }],
});
const back = { by: [leader], to: 'earlier', resume: ['redo'] } as const;
const approval = (changes: Partial<NonNullable<WorkflowMove['approval']>>) =>
  withMove('approve', {
    approval: { mode: 'all', approvers: [office, discipline], returnTo: 'draft', ...changes },
  });

describe('a definition with every part of format 2', () => {
  it('may be published', () => {
    expect(checkDefinition(sound, catalog)).toEqual([]);
  });

  it.each<readonly [code: string, place: string, document: unknown]>([
    [
      'unknown_role',
      'states.agreed.sendBack.by.0',
      withState('agreed', { sendBack: { ...back, by: [{ role: 'king' }] } }),
    ],
    [
      'unknown_state',
      'states.agreed.sendBack.to.0',
      withState('agreed', { sendBack: { ...back, to: ['gone'] } }),
    ],
    [
      'unknown_relation',
      'states.agreed.sendBack.distinctFrom.0',
      withState('agreed', { sendBack: { ...back, distinctFrom: [{ relation: 'king' }] } }),
    ],
    ['unknown_state', 'states.agreed.onChange', withState('agreed', { onChange: 'gone' })],
    [
      'unknown_role',
      'moves.approve.approval.merge.by.0',
      approval({ merge: { by: [{ role: 'king' }] } }),
    ],
    [
      'unknown_move',
      'moves.approve.approval.merge.distinctFrom.0',
      approval({ merge: { by: [office], distinctFrom: [{ actorsOf: 'gone' }] } }),
    ],
    ['unknown_state', 'deadlines.0.pausedIn.0', withDeadline({ pausedIn: ['gone'] })],
    [
      'unknown_role',
      'deadlines.0.extension.by.0',
      withDeadline({ extension: { by: [{ role: 'king' }], approvers: [office] } }),
    ],
    [
      'unknown_role',
      'deadlines.0.extension.approvers.0',
      withDeadline({ extension: { by: [handler], approvers: [{ role: 'king' }] } }),
    ],
    ['unknown_date', 'deadlines.0.from.date', withDeadline({ from: { date: 'basis' } })],
    [
      'missing_move',
      'moves.submit',
      {
        ...sound,
        moves: { hand: submit, approve, lock },
        deadlines: [{ ...period, from: { move: 'hand' } }],
      },
    ],
    [
      'nobody',
      'states.agreed.sendBack',
      withState('agreed', { sendBack: { ...back, distinctFrom: [leader] } }),
    ],
    [
      'same_resume',
      'states.agreed.sendBack',
      withState('agreed', { sendBack: { ...back, resume: ['redo', 'redo'] } }),
    ],
    ['send_back_final', 'states.done.sendBack', withState('done', { sendBack: back })],
    ['return_approves', 'moves.approve.approval.returnTo', approval({ returnTo: 'done' })],
    [
      'change_approves',
      'states.agreed.onChange',
      {
        ...withState('agreed', { onChange: 'kept' }),
        states: {
          ...withState('agreed', { onChange: 'kept' }).states,
          kept: { title: '已留存', stage: 'locked', tone: 'info' },
        },
      },
    ],
    [
      'send_back_nowhere',
      'states.agreed.sendBack.to',
      withState('agreed', { sendBack: { ...back, to: ['agreed'] } }),
    ],
    [
      'send_back_nowhere',
      'states.agreed.sendBack.to',
      withState('agreed', { sendBack: { ...back, to: ['done'] } }),
    ],
    ['send_back_nowhere', 'states.draft.sendBack.to', withState('draft', { sendBack: back })],
    ['change_nowhere', 'states.agreed.onChange', withState('agreed', { onChange: 'agreed' })],
    ['change_final', 'states.agreed.onChange', withState('agreed', { onChange: 'done' })],
    ['recall_not_submit', 'moves.lock.recall', withMove('lock', { recall: true })],
    ['nobody', 'moves.approve.approval.merge', approval({ merge: { by: [handler] } })],
    [
      'nobody',
      'moves.approve.approval.merge',
      approval({ merge: { by: [leader], distinctFrom: [leader] } }),
    ],
    [
      'merge_mode',
      'moves.approve.approval',
      approval({ mode: 'any', merge: { by: [discipline] } }),
    ],
    ['paused_outside', 'deadlines.0.pausedIn', withDeadline({ pausedIn: ['draft'] })],
    ['always_paused', 'deadlines.0.pausedIn', withDeadline({ pausedIn: ['review', 'agreed'] })],
    ['no_deadline', 'states.review', withDeadline({ pausedIn: ['review'] })],
    [
      'extension_self',
      'deadlines.0.extension',
      withDeadline({ extension: { by: [handler], approvers: [handler] } }),
    ],
    [
      'same_stage',
      'deadlines.0.ladder',
      withDeadline({ ladder: [period.ladder[0], { ...period.ladder[0], tone: 'red' }] }),
    ],
  ])('is refused for %s at %s, with a remedy', (code, place, document) => {
    const problems = checkDefinition(document, catalog);

    expect(problems).toContainEqual(
      expect.objectContaining({
        code,
        place,
        severity: 'error',
        message: expect.stringMatching(/\p{Script=Han}/u),
        remedy: expect.stringMatching(/\p{Script=Han}/u),
      }),
    );
    expect(isPublishable(problems)).toBe(false);
  });

  it.each<readonly [code: string, place: string, document: unknown]>([
    [
      'direct_without_submit',
      'states.agreed.sendBack.resume',
      withState('agreed', { sendBack: { by: [leader], to: ['review'], resume: ['direct'] } }),
    ],
    [
      'merge_stays',
      'moves.approve.approval',
      withMove('approve', {
        approval: { mode: 'all', approvers: [office, discipline], merge: { by: [discipline] } },
      }),
    ],
    [
      'rung_before_start',
      'deadlines.0.ladder',
      withDeadline({ ladder: [{ before: 60, tone: 'red', notify: [handler] }] }),
    ],
  ])('is published with a warning for %s', (code, place, document) => {
    const problems = checkDefinition(document, catalog);

    expect(problems).toMatchObject([{ code, place, severity: 'warning' }]);
    expect(isPublishable(problems)).toBe(true);
  });
});

describe('a hostile definition', () => {
  const nested = (depth: number): unknown => {
    let value: unknown = 'x';
    for (let level = 0; level < depth; level += 1) value = { value };
    return value;
  };

  it.each<readonly [what: string, document: unknown, code: string]>([
    [
      '10,000 states',
      {
        ...sound,
        states: Object.fromEntries(
          Array.from({ length: 10_000 }, (_, index) => [`s${index}`, sound.states['draft']]),
        ),
      },
      'too_large',
    ],
    ['a depth of 100,000', { ...sound, parties: nested(100_000) }, 'too_large'],
    [
      'a million values',
      { ...sound, parties: Array.from({ length: 1_000_000 }, () => 0) },
      'too_large',
    ],
    ['a name of a megabyte', { ...sound, title: 'x'.repeat(1_000_000) }, 'too_large'],
    ['a script in a label', { ...sound, title: '<script>alert(1)</script>' }, 'shape'],
    ['a script in a state', withState('draft', { title: '<img onerror=1>' }), 'shape'],
    ['the key of a prototype', JSON.parse('{"__proto__":{"states":{}},"states":{}}'), 'shape'],
    ['a guard nobody knows', withMove('lock', { guards: ['constructor'] }), 'unknown_guard'],
    [
      'a cycle without a moment in between',
      {
        ...sound,
        moves: {
          ...sound.moves,
          tick: { ...lock, from: ['agreed'], to: 'review', by: [{ system: true }] },
          tock: {
            ...submit,
            from: ['review'],
            to: 'agreed',
            by: [{ system: true }],
            recall: false,
          },
        },
      },
      'endless_loop',
    ],
  ])('with %s is refused with the reason', (_, document, code) => {
    const problems = checkDefinition(document, catalog);

    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems.length).toBeLessThanOrEqual(100);
  });

  it('is looked at no further than the limits, however large it is', () => {
    let looked = 0;
    const wide = () =>
      new Proxy(
        {},
        {
          ownKeys: () => ['a', 'b', 'c'],
          getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true }),
          get: () => {
            looked += 1;
            return wide();
          },
        },
      );

    const { exceeds, nodes } = measureDocument(wide());

    expect(exceeds).toBe('depth');
    expect(nodes).toBeLessThanOrEqual(documentLimits.nodes);
    expect(looked).toBeLessThan(documentLimits.nodes);
  });

  it('costs as many values as the limit, not as it has', () => {
    const flat = Array.from({ length: 200 }, () => Array.from({ length: 1000 }, () => 1));

    expect(measureDocument(flat)).toEqual({
      nodes: expect.any(Number),
      exceeds: 'nodes',
    });
    expect(measureDocument(flat).nodes).toBeLessThanOrEqual(documentLimits.nodes);
  });
});
