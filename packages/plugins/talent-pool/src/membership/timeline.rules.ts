import { leaveReasons } from './pool-member.workflow.ts';

/** One line of a person's history. */
export interface TimelineEntry {
  /** `YYYY-MM-DD`, or `YYYY-MM` where only the month is known. */
  readonly on: string;
  readonly kind: 'career' | 'mission' | 'pool' | 'check';
  readonly sentence: string;
  readonly actorName: string | null;
}

export interface CaseMove {
  readonly moveTitle: string;
  readonly toTitle: string;
  readonly actorName: string;
  readonly reason: string | null;
  readonly reasonCode: string | null;
  readonly occurredAt: string;
}

const reasonTitles = new Map<string, string>(leaveReasons.map(({ code, title }) => [code, title]));

/** A move of a membership as a sentence. */
export function moveSentence(pool: string, move: CaseMove): string {
  const code = move.reasonCode === null ? null : (reasonTitles.get(move.reasonCode) ?? null);
  const why = [code, move.reason].filter((part) => part !== null && part !== '').join('，');
  return `${pool}：${move.moveTitle}，现为“${move.toTitle}”${why === '' ? '' : `（${why}）`}`;
}

/** Day of Beijing of an instant. */
export function dayOf(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
}

export function newestFirst(entries: readonly TimelineEntry[]): TimelineEntry[] {
  return entries.toSorted((one, other) => other.on.localeCompare(one.on));
}
