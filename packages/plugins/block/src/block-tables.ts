import type { TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType } from 'kysely';

import type { DivideResult, DivisionProblem } from './division/division-problem.ts';
import type { DivisionSettings } from './divisions/division.settings.ts';
import type { LevelValues } from './levels/levels.schemas.ts';

type Instant = ColumnType<string, Date, Date>;
type NullableInstant = ColumnType<string | null, Date | null, Date | null>;
type Json<Value> = ColumnType<Value, string, string>;

interface Acted {
  byUser: string;
  byName: string;
  at: Instant;
}

/** What is asked of the blocks of an undertaking. */
interface DivisionsTable extends TenantColumns, Acted {
  combinedId: string;
  settings: Json<DivisionSettings>;
  /** 组队方案 that was begun from the blocks, and the SHA-256 of the blocks as they were then. */
  planId: string | null;
  plannedHash: string | null;
}

/** A block that has a name of its own. */
interface BlocksTable extends TenantColumns {
  divisionId: string;
  number: number;
  name: string;
}

interface BlockUnitsTable extends TenantColumns, Acted {
  divisionId: string;
  /** The unit's id on its 对象卡. */
  targetId: string;
  unitName: string;
  blockNumber: number;
  isLocked: boolean;
  cameBy: 'run' | 'manual';
  /** Why it was moved by hand. */
  reason: string | null;
}

interface RunsTable extends TenantColumns, Acted {
  divisionId: string;
  number: number;
  divisionVersion: number;
  seed: number;
  steps: number;
  problem: Json<DivisionProblem>;
  problemHash: string;
  computationId: string | null;
  replayOf: string | null;
  result: ColumnType<DivideResult | null, string | null, string | null>;
  finishedAt: NullableInstant;
  takenAt: NullableInstant;
}

/** Levels of a unit as its county has told them; the city's half. */
interface ReceivedLevelsTable extends TenantColumns {
  exchangeId: string;
  fromTenantId: number;
  targetId: string;
  content: Json<LevelValues>;
  sentByName: string;
  receivedAt: Instant;
}

/** A finding of a unit as its county has submitted it; the city's half. */
interface ReceivedFindingsTable extends TenantColumns {
  exchangeId: string;
  fromTenantId: number;
  targetId: string;
  /** The county's own key. */
  itemKey: string;
  category: Json<readonly string[]>;
  content: string;
  sentByName: string;
  receivedAt: Instant;
}

/** What a city wants to know of the units; the county's half. */
interface LevelRequestsTable extends TenantColumns {
  participationId: string;
  exchangeId: string;
  cityTenantId: number;
  levels: Json<DivisionSettings['levels']>;
  askedAt: Instant;
  sentAt: NullableInstant;
  findingsSentAt: NullableInstant;
}

/** What the county fills in. */
interface OwnLevelsTable extends TenantColumns {
  requestId: string;
  targetId: string;
  content: Json<LevelValues>;
}

/** Tables of 板块式; 0001-blocks. */
export interface BlockTables {
  'p_block.divisions': DivisionsTable;
  'p_block.blocks': BlocksTable;
  'p_block.block_units': BlockUnitsTable;
  'p_block.runs': RunsTable;
  'p_block.received_levels': ReceivedLevelsTable;
  'p_block.received_findings': ReceivedFindingsTable;
  'p_block.level_requests': LevelRequestsTable;
  'p_block.own_levels': OwnLevelsTable;
}
