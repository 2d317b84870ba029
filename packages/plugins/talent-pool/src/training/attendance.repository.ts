import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;

/** Everybody at a training, with name and place of work as they are now. */
export function selectAttendance(tx: Tx) {
  return tx
    .selectFrom('p_talent_pool.training_attendances as attendance')
    .innerJoin('p_talent_pool.training_events as event', (join) =>
      join
        .onRef('event.tenantId', '=', 'attendance.tenantId')
        .onRef('event.id', '=', 'attendance.eventId'),
    )
    .innerJoin('core.people as person', (join) =>
      join
        .onRef('person.tenantId', '=', 'attendance.tenantId')
        .onRef('person.id', '=', 'attendance.personId'),
    )
    .leftJoin('core.units as unit', (join) =>
      join.onRef('unit.tenantId', '=', 'person.tenantId').onRef('unit.id', '=', 'person.unitId'),
    )
    .leftJoin('core.bodies as body', (join) =>
      join.onRef('body.tenantId', '=', 'person.tenantId').onRef('body.id', '=', 'person.bodyId'),
    )
    .where('attendance.tenantId', '=', tenantOf(tx));
}

const place = sql<string | null>`coalesce(unit.name, body.name)`;

export function listAttendance(tx: Tx, eventId: string) {
  return selectAttendance(tx)
    .where('attendance.eventId', '=', eventId)
    .select(['attendance.personId', 'person.name', 'attendance.minutes', 'attendance.remark'])
    .select(place.as('place'))
    .orderBy('person.name')
    .orderBy('attendance.id')
    .execute();
}

/** Trainings of one person, the latest first. */
export function listTrainingsOf(tx: Tx, personId: string) {
  return selectAttendance(tx)
    .where('attendance.personId', '=', personId)
    .select(['event.id', 'event.kind', 'event.title', 'event.heldOn', 'event.roundName'])
    .select(sql<number>`coalesce(attendance.minutes, event.minutes)`.as('minutes'))
    .orderBy('event.heldOn', 'desc')
    .orderBy('event.id', 'desc')
    .execute();
}

/** How often and how long each person was trained in a year. */
export function countTrainings(tx: Tx, year: number) {
  return selectAttendance(tx)
    .where(sql<boolean>`extract(year from event.held_on) = ${year}::int`)
    .select(['attendance.personId', 'person.name'])
    .select([
      place.as('place'),
      sql<number>`count(*)::int`.as('times'),
      sql<number>`sum(coalesce(attendance.minutes, event.minutes))::int`.as('minutes'),
    ])
    .groupBy(['attendance.personId', 'person.name', 'unit.name', 'body.name'])
    .orderBy('times')
    .orderBy('person.name')
    .execute();
}

/** People by id, those that are none of this tenant left out. */
export async function listKnownPeople(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('core.people')
    .select('id')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
