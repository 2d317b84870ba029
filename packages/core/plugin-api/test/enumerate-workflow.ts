import type {
  WorkflowActor,
  WorkflowDocument,
  WorkflowEvent,
  WorkflowFacts,
  WorkflowSnapshot,
} from '../src/index.ts';
import { concerned, submitters } from '../src/workflow-people.ts';
import { startCase, step } from '../src/workflow-step.ts';
import { wayOf } from '../src/workflow-way.ts';
import { factsOf, namedOf } from './workflow-fixtures.ts';

/** A world small enough to walk through completely. */
export interface World {
  readonly document: WorkflowDocument;
  readonly cast: readonly WorkflowActor[];
  readonly people: Readonly<Record<string, readonly string[]>>;
  readonly events: readonly WorkflowEvent[];
}

/** A case that can come about, and what can happen to it next. */
export interface Reached {
  readonly snapshot: WorkflowSnapshot;
  /** Fewest events that lead to it. */
  readonly depth: number;
  readonly next: readonly { readonly event: WorkflowEvent; readonly key: string }[];
  /** Refusals that gave no reason. */
  readonly unexplained: number;
}

export function factsIn({ people, cast }: World, who: WorkflowActor): WorkflowFacts {
  return factsOf(who, { people, named: namedOf(...cast), contentHash: 'a' });
}

/**
 * Every case that any sequence of at most `depth` events leads to. Two cases are the same when
 * everything a later decision can depend on is the same: of the history that is the way that stands,
 * the states passed, the last submission and the last passage; not how often a loop was walked.
 */
export function enumerate(world: World, depth: number): ReadonlyMap<string, Reached> {
  const [first] = world.cast;
  if (first === undefined) throw new Error('an empty cast');
  const start = startCase(world.document, factsIn(world, first)).snapshot;
  const found = new Map<string, Reached>();
  let level = new Map([[canonical(world.document, start), start]]);
  for (let at = 0; level.size > 0; at += 1) {
    const following = new Map<string, WorkflowSnapshot>();
    for (const [key, snapshot] of level) {
      const { next, unexplained } =
        at < depth ? expand(world, snapshot) : { next: [], unexplained: 0 };
      found.set(key, { snapshot, depth: at, unexplained, next });
      for (const after of next) following.set(after.key, after.snapshot);
    }
    level = new Map([...following].filter(([key]) => !found.has(key)));
  }
  return found;
}

function expand(world: World, snapshot: WorkflowSnapshot) {
  const next: { event: WorkflowEvent; key: string; snapshot: WorkflowSnapshot }[] = [];
  let unexplained = 0;
  for (const who of world.cast) {
    const facts = factsIn(world, who);
    for (const event of world.events) {
      const result = step(world.document, snapshot, event, facts);
      if (!result.ok) unexplained += result.reasons.length === 0 ? 1 : 0;
      else
        next.push({
          event,
          key: canonical(world.document, result.snapshot),
          snapshot: result.snapshot,
        });
    }
  }
  return { next, unexplained };
}

function canonical(document: WorkflowDocument, snapshot: WorkflowSnapshot): string {
  const { state, approval, standIns, resume, history, entryNumber } = snapshot;
  const { steps, before } = wayOf(document, snapshot);
  const last = history.at(-1);
  return JSON.stringify([
    state,
    approval,
    (standIns ?? []).map(({ entry, ...rest }) => [entry === entryNumber, rest]),
    resume && [resume.state, resume.entry === entryNumber],
    [steps, before].map((way) => way?.map(({ state: at, by }) => [at, { ...by, entry: 0 }])),
    submitters(snapshot),
    last && [last.move, concerned(last), last.from, last.direct],
    Object.keys(document.states).filter((key) => history.some(({ from }) => from === key)),
  ]);
}
