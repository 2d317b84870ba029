import type { TalentPoolCtx } from '../database.ts';
import { conflict, invalid } from '../refusals.ts';
import type { PersonEntry, ProfileEntry, RosterEntry } from './entry.schemas.ts';
import { findPlaces, type Place } from './find-places.ts';
import { listSkills } from './list-skills.ts';
import {
  insertProfile,
  lockProfile,
  updateProfile,
  type ProfileChanges,
} from './profiles.repository.ts';
import { saveCareer, saveEducations, saveRelatives } from './save-histories.ts';

export interface SavedRecord {
  readonly personId: string;
  readonly name: string;
  readonly place: Place;
}

/** Whose record it is, and what becomes of what is there. */
export interface KnownRecord {
  /** A person of the directory; found by the ID number when left out. */
  readonly personId?: string;
  /** He stays where the directory has him. */
  readonly keepsPlace?: boolean;
  /** Posts that are not named stay. */
  readonly addsPosts?: boolean;
}

/**
 * Finds whoever bears the ID number, or the given person, and writes what is entered; nobody is
 * entered twice. The port of people and each part leave their own entries in the record.
 */
export async function saveRecord(
  ctx: TalentPoolCtx,
  entry: RosterEntry,
  known: KnownRecord | null = null,
): Promise<SavedRecord> {
  const { person, profile } = entry;
  const placeOf = await findPlaces(ctx, [person.employer]);
  const place = placeOf(person.employer);
  const personId = await savePerson(ctx, person, { known, place });
  await saveProfile(ctx, personId, profileChanges(profile, person));
  if (entry.career != null)
    await saveCareer(ctx, personId, entry.career, { adds: known?.addsPosts === true });
  if (entry.educations != null) await saveEducations(ctx, personId, entry.educations);
  if (entry.relatives != null) await saveRelatives(ctx, personId, entry.relatives);
  return { personId, name: person.name, place };
}

async function savePerson(
  ctx: TalentPoolCtx,
  person: PersonEntry,
  { known, place }: { readonly known: KnownRecord | null; readonly place: Place },
): Promise<string> {
  const { employer: _place, ...fields } = person;
  const keepsPlace = known?.keepsPlace === true || !isPlaced(place);
  const belongs = keepsPlace ? {} : { unitId: place.unitId, bodyId: place.bodyId };
  const row = { ...defined(fields), ...belongs, name: person.name };
  const { records } = ctx.people;
  const id = await idOf(ctx, person, known);
  if (id === undefined) return (await records.create(row)).id;
  await records.update(id, row);
  return id;
}

const isPlaced = ({ bodyId, unitId }: Place) => unitId !== null || bodyId !== null;

/** The given person, or whoever bears the number; two different ones are a mistake. */
async function idOf(
  ctx: TalentPoolCtx,
  { idNumber }: PersonEntry,
  known: KnownRecord | null,
): Promise<string | undefined> {
  const bearer =
    idNumber === undefined ? undefined : await ctx.people.records.findByIdNumber(idNumber);
  if (known?.personId === undefined) return bearer?.id;
  if (bearer !== undefined && bearer.id !== known.personId)
    throw invalid('id_number_taken', `身份证号已登记在${bearer.name}名下`, 'idNumber');
  return known.personId;
}

/** The mark goes with the number it was given for. */
function profileChanges(profile: ProfileEntry, person: PersonEntry): ProfileChanges {
  const marked =
    person.idNumber === undefined ? {} : { idUnverified: person.idUnverified === true };
  return { ...defined(profile), ...marked };
}

/** Writes the fields that differ; the first time it makes the record. */
export async function saveProfile(
  ctx: TalentPoolCtx,
  personId: string,
  changes: ProfileChanges,
): Promise<void> {
  await requireSkills(ctx, changes.skills ?? []);
  requireOrder(changes);
  const before = await lockProfile(ctx.tx, personId);
  if (before === undefined) {
    await insertProfile(ctx.tx, personId, changes);
  } else {
    const known = new Map<string, unknown>(Object.entries(before));
    const different = Object.entries(changes).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(known.get(key)),
    );
    if (different.length === 0) return;
    await updateProfile(ctx.tx, personId, Object.fromEntries(different));
  }
  await ctx.audit({
    action: 'talent-pool.profile_saved',
    subject: { type: 'person', id: personId },
    summary: '更新人才库个人信息',
    before: before ?? null,
    after: changes,
    personal: ['email', 'birthMonth', 'ethnicity', 'nativeCounty', 'grownCounty'],
  });
}

async function requireSkills(ctx: TalentPoolCtx, skills: readonly string[]): Promise<void> {
  if (skills.length === 0) return;
  const known = new Set((await listSkills(ctx)).map(({ value }) => value));
  const unknown = skills.filter((skill) => !known.has(skill));
  if (unknown.length > 0)
    throw conflict('skill_unknown', `专业领域里没有“${unknown.join('、')}”，请在设置中增设`);
}

function requireOrder({ birthMonth, workStartedMonth, partyJoinedMonth }: ProfileChanges): void {
  if (birthMonth == null) return;
  if (workStartedMonth != null && workStartedMonth <= birthMonth)
    throw invalid('dates_reversed', '参加工作时间应晚于出生年月', 'workStartedMonth');
  if (partyJoinedMonth != null && partyJoinedMonth <= birthMonth)
    throw invalid('dates_reversed', '入党时间应晚于出生年月', 'partyJoinedMonth');
}

type Defined<Fields> = { [Key in keyof Fields]: Exclude<Fields[Key], undefined> };

/** Keys that were left out stay out; null empties a field. */
export function defined<Fields extends object>(fields: Fields): Partial<Defined<Fields>> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a subset of the same entries
  return Object.fromEntries(entries) as Partial<Defined<Fields>>;
}
