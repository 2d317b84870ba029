import type { AcceptedStep, Candidates, StartedDeadline } from '@lianxun/plugin-api';

import {
  addDays,
  daysBetween,
  dueOn,
  weekdaysBetween,
  type LocalDate,
} from './weekday-calendar.ts';

/** A deadline of the simulated case. */
export interface RunningDeadline {
  readonly key: string;
  readonly title: string;
  readonly unit: StartedDeadline['unit'];
  readonly startedOn: LocalDate;
  readonly dueOn: LocalDate;
  /** The date without the time it stood still. */
  readonly setOn: LocalDate;
  /** Days it stood still, in its own kind of days. */
  readonly pausedDays: number;
  readonly ladder: StartedDeadline['ladder'];
  /** Positions of the rungs that have fired. */
  readonly fired: readonly number[];
  /** Since when its clock stands still; null while it runs. */
  readonly pausedOn: LocalDate | null;
}

export interface Notice {
  readonly deadline: RunningDeadline;
  readonly title: string;
  readonly tone: string;
  readonly notify: Candidates;
}

export interface DeadlineChanges {
  readonly deadlines: readonly RunningDeadline[];
  readonly started: readonly RunningDeadline[];
  readonly ended: readonly RunningDeadline[];
  readonly paused: readonly RunningDeadline[];
  readonly resumed: readonly RunningDeadline[];
}

/** What a step does to the deadlines that run. */
export function afterStep(
  running: readonly RunningDeadline[],
  step: AcceptedStep,
  today: LocalDate,
): DeadlineChanges {
  const ended = running.filter(({ key }) => step.cancelledDeadlines.includes(key));
  const started = step.deadlines.map((deadline) => startOf(deadline, today));
  const startedKeys = new Set(started.map(({ key }) => key));
  const staying = running.filter((one) => !ended.includes(one) && !startedKeys.has(one.key));
  const all = [...staying, ...started];
  const pausing = all.filter(
    (one) => one.pausedOn === null && step.pausedDeadlines.includes(one.key),
  );
  const resuming = all.filter(
    (one) => one.pausedOn !== null && step.runningDeadlines.includes(one.key),
  );
  const resumed = resuming.map((one) => resumedOn(one, today));
  const byKey = new Map([
    ...pausing.map((one) => [one.key, { ...one, pausedOn: today }] as const),
    ...resumed.map((one) => [one.key, one] as const),
  ]);
  return {
    deadlines: all.map((one) => byKey.get(one.key) ?? one),
    started,
    ended,
    paused: pausing,
    resumed,
  };
}

function startOf(deadline: StartedDeadline, today: LocalDate): RunningDeadline {
  const { key, title, unit, amount, start, ladder } = deadline;
  const startedOn = 'on' in start ? start.on : today;
  const due = dueOn(startedOn, { amount, unit });
  return {
    key,
    title,
    unit,
    startedOn,
    dueOn: due,
    setOn: due,
    pausedDays: 0,
    ladder,
    fired: [],
    pausedOn: null,
  };
}

/** The date is put off by all the days it has stood still. */
function resumedOn(deadline: RunningDeadline, today: LocalDate): RunningDeadline {
  const since = deadline.pausedOn ?? today;
  const unit = deadline.unit === 'workday' ? 'workday' : 'day';
  const count = unit === 'workday' ? weekdaysBetween : daysBetween;
  const pausedDays = deadline.pausedDays + count(since, today);
  const due =
    pausedDays === 0 ? deadline.setOn : dueOn(deadline.setOn, { amount: pausedDays, unit });
  return { ...deadline, pausedOn: null, pausedDays, dueOn: due };
}

/** The notices whose day has come, and the deadlines that have sent them. */
export function sweep(
  running: readonly RunningDeadline[],
  today: LocalDate,
): { readonly deadlines: readonly RunningDeadline[]; readonly notices: readonly Notice[] } {
  const notices: Notice[] = [];
  const deadlines = running.map((deadline) => {
    const due = waitingRungs(deadline).filter(({ on }) => on <= today);
    for (const { rung } of due) {
      const title = rung.title ?? deadline.title;
      notices.push({ deadline, title, tone: rung.tone, notify: rung.notify });
    }
    return due.length === 0
      ? deadline
      : { ...deadline, fired: [...deadline.fired, ...due.map(({ index }) => index)] };
  });
  return { deadlines, notices };
}

/** The day of the next notice; null when none will come. */
export function nextNoticeOn(running: readonly RunningDeadline[]): LocalDate | null {
  const days = running.flatMap(waitingRungs).map(({ on }) => on);
  return days.toSorted()[0] ?? null;
}

function waitingRungs(deadline: RunningDeadline) {
  if (deadline.pausedOn !== null) return [];
  return deadline.ladder
    .map((rung, index) => ({
      rung,
      index,
      on:
        rung.sinceStart === undefined
          ? addDays(deadline.dueOn, -(rung.before ?? 0))
          : addDays(deadline.startedOn, rung.sinceStart),
    }))
    .filter(({ index }) => !deadline.fired.includes(index));
}
