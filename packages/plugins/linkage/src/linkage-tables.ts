import type { TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType } from 'kysely';

import type { CampaignPlan, Milestone } from './campaigns/campaign-plan.ts';
import type { SubmittedContent } from './submissions/submitted-content.ts';

type Instant = ColumnType<string, Date, Date>;
type NullableInstant = ColumnType<string | null, Date | null, Date | null>;
type Json<Value> = ColumnType<Value, string, string>;

interface Acted {
  byUser: string;
  byName: string;
  at: Instant;
}

/** What the city lays down for every county of a campaign. */
interface CampaignsTable extends TenantColumns, Acted {
  combinedId: string;
  sectors: Json<readonly string[]>;
  requirements: string | null;
  milestones: Json<readonly Milestone[]>;
  /** Counts what was told to the counties. */
  revision: number;
  /** The published version that counts now; null until one is chosen. */
  checklistVersionId: string | null;
  checklistId: string | null;
  checklistNumber: number | null;
}

/** A version of the checklist that counted in the campaign. */
interface CampaignChecklistsTable extends TenantColumns, Acted {
  campaignId: string;
  versionId: string;
  number: number;
  reason: string | null;
}

/** What the city itself has done of its own milestones. */
interface CityMilestonesTable extends TenantColumns, Acted {
  campaignId: string;
  milestoneKey: string;
  doneOn: string;
  note: string | null;
}

/** A milestone of a county as it has told it; the city's half. */
interface ReceivedMilestonesTable extends TenantColumns {
  exchangeId: string;
  milestoneKey: string;
  plannedOn: string | null;
  doneOn: string | null;
  note: string | null;
  sentByName: string;
  receivedAt: Instant;
}

/** What a county works with, as it has told it; the city's half. */
interface CountyStatesTable extends TenantColumns {
  exchangeId: string;
  planRevision: number | null;
  checklistNumber: number | null;
  checklistTakenAt: NullableInstant;
  heardAt: Instant;
}

/** Counts a county has submitted; the city's half. */
interface ReceivedSubmissionsTable extends TenantColumns {
  exchangeId: string;
  number: number;
  content: Json<SubmittedContent>;
  sentByName: string;
  sentAt: Instant;
  receivedAt: Instant;
}

/** What the city holds of an item over all counties. */
interface JudgementsTable extends TenantColumns, Acted {
  campaignId: string;
  itemId: string;
  isInstitutional: boolean;
  cause: string | null;
  /** The common problem it became. */
  commonProblemId: string | null;
}

/** The county's half of a campaign. */
interface PartsTable extends TenantColumns {
  participationId: string;
  exchangeId: string;
  cityTenantId: number;
  plan: Json<CampaignPlan>;
  receivedAt: Instant;
  /** The shared checklist; null until one has come. What the round uses is pinned to the round. */
  checklistId: string | null;
  /** Of the version that has come last. */
  checklistNumber: number | null;
}

interface OwnMilestonesTable extends TenantColumns, Acted {
  partId: string;
  milestoneKey: string;
  plannedOn: string | null;
  doneOn: string | null;
  note: string | null;
}

/** What the county has submitted, version by version. */
interface SubmissionsTable extends TenantColumns, Acted {
  reportedToDepth: number;
  partId: string;
  number: number;
  content: Json<SubmittedContent>;
}

/** Tables of 联动式; 0001-campaigns. */
export interface LinkageTables {
  'p_linkage.campaigns': CampaignsTable;
  'p_linkage.campaign_checklists': CampaignChecklistsTable;
  'p_linkage.city_milestones': CityMilestonesTable;
  'p_linkage.received_milestones': ReceivedMilestonesTable;
  'p_linkage.county_states': CountyStatesTable;
  'p_linkage.received_submissions': ReceivedSubmissionsTable;
  'p_linkage.judgements': JudgementsTable;
  'p_linkage.parts': PartsTable;
  'p_linkage.own_milestones': OwnMilestonesTable;
  'p_linkage.submissions': SubmissionsTable;
}
