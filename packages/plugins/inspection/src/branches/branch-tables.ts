import type { TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType } from 'kysely';

type Instant = ColumnType<string, Date, never>;

export const meetingKinds = [
  'founding',
  'members',
  'committee',
  'lecture',
  'life',
  'study',
  'activity',
  'dissolving',
] as const;
/** 成立大会 / 党员大会 / 支委会 / 党课 / 组织生活会 / 学习 / 主题党日 / 撤销大会. */
export type MeetingKind = (typeof meetingKinds)[number];

interface TemporaryBranchesTable extends TenantColumns {
  teamId: string;
  name: string;
  foundedOn: string;
  /** 批准机关. */
  approvedBy: string;
  document: string | null;
  dissolvedOn: string | null;
  dissolvedReason: string | null;
  createdByName: string;
  createdAt: Instant;
}

/** Who belonged to it, from when to when; a new secretary is a new row. */
interface BranchMembersTable extends TenantColumns {
  branchId: string;
  teamId: string;
  memberId: string;
  displayName: string;
  isSecretary: boolean;
  joinedOn: string;
  leftOn: string | null;
}

interface BranchMeetingsTable extends TenantColumns {
  branchId: string;
  teamId: string;
  kind: MeetingKind;
  heldOn: string;
  place: string;
  attendees: string[];
  absentees: string[];
  content: string;
  recordedBy: string;
  recordedByName: string;
  recordedAt: Instant;
}

/** Tables of 临时党支部; 0007-undertakings. */
export interface BranchTables {
  'p_inspection.temporary_branches': TemporaryBranchesTable;
  'p_inspection.branch_members': BranchMembersTable;
  'p_inspection.branch_meetings': BranchMeetingsTable;
}
