import type { TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType, Generated } from 'kysely';

import type { Instant, Json, NullableInstant, SubjectColumns } from './table-columns.ts';

/** Definitions, cases, tasks and deadlines; 0004-workflow and 0007-workflow-versions. */
export interface WorkflowTables {
  'core.workflow_definitions': TenantColumns & {
    subjectType: string;
    number: number;
    status: 'draft' | 'proposed' | 'published' | 'retired' | 'discarded';
    title: string;
    note: string | null;
    document: Json;
    layout: ColumnType<unknown, string | undefined, string>;
    origin: string;
    templateId: string | null;
    templateNumber: number | null;
    authorIds: Generated<string[]>;
    draftedBy: string | null;
    updatedAt: ColumnType<string, Date | string | undefined, Date | string>;
    proposedBy: string | null;
    proposedAt: NullableInstant;
    returnReason: string | null;
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
    /** Came with a history load and has not been moved since: nobody is given work in it. */
    dormant: Generated<boolean>;
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
  'core.workflow_templates': TenantColumns & {
    isPublished: boolean;
    subjectType: string;
    number: number;
    title: string;
    summary: string;
    document: Json;
    definitionId: string;
    publisherName: string;
    publishedBy: string;
    publishedAt: Instant;
  };
  'core.workflow_migrations': TenantColumns & {
    subjectType: string;
    number: number;
    toDefinitionId: string;
    mapping: Json;
    deadlines: 'keep' | 'recount';
    status:
      | 'planned'
      | 'checking'
      | 'checked'
      | 'proposed'
      | 'running'
      | 'paused'
      | 'done'
      | 'cancelled';
    total: Generated<number>;
    done: Generated<number>;
    stuck: Generated<number>;
    cursor: string | null;
    note: string | null;
    plannedBy: string;
    plannedByName: string;
    createdAt: Instant;
    checkedAt: NullableInstant;
    proposedBy: string | null;
    proposedByName: string | null;
    startedBy: string | null;
    startedByName: string | null;
    startedAt: NullableInstant;
    endedAt: NullableInstant;
  };
  'core.workflow_migration_results': TenantColumns & {
    migrationId: string;
    phase: 'check' | 'run';
    caseId: string;
    subjectId: string;
    title: string;
    link: string | null;
    fromState: string;
    outcome: 'moves' | 'stuck';
    reason: string | null;
    lapses: string | null;
    deadlines: Json;
  };
}
