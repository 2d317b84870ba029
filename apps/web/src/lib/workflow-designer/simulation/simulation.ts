import type {
  AcceptedStep,
  AvailableMove,
  Reason,
  WorkflowDocument,
  WorkflowEvent,
  WorkflowFacts,
  WorkflowSnapshot,
} from '@lianxun/plugin-api';
import { assignments, availableMoves, startCase, step } from '@lianxun/plugin-api/host';

import { titleIn, type Catalog } from '../catalog.ts';
import { actorOf, membersMeant, peopleOf, type CastMember } from './cast.ts';
import { afterStep, nextNoticeOn, sweep, type RunningDeadline } from './running-deadlines.ts';
import { noticeLines, stepLines, type LogLine } from './simulation-log.ts';
import { addDays, type LocalDate } from './weekday-calendar.ts';

/** What the person at the simulator has set: everything the real record would answer. */
export interface World {
  /** Guards and fields that are not met; all others are. */
  readonly unmet: readonly string[];
  /** Dates of the record that deadlines count from. */
  readonly dates: Readonly<Record<string, LocalDate>>;
  readonly evidence: number;
}

export interface Stage {
  readonly document: WorkflowDocument;
  readonly catalog: Catalog;
  readonly cast: readonly CastMember[];
}

/** A simulated case at one moment. */
export interface Simulation {
  readonly snapshot: WorkflowSnapshot;
  readonly today: LocalDate;
  readonly deadlines: readonly RunningDeadline[];
  /** What was entered on the way, by field. */
  readonly entered: Readonly<Record<string, unknown>>;
  readonly log: readonly LogLine[];
}

export interface Task {
  readonly member: CastMember;
  readonly moves: readonly string[];
}

/** The simulated record never changes under an approval. */
const contentHash = 'simulated';

type Acted = { readonly simulation: Simulation } | { readonly reasons: readonly Reason[] };

/** A new case, made by one of the cast. */
export function begin(
  stage: Stage,
  world: World,
  opened: { readonly by: CastMember; readonly on: LocalDate },
): Simulation {
  const empty: Simulation = {
    snapshot: { state: '', entryNumber: 0, approval: null, history: [] },
    today: opened.on,
    deadlines: [],
    entered: {},
    log: [],
  };
  const result = startCase(stage.document, factsOf(stage, world, empty, opened.by));
  return carriedOut(stage, empty, { member: opened.by, event: null, result });
}

/** One event by one of the cast: the case after it, or every reason why not. */
export function act(
  stage: Stage,
  world: World,
  simulation: Simulation,
  done: { readonly by: CastMember; readonly event: WorkflowEvent },
): Acted {
  const facts = factsOf(stage, world, simulation, done.by);
  const result = step(stage.document, simulation.snapshot, done.event, facts);
  if (!result.ok) return { reasons: result.reasons };
  return {
    simulation: carriedOut(stage, simulation, { member: done.by, event: done.event, result }),
  };
}

function carriedOut(
  stage: Stage,
  before: Simulation,
  done: {
    readonly member: CastMember;
    readonly event: WorkflowEvent | null;
    readonly result: AcceptedStep;
  },
): Simulation {
  const { result } = done;
  const changes = afterStep(before.deadlines, result, before.today);
  const facts = result.effects.flatMap((effect) =>
    'setFact' in effect ? [[effect.setFact, effect.value] as const] : [],
  );
  const after = {
    ...before,
    snapshot: result.snapshot,
    deadlines: changes.deadlines,
    entered: { ...before.entered, ...result.moved?.entered.fields, ...Object.fromEntries(facts) },
    log: [...before.log, ...stepLines(stage, before, done, changes)],
  };
  return swept(stage, after);
}

/** The clock goes on, day by day, and notices go out on their day. */
export function advance(stage: Stage, simulation: Simulation, days: number): Simulation {
  let current = simulation;
  for (let day = 0; day < days; day += 1) {
    current = swept(stage, { ...current, today: addDays(current.today, 1) });
  }
  return current;
}

