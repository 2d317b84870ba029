import type { TenantColumns } from '@lianxun/plugin-api';
import type { Generated } from 'kysely';

import type { Instant, Json, NullableInstant } from './table-columns.ts';

/** Units, people, engagements, calendar and drafts; 0002-directory. */
export interface DirectoryTables {
  'core.bodies': TenantColumns & { name: string; kind: string; active: Generated<boolean> };
  'core.units': TenantColumns & {
    code: string | null;
    name: string;
    shortName: string | null;
    kind: string;
    level: string | null;
    parentId: string | null;
    industry: string | null;
    address: string | null;
    longitude: number | null;
    latitude: number | null;
    contactName: string | null;
    contactPhone: string | null;
    /** 派驻组 that supervises it. */
    residentBodyId: string | null;
    active: Generated<boolean>;
  };
  'core.unit_successions': TenantColumns & {
    predecessorId: string;
    successorId: string;
    kind: 'renamed' | 'merged' | 'split';
    effectiveOn: string;
    note: string | null;
  };
  'core.people': TenantColumns & {
    name: string;
    gender: 'male' | 'female' | null;
    bodyId: string | null;
    unitId: string | null;
    title: string | null;
    rank: string | null;
    politics: string | null;
    phone: string | null;
    idNumberSealed: string | null;
    idNumberIndex: string | null;
    active: Generated<boolean>;
  };
  'core.person_posts': TenantColumns & {
    personId: string;
    bodyId: string | null;
    unitId: string | null;
    employer: string;
    post: string;
    isLeadership: Generated<boolean>;
    isPrincipal: Generated<boolean>;
    superiorId: string | null;
    /** 直接上级 as written, where he is no person of the tenant. */
    superiorName: string | null;
    beganOn: string;
    endedOn: string | null;
  };
  'core.unit_users': TenantColumns & {
    unitId: string;
    userId: string;
    userName: string;
    displayName: string;
    part: 'unitHead' | 'unitLiaison';
    validFrom: Instant;
    validTo: NullableInstant;
  };
  'core.engagements': TenantColumns & {
    roundId: string;
    unitId: string;
    teamId: string | null;
    inspectionType: string;
  };
  'core.recusal_declarations': TenantColumns & {
    personId: string;
    roundId: string;
    hasTies: boolean;
    ties: string | null;
    declaredBy: string;
    declaredAt: Instant;
    decision: 'pass' | 'suspect' | 'mustRecuse' | null;
    decidedBy: string | null;
    decidedAt: NullableInstant;
    decisionNote: string | null;
  };
  'core.national_calendar_days': {
    day: string;
    isWorkday: boolean;
    name: string;
    confirmedBy: string;
  };
  'core.calendar_days': TenantColumns & {
    day: string;
    isWorkday: boolean;
    name: string;
    changedBy: string;
  };
  'core.calendar_years': TenantColumns & {
    year: number;
    publishedBy: string;
    publishedAt: Instant;
  };
  'core.drafts': TenantColumns & { userId: string; key: string; content: Json; updatedAt: Instant };
}
