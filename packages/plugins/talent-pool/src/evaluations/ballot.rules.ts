import type { TeamRole } from '../staffing/staffing-problem.ts';
import type { PartKey } from './score.rules.ts';

/** Somebody in the team, as far as it matters for who rates whom. */
export interface Colleague {
  readonly id: string;
  readonly userId: string;
  readonly role: TeamRole;
}

/** What one person rates on the sheet of another. */
export type RatedPart = Extract<PartKey, 'self' | 'peer' | 'leader'>;

/**
 * Himself as 自我评价; a leader his people as 组长点评; everybody else as 内部互评. A leader is not
 * among the peers of those he reviews: his mark is known by name, and taking it out of the mean
 * would leave too few unknown.
 */
export function partOf(rater: Colleague, sheet: Colleague): RatedPart {
  if (rater.id === sheet.id) return 'self';
  return rater.role === 'leader' && sheet.role !== 'leader' ? 'leader' : 'peer';
}

/** A leader is rated by the office, and so is everybody in a team without one. */
export function isReviewedByOffice(sheet: Colleague, team: readonly Colleague[]): boolean {
  return sheet.role === 'leader' || team.every(({ role }) => role !== 'leader');
}

/** What a rater has given one person. */
export interface Mark {
  readonly score: number | null;
  /** Of parts whose rater is known; anonymous marks have no words that could give a hand away. */
  readonly remark: string | null;
}

export type Marks = Readonly<Record<string, Mark>>;

/** Sheets that still lack a mark. */
export function gapsOf(
  rater: Colleague,
  team: readonly Colleague[],
  marks: Marks,
): readonly string[] {
  return team
    .filter((sheet) => {
      const mark = marks[sheet.id];
      if (mark === undefined || mark.score === null) return true;
      return partOf(rater, sheet) === 'leader' && (mark.remark ?? '') === '';
    })
    .map(({ id }) => id);
}

/** One mark as it goes into the box: of equal length whatever it says. */
export const writtenSlip = (sheetId: string, score: number): string =>
  `${sheetId}:${String(score).padStart(3, '0')}`;

/** @throws Error when it is no slip. */
export function readSlip(text: string): {
  readonly sheetId: string;
  readonly score: number;
  /** What follows the mark; only where the rater is known. */
  readonly remark: string | null;
} {
  const found = /^([0-9a-f-]{36}):(\d{3})(?::(.*))?$/su.exec(text);
  if (found === null) throw new Error('not a slip');
  const [, sheetId = '', score = '', remark = ''] = found;
  return { sheetId, score: Number(score), remark: remark === '' ? null : remark };
}
