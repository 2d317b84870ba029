import type { TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType, Generated } from 'kysely';

export type Json = ColumnType<unknown, string, string>;
export type Instant = ColumnType<string, Date | string, Date | string>;
export type NullableInstant = ColumnType<
  string | null,
  Date | string | null | undefined,
  Date | string | null
>;

/** Of kernel tables that hang on a subject; its policies hold for them. */
export interface SubjectColumns extends TenantColumns {
  subjectType: string;
  subjectId: string;
  engagementId: string | null;
  unitId: string | null;
  released: Generated<boolean>;
  restricted: Generated<boolean>;
  excludedUserIds: Generated<string[]>;
}

/** Of the record, which nobody releases. */
export type RecordColumns = Omit<SubjectColumns, 'released'>;
