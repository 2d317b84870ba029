import type { TalentPoolCtx } from '../database.ts';
import type {
  CareerFact,
  EducationFact,
  PersonFacts,
  RelativeFact,
} from '../recusal/recusal-facts.ts';
import { findPlaces, tidy } from '../roster/find-places.ts';
import { relationTitles } from '../roster/options.ts';
import { listPeopleNamed, listPersonPosts, type KnownPerson } from '../roster/places.repository.ts';
import {
  listEducations,
  listProfiles,
  listRelatives,
  type ProfileRow,
  type RelativeRow,
} from '../roster/profiles.repository.ts';
import { relativeBinding } from '../roster/save-histories.ts';
import { personKey, placeKeys, tieIndexOf } from './keys.ts';
import { employerOf, noEmployerKey } from './relative-employer.rules.ts';

/** What the rules of recusal read of a person of this tenant, without what rounds and targets add. */
export type OwnFacts = Omit<
  PersonFacts,
  'candidateId' | 'inspected' | 'declaration' | 'objections' | 'secretlyBarred'
>;

const direct = new Set(['spouse', 'parent', 'child', 'grandparent', 'sibling']);

/**
 * Facts of many people at once. Relatives are opened here and leave as keys: of the person where the
 * directory has exactly one of that name in that place, and of name and place as a keyed hash.
 */
export async function readPersonFacts(
  ctx: TalentPoolCtx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, OwnFacts>> {
  if (personIds.length === 0) return new Map();
  const profiles = await listProfiles(ctx.tx, personIds);
  const posts = await listPersonPosts(ctx.tx, personIds);
  const educations = await listEducations(ctx.tx, personIds);
  const relatives = await openRelatives(ctx, personIds);
  const facts = new Map<string, OwnFacts>();
  for (const personId of personIds) {
    const profile = profiles.find((row) => row.personId === personId);
    const career = posts.filter((row) => row.personId === personId).map(careerFact);
    const schools = educations.filter((row) => row.personId === personId).map(educationFact);
    const kin = relatives.get(personId) ?? [];
    facts.set(personId, {
      keys: [personKey(personId)],
      ...countiesOf(profile),
      career: saidOrNull(career, profile?.careerStated),
      education: saidOrNull(schools, profile?.educationStated),
      relatives: profile?.relativesStated == null ? null : kin,
    });
  }
  return facts;
}

const countiesOf = (profile: ProfileRow | undefined) => ({
  nativeCounty: profile?.nativeCounty ?? null,
  grownCounty: profile?.grownCounty ?? null,
  workCounties: profile?.workCounty == null ? null : [profile.workCounty],
});

/** An empty history is one only if somebody has said so. */
function saidOrNull<Fact>(facts: readonly Fact[], isStated: boolean | undefined) {
  return facts.length > 0 || isStated === true ? facts : null;
}

type PostRow = Awaited<ReturnType<typeof listPersonPosts>>[number];

export function careerFact(post: PostRow): CareerFact {
  const superior = post.superiorId === null ? [] : [personKey(post.superiorId)];
  return {
    from: post.beganOn.slice(0, 7),
    to: post.endedOn?.slice(0, 7) ?? null,
    place: placeKeys({ unitId: post.unitId, name: post.employer }),
    placeName: post.employer,
    post: post.post,
    isLeadership: post.isLeadership,
    superior,
  };
}

export function educationFact(row: {
  readonly school: string;
  readonly unitId: string | null;
  readonly fromMonth: string | null;
  readonly toMonth: string | null;
}): EducationFact {
  return {
    school: placeKeys({ unitId: row.unitId, name: row.school }),
    schoolName: row.school,
    from: row.fromMonth,
    to: row.toMonth,
  };
}

interface OpenRelative extends Pick<RelativeRow, 'personId' | 'relation'> {
  readonly name: string;
  /** Null where he has none, or nobody knows it. */
  readonly employer: string | null;
  readonly hasNone: boolean;
}

type SealedRow = Awaited<ReturnType<typeof listRelatives>>[number];

async function openRelatives(
  ctx: TalentPoolCtx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, RelativeFact[]>> {
  const opened: OpenRelative[] = [];
  for (const row of await listRelatives(ctx.tx, personIds)) opened.push(await openRow(ctx, row));
  const placeOf = await findPlaces(
    ctx,
    opened.flatMap(({ employer }) => employer ?? []),
  );
  const known = await listPeopleNamed(ctx.tx, [...new Set(opened.map(({ name }) => tidy(name)))]);
  const facts = new Map<string, RelativeFact[]>();
  for (const relative of opened) {
    const { employer, hasNone, name, personId, relation } = relative;
    const unplaced = hasNone ? [noEmployerKey] : [];
    const tie = employer === null ? [] : [`tie:${await tieIndexOf(ctx, name, employer)}`];
    const fact: RelativeFact = {
      closeness: direct.has(relation) ? 'direct' : 'collateral',
      relation: relationTitles[relation],
      person: [...samePerson(relative, known), ...tie],
      place: employer === null ? unplaced : placeKeys(placeOf(employer)),
    };
    facts.set(personId, [...(facts.get(personId) ?? []), fact]);
  }
  return facts;
}

async function openRow(
  ctx: TalentPoolCtx,
  { employerSealed, id, nameSealed, personId, relation }: SealedRow,
): Promise<OpenRelative> {
  const name = await ctx.secrets.open(nameSealed, relativeBinding(id, 'name'));
  const written =
    employerSealed === null
      ? null
      : await ctx.secrets.open(employerSealed, relativeBinding(id, 'employer'));
  const found = employerOf(written);
  const employer = found.kind === 'place' ? found.name : null;
  return { personId, relation, name, employer, hasNone: found.kind === 'none' };
}

/** The one person of that name in that place; two of them, or another place, are nobody. */
function samePerson({ employer, name }: OpenRelative, known: readonly KnownPerson[]): string[] {
  if (employer === null) return [];
  const [person, other] = known.filter(
    (row) => row.name === tidy(name) && row.place !== null && tidy(row.place) === tidy(employer),
  );
  return person !== undefined && other === undefined ? [personKey(person.id)] : [];
}
