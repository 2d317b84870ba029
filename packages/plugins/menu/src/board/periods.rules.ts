interface Asked {
  readonly id: string;
  readonly content: {
    readonly period: { readonly from: string; readonly to: string };
    readonly headcount: { readonly wanted: number };
  };
}

const day = 86_400_000;
const isoOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** How many other demands share a day with this one. */
export function overlapsOf({ content: { period }, id }: Asked, all: readonly Asked[]): number {
  return all.filter(
    (other) =>
      other.id !== id &&
      other.content.period.from <= period.to &&
      other.content.period.to >= period.from,
  ).length;
}

/** Heads wanted in each week of seven days from the first day asked for. */
export function headsByWeek(all: readonly Asked[]): { from: string; headcount: number }[] {
  const starts = all.map(({ content }) => Date.parse(content.period.from));
  const ends = all.map(({ content }) => Date.parse(content.period.to));
  const weeks: { from: string; headcount: number }[] = [];
  for (let at = Math.min(...starts); at <= Math.max(...ends) && weeks.length < 60; at += 7 * day) {
    const [from, to] = [isoOf(at), isoOf(at + 6 * day)];
    const out = all.filter(({ content: { period } }) => period.from <= to && period.to >= from);
    weeks.push({
      from,
      headcount: out.reduce((sum, { content }) => sum + content.headcount.wanted, 0),
    });
  }
  return weeks;
}
