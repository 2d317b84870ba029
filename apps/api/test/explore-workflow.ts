import type {
  WorkflowActor,
  WorkflowDocument,
  WorkflowEvent,
  WorkflowFacts,
  WorkflowMove,
  WorkflowSnapshot,
} from '@lianxun/plugin-api';
import { isReview, own, startCase, step } from '@lianxun/plugin-api/host';

type People = Readonly<Record<string, readonly string[]>>;

/** One accepted event between two snapshots. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly actor: WorkflowActor;
  readonly event: WorkflowEvent;
  readonly before: WorkflowSnapshot;
}

export interface Explored {
  readonly snapshots: ReadonlyMap<string, WorkflowSnapshot>;
  readonly edges: readonly Edge[];
}

/** Two holders of every role, and two people in every relation who hold all roles besides. */
export function castOf(document: WorkflowDocument) {
  const parties = Object.keys(document.parties);
  const people: People = Object.fromEntries(parties.map((key) => [key, [`${key}-1`, `${key}-2`]]));
  const held = parties.flatMap((key) =>
    ['role 1', 'role 2'].map((name) => ({ userId: `${key} ${name}`, roles: [key] })),
  );
  const related = Object.values(people)
    .flat()
    .map((userId) => ({ userId, roles: parties }));
  const actors: readonly WorkflowActor[] = [
    ...[...held, ...related].map((who) => ({ ...who, permissions: [] })),
    { userId: 'system', roles: [], permissions: [], isSystem: true },
  ];
  return { people, actors };
}

/** Every snapshot a case can get into when every guard holds and every field is filled. */
export function explore(
  document: WorkflowDocument,
  { people, actors }: { readonly people: People; readonly actors: readonly WorkflowActor[] },
): Explored {
  const [starter] = actors;
  if (starter === undefined) throw new Error('nobody to start the case');
  const facts = factsFor(document, people);
  const start = startCase(document, { ...facts, actor: starter }).snapshot;
  const snapshots = new Map([[keyOf(start), start]]);
  const edges: Edge[] = [];
  for (const [from, before] of snapshots) {
    const events = eventsIn(document, before);
    for (const [actor, event] of actors.flatMap((who) => events.map((it) => [who, it] as const))) {
      const result = step(document, before, event, { ...facts, actor });
      if (!result.ok) continue;
      const to = keyOf(result.snapshot);
      edges.push({ from, to, actor, event, before });
      if (!snapshots.has(to)) snapshots.set(to, result.snapshot);
    }
  }
  return { snapshots, edges };
}

/** Keys of the snapshots from which a final state can still be reached. */
export function finishing(document: WorkflowDocument, explored: Explored): ReadonlySet<string> {
  const into = new Map<string, string[]>();
  for (const { from, to } of explored.edges) into.set(to, [...(into.get(to) ?? []), from]);
  const found = new Set<string>();
  for (const [key, { state }] of explored.snapshots) {
    if (own(document.states, state)?.final === true) found.add(key);
  }
  for (const key of found) for (const from of into.get(key) ?? []) found.add(from);
  return found;
}

/** Whether an edge is a judgement, and on whose work. */
export function judgedWork(document: WorkflowDocument, people: People, { event, before }: Edge) {
  const key = event.type === 'move' ? event.move : before.approval?.move;
  const move = key === undefined ? undefined : own(document.moves, key);
  if (move === undefined || !isReview(move) || !['move', 'approve'].includes(event.type)) return [];
  const authors = document.authors.flatMap((relation) => people[relation] ?? []);
  const submission = before.history.findLast(({ kind }) => kind === 'submit');
  return [...authors, ...(submission?.actors ?? [])];
}

function factsFor(document: WorkflowDocument, people: People): Omit<WorkflowFacts, 'actor'> {
  const moves = Object.values(document.moves);
  const guards = moves.flatMap((move) => move.guards ?? []);
  const fields = moves.flatMap((move) => move.requires?.fields ?? []);
  return {
    people,
    guardResults: Object.fromEntries(guards.map((guard) => [guard, true as const])),
    fields: Object.fromEntries(fields.map(({ key }) => [key, '已填写'])),
    evidenceCount: 100,
    now: '2026-03-09T02:00:00.000Z',
  };
}

function eventsIn(document: WorkflowDocument, { state }: WorkflowSnapshot): WorkflowEvent[] {
  const moves = Object.entries(document.moves).filter(([, move]) => move.from.includes(state));
  return [
    ...moves.map(([key, move]) => fulfilled(key, move)),
    { type: 'return', reason: '退回' },
    { type: 'withdraw' },
  ];
}

function fulfilled(key: string, { requires }: WorkflowMove): WorkflowEvent {
  const values = { date: '2026-12-31', integer: 1, text: '文', longText: '文', reference: 'id' };
  const input = (requires?.input ?? []).map((field) => [field.key, values[field.type]] as const);
  return {
    type: 'move',
    move: key,
    reason: '理由',
    reasonCode: requires?.reasonCodes?.[0]?.code ?? null,
    fields: Object.fromEntries(input),
  };
}

/** What decides about the future: state, signatures, and whose work it is. */
function keyOf({ state, approval, history }: WorkflowSnapshot): string {
  const submission = history.findLast(({ kind }) => kind === 'submit');
  const signed = (approval?.signatures ?? []).map(({ userId }) => userId).toSorted();
  return JSON.stringify([state, approval?.move, signed, submission?.actors.toSorted()]);
}
