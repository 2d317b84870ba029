export type Groups = readonly (readonly number[])[];

interface Planted {
  readonly theme: string | null;
}

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

function scoreOf(right: number, given: number, wanted: number): Score {
  const precision = given === 0 ? 0 : right / given;
  const recall = wanted === 0 ? 0 : right / wanted;
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

const pairs = (count: number) => (count * (count - 1)) / 2;
const sum = (numbers: readonly number[]) => numbers.reduce((total, it) => total + it, 0);

/** Of all pairs put together, those that belong together, and the other way round. */
export function pairScore(findings: readonly Planted[], groups: Groups): Score {
  const sizes = (indices: readonly number[]) =>
    [...Map.groupBy(indices, (it) => findings[it]?.theme ?? null)]
      .filter(([theme]) => theme !== null)
      .map(([, members]) => pairs(members.length));
  const right = sum(groups.flatMap(sizes));
  const given = sum(groups.map(({ length }) => pairs(length)));
  return scoreOf(right, given, sum(sizes([...findings.keys()])));
}

interface ThemeScore extends Score {
  readonly theme: string;
  /** A group holds at least half of the theme, three findings or more, and little else. */
  readonly isFound: boolean;
}

/** Of each theme, the group that holds it best. */
export function themeScores(findings: readonly Planted[], groups: Groups): ThemeScore[] {
  const themes = Map.groupBy(findings.keys(), (it) => findings[it]?.theme ?? null);
  return [...themes].flatMap(([theme, members]) => {
    if (theme === null) return [];
    const scores = groups.map((group) => {
      const right = group.filter((it) => findings[it]?.theme === theme).length;
      return { ...scoreOf(right, group.length, members.length), right };
    });
    const best = scores.reduce((left, right) => (right.f1 > left.f1 ? right : left));
    const isFound = best.right >= 3 && best.recall >= 0.5 && best.precision >= 0.5;
    return [{ theme, isFound, f1: best.f1, precision: best.precision, recall: best.recall }];
  });
}
