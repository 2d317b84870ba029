import type { Milestone } from '../campaigns/campaign-plan.ts';

/** What one party has told of a milestone. */
export interface MilestoneFact {
  readonly plannedOn: string | null;
  readonly doneOn: string | null;
}

export type Facts = ReadonlyMap<string, MilestoneFact>;

export interface Party {
  readonly name: string;
  readonly facts: Facts;
}

export interface Around {
  readonly milestones: readonly Milestone[];
  readonly city: Facts;
  /** Counties that take part now. */
  readonly counties: readonly Party[];
}

export const doneOn = (facts: Facts, key: string): string | null => facts.get(key)?.doneOn ?? null;

/** Whom a milestone of this party still waits for, in words; empty when it can be done. */
export function waitsFor(
  { counties, milestones, city }: Around,
  milestone: Milestone,
  own: Facts,
): readonly string[] {
  return milestone.waitsFor.flatMap((key) => {
    const awaited = milestones.find((it) => it.key === key);
    if (awaited === undefined) return [];
    if (awaited.party === 'city')
      return doneOn(city, key) === null ? [`市级“${awaited.title}”`] : [];
    if (milestone.party === 'county')
      return doneOn(own, key) === null ? [`本县“${awaited.title}”`] : [];
    return counties
      .filter(({ facts }) => doneOn(facts, key) === null)
      .map(({ name }) => `${name}“${awaited.title}”`);
  });
}

/** Where a milestone stands against its date. */
export type Standing = 'done' | 'doneLate' | 'late' | 'open';

export function standingOf(dueOn: string, done: string | null, today: string): Standing {
  if (done !== null) return done > dueOn ? 'doneLate' : 'done';
  return today > dueOn ? 'late' : 'open';
}

/** The dates between which its delay is counted; undefined where there is none. */
export function delayOf(
  dueOn: string,
  done: string | null,
  today: string,
): { readonly from: string; readonly to: string } | undefined {
  const to = done ?? today;
  return to > dueOn ? { from: dueOn, to } : undefined;
}

/** On-site days of one county: what happened, and where nothing has yet, what is planned. */
export interface OnSite {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  /** It has gone in; otherwise the days are those it plans. */
  readonly hasEntered?: boolean;
}

/** Days on which each pair of parties is on site at once lie between these dates; undefined for none. */
export function commonDays(
  windows: readonly OnSite[],
): { readonly from: string; readonly to: string } | undefined {
  const known = windows.flatMap(({ from, to }) =>
    from === null || to === null ? [] : [{ from, to }],
  );
  if (known.length < 2) return undefined;
  const from = known.reduce((latest, it) => (it.from > latest ? it.from : latest), '');
  const to = known.reduce((first, it) => (it.to < first ? it.to : first), '9999-12-31');
  return from <= to ? { from, to } : undefined;
}

/** The first and the last that goes in. */
export function entrySpread(
  windows: readonly OnSite[],
):
  | { readonly first: OnSite & { from: string }; readonly last: OnSite & { from: string } }
  | undefined {
  const known = windows
    .flatMap(({ from, ...it }) => (from === null ? [] : [{ ...it, from }]))
    .toSorted((a, b) => a.from.localeCompare(b.from));
  const [first] = known;
  const last = known.at(-1);
  return first === undefined || last === undefined || known.length < 2
    ? undefined
    : { first, last };
}

/** Those whose days on site leave the window of the campaign. */
export function outsideWindow(
  windows: readonly OnSite[],
  window: { readonly windowFrom: string; readonly windowTo: string },
): readonly string[] {
  return windows
    .filter(
      ({ from, to }) =>
        (from !== null && (from < window.windowFrom || from > window.windowTo)) ||
        (to !== null && (to > window.windowTo || to < window.windowFrom)),
    )
    .map(({ name }) => name);
}
