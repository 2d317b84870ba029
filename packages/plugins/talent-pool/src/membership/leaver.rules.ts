import type { LeaverSign, ReleaseReason } from '../roster/roster-tables.ts';

/** What tells that somebody is about to leave the pool. */
export interface LeaverFacts {
  /** `YYYY-MM`. */
  readonly birthMonth: string | null;
  readonly gender: 'male' | 'female' | null;
  readonly isActive: boolean;
  /** Null where he has no account. */
  readonly hasLiveAccount: boolean | null;
  /** 派员单位 of the membership, and where the directory has him today. */
  readonly sentBy: { readonly unitId: string | null; readonly bodyId: string | null };
  readonly belongs: { readonly unitId: string | null; readonly bodyId: string | null };
  readonly posts: readonly { readonly endedOn: string | null }[];
}

export interface RetirementAges {
  readonly male: number;
  readonly female: number;
}

/** The first sign that holds, the surest first; null for somebody who stays. */
export function leaverSign(
  facts: LeaverFacts,
  ages: RetirementAges,
  today: string,
): LeaverSign | null {
  if (!facts.isActive || facts.hasLiveAccount === false) return 'inactive';
  if (isRetired(facts, ages, today)) return 'retired';
  if (hasMoved(facts)) return 'moved';
  return hasNoPost(facts, today) ? 'postEnded' : null;
}

/** In the month in which the age is reached; without a gender the later age counts. */
function isRetired(
  { birthMonth, gender }: LeaverFacts,
  ages: RetirementAges,
  today: string,
): boolean {
  if (birthMonth === null) return false;
  const age = gender === null ? Math.max(ages.male, ages.female) : ages[gender];
  const month = `${Number(birthMonth.slice(0, 4)) + age}${birthMonth.slice(4)}`;
  return month <= today.slice(0, 7);
}

function hasMoved({ belongs, sentBy }: LeaverFacts): boolean {
  const [from, to] = [sentBy.unitId ?? sentBy.bodyId, belongs.unitId ?? belongs.bodyId];
  return from !== null && to !== null && from !== to;
}

function hasNoPost({ posts }: LeaverFacts, today: string): boolean {
  return posts.length > 0 && posts.every(({ endedOn }) => endedOn !== null && endedOn < today);
}

/** A member without a sign. */
export const noSign = { leaverSign: null, leaverFoundOn: null, leaverFacts: null } as const;

/** What a sign was taken from: the same text again is nothing new. */
export function factsOfSign(
  sign: LeaverSign,
  { belongs, birthMonth, posts }: LeaverFacts,
  ages: RetirementAges,
): string {
  switch (sign) {
    case 'retired':
      return `retired:${birthMonth}:${ages.male}:${ages.female}`;
    case 'moved':
      return `moved:${belongs.unitId ?? belongs.bodyId}`;
    case 'postEnded':
      return `postEnded:${posts
        .map(({ endedOn }) => endedOn ?? '')
        .toSorted()
        .at(-1)}`;
    case 'inactive':
      return 'inactive';
  }
}

/** Why the release is proposed, by what was found. */
export const reasonOfSign: Readonly<Record<LeaverSign, ReleaseReason>> = {
  retired: 'retired',
  moved: 'transferred',
  inactive: 'transferred',
  postEnded: 'transferred',
};
