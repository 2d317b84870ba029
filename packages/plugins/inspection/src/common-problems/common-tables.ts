import type { TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType, Generated } from 'kysely';

type Instant = ColumnType<string, Date, Date>;
type NullableInstant = ColumnType<string | null, Date | null, Date | null>;

/** What was compared last: findings of one round, one block, one campaign … */
interface CommonComparisonsTable extends TenantColumns {
  scopeType: string;
  scopeId: string;
  title: string;
  /** Page of the scope below the tenant. */
  link: string | null;
  committeeTerm: number;
  year: number;
  roundNo: number;
  /** Units looked at, with and without findings. */
  unitCount: number;
  itemCount: number;
  leastUnits: number;
  /** Percent. */
  leastShare: number;
  comparedAt: Instant;
  comparedBy: string;
  comparedByName: string;
}

export type CommonDecision = 'confirmed' | 'dismissed';

interface CommonProblemsTable extends TenantColumns {
  comparisonId: string;
  /** Proposed by comparison; false for one that a person split off. */
  byMachine: boolean;
  title: string;
  cause: string | null;
  telling: string[];
  /** Mean likeness of the findings, in hundredths. */
  closeness: number;
  /** A person has changed it: the next comparison leaves it alone. */
  isTouched: Generated<boolean>;
  decision: CommonDecision | null;
  decidedBy: string | null;
  decidedByName: string | null;
  decidedAt: NullableInstant;
  decisionReason: string | null;
  mergedIntoId: string | null;
  createdAt: ColumnType<string, Date, never>;
}

interface CommonProblemItemsTable extends TenantColumns {
  problemId: string;
  /** Of the finding, or of the row a county submitted. */
  itemKey: string;
  findingId: string | null;
  unitKey: string;
  unitName: string;
  category: string[];
  content: string;
  /** Most like the others. */
  isTypical: boolean;
  takenOutAt: NullableInstant;
  takenOutByName: string | null;
  takenOutReason: string | null;
}

export const commonActs = [
  'proposed',
  'confirmed',
  'dismissed',
  'named',
  'mergedIn',
  'mergedAway',
  'takenOut',
  'splitOff',
  'referred',
] as const;
export type CommonAct = (typeof commonActs)[number];

interface CommonProblemActsTable extends TenantColumns {
  problemId: string;
  act: CommonAct;
  note: string;
  reason: string | null;
  /** Null: the comparison. */
  actedBy: string | null;
  actedByName: string | null;
  actedAt: ColumnType<string, Date, never>;
}

/** Tables of 共性问题; 0006-common-problems. */
export interface CommonTables {
  'p_inspection.common_comparisons': CommonComparisonsTable;
  'p_inspection.common_problems': CommonProblemsTable;
  'p_inspection.common_problem_items': CommonProblemItemsTable;
  'p_inspection.common_problem_acts': CommonProblemActsTable;
}
