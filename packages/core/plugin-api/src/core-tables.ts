import type { TenantColumns } from './database.ts';

/** Core tables that plugins may read and join; writing goes through ports. */
export interface CoreReadTables {
  'core.units': TenantColumns & {
    code: string | null;
    name: string;
    shortName: string | null;
    kind: string;
    level: string | null;
    parentId: string | null;
    industry: string | null;
    address: string | null;
    contactName: string | null;
    contactPhone: string | null;
    active: boolean;
  };
  'core.people': TenantColumns & {
    name: string;
    gender: 'male' | 'female' | null;
    bodyId: string | null;
    unitId: string | null;
    title: string | null;
    rank: string | null;
    politics: string | null;
    active: boolean;
  };
  'core.person_posts': TenantColumns & {
    personId: string;
    bodyId: string | null;
    unitId: string | null;
    employer: string;
    post: string;
    isLeadership: boolean;
    isPrincipal: boolean;
    superiorId: string | null;
    superiorName: string | null;
    beganOn: string;
    endedOn: string | null;
  };
  'core.unit_successions': TenantColumns & {
    predecessorId: string;
    successorId: string;
    kind: 'renamed' | 'merged' | 'split';
    effectiveOn: string;
  };
  'core.bodies': TenantColumns & { name: string; kind: string; active: boolean };
  'core.memberships': TenantColumns & {
    userId: string;
    userName: string;
    displayName: string;
    personId: string | null;
    active: boolean;
  };
  'core.engagements': TenantColumns & {
    roundId: string;
    unitId: string;
    teamId: string | null;
    inspectionType: string;
  };
  'core.workflow_cases': TenantColumns & {
    subjectType: string;
    subjectId: string;
    engagementId: string | null;
    unitId: string | null;
    state: string;
    stateTitle: string;
    stage: string;
    tone: string;
    isFinal: boolean;
    enteredAt: string;
    dueOn: string | null;
    startedAt: string;
    endedAt: string | null;
  };
  'core.workflow_moves': TenantColumns & {
    subjectType: string;
    subjectId: string;
    entryNumber: number;
    /** `start` for the opening of the case. */
    move: string;
    moveTitle: string;
    event: string;
    fromState: string;
    toState: string;
    toTitle: string;
    actorName: string;
    reason: string | null;
    reasonCode: string | null;
    occurredAt: string;
  };
}
