import type { StartedDeadline, WorkflowFacts, WorkflowSnapshot } from './workflow-case.ts';
import { isDate } from './workflow-conditions.ts';
import type { WorkflowDeadline, WorkflowDocument } from './workflow-document.ts';
import { own, resolve } from './workflow-people.ts';

interface Passage {
  readonly move: string | null;
  readonly from: string | null;
  readonly to: string;
  readonly entryNumber: number;
  /** What was entered with the move; a date among it starts its deadline anew. */
  readonly entered: Readonly<Record<string, unknown>>;
}

type DeadlineFacts = Pick<WorkflowFacts, 'fields' | 'people' | 'now'>;

/** What a passage starts and what it ends; a deadline that starts anew ends its predecessor. */
export function deadlinesOf(
  document: WorkflowDocument,
  passage: Passage,
  facts: DeadlineFacts,
): {
  readonly deadlines: readonly StartedDeadline[];
  readonly cancelledDeadlines: readonly string[];
  readonly pausedDeadlines: readonly string[];
  readonly runningDeadlines: readonly string[];
} {
  const { from, to, entryNumber } = passage;
  const fields = { ...facts.fields, ...passage.entered };
  const deadlines = document.deadlines
    .filter((deadline) => isStartedBy(deadline, passage))
    .flatMap((deadline) => start(deadline, entryNumber, { ...facts, fields }));
  const started = new Set(deadlines.map(({ key }) => key));
  const cancelledDeadlines = document.deadlines
    .filter(({ whileIn }) => from !== null && whileIn.includes(from))
    .filter(({ key, whileIn }) => !whileIn.includes(to) || started.has(key))
    .map(({ key }) => key);
  const here = document.deadlines.filter(({ whileIn }) => whileIn.includes(to));
  const isPaused = ({ pausedIn }: WorkflowDeadline) => pausedIn?.includes(to) ?? false;
  return {
    deadlines,
    cancelledDeadlines,
    pausedDeadlines: here.filter(isPaused).map(({ key }) => key),
    runningDeadlines: here.filter((deadline) => !isPaused(deadline)).map(({ key }) => key),
  };
}

/** Deadlines of the current state that count from dates of the record, for when such a date changes. */
export function datedDeadlines(
  document: WorkflowDocument,
  snapshot: WorkflowSnapshot,
  facts: DeadlineFacts,
): readonly StartedDeadline[] {
  return document.deadlines
    .filter(({ from, whileIn }) => 'date' in from && whileIn.includes(snapshot.state))
    .flatMap((deadline) => start(deadline, snapshot.entryNumber, facts));
}

function isStartedBy({ from, whileIn }: WorkflowDeadline, passage: Passage): boolean {
  if (!whileIn.includes(passage.to)) return false;
  if ('move' in from) return from.move === passage.move;
  if ('enter' in from) return from.enter === passage.to;
  const wasRunning = passage.from !== null && whileIn.includes(passage.from);
  return !wasRunning || Object.hasOwn(passage.entered, from.date);
}

function start(
  { key, title, amount, unit, from, ladder }: WorkflowDeadline,
  entryNumber: number,
  { fields, people, now }: DeadlineFacts,
): readonly StartedDeadline[] {
  if (amount === null) return [];
  const begin = 'date' in from ? dateStart(own(fields, from.date)) : { at: now };
  if (begin === null) return [];
  const notices = (ladder ?? []).map(({ notify, ...rung }) => ({
    ...rung,
    notify: resolve(notify, people, new Map()),
  }));
  return [{ key, title, amount, unit, start: begin, entryNumber, ladder: notices }];
}

function dateStart(value: unknown): { readonly on: string } | null {
  return typeof value === 'string' && isDate(value) ? { on: value } : null;
}
