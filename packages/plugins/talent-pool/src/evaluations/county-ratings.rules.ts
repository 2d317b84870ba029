import type { Evidence } from './score.rules.ts';

/** 满意度 of 1 to 5 in points of a sheet: 20 for each. */
const pointsOfMark = 20;

interface Rated {
  readonly userId: string | null;
  readonly mark: number;
  /** The sheet it counts in; null as long as it counts in none. */
  readonly sheetId: string | null;
}

interface Sheet {
  readonly id: string;
  readonly userId: string;
}

/** The ratings of one person: before the conclusion those that are free, afterwards those it counted. */
export function countedRatings<Rating extends Rated>(
  ratings: readonly Rating[],
  sheet: Sheet,
  isConcluded: boolean,
): Rating[] {
  const own = ratings.filter(({ userId }) => userId === sheet.userId);
  return own.filter(({ sheetId }) => sheetId === (isConcluded ? sheet.id : null));
}

export function evidenceOf(
  ratings: readonly Pick<Rated, 'mark'>[],
  share: number,
): Evidence | undefined {
  if (ratings.length === 0 || share === 0) return undefined;
  const total = ratings.reduce((sum, { mark }) => sum + mark * pointsOfMark, 0);
  return { share, raters: ratings.length, total };
}
