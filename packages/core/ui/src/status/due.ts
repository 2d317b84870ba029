import { daysBetween } from '../format/format.ts';
import type { Tone } from './tone.ts';

export interface DueStep {
  /** The step holds when this many days or fewer remain; 0 is the day itself. */
  readonly days: number;
  readonly tone: Tone;
}

/** 20 / 10 / 0 days before the deadline; a tenant may configure others. */
export const defaultDueLadder: readonly DueStep[] = [
  { days: 20, tone: 'good' },
  { days: 10, tone: 'warn' },
  { days: 0, tone: 'overdue' },
];

/** The ladder of the days at which each colour begins. */
export function dueLadder(colours: {
  readonly green: number;
  readonly yellow: number;
  readonly red: number;
}): DueStep[] {
  return [
    { days: colours.green, tone: 'good' },
    { days: colours.yellow, tone: 'warn' },
    { days: colours.red, tone: 'overdue' },
  ];
}

export interface DueState {
  readonly kind: 'far' | 'near' | 'today' | 'overdue';
  readonly tone: Tone;
  readonly days: number;
  readonly text: string;
}

/** Red belongs to overdue alone: before the deadline a step of that tone shows as an alert. */
function beforeDeadline(tone: Tone): Tone {
  return tone === 'overdue' ? 'alert' : tone;
}

/** Where a deadline stands on the ladder on the given day. */
export function dueState(
  dueOn: string,
  today: string,
  ladder: readonly DueStep[] = defaultDueLadder,
): DueState {
  const days = daysBetween(today, dueOn);
  if (days < 0) return { kind: 'overdue', tone: 'overdue', days, text: `逾期 ${-days} 天` };
  const step = ladder
    .toSorted((left, right) => left.days - right.days)
    .find((candidate) => days <= candidate.days);
  const text = days === 0 ? '今天到期' : `剩 ${days} 天`;
  if (days === 0) return { kind: 'today', tone: beforeDeadline(step?.tone ?? 'alert'), days, text };
  return step
    ? { kind: 'near', tone: beforeDeadline(step.tone), days, text }
    : { kind: 'far', tone: 'neutral', days, text };
}
