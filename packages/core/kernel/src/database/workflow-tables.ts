import type { TenantColumns } from '@lianxun/plugin-api';
import type { Generated } from 'kysely';

import type { Instant, Json, NullableInstant, SubjectColumns } from './table-columns.ts';

/** Definitions, cases, tasks and deadlines; 0004-workflow. */
export interface WorkflowTables {
  'core.workflow_definitions': TenantColumns & {
    subjectType: string;
    number: number;
    status: 'draft' | 'published' | 'retired';
    title: string;
    document: Json;
    origin: string;
    publishedBy: string | null;
    publishedAt: NullableInstant;
  };
  'core.workflow_cases': SubjectColumns & {
    definitionId: string;
    state: string;
    stateTitle: string;
    stage: string;
    tone: string;
    isFinal: boolean;
    snapshot: Json;
    entryNumber: Generated<number>;
    enteredAt: Instant;
    dueOn: string | null;
    startedAt: Instant;
    endedAt: NullableInstant;
  };
  'core.workflow_moves': SubjectColumns & {
    caseId: string;
    entryNumber: number;
    move: string;
    moveTitle: string;
    event: string;
    fromState: string;
    fromTitle: string;
    toState: string;
    toTitle: string;
    actorUserId: string | null;
    actorName: string;
    capacity: string;
    reason: string | null;
    reasonCode: string | null;
    opinion: string | null;
    fields: Json;
    contentHash: string | null;
    occurredAt: Instant;
  };
  'core.workflow_tasks': SubjectColumns & {
    caseId: string;
    entryNumber: number;
    userId: string;
    title: string;
    reason: string;
    moves: string[];
    scopeKind: string;
    teamId: string | null;
    link: string;
    dueOn: string | null;
    status: Generated<'open' | 'done' | 'cancelled'>;
    createdAt: Instant;
    endedAt: NullableInstant;
  };
  'core.deadlines': SubjectColumns & {
    caseId: string;
    entryNumber: number;
    key: string;
    title: string;
    startedOn: string;
    amount: number;
    unit: 'workday' | 'day' | 'month' | 'quarterEnd';
    dueOn: string;
    originalDueOn: string;
    /** What the last extension set; the period counts no more. */
    extendedTo: Generated<string | null>;
    extensions: Generated<number>;
    /** Since when its clock stands still; null while it runs. */
    pausedOn: Generated<string | null>;
    /** Days it stood still since it was last set: work days of a period of work days. */
    pausedDays: Generated<number>;
    unconfirmed: Generated<boolean>;
    ladder: Json;
    fired: Json;
    status: Generated<'running' | 'met' | 'cancelled'>;
  };
  'core.deadline_extensions': SubjectColumns & {
    deadlineId: string;
    caseId: string;
    title: string;
    oldDueOn: string;
    newDueOn: string;
    reason: string;
    requestedBy: string;
    requestedAt: Instant;
    status: Generated<'requested' | 'approved' | 'refused' | 'lapsed'>;
    decidedBy: string | null;
    decidedAt: NullableInstant;
    opinion: string | null;
  };
  /** Who stands in for whom while he is away. */
  'core.absences': TenantColumns & {
    userId: string;
    substituteId: string;
    validFrom: Instant;
    validTo: Instant;
    declaredBy: string;
    declaredAt: Instant;
    endedAt: NullableInstant;
  };
}
