import type { PersonFacts, RecusalRole, TargetFacts } from '../src/recusal/recusal-facts.ts';

/**
 * The rules of recusal told a second time, straight from their wording: months are counted one by
 * one on a calendar, keys are compared pair by pair, and nothing of the engine is used.
 */
export interface OracleSetting {
  readonly mode: 'own' | 'combined' | 'cross' | 'unitSupervision';
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly years: number;
}

const meet = (one: readonly string[], other: readonly string[]) =>
  one.some((key) => other.some((known) => known === key));

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5))];
  for (;;) {
    const text = `${year}-${String(month).padStart(2, '0')}`;
    if (text > last) return months;
    months.push(text);
    month += 1;
    if (month === 13) [year, month] = [year + 1, 1];
  }
}

type Stay = { readonly from: string; readonly to: string | null };

/** Months of a post up to today's; what lies ahead is no work yet. */
function worked({ from, to }: Stay, today: string): string[] {
  const now = today.slice(0, 7);
  if (to === null && from > now) return [];
  const end = to ?? now;
  const [first, last] = from <= end ? [from, end] : [end, from];
  return monthsBetween(first, last < now ? last : now);
}

/** Months that have at least one day in the last N years. */
function recentMonths({ today, years }: OracleSetting): string[] {
  const start = `${Number(today.slice(0, 4)) - years}${today.slice(4, 7)}`;
  return monthsBetween(start, today.slice(0, 7));
}

/** Rules that make this person stay away, by the words of the rules. */
export function mustStayAway(
  person: PersonFacts,
  target: TargetFacts,
  role: RecusalRole,
  setting: OracleSetting,
): readonly string[] {
  const isLeading = role === 'leading';
  const everybody = [...region(person, target, setting), ...always(person, target, setting)];
  return isLeading
    ? [...everybody, ...leadersOnly(person, target, setting)].toSorted()
    : everybody.toSorted();
}

function region(person: PersonFacts, { counties }: TargetFacts, { mode }: OracleSetting) {
  if (mode === 'own') return [];
  const born = [person.nativeCounty, person.grownCounty].some(
    (code) => code !== null && counties.includes(code),
  );
  const works = (person.workCounties ?? []).some((code) => counties.includes(code));
  return [...(born ? ['A1'] : []), ...(works ? ['A2'] : [])];
}

function always(person: PersonFacts, target: TargetFacts, { today }: OracleSetting): string[] {
  const now = today.slice(0, 7);
  const found: string[] = [];
  for (const post of person.career ?? [])
    if (meet(post.place, target.place) && worked(post, today).includes(now)) found.push('B1');
  for (const { closeness, person: keys, place } of person.relatives ?? []) {
    if (closeness !== 'direct') continue;
    if (target.leadership.some((leader) => meet(leader.person, keys))) found.push('C1');
    if (meet(place, target.place)) found.push('C2');
  }
  const { targetId } = target;
  const upheld = (one: { targetId: string; decided: string | null }) =>
    one.targetId === targetId && one.decided === 'upheld';
  if (person.declaration.ties.some((tie) => tie.targetId === targetId && tie.confirmed === true))
    found.push('F1');
  if (person.objections.some(upheld)) found.push('F3');
  if (person.secretlyBarred.includes(targetId)) found.push('G1');
  if (person.interests?.some(upheld) === true) found.push('G2');
  return [...new Set(found)];
}

function leadersOnly(person: PersonFacts, target: TargetFacts, setting: OracleSetting): string[] {
  return [
    ...inUnit(person, target, setting),
    ...withLeaders(person, target, setting),
    ...earlier(person, target, setting),
  ];
}

function inUnit(person: PersonFacts, target: TargetFacts, setting: OracleSetting): string[] {
  const recent = recentMonths(setting);
  const months = new Set<string>();
  for (const post of person.career ?? [])
    if (meet(post.place, target.place))
      for (const month of worked(post, setting.today)) months.add(month);
  const studied = (person.education ?? []).some(({ school }) => meet(school, target.place));
  const kin = (person.relatives ?? []).some(
    (relative) =>
      relative.closeness === 'collateral' &&
      target.leadership.some((leader) => meet(leader.person, relative.person)),
  );
  return [
    ...(recent.some((month) => months.has(month)) ? ['B2'] : []),
    ...(months.size >= setting.years * 12 ? ['B3'] : []),
    ...(studied ? ['B4'] : []),
    ...(kin ? ['C3'] : []),
  ];
}

function withLeaders(person: PersonFacts, target: TargetFacts, setting: OracleSetting): string[] {
  const recent = recentMonths(setting);
  const found = new Set<string>();
  if (person.career === null || target.leadership.some(({ career }) => career.length === 0))
    return [];
  for (const leader of target.leadership) {
    const together = new Set<string>();
    for (const own of person.career) {
      const mine = worked(own, setting.today);
      const isRecent = mine.some((month) => recent.includes(month));
      if (isRecent && meet(own.superior, leader.person)) found.add('D1');
      for (const theirs of leader.career) {
        if (!meet(own.place, theirs.place)) continue;
        const shared = worked(theirs, setting.today).filter((month) => mine.includes(month));
        for (const month of shared) together.add(month);
        const sameTeam = own.isLeadership && theirs.isLeadership;
        if (sameTeam && shared.some((month) => recent.includes(month))) found.add('D2');
      }
    }
    for (const theirs of leader.career) {
      const isRecent = worked(theirs, setting.today).some((month) => recent.includes(month));
      if (isRecent && meet(theirs.superior, person.keys)) found.add('D1');
    }
    if (together.size >= setting.years * 12) found.add('D2');
  }
  return [...found];
}

function earlier(person: PersonFacts, target: TargetFacts, { mode }: OracleSetting): string[] {
  const led = person.inspected.some(
    ({ countyCode, place, role, roundsAgo }) =>
      roundsAgo === 1 &&
      role === 'leading' &&
      (meet(place, target.place) || (mode !== 'own' && target.counties.includes(countyCode))),
  );
  return led ? ['E1'] : [];
}
