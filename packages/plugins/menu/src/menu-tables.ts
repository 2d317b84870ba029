import type { TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType, Generated } from 'kysely';

import type { DemandChange } from './demands/demand-changes.rules.ts';
import type { DemandContent } from './demands/demand.schemas.ts';
import type { Rating } from './demands/rating.schemas.ts';
import type { DemandResult } from './demands/result.schemas.ts';
import type { MatchedTeam, LeftOutDemand } from './matching/matching.schemas.ts';
import type { MenuContent } from './menus/menu.schemas.ts';

type Instant = ColumnType<string, Date, Date>;
type NullableInstant = ColumnType<string | null, Date | null, Date | null>;
type Json<Value> = ColumnType<Value, string, string>;
type NullableJson<Value> = ColumnType<Value | null, string | null, string | null>;

interface Acted {
  byUser: string;
  byName: string;
  at: Instant;
}

interface MenusTable extends TenantColumns {
  isPublished: Generated<boolean>;
  number: number;
  content: Json<MenuContent>;
  draftedBy: string;
  draftedByName: string;
  draftedAt: Instant;
  publishedByName: string | null;
  publishedAt: NullableInstant;
}

/** What came with the invitation: which menu the county orders from. */
interface DemandRequestsTable extends TenantColumns {
  participationId: string;
  /** Undertaking of the city. */
  combinedId: string;
  cityTenantId: number;
  menuNumber: number;
  /** Last version the city has told of; a county that has ordered stays with its own. */
  latestNumber: number;
  latestMenu: Json<MenuContent>;
  menu: Json<MenuContent>;
  receivedAt: Instant;
}

/** The county's half of a demand. */
interface DemandsTable extends TenantColumns {
  requestId: string;
  exchangeId: string;
  /** As it is now; what was sent stands in its versions. */
  content: Json<DemandContent>;
  /** Last version sent; 0 before the first. */
  sentNumber: number;
  result: NullableJson<DemandResult>;
  resultAt: NullableInstant;
  rating: NullableJson<Rating>;
  ratedAt: NullableInstant;
  authorId: string;
  authorName: string;
  createdAt: Instant;
}

interface DemandVersionsTable extends TenantColumns, Acted {
  demandId: string;
  number: number;
  /** Version of the menu it was ordered from. */
  menuNumber: number;
  content: Json<DemandContent>;
  changes: Json<readonly DemandChange[]>;
}

export const priorities = ['first', 'normal', 'deferred'] as const;
/** 优先保障 / 统筹安排 / 暂缓. */
export type Priority = (typeof priorities)[number];

/** The city's half: the last version a county has sent, and what the office makes of it. */
interface ReceivedDemandsTable extends TenantColumns {
  exchangeId: string;
  combinedId: string;
  countyTenantId: number;
  countyCode: string;
  countyName: string;
  number: number;
  /** Version of the menu it was ordered from. */
  menuNumber: number;
  content: Json<DemandContent>;
  receivedAt: Instant;
  withdrawnAt: NullableInstant;
  withdrawnReason: string | null;
  priority: Priority;
  priorityReason: string | null;
  weighedByName: string | null;
  weighedAt: NullableInstant;
  /** What the county was told it gets. */
  told: NullableJson<DemandResult>;
  rating: NullableJson<Rating>;
  ratedAt: NullableInstant;
}

interface ReceivedVersionsTable extends TenantColumns {
  demandId: string;
  number: number;
  content: Json<DemandContent>;
  changes: Json<readonly DemandChange[]>;
  sentByName: string;
  receivedAt: Instant;
}

/** Demands of one moment, put into one staffing plan. */
interface MatchingsTable extends TenantColumns, Acted {
  combinedId: string;
  number: number;
  planId: string;
  teams: Json<readonly MatchedTeam[]>;
  leftOut: Json<readonly LeftOutDemand[]>;
  toldAt: NullableInstant;
  toldByName: string | null;
}

/** Tables of 菜单式; 0001-menu. */
export interface MenuTables {
  'p_menu.menus': MenusTable;
  'p_menu.demand_requests': DemandRequestsTable;
  'p_menu.demands': DemandsTable;
  'p_menu.demand_versions': DemandVersionsTable;
  'p_menu.received_demands': ReceivedDemandsTable;
  'p_menu.received_versions': ReceivedVersionsTable;
  'p_menu.matchings': MatchingsTable;
}
