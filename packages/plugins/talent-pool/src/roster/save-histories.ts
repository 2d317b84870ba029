import type { PostFields } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { nameIndexOf, tieIndexOf } from '../candidates/keys.ts';
import type { TalentPoolCtx } from '../database.ts';
import type { CareerEntry, EducationEntry, RelativeEntry } from './entry.schemas.ts';
import { findPlaces } from './find-places.ts';
import { listPeopleNamed, listPersonPosts, type KnownPerson } from './places.repository.ts';
import {
  insertProfile,
  listEducations,
  listRelatives,
  lockProfile,
  replaceEducations,
  replaceRelatives,
  updateProfile,
  type ProfileChanges,
} from './profiles.repository.ts';

/**
 * 任职经历: months as entered; a post that is known to the day keeps its days. With `adds` posts that
 * are not named stay, as in every sheet.
 */
export async function saveCareer(
  ctx: TalentPoolCtx,
  personId: string,
  career: readonly CareerEntry[],
  { adds = false }: { readonly adds?: boolean } = {},
): Promise<void> {
  const placeOf = await findPlaces(
    ctx,
    career.map(({ employer }) => employer),
  );
  const named = career.flatMap(({ superior }) => superior ?? []);
  const people = await listPeopleNamed(ctx.tx, named);
  const stored = await listPersonPosts(ctx.tx, [personId]);
  const others = people.filter(({ id }) => id !== personId);
  const posts = career.map((entry) => {
    const { name, ...place } = placeOf(entry.employer);
    const known = stored.find((post) => isSamePost(post, entry, name));
    const fields = { ...place, employer: name, ...superiorOf(entry, others) };
    return { ...fields, ...postOf(entry, known) };
  });
  const kept = adds ? stored.filter((post) => !posts.some((other) => isOneWith(post, other))) : [];
  await ctx.people.records.setPosts(personId, [...kept.map(fieldsOf), ...posts]);
  await stateHistory(ctx, personId, { careerStated: true });
}

/** As the sheet knows a post: by its beginning, place and title. */
const isOneWith = (one: PostFields, other: PostFields) =>
  one.beganOn.slice(0, 7) === other.beganOn.slice(0, 7) &&
  one.employer === other.employer &&
  one.post === other.post;

function fieldsOf({ id: _id, personId: _person, ...fields }: StoredPost): PostFields {
  return fields;
}

function postOf(entry: CareerEntry, known: StoredPost | undefined) {
  const endedOn = entry.to === null ? null : `${entry.to}-01`;
  return {
    post: entry.post,
    isLeadership: entry.isLeadership,
    isPrincipal: known?.isPrincipal ?? false,
    beganOn: known?.beganOn ?? `${entry.from}-01`,
    endedOn: known?.endedOn ?? endedOn,
  };
}

/** 直接上级: the one person of that name, else the name. */
function superiorOf(
  { superior = null }: CareerEntry,
  people: readonly KnownPerson[],
): Pick<PostFields, 'superiorId' | 'superiorName'> {
  const [person, other] = people.filter(({ name }) => name === superior);
  return person !== undefined && other === undefined
    ? { superiorId: person.id, superiorName: null }
    : { superiorId: null, superiorName: superior };
}

type StoredPost = Awaited<ReturnType<typeof listPersonPosts>>[number];

function isSamePost(post: StoredPost, entry: CareerEntry, employer: string): boolean {
  const to = post.endedOn?.slice(0, 7) ?? null;
  const began = post.beganOn.slice(0, 7);
  return (
    post.employer === employer &&
    post.post === entry.post &&
    began === entry.from &&
    to === entry.to
  );
}

export async function saveEducations(
  ctx: TalentPoolCtx,
  personId: string,
  educations: readonly EducationEntry[],
): Promise<void> {
  const placeOf = await findPlaces(
    ctx,
    educations.map(({ school }) => school),
  );
  const rows = educations.map(({ school, major, degree, from, to }) => ({
    school,
    unitId: placeOf(school).unitId,
    major: major ?? null,
    degree: degree ?? null,
    fromMonth: from ?? null,
    toMonth: to ?? null,
  }));
  const before = await listEducations(ctx.tx, [personId]);
  await replaceEducations(ctx.tx, personId, rows);
  await stateHistory(ctx, personId, { educationStated: true });
  await ctx.audit({
    action: 'talent-pool.educations_saved',
    subject: { type: 'person', id: personId },
    summary: `更新教育经历${educations.length}条`,
    before: { educations: before },
    after: { educations: rows },
  });
}

/** 家庭成员: sealed one by one; none is a statement of its own (无). */
export async function saveRelatives(
  ctx: TalentPoolCtx,
  personId: string,
  relatives: readonly RelativeEntry[],
): Promise<void> {
  const before = await listRelatives(ctx.tx, [personId]);
  const rows = [];
  for (const [position, relative] of relatives.entries())
    rows.push({ personId, position, ...(await sealedRelative(ctx, relative)) });
  await replaceRelatives(ctx.tx, personId, rows);
  await stateHistory(ctx, personId, {
    relativesStated: relatives.length === 0 ? 'none' : 'listed',
  });
  await ctx.audit({
    action: 'talent-pool.relatives_saved',
    subject: { type: 'person', id: personId },
    summary: relatives.length === 0 ? '申明无需报告的家庭成员' : `更新家庭成员${rows.length}人`,
    before: { relatives: before },
    after: { relatives: rows },
    personal: ['relatives'],
  });
}

/** The seals are bound to the row: one that stays keeps its id. */
export async function sealedRelative(
  ctx: TalentPoolCtx,
  { relation, name, employer, post }: RelativeEntry,
  id: string = uuidv7(),
) {
  const seal = async (text: string | null | undefined, column: string) =>
    text == null ? null : await ctx.secrets.seal(text, relativeBinding(id, column));
  return {
    id,
    relation,
    nameSealed: await ctx.secrets.seal(name, relativeBinding(id, 'name')),
    employerSealed: await seal(employer, 'employer'),
    postSealed: await seal(post, 'post'),
    nameIndex: await nameIndexOf(ctx, name),
    tieIndex: employer == null ? null : await tieIndexOf(ctx, name, employer),
  };
}

export const relativeBinding = (id: string, column: string): string =>
  `p_talent_pool.relatives.${column}/${id}`;

/** What somebody has said of a person; the record is made with it where there is none. */
export async function stateHistory(
  ctx: TalentPoolCtx,
  personId: string,
  said: ProfileChanges,
): Promise<void> {
  if ((await lockProfile(ctx.tx, personId)) === undefined)
    await insertProfile(ctx.tx, personId, said);
  else await updateProfile(ctx.tx, personId, said);
}
