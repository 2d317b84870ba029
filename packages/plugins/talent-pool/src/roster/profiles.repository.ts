import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable, Updateable } from 'kysely';
import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolDatabase } from '../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;
type Profiles = TalentPoolDatabase['p_talent_pool.profiles'];
type Educations = TalentPoolDatabase['p_talent_pool.educations'];
type Relatives = TalentPoolDatabase['p_talent_pool.relatives'];
type Unavailabilities = TalentPoolDatabase['p_talent_pool.unavailabilities'];

export type ProfileRow = Omit<Selectable<Profiles>, 'tenantId'>;
export type ProfileChanges = Updateable<Omit<Profiles, 'id' | 'tenantId' | 'version' | 'personId'>>;
export type EducationRow = Omit<Selectable<Educations>, 'tenantId' | 'version'>;
export type RelativeRow = Omit<Selectable<Relatives>, 'tenantId' | 'version'>;
export type UnavailabilityRow = Omit<Selectable<Unavailabilities>, 'tenantId' | 'version'>;

/** Many at once: a list of the roster reads all its people in one query. */
export async function listProfiles(
  tx: Tx,
  personIds: readonly string[],
): Promise<Selectable<Profiles>[]> {
  if (personIds.length === 0) return [];
  return await tx
    .selectFrom('p_talent_pool.profiles')
    .where('tenantId', '=', tenantOf(tx))
    .where('personId', 'in', personIds)
    .selectAll()
    .execute();
}

export function lockProfile(tx: Tx, personId: string): Promise<Selectable<Profiles> | undefined> {
  return tx
    .selectFrom('p_talent_pool.profiles')
    .where('tenantId', '=', tenantOf(tx))
    .where('personId', '=', personId)
    .selectAll()
    .forUpdate()
    .executeTakeFirst();
}

export async function insertProfile(
  tx: Tx,
  personId: string,
  fields: ProfileChanges,
): Promise<void> {
  await tx.insertInto('p_talent_pool.profiles').values({ id: uuidv7(), personId }).execute();
  if (Object.keys(fields).length > 0) await updateProfile(tx, personId, fields);
}

export async function updateProfile(
  tx: Tx,
  personId: string,
  changes: ProfileChanges,
): Promise<void> {
  await tx
    .updateTable('p_talent_pool.profiles')
    .where('tenantId', '=', tenantOf(tx))
    .where('personId', '=', personId)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

export async function listEducations(
  tx: Tx,
  personIds: readonly string[],
): Promise<EducationRow[]> {
  if (personIds.length === 0) return [];
  return await tx
    .selectFrom('p_talent_pool.educations')
    .where('tenantId', '=', tenantOf(tx))
    .where('personId', 'in', personIds)
    .select(['id', 'personId', 'position', 'school', 'unitId', 'major', 'degree'])
    .select(['fromMonth', 'toMonth'])
    .orderBy('personId')
    .orderBy('position')
    .execute();
}

export async function replaceEducations(
  tx: Tx,
  personId: string,
  rows: readonly Omit<Insertable<Educations>, 'personId' | 'id' | 'position'>[],
): Promise<void> {
  await tx
    .deleteFrom('p_talent_pool.educations')
    .where('tenantId', '=', tenantOf(tx))
    .where('personId', '=', personId)
    .execute();
  if (rows.length === 0) return;
  const values = rows.map((row, position) => ({ ...row, id: uuidv7(), personId, position }));
  await tx.insertInto('p_talent_pool.educations').values(values).execute();
}

export async function listRelatives(tx: Tx, personIds: readonly string[]): Promise<RelativeRow[]> {
  if (personIds.length === 0) return [];
  return await tx
    .selectFrom('p_talent_pool.relatives')
    .where('tenantId', '=', tenantOf(tx))
    .where('personId', 'in', personIds)
    .select(['id', 'personId', 'position', 'relation', 'nameSealed', 'employerSealed'])
    .select(['postSealed', 'nameIndex', 'tieIndex'])
    .orderBy('personId')
    .orderBy('position')
    .execute();
}

export async function replaceRelatives(
  tx: Tx,
  personId: string,
  rows: readonly Insertable<Relatives>[],
): Promise<void> {
  await tx
    .deleteFrom('p_talent_pool.relatives')
    .where('tenantId', '=', tenantOf(tx))
    .where('personId', '=', personId)
    .execute();
  if (rows.length > 0) await tx.insertInto('p_talent_pool.relatives').values(rows).execute();
}

export async function listUnavailabilities(
  tx: Tx,
  personIds: readonly string[],
): Promise<UnavailabilityRow[]> {
  if (personIds.length === 0) return [];
  return await tx
    .selectFrom('p_talent_pool.unavailabilities')
    .where('tenantId', '=', tenantOf(tx))
    .where('personId', 'in', personIds)
    .select(['id', 'personId', 'fromOn', 'toOn', 'reason'])
    .orderBy('fromOn')
    .orderBy('id')
    .execute();
}

export async function replaceUnavailabilities(
  tx: Tx,
  personId: string,
  rows: readonly { readonly fromOn: string; readonly toOn: string; readonly reason: string }[],
): Promise<void> {
  await tx
    .deleteFrom('p_talent_pool.unavailabilities')
    .where('tenantId', '=', tenantOf(tx))
    .where('personId', '=', personId)
    .execute();
  if (rows.length === 0) return;
  const values = rows.map((row) => ({ ...row, id: uuidv7(), personId }));
  await tx.insertInto('p_talent_pool.unavailabilities').values(values).execute();
}
