import {
  tenantOf,
  type ListedColumns,
  type RegisterList,
  type RegisterRequest,
  type TenantTx,
} from '@lianxun/plugin-api';
import { listRegister } from '@lianxun/plugin-api/register-query';
import { sql, type Insertable, type Updateable } from 'kysely';
import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolDatabase } from '../../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;
type Educations = TalentPoolDatabase['p_talent_pool.educations'];
type Relatives = TalentPoolDatabase['p_talent_pool.relatives'];

const educationColumns: ListedColumns = {
  name: { by: sql.ref('person.name'), as: 'text' },
  school: { by: sql.ref('education.school'), as: 'text' },
  major: { by: sql.ref('education.major'), as: 'text' },
  degree: { by: sql.ref('education.degree'), as: 'text' },
  from: { by: sql.ref('education.fromMonth'), as: 'text' },
  to: { by: sql.ref('education.toMonth'), as: 'text' },
};
export const searchableEducation = Object.keys(educationColumns);

const relativeColumns: ListedColumns = {
  name: { by: sql.ref('person.name'), as: 'text' },
  relation: { by: sql`coalesce(relative.relation, 'none')`, as: 'text' },
};
export const searchableRelative = Object.keys(relativeColumns);

const selectEducations = (tx: Tx) =>
  tx
    .selectFrom('p_talent_pool.educations as education')
    .innerJoin('core.people as person', (join) =>
      join
        .onRef('person.tenantId', '=', 'education.tenantId')
        .onRef('person.id', '=', 'education.personId'),
    )
    .where('education.tenantId', '=', tenantOf(tx));

/** A row for each relative; one, by the id of his record, for a person who has stated 无. */
const selectRelatives = (tx: Tx) =>
  tx
    .selectFrom('p_talent_pool.profiles as profile')
    .innerJoin('core.people as person', (join) =>
      join
        .onRef('person.tenantId', '=', 'profile.tenantId')
        .onRef('person.id', '=', 'profile.personId'),
    )
    .leftJoin('p_talent_pool.relatives as relative', (join) =>
      join
        .onRef('relative.tenantId', '=', 'profile.tenantId')
        .onRef('relative.personId', '=', 'profile.personId'),
    )
    .where('profile.tenantId', '=', tenantOf(tx))
    .where((eb) =>
      eb.or([eb('relative.id', 'is not', null), eb('profile.relativesStated', '=', 'none')]),
    );

const relativeId = sql<string>`coalesce(relative.id, profile.id)`;

export function listEducationIds(tx: Tx, request: RegisterRequest): Promise<RegisterList> {
  return listRegister(
    selectEducations(tx),
    {
      id: sql.ref<string>('education.id'),
      columns: educationColumns,
      defaultSort: [
        { by: sql.ref('person.name') },
        { by: sql.ref('person.id') },
        { by: sql.ref('education.position') },
      ],
    },
    request,
  );
}

export function listRelativeIds(tx: Tx, request: RegisterRequest): Promise<RegisterList> {
  return listRegister(
    selectRelatives(tx),
    {
      id: relativeId,
      columns: relativeColumns,
      defaultSort: [
        { by: sql.ref('person.name') },
        { by: sql.ref('person.id') },
        { by: sql.ref('relative.position') },
      ],
    },
    request,
  );
}

export function readEducations(tx: Tx, ids: readonly string[]) {
  return selectEducations(tx)
    .where('education.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .select(['education.id', 'education.version', 'education.personId', 'person.name'])
    .select(['education.school', 'education.major', 'education.degree'])
    .select(['education.fromMonth', 'education.toMonth'])
    .execute();
}

export function readRelatives(tx: Tx, ids: readonly string[]) {
  return selectRelatives(tx)
    .where(relativeId, '=', sql<string>`any(${[...ids]}::uuid[])`)
    .select(['profile.personId', 'person.name', 'relative.relation'])
    .select(['relative.nameSealed', 'relative.employerSealed', 'relative.postSealed'])
    .select(relativeId.as('id'))
    .select(sql<number>`coalesce(relative.version, profile.version)`.as('version'))
    .execute();
}

const placeOf = (table: 'educations' | 'relatives', tx: Tx, personId: string) =>
  sql<number>`(select coalesce(max(kept.position) + 1, 0) from ${sql.table(`p_talent_pool.${table}`)} kept
    where kept.tenant_id = ${tenantOf(tx)} and kept.person_id = ${personId})`;

/** Behind those the person has. */
export async function addEducation(
  tx: Tx,
  row: Omit<Insertable<Educations>, 'id' | 'position'>,
): Promise<string> {
  const id = uuidv7();
  const position = placeOf('educations', tx, row.personId);
  await tx
    .insertInto('p_talent_pool.educations')
    .values({ ...row, id, position })
    .execute();
  return id;
}

export async function updateEducation(
  tx: Tx,
  id: string,
  changes: Updateable<Omit<Educations, 'id' | 'personId' | 'tenantId' | 'version'>>,
): Promise<void> {
  await tx
    .updateTable('p_talent_pool.educations')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

export async function addRelative(
  tx: Tx,
  row: Omit<Insertable<Relatives>, 'position'>,
): Promise<void> {
  const position = placeOf('relatives', tx, row.personId);
  await tx
    .insertInto('p_talent_pool.relatives')
    .values({ ...row, position })
    .execute();
}

export async function updateRelative(
  tx: Tx,
  id: string,
  changes: Pick<Updateable<Relatives>, 'employerSealed' | 'postSealed' | 'tieIndex'>,
): Promise<void> {
  await tx
    .updateTable('p_talent_pool.relatives')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}
