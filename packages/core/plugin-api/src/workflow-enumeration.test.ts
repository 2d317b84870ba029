import { describe, expect, it } from 'vitest';

import { enumerate, factsIn, type Reached } from '../test/enumerate-workflow.ts';
import { jointWorld, lendingWorld } from '../test/joint-world.ts';
import { couldDo, isAskedTo } from '../test/workflow-tasks.ts';
import { identitiesOf } from './workflow-approval.ts';

const anyLength = Number.POSITIVE_INFINITY;

/**
 * Every case that any sequence of events leads to, however long, for one small paper: author,
 * leader, two signing bodies and an outsider try to submit, check, sign, return, send back (both
 * ways), hand over, add and drop signers, recall and withdraw, in every state. The search ends by
 * itself: `cases` is how many different ones there are, `events` the longest shortest way to one.
 * Work can be lent again and again, so that search stops at its depth.
 */
describe.each([
  { name: '会签, 退回, 加签, 转办, 撤回', kind: '会签', cases: 2090, events: 18, depth: anyLength },
  { name: '顺签, 退回, 加签, 转办, 撤回', kind: '顺签', cases: 1793, events: 20, depth: anyLength },
  { name: '或签, 退回, 加签, 转办, 撤回', kind: '或签', cases: 918, events: 15, depth: anyLength },
  { name: '联审, 退回, 加签, 转办, 撤回', kind: '联审', cases: 3040, events: 14, depth: anyLength },
  { name: '会签, 退回, 加签, 委派, 撤回', kind: '委派', cases: 2944, events: 11, depth: 11 },
] as const)('$name: all $cases cases of up to $events events', (size) => {
  const world = size.kind === '委派' ? lendingWorld() : jointWorld(size.kind);
  const reached = enumerate(world, size.depth);
  const all = [...reached.values()];
  const snapshots = all.map(({ snapshot }) => snapshot);

  it('are all there are', () => {
    expect(reached.size).toBe(size.cases);
    expect(Math.max(...all.map(({ depth }) => depth))).toBe(size.events);
  });

  it('refuse nothing without a reason', () => {
    expect(all.filter(({ unexplained }) => unexplained > 0)).toEqual([]);
  });

  it('count nobody twice and no author, whoever stands in for whom', () => {
    for (const { approval, history } of snapshots) {
      const signers = (approval?.signatures ?? []).flatMap(identitiesOf);
      const reviewers = history.filter(({ kind }) => kind === 'review').map(({ actors }) => actors);

      expect(new Set(signers).size).toBe(signers.length);
      for (const actors of reviewers) expect(new Set(actors).size).toBe(actors.length);
      expect([...signers, ...reviewers.flat()]).not.toContain('wang');
    }
  });

  it('are never done without every signature that was asked for', () => {
    const needed = size.kind === '或签' ? 1 : 2;
    const done = all.filter(({ snapshot }) => snapshot.state === 'done');

    expect(done.length).toBeGreaterThan(0);
    for (const { snapshot } of done) {
      expect(snapshot.history.at(-1)?.actors.length).toBeGreaterThanOrEqual(needed);
    }
  });

  it('ask exactly those who can do something, and always somebody', () => {
    for (const snapshot of snapshots.filter(({ state }) => state !== 'done')) {
      const work = world.cast.map((who) => {
        const facts = factsIn(world, who);
        return {
          can: couldDo(world.document, snapshot, facts),
          asked: isAskedTo(world.document, snapshot, facts),
        };
      });

      expect(work.map(({ asked }) => asked)).toEqual(work.map(({ can }) => can));
      expect(work.flatMap(({ asked }) => asked).length).toBeGreaterThan(0);
    }
  });

  it('can all still finish', () => {
    const live = finishing(reached);
    // At the edge of a bounded search what follows is unknown; six events finish any case.
    const inner = [...reached].filter(([, { depth }]) => depth <= size.depth - 6);

    expect(inner.length).toBeGreaterThan(100);
    expect(inner.filter(([key]) => !live.has(key))).toEqual([]);
  });
});

/** The cases from which some sequence of events ends in the final state. */
function finishing(reached: ReadonlyMap<string, Reached>): ReadonlySet<string> {
  const before = new Map<string, string[]>();
  for (const [key, { next }] of reached) {
    for (const after of next) before.set(after.key, [...(before.get(after.key) ?? []), key]);
  }
  const finals = [...reached].filter(([, { snapshot }]) => snapshot.state === 'done');
  const found = new Set(finals.map(([key]) => key));
  for (const key of found) for (const earlier of before.get(key) ?? []) found.add(earlier);
  return found;
}