function swept(stage: Stage, simulation: Simulation): Simulation {
  const { deadlines, notices } = sweep(simulation.deadlines, simulation.today);
  if (notices.length === 0) return simulation;
  const log = [...simulation.log, ...noticeLines(stage, simulation.today, notices)];
  return { ...simulation, deadlines, log };
}

/** The day the next notice goes out; null when none will. */
export function nextNotice(simulation: Simulation): LocalDate | null {
  return nextNoticeOn(simulation.deadlines);
}

/** Every move of the current state for one of the cast, with the reasons of the closed ones. */
export function movesFor(
  stage: Stage,
  world: World,
  simulation: Simulation,
  member: CastMember,
): readonly AvailableMove[] {
  const facts = factsOf(stage, world, simulation, member);
  return availableMoves(stage.document, simulation.snapshot, facts);
}

const duties = {
  move: '',
  sign: '签字：',
  opinion: '提意见：',
  conclude: '汇总意见：',
  answer: '答复委派：',
} as const;

/** Who holds which task now. */
export function tasksOf(stage: Stage, simulation: Simulation): readonly Task[] {
  const { document, cast } = stage;
  const open = assignments(document, simulation.snapshot, peopleOf(cast), contentHash).map(
    (one) => ({
      title: `${duties[one.verb]}${document.moves[one.move]?.title ?? ''}`,
      members: one.candidates.flatMap((candidates) => membersMeant(cast, candidates)),
    }),
  );
  return cast.flatMap((member) => {
    const moves = open.filter(({ members }) => members.includes(member)).map(({ title }) => title);
    return moves.length === 0 ? [] : [{ member, moves }];
  });
}

/** What the dialog of a move would be answered with. */
export function answersTo(move: AvailableMove, today: LocalDate): WorkflowEvent {
  const { needs } = move;
  const example = {
    date: addDays(today, 30),
    text: '模拟',
    longText: '模拟',
    integer: 1,
    reference: '模拟',
  };
  return {
    type: 'move',
    move: move.move,
    reason: needs.reason ? '（模拟的理由）' : null,
    reasonCode: needs.reasonCodes[0]?.code ?? null,
    fields: Object.fromEntries(needs.input.map(({ key, type }) => [key, example[type]])),
  };
}

/** The guards and fields a document asks about, to be switched. */
export function switchesOf(document: WorkflowDocument) {
  const moves = Object.values(document.moves);
  const fields = moves.flatMap(({ requires }) => requires?.fields ?? []);
  return {
    guards: [...new Set(moves.flatMap(({ guards }) => guards ?? []))],
    fields: [...new Map(fields.map((field) => [field.key, field])).values()],
    dates: [
      ...new Set(document.deadlines.flatMap(({ from }) => ('date' in from ? [from.date] : []))),
    ],
    evidence: Math.max(0, ...moves.map(({ requires }) => requires?.evidence ?? 0)),
  };
}

/** What the interpreter is told of the case when somebody acts. */
export function factsOf(
  { document, catalog, cast }: Stage,
  world: World,
  simulation: Simulation,
  member: CastMember,
): WorkflowFacts {
  const { guards, fields } = switchesOf(document);
  const filled = fields.map(
    ({ key }) => [key, world.unmet.includes(key) ? null : '已填写'] as const,
  );
  const answers = guards.map((guard) => {
    const message = `前提“${titleIn(catalog, 'guards', guard)}”没有满足（模拟中设定的）`;
    return [guard, world.unmet.includes(guard) ? [{ code: 'simulated', message }] : true] as const;
  });
  return {
    actor: actorOf(member),
    people: peopleOf(cast),
    guardResults: Object.fromEntries(answers),
    fields: { ...Object.fromEntries(filled), ...world.dates, ...simulation.entered },
    evidenceCount: world.evidence,
    now: `${simulation.today}T01:00:00.000Z`,
    contentHash,
    named: Object.fromEntries(cast.map((one) => [one.id, actorOf(one)])),
  };
}
