import {
  type ListedColumns,
  type RegisterList,
  type RegisterRequest,
  type TenantTx,
} from '@lianxun/plugin-api';
import { listRegister } from '@lianxun/plugin-api/register-query';
import { sql } from 'kysely';

import type { TalentPoolDatabase } from '../database.ts';
import { selectAttendance } from './attendance.repository.ts';

type Tx = TenantTx<TalentPoolDatabase>;

const columns: ListedColumns = {
  heldOn: { by: sql.ref('event.held_on'), as: 'date' },
  title: { by: sql.ref('event.title'), as: 'text' },
  kind: { by: sql.ref('event.kind'), as: 'text' },
  round: { by: sql.ref('event.round_name'), as: 'text' },
  minutes: { by: sql.ref('event.minutes'), as: 'number' },
  place: { by: sql.ref('event.place'), as: 'text' },
  lecturer: { by: sql.ref('event.lecturer'), as: 'text' },
  person: { by: sql.ref('person.name'), as: 'text', id: sql.ref('person.id') },
  workplace: { by: sql`coalesce(unit.name, body.name)`, as: 'text' },
  ownMinutes: { by: sql.ref('attendance.minutes'), as: 'number' },
  remark: { by: sql.ref('attendance.remark'), as: 'text' },
};

export const searchableAttendance = Object.keys(columns);

export function listAttendanceIds(tx: Tx, request: RegisterRequest): Promise<RegisterList> {
  return listRegister(
    selectAttendance(tx),
    {
      id: sql.ref<string>('attendance.id'),
      columns,
      defaultSort: [
        { by: sql.ref('event.held_on'), descending: true },
        { by: sql.ref('event.title') },
        { by: sql.ref('person.name') },
      ],
    },
    request,
  );
}

export function readAttendances(tx: Tx, ids: readonly string[]) {
  return selectAttendance(tx)
    .where('attendance.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .select([
      'attendance.id',
      'attendance.version',
      'attendance.eventId',
      'attendance.personId',
      'attendance.remark',
      'attendance.minutes as ownMinutes',
      'person.name as personName',
      'event.heldOn',
      'event.title',
      'event.kind',
      'event.minutes',
      'event.place',
      'event.lecturer',
      'event.roundName',
    ])
    .select(sql<string | null>`coalesce(unit.name, body.name)`.as('workplace'))
    .execute();
}
