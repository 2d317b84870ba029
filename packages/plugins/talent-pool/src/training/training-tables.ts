import type { TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType } from 'kysely';

export const trainingKinds = ['training', 'disciplineClass'] as const;
/** 培训 / 纪法课堂. */
export type TrainingKind = (typeof trainingKinds)[number];

/** A training event. */
interface TrainingEventsTable extends TenantColumns {
  kind: TrainingKind;
  title: string;
  heldOn: string;
  place: string | null;
  lecturer: string | null;
  summary: string | null;
  minutes: number;
  roundId: string | null;
  roundName: string | null;
  /** The round of a 纪法课堂, of which there is one. */
  classOfRound: string | null;
  recordedByName: string;
  createdAt: ColumnType<string, Date, never>;
}

/** A person at a training event. */
interface TrainingAttendancesTable extends TenantColumns {
  eventId: string;
  personId: string;
  /** Of this person, where he stayed for less. */
  minutes: number | null;
  remark: string | null;
}

export interface TrainingTables {
  'p_talent_pool.training_events': TrainingEventsTable;
  'p_talent_pool.training_attendances': TrainingAttendancesTable;
}
