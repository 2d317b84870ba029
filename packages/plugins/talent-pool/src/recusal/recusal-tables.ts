import type { TenantColumns, UnitColumns } from '@lianxun/plugin-api';
import type { ColumnType } from 'kysely';

import type { TeamRole } from '../staffing/staffing-problem.ts';
import type { RecusalResult, RecusalRole, RecusalRuleSet, RuleHit } from './recusal-facts.ts';

type Instant = ColumnType<string, Date, never>;
type ChangingInstant = ColumnType<string, Date, Date>;
type NullableInstant = ColumnType<string | null, Date | null, Date | null>;

/** A rule set without its number, which it has from its publication. */
export type RuleSetContent = Omit<RecusalRuleSet, 'version'>;

export const matterKinds = [
  'suspect',
  'mustRecuse',
  'declaration',
  'objection',
  'interest',
] as const;
/** 疑似 / 必须回避 / 补充申报 / 单位异议 / 其他情形. */
export type MatterKind = (typeof matterKinds)[number];

export const matterOutcomes = ['allowed', 'confirmed', 'kept'] as const;
/** 通过 / 必须回避 / 例外留用. */
export type MatterOutcome = (typeof matterOutcomes)[number];

export const checkPaths = [
  'edit',
  'import',
  'substitution',
  'solver',
  'draw',
  'dispatch',
  'assignment',
  'mandate',
  'declaration',
  'nightly',
] as const;
/** What made the check. */
export type CheckPath = (typeof checkPaths)[number];

interface RuleDraftsTable extends TenantColumns {
  slot: 'draft';
  content: ColumnType<RuleSetContent, string, string>;
  note: string;
  authorIds: string[];
  draftedByName: string;
  draftedAt: ChangingInstant;
}

interface RuleSetsTable extends TenantColumns {
  edition: number;
  content: ColumnType<RuleSetContent, string, never>;
  note: string;
  authorIds: string[];
  draftedByName: string;
  publishedBy: string;
  publishedByName: string;
  publishedAt: Instant;
}

interface RoundRulesTable extends TenantColumns {
  roundId: string;
  /** 0 is the default of the product. */
  edition: number;
  pinnedAt: ChangingInstant;
}

interface ChecksTable extends TenantColumns {
  roundId: string;
  teamId: string;
  targetId: string;
  personKey: string;
  displayName: string;
  role: RecusalRole;
  path: CheckPath;
  edition: number;
  result: RecusalResult;
  hits: ColumnType<readonly RuleHit[], string, never>;
  checkedByName: string;
  checkedAt: Instant;
}

interface SecretChecksTable extends TenantColumns {
  personKey: string;
  unitId: string;
  /** Null until the job has looked. */
  barred: boolean | null;
  askedAt: ChangingInstant;
  checkedAt: NullableInstant;
}

interface MattersTable extends Omit<UnitColumns, 'unitId'> {
  unitId: string | null;
  kind: MatterKind;
  roundId: string | null;
  teamId: string | null;
  teamName: string | null;
  /** The engagement, or the unit of a target card. */
  targetId: string;
  targetName: string;
  personKey: string;
  userId: string | null;
  personId: string | null;
  displayName: string;
  role: RecusalRole;
  /** Rules that raised it; null where a person did. */
  edition: number | null;
  hits: ColumnType<readonly RuleHit[], string, string>;
  /** What was declared or objected; null where a rule raised the matter. */
  statement: string | null;
  raisedBy: string | null;
  raisedByName: string;
  raisedAt: Instant;
  outcome: MatterOutcome | null;
  keepProposedBy: string | null;
  keepProposedByName: string | null;
  keepReason: string | null;
  decidedBy: string | null;
  decidedByName: string | null;
  decidedReason: string | null;
  decidedAt: NullableInstant;
}

interface TeamNoticesTable extends UnitColumns {
  engagementId: string;
  roundId: string;
  teamId: string;
  teamName: string;
  userId: string;
  personId: string | null;
  displayName: string;
  role: TeamRole;
  notifiedAt: ChangingInstant;
  /** He has left the team since. */
  withdrawnAt: NullableInstant;
  /** The team has left the unit: no more objections. */
  closedAt: NullableInstant;
}

/** Tables of recusal; 0002-recusal. */
export interface RecusalTables {
  'p_talent_pool.recusal_rule_drafts': RuleDraftsTable;
  'p_talent_pool.recusal_rule_sets': RuleSetsTable;
  'p_talent_pool.recusal_round_rules': RoundRulesTable;
  'p_talent_pool.recusal_checks': ChecksTable;
  'p_talent_pool.recusal_secret_checks': SecretChecksTable;
  'p_talent_pool.recusal_matters': MattersTable;
  'p_talent_pool.recusal_team_notices': TeamNoticesTable;
}
