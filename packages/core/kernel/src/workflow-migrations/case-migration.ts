import type {
  CalendarPort,
  StartedDeadline,
  WorkflowDocument,
  WorkflowFacts,
  WorkflowSnapshot,
} from '@lianxun/plugin-api';
import {
  deadlinesInState,
  migrateSnapshot,
  type CaseEvents,
  type StateMapping,
} from '@lianxun/plugin-api/host';

import { dateInShanghai } from '../calendar/dates.ts';
import { collectOpeningFacts } from '../workflow/case-facts.ts';
import type { CaseRow } from '../workflow/cases.repository.ts';
import { dueOfClock } from '../workflow/deadline-clock.rules.ts';
import { definitionOf, snapshotOf, type WorkflowWork } from '../workflow/workflow-work.ts';
import { listPassages, listRunningDeadlines } from './migrations.repository.ts';

type RunningDeadline = Awaited<ReturnType<typeof listRunningDeadlines>>[number];

/** Where the cases go, and what becomes of dates that run already. */
export interface MigrationTarget {
  readonly definitionId: string;
  readonly mappings: Readonly<Record<string, StateMapping>>;
  readonly deadlines: 'keep' | 'recount';
}

/** A date that moves, for whoever decides; null stands for none before or after. */
export interface DeadlineMove {
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Everything that will be done to one case; nothing of it is written yet. */
export interface CasePlan {
  readonly document: WorkflowDocument;
  readonly snapshot: WorkflowSnapshot;
  readonly facts: WorkflowFacts;
  readonly lapses: readonly string[];
  readonly ended: readonly RunningDeadline[];
  readonly changed: readonly ChangedDeadline[];
  readonly started: readonly StartedDeadline[];
  readonly moves: readonly DeadlineMove[];
}

export interface ChangedDeadline {
  readonly row: RunningDeadline;
  readonly next: StartedDeadline;
  readonly dueOn: string;
  readonly unconfirmed: boolean;
}

/** What migrating a case would do, or why it has no place in the new definition. */
export async function planCase(
  work: WorkflowWork,
  row: CaseRow,
  target: MigrationTarget,
): Promise<CasePlan | { readonly stuck: string }> {
  const from = await definitionOf(work, row.definitionId);
  const document = await definitionOf(work, target.definitionId);
  const mapping = target.mappings[row.definitionId] ?? {};
  const result = migrateSnapshot(snapshotOf(row), { from, to: document, mapping });
  if (!result.ok) return { stuck: result.reason.message };
  const { snapshot, lapses } = result;
  const caseType = work.caseType(row.subjectType);
  const facts = await collectOpeningFacts(work.ctx(), caseType, row.subjectId);
  const events = await eventsOf(work, row, { mapping, state: snapshot.state });
  const due = deadlinesInState(document, snapshot, { events, facts });
  const running = await listRunningDeadlines(work.kernel.tx, row.id);
  return {
    document,
    snapshot,
    facts,
    lapses,
    ...(await planDeadlines(work.ctx().calendar, {
      due: due.filter(({ key }) => isRunning(running, key) || !isKnownIn(from, key, row.state)),
      running,
      policy: target.deadlines,
    })),
  };
}

const isRunning = (running: readonly RunningDeadline[], key: string) =>
  running.some((deadline) => deadline.key === key);

/** A deadline that could have run before and does not was never due, as for a case loaded from history. */
function isKnownIn({ deadlines }: WorkflowDocument, key: string, state: string): boolean {
  return deadlines.some((it) => it.key === key && it.amount !== null && it.whileIn.includes(state));
}

/** The first line of each entry says when the case entered it and by which move. */
async function eventsOf(
  work: WorkflowWork,
  row: CaseRow,
  { mapping, state }: { readonly mapping: StateMapping; readonly state: string },
): Promise<CaseEvents> {
  const moves: Record<string, string> = {};
  const entered: Record<string, string> = {};
  let entry = 0;
  for (const passage of await listPassages(work.kernel.tx, row.id)) {
    if (passage.entryNumber <= entry) continue;
    entry = passage.entryNumber;
    moves[passage.move] = passage.occurredAt;
    entered[mapping[passage.toState] ?? passage.toState] = passage.occurredAt;
  }
  return { moves, entered: { ...entered, [state]: row.enteredAt } };
}

async function planDeadlines(
  calendar: CalendarPort,
  {
    due,
    running,
    policy,
  }: {
    readonly due: readonly StartedDeadline[];
    readonly running: readonly RunningDeadline[];
    readonly policy: MigrationTarget['deadlines'];
  },
): Promise<Pick<CasePlan, 'ended' | 'changed' | 'started' | 'moves'>> {
  const byKey = new Map(due.map((deadline) => [deadline.key, deadline]));
  const ended = running.filter(({ key }) => !byKey.has(key));
  const changed: ChangedDeadline[] = [];
  for (const row of running) {
    const next = byKey.get(row.key);
    if (next === undefined || policy === 'keep') continue;
    const { date, unconfirmed } = await dueOfClock(calendar, { ...row, ...periodOf(next) });
    changed.push({ row, next, dueOn: date, unconfirmed });
  }
  const known = new Set(running.map(({ key }) => key));
  const started = due.filter(({ key }) => !known.has(key));
  const begun: DeadlineMove[] = [];
  for (const deadline of started) {
    const { date } = await calendar.dueDate(startDate(deadline), deadline);
    begun.push({ title: deadline.title, from: null, to: date });
  }
  const moves = [
    ...ended.map(({ title, dueOn }) => ({ title, from: dueOn, to: null })),
    ...changed
      .filter(({ row, dueOn }) => row.dueOn !== dueOn)
      .map(({ next, row, dueOn }) => ({ title: next.title, from: row.dueOn, to: dueOn })),
    ...begun,
  ];
  return { ended, changed, started, moves };
}

const periodOf = ({ amount, unit }: StartedDeadline) => ({ amount, unit });

function startDate({ start }: StartedDeadline): string {
  return 'on' in start ? start.on : dateInShanghai(new Date(start.at));
}
