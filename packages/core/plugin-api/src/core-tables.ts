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
    bodyId: string | null;
    unitId: string | null;
    title: string | null;
    active: boolean;
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
    move: string;
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
