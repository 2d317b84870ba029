import { ConflictError, tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;
type EventsTable = TalentPoolDatabase['p_talent_pool.training_events'];
type AttendancesTable = TalentPoolDatabase['p_talent_pool.training_attendances'];

export type TrainingRow = Selectable<EventsTable>;

export async function insertTraining(tx: Tx, event: Insertable<EventsTable>): Promise<void> {
  await once(tx.insertInto('p_talent_pool.training_events').values(event).execute());
}

export async function updateTraining(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<EventsTable>, 'version'>,
): Promise<void> {
  await once(
    tx
      .updateTable('p_talent_pool.training_events')
      .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
      .where('tenantId', '=', tenantOf(tx))
      .where('id', '=', id)
      .execute(),
  );
}

/** The same training twice, or a second 纪法课堂 of a round. */
async function once(written: Promise<unknown>): Promise<void> {
  try {
    await written;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '23505')
      throw new ConflictError('talent-pool.training_twice', 'recorded before');
    throw error;
  }
}

export function findTraining(tx: Tx, id: string): Promise<TrainingRow | undefined> {
  return tx
    .selectFrom('p_talent_pool.training_events')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .executeTakeFirst();
}

export function lockTraining(tx: Tx, id: string): Promise<TrainingRow | undefined> {
  return tx
    .selectFrom('p_talent_pool.training_events')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** The training that bears this title on this day. */
export function findTrainingNamed(
  tx: Tx,
  { heldOn, title }: { readonly heldOn: string; readonly title: string },
): Promise<TrainingRow | undefined> {
  return tx
    .selectFrom('p_talent_pool.training_events')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('heldOn', '=', heldOn)
    .where('title', '=', title)
    .executeTakeFirst();
}

/** The latest first, with how many were there. */
export function listTrainingRows(
  tx: Tx,
  { year }: { readonly year?: number | undefined },
): Promise<(TrainingRow & { people: number })[]> {
  return tx
    .selectFrom('p_talent_pool.training_events as event')
    .selectAll('event')
    .select((eb) =>
      eb
        .selectFrom('p_talent_pool.training_attendances as attendance')
        .select(sql<number>`count(*)::int`.as('people'))
        .whereRef('attendance.tenantId', '=', 'event.tenantId')
        .whereRef('attendance.eventId', '=', 'event.id')
        .$asScalar()
        .$notNull()
        .as('people'),
    )
    .where('event.tenantId', '=', tenantOf(tx))
    .$if(year !== undefined, (it) =>
      it.where(sql<boolean>`extract(year from event.held_on) = ${year ?? 0}::int`),
    )
    .orderBy('event.heldOn', 'desc')
    .orderBy('event.id', 'desc')
    .execute();
}

export async function listRoundsWithClass(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('p_talent_pool.training_events')
    .select('classOfRound')
    .where('tenantId', '=', tenantOf(tx))
    .where('classOfRound', 'is not', null)
    .execute();
  return new Set(rows.flatMap(({ classOfRound }) => classOfRound ?? []));
}

export async function deleteAttendances(tx: Tx, eventId: string): Promise<void> {
  await tx
    .deleteFrom('p_talent_pool.training_attendances')
    .where('tenantId', '=', tenantOf(tx))
    .where('eventId', '=', eventId)
    .execute();
}

export async function putAttendances(
  tx: Tx,
  attendances: readonly Insertable<AttendancesTable>[],
): Promise<void> {
  if (attendances.length === 0) return;
  await tx
    .insertInto('p_talent_pool.training_attendances')
    .values([...attendances])
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'eventId', 'personId']).doUpdateSet((eb) => ({
        minutes: eb.ref('excluded.minutes'),
        remark: eb.ref('excluded.remark'),
        version: eb('p_talent_pool.training_attendances.version', '+', 1),
      })),
    )
    .execute();
}

/** One person; answers the id of the row, known or new. */
export async function putAttendance(
  tx: Tx,
  attendance: Insertable<AttendancesTable>,
): Promise<string> {
  await putAttendances(tx, [attendance]);
  const { id } = await tx
    .selectFrom('p_talent_pool.training_attendances')
    .select('id')
    .where('tenantId', '=', tenantOf(tx))
    .where('eventId', '=', attendance.eventId)
    .where('personId', '=', attendance.personId)
    .executeTakeFirstOrThrow();
  return id;
}
