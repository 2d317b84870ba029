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
  const worksThere = (person.career ?? []).some(
    (post) => meet(post.place, target.place) && worked(post, today).includes(now),
  );
  return [
    ...(worksThere ? ['B1'] : []),
    ...closeKin(person, target),
    ...said(person, target.targetId),
  ];
}

function closeKin(person: PersonFacts, target: TargetFacts): string[] {
  const kin = (person.relatives ?? []).filter(({ closeness }) => closeness === 'direct');
  const leads = kin.some((one) =>
    target.leadership.some((leader) => meet(leader.person, one.person)),
  );
  const works = kin.some((one) => meet(one.place, target.place));
  return [...(leads ? ['C1'] : []), ...(works ? ['C2'] : [])];
}

/** What people have said and somebody has decided. */
function said(person: PersonFacts, targetId: string): string[] {
  const upheld = (one: { targetId: string; decided: string | null }) =>
    one.targetId === targetId && one.decided === 'upheld';
  const confirmed = person.declaration.ties.some(
    (tie) => tie.targetId === targetId && tie.confirmed === true,
  );
  return [
    ...(confirmed ? ['F1'] : []),
    ...(person.objections.some(upheld) ? ['F3'] : []),
    ...(person.secretlyBarred.includes(targetId) ? ['G1'] : []),
    ...((person.interests ?? []).some(upheld) ? ['G2'] : []),
  ];
}

function leadersOnly(person: PersonFacts, target: TargetFacts, setting: OracleSetting): string[] {
  return [
    ...inUnit(person, target, setting),
    ...withLeaders(person, target, setting),
    ...earlier(person, target, setting),
  ];
}

function inUnit(person: PersonFacts, target: TargetFacts, setting: OracleSetting): string[] {
  const there = (person.career ?? []).filter((post) => meet(post.place, target.place));
  const months = new Set(there.flatMap((post) => worked(post, setting.today)));
  const lately = recentMonths(setting).some((month) => months.has(month));
  const studied = (person.education ?? []).some(({ school }) => meet(school, target.place));
  return [
    ...(lately ? ['B2'] : []),
    ...(months.size >= setting.years * 12 ? ['B3'] : []),
    ...(studied ? ['B4'] : []),
    ...(hasFarKin(person, target) ? ['C3'] : []),
  ];
}

function hasFarKin({ relatives }: PersonFacts, { leadership }: TargetFacts): boolean {
  const far = (relatives ?? []).filter(({ closeness }) => closeness === 'collateral');
  return far.some((one) => leadership.some((leader) => meet(leader.person, one.person)));
}

function withLeaders(person: PersonFacts, target: TargetFacts, setting: OracleSetting): string[] {
  const { career } = person;
  if (career === null || target.leadership.some((leader) => leader.career.length === 0)) return [];
  const found = target.leadership.flatMap((leader) => [
    ...(areOverEachOther({ ...person, career }, leader, setting) ? ['D1'] : []),
    ...(workedTogether(career, leader.career, setting) ? ['D2'] : []),
  ]);
  return [...new Set(found)];
}

type Post = NonNullable<PersonFacts['career']>[number];
type Leader = TargetFacts['leadership'][number];

/** One was the other's superior in the last N years. */
function areOverEachOther(
  person: { readonly keys: PersonFacts['keys']; readonly career: readonly Post[] },
  leader: Leader,
  setting: OracleSetting,
): boolean {
  const recent = recentMonths(setting);
  const under = (posts: readonly Post[], keys: readonly string[]) =>
    posts.some(
      (post) =>
        meet(post.superior, keys) &&
        worked(post, setting.today).some((month) => recent.includes(month)),
    );
  return under(person.career, leader.person) || under(leader.career, person.keys);
}

/** In one leadership team in the last N years, or side by side for M. */
function workedTogether(
  mine: readonly Post[],
  theirs: readonly Post[],
  setting: OracleSetting,
): boolean {
  const recent = recentMonths(setting);
  const shared = mine.flatMap((own) =>
    theirs
      .filter((other) => meet(own.place, other.place))
      .flatMap((other) => {
        const months = worked(own, setting.today);
        const leads = own.isLeadership && other.isLeadership;
        return worked(other, setting.today)
          .filter((month) => months.includes(month))
          .map((month) => ({ month, leads }));
      }),
  );
  const ledTogether = shared.some(({ month, leads }) => leads && recent.includes(month));
  return ledTogether || new Set(shared.map(({ month }) => month)).size >= setting.years * 12;
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
