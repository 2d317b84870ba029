import type { EngagementColumns } from '@lianxun/plugin-api';
import type { ColumnType } from 'kysely';

export const materialForms = ['original', 'copy'] as const;
/** 原件 / 复制件. */
export type MaterialForm = (typeof materialForms)[number];

interface MaterialsTable extends EngagementColumns {
  /** Counts within a unit's inspection. */
  materialNo: number;
  title: string;
  form: MaterialForm;
  quantity: number;
  /** Of the team. */
  borrowerId: string;
  /** Who of the unit handed it over. */
  provider: string;
  borrowedOn: string;
  /** Null only for a copy that is kept. */
  dueOn: string | null;
  returnedOn: string | null;
  /** Who of the unit took it back. */
  receivedBy: string | null;
  note: string | null;
  createdBy: string;
  createdAt: ColumnType<string, Date, never>;
}

/** Tables of 调阅; 0015-onsite. */
export interface MaterialTables {
  'p_inspection.materials': MaterialsTable;
}
