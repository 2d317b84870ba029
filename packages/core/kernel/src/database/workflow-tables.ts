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
    unconfirmed: Generated<boolean>;
    ladder: Json;
    fired: Json;
    status: Generated<'running' | 'met' | 'cancelled'>;
  };
}
