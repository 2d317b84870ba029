import type { WorkflowDocument, WorkflowFacts, WorkflowSnapshot } from '@lianxun/plugin-api';
import { startCase, step } from '@lianxun/plugin-api/host';
import { describe, expect, it } from 'vitest';

import { engagementGuards, engagementWorkflow } from '../engagements/engagement.workflow.ts';
import { roundGuards, roundWorkflow } from './round.workflow.ts';

const roles: Readonly<Record<string, readonly string[]>> = {
  clerk: ['office'],
  secretary: ['roundApprover'],
  group: ['leadingGroup'],
};
const guardResults = Object.fromEntries(
  [...roundGuards, ...engagementGuards].map((guard) => [guard, true as const]),
);
const fields = Object.fromEntries(
  [
    ...Object.values(roundWorkflow.moves),
    ...Object.values<WorkflowDocument['moves'][string]>(engagementWorkflow.moves),
  ]
    .flatMap((move: WorkflowDocument['moves'][string]) => move.requires?.input ?? [])
    .map(({ key, type }) => [key, type === 'date' ? '2026-03-09' : '昆巡〔2026〕1号']),
);

function factsOf(userId: string, changes: Partial<WorkflowFacts> = {}): WorkflowFacts {
  return {
    actor: { userId, roles: roles[userId] ?? [], permissions: [] },
    people: { leader: ['zhao'], unitHead: ['head'], unitLiaison: ['liaison'], liaison: ['sun'] },
    guardResults,
    fields: { onSiteOn: '2026-03-02', offSiteOn: '2026-04-10' },
    evidenceCount: 0,
    now: '2026-03-09T02:00:00.000Z',
    ...changes,
  };
}

type Act = readonly [userId: string, move: string];

function attempt(
  document: WorkflowDocument,
  acts: readonly Act[],
  changes: Partial<WorkflowFacts> = {},
) {
  let snapshot: WorkflowSnapshot = startCase(document, factsOf('clerk', changes)).snapshot;
  let last: ReturnType<typeof step> | undefined;
  for (const [userId, move] of acts) {
    const event = { type: 'move', move, reason: '按党委决定', fields } as const;
    last = step(document, snapshot, event, factsOf(userId, changes));
    if (last.ok) snapshot = last.snapshot;
  }
  const reasons = last?.ok === false ? last.reasons.map(({ message }) => message) : [];
  return { state: snapshot.state, reasons, deadlines: last?.ok ? last.deadlines : [] };
}

const onSite: readonly Act[] = [
  ['secretary', 'authorize'],
  ['clerk', 'prepare'],
  ['clerk', 'enter'],
];
const deliberating: readonly Act[] = [...onSite, ['clerk', 'endOnSite'], ['clerk', 'submitReport']];
const assessing: readonly Act[] = [
  ...deliberating,
  ['secretary', 'decide'],
  ['clerk', 'startRectification'],
  ['clerk', 'assess'],
];

describe.each([
  ['a round', roundWorkflow],
  ['a unit in a round', engagementWorkflow],
] as const)('%s', (_, document) => {
  it('passes through every stage in order', () => {
    const way: readonly Act[] = [...assessing, ['clerk', 'archive'], ['clerk', 'purge']];
    const states = way.map((_act, index) => attempt(document, way.slice(0, index + 1)).state);

    expect(states).toEqual([
      'mandated',
      'preparing',
      'onSite',
      'reporting',
      'deliberating',
      'feedback',
      'rectifying',
      'assessing',
      'archived',
      'purged',
    ]);
  });

  it('is authorised, extended and decided by the committee alone', () => {
    expect(attempt(document, [['clerk', 'authorize']]).reasons).toEqual(['“授权”须由党委办理']);
    expect(attempt(document, [...onSite, ['clerk', 'extendOnSite']]).reasons).toEqual([
      '“延长进驻”须由党委办理',
    ]);
    expect(attempt(document, [...deliberating, ['clerk', 'decide']]).state).toBe('deliberating');
  });

  it('stays on site when extended', () => {
    expect(attempt(document, [...onSite, ['secretary', 'extendOnSite']]).state).toBe('onSite');
  });

  it.each(['secretary', 'group'])('has its report returned by the %s', (who) => {
    expect(attempt(document, [...deliberating, [who, 'returnReport']]).state).toBe('reporting');
  });

  it('is rectified a second time after a bad assessment', () => {
    expect(attempt(document, [...assessing, ['clerk', 'rectifyAgain']]).state).toBe('rectifying');
  });

  it('is cancelled before entry, not after', () => {
    const prepared = onSite.slice(0, 2);

    expect(attempt(document, [...prepared, ['secretary', 'cancel']]).state).toBe('cancelled');
    expect(attempt(document, [...onSite, ['secretary', 'cancel']]).state).toBe('onSite');
  });

  it('passes no gate that is not met', () => {
    const unmet = { guardResults: {} };

    expect(attempt(document, onSite, unmet).state).toBe('planned');
  });
});

describe('the timers of a unit', () => {
  it('count the notice back from the entry', () => {
    const { deadlines } = attempt(engagementWorkflow, onSite.slice(0, 1));

    expect(deadlines).toMatchObject([
      { key: 'entryNotice', amount: -10, unit: 'workday', start: { on: '2026-03-02' } },
    ]);
  });

  it('move with an extension', () => {
    const { deadlines } = attempt(engagementWorkflow, [...onSite, ['secretary', 'extendOnSite']]);

    expect(deadlines).toMatchObject([{ key: 'offSite', start: { on: '2026-03-09' } }]);
  });

  it('give three months from the receipt of the feedback', () => {
    const { deadlines } = attempt(engagementWorkflow, assessing.slice(0, -1));

    expect(deadlines).toMatchObject([
      { key: 'lifeMeeting', amount: 1, unit: 'month' },
      { key: 'concentrated', amount: 3, unit: 'month' },
    ]);
  });
});
