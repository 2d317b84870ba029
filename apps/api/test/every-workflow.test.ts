import { builtInRoles, checkDefinition, isPublishable } from '@lianxun/kernel';
import { describeDefinition, reachableStates, statesThatFinish } from '@lianxun/plugin-api/host';
import { describe, expect, it } from 'vitest';

import { plugins } from '../src/plugins.ts';
import { castOf, explore, finishing, judgedWork } from './explore-workflow.ts';

const shipped = plugins.flatMap((plugin) =>
  Object.entries(plugin.cases ?? {}).map(([subject, caseType]) => ({ subject, caseType })),
);

describe.each(shipped)('the workflow of a $subject', ({ subject, caseType }) => {
  const { document } = caseType;
  const cast = castOf(document);
  const explored = explore(document, cast);

  it('is of its subject and passes the checks before publication', () => {
    const inputs = Object.values(document.moves).flatMap((move) => move.requires?.input ?? []);
    const fields = Object.values(document.moves).flatMap((move) => move.requires?.fields ?? []);
    const dates = document.deadlines.flatMap(({ from }) => ('date' in from ? [from.date] : []));
    const counters = Object.values(document.moves)
      .flatMap((move) => move.effects ?? [])
      .flatMap((effect) => ('issueNumber' in effect ? [effect.issueNumber] : []));

    const problems = checkDefinition(document, {
      roles: builtInRoles.map(({ key }) => key),
      permissions: [],
      relations: Object.fromEntries(Object.keys(document.parties).map((key) => [key, null])),
      users: [],
      guards: Object.keys(caseType.guards),
      forms: [],
      fields: [
        ...[...inputs, ...fields].map(({ key }) => key).concat(dates),
        ...Object.keys(caseType.vocabulary.fields),
      ],
      counters,
      events: [],
    });

    expect(document.subject).toBe(subject);
    expect(problems.filter(({ code }) => code !== 'deadline_off')).toEqual([]);
    expect(isPublishable(problems)).toBe(true);
  });

  it('has only guards that are used and answered', () => {
    const used = Object.values(document.moves).flatMap((move) => move.guards ?? []);

    expect(Object.keys(caseType.guards).toSorted()).toEqual([...new Set(used)].toSorted());
  });

  it('reaches every state, on paper and when people act', () => {
    const states = Object.keys(document.states).toSorted();
    const entered = [...explored.snapshots.values()].map(({ state }) => state);

    expect([...reachableStates(document)].toSorted()).toEqual(states);
    expect([...new Set(entered)].toSorted()).toEqual(states);
    expect([...statesThatFinish(document)].toSorted()).toEqual(states);
  });

  it('can always be finished, whoever has signed what', () => {
    const able = finishing(document, explored);

    expect([...explored.snapshots.keys()].filter((key) => !able.has(key))).toEqual([]);
  });

  it('lets nobody judge his own work', () => {
    const own = explored.edges.filter((edge) =>
      judgedWork(document, cast.people, edge).includes(edge.actor.userId),
    );

    expect(own).toEqual([]);
  });

  it('draws every state and every move, and where a change of content leads', () => {
    const drawing = describeDefinition(document);
    const moves = Object.values(document.moves).flatMap(({ from }) => from);
    const changes = Object.values(document.states).flatMap(({ onChange }) => onChange ?? []);

    expect(drawing.match(/ --> \w+: /g)).toHaveLength(moves.length + changes.length);
    expect(drawing.match(/: 内容修改/g) ?? []).toHaveLength(changes.length);
    for (const { title } of Object.values(document.states)) expect(drawing).toContain(title);
  });
});
