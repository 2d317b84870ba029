/** What was answered to one item at one unit, all its places together. */
export interface AnswerCount {
  readonly itemId: string;
  readonly engagementId: string;
  readonly placesChecked: number;
  readonly placesWithProblem: number;
  readonly number: number | null;
}

/** What cites one item at one unit. */
export interface CitationCount {
  readonly itemId: string;
  readonly engagementId: string;
  readonly findings: number;
  /** Working papers that became, or are to become, leads. */
  readonly leads: number;
}

/** One item at one unit. */
export interface UnitCell {
  readonly engagementId: string;
  readonly isChecked: boolean;
  readonly hasProblem: boolean;
  readonly findings: number;
  readonly placesChecked: number;
  readonly placesWithProblem: number;
  readonly leads: number;
  readonly number: number | null;
}

/** One item over all units. */
export interface ItemCounts {
  readonly unitsChecked: number;
  readonly unitsWithProblem: number;
  readonly placesChecked: number;
  readonly placesWithProblem: number;
  readonly leads: number;
  readonly number: number | null;
  readonly byUnit: readonly UnitCell[];
}

interface Key {
  readonly itemId: string;
  readonly engagementId: string;
}

const keyOf = (it: Key) => `${it.itemId} ${it.engagementId}`;

/** A finding or a lead that rests on an item says that it was looked at there, answered or not. */
export function cellsOf(
  answers: readonly AnswerCount[],
  citations: readonly CitationCount[],
): ReadonlyMap<string, ItemCounts> {
  const cited = new Map(citations.map((it) => [keyOf(it), it]));
  const answered = new Map(answers.map((it) => [keyOf(it), it]));
  const keys = new Map([...answers, ...citations].map((it) => [keyOf(it), it]));
  const cells = [...keys].map(([key, { engagementId, itemId }]) => ({
    itemId,
    cell: cellOf(engagementId, answered.get(key) ?? unanswered, cited.get(key) ?? uncited),
  }));
  const byItem = Map.groupBy(cells, ({ itemId }) => itemId);
  return new Map([...byItem].map(([itemId, of]) => [itemId, sumOf(of.map(({ cell }) => cell))]));
}

const unanswered = { placesChecked: 0, placesWithProblem: 0, number: null };
const uncited = { findings: 0, leads: 0 };

function cellOf(
  engagementId: string,
  { number, placesChecked, placesWithProblem }: Omit<AnswerCount, keyof Key>,
  { findings, leads }: Omit<CitationCount, keyof Key>,
): UnitCell {
  return {
    engagementId,
    isChecked: placesChecked + findings + leads > 0,
    hasProblem: placesWithProblem + findings > 0,
    findings,
    placesChecked,
    placesWithProblem,
    leads,
    number,
  };
}

/** Counts of an item nobody has looked at. */
export const noCounts: ItemCounts = {
  unitsChecked: 0,
  unitsWithProblem: 0,
  placesChecked: 0,
  placesWithProblem: 0,
  leads: 0,
  number: null,
  byUnit: [],
};

function sumOf(cells: readonly UnitCell[]): ItemCounts {
  const sum = (of: (cell: UnitCell) => number) => cells.reduce((all, it) => all + of(it), 0);
  const numbers = cells.flatMap(({ number }) => number ?? []);
  return {
    unitsChecked: sum(({ isChecked }) => Number(isChecked)),
    unitsWithProblem: sum(({ hasProblem }) => Number(hasProblem)),
    placesChecked: sum((it) => it.placesChecked),
    placesWithProblem: sum((it) => it.placesWithProblem),
    leads: sum((it) => it.leads),
    number: numbers.length === 0 ? null : numbers.reduce((all, it) => all + it, 0),
    byUnit: cells,
  };
}

/** What the findings of a round or a unit rest on. */
export function shareOf(
  findingIds: readonly string[],
  citations: readonly { readonly recordId: string; readonly itemId: string | null }[],
) {
  const byFinding = Map.groupBy(citations, ({ recordId }) => recordId);
  const stands = findingIds.map((id) => {
    const own = byFinding.get(id) ?? [];
    if (own.some(({ itemId }) => itemId !== null)) return 'citing';
    return own.length > 0 ? 'outside' : 'silent';
  });
  const count = (what: string) => stands.filter((it) => it === what).length;
  const [citing, outside, silent] = [count('citing'), count('outside'), count('silent')];
  const findings = findingIds.length;
  return {
    findings,
    citing,
    outside,
    silent,
    uncitedShare: findings === 0 ? null : Math.round(((outside + silent) / findings) * 1_000) / 10,
  };
}
