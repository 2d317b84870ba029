import type { UnitColumns, TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType, Generated } from 'kysely';

interface Drafted {
  draftedBy: string;
  draftedByName: string;
  createdAt: ColumnType<string, Date, never>;
}

interface GovernanceProposalsTable extends TenantColumns, Drafted {
  /** Of the inspected unit the proposal grew from; null for one that came with a sheet. */
  engagementId: string | null;
  /** The department it goes to, where that is a unit. */
  unitId: string | null;
  released: Generated<boolean>;
  committeeTerm: number;
  year: number;
  roundNo: number;
  teamName: string;
  /** Null where it grew from a common problem of several units. */
  inspectedUnitId: string | null;
  commonProblemId: string | null;
  /** Who wrote in the draft last, where it was not its drafter. */
  writerId: string | null;
  bodyId: string | null;
  recipientName: string;
  referredOn: string;
  count: number;
  proposal: string;
  dueOn: string;
  findingIds: Generated<string[]>;
  handlerName: string | null;
  handling: string | null;
  uptake: string | null;
  replyNo: string | null;
  acknowledgedOn: string | null;
  acknowledgedByName: string | null;
  concludedOn: string | null;
  batchId: string | null;
}

interface ImmediateRectificationsTable extends UnitColumns, Drafted {
  engagementId: string;
  roundId: string;
  teamId: string | null;
  teamName: string;
  noticeNo: string | null;
  issue: string;
  demand: string;
  dueOn: string;
  issuedOn: string | null;
  signedByName: string | null;
  result: string | null;
  answeredOn: string | null;
  confirmedOn: string | null;
  inReport: Generated<boolean>;
  /** The finding it was carried over to: 转入全面整改. */
  findingId: string | null;
  batchId: string | null;
}

/** Tables of 专项治理建议 and 立行立改; 0004-create-proposals, 0006-common-problems. */
export interface NoticeTables {
  'p_inspection.governance_proposals': GovernanceProposalsTable;
  'p_inspection.immediate_rectifications': ImmediateRectificationsTable;
}
