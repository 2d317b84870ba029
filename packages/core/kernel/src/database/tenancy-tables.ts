import type { TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType, Generated } from 'kysely';

import type { Instant, Json, NullableInstant } from './table-columns.ts';

/** Tenants, accounts, roles and mandates; 0001-tenancy. */
export interface TenancyTables {
  'core.tenants': {
    id: number;
    subtreeHigh: number;
    parentId: number | null;
    depth: number;
    kind: 'country' | 'province' | 'city' | 'county' | 'zone';
    name: string;
    shortName: string;
    districtKind: string;
    isSynthetic: boolean;
    status: string;
  };
  'core.tenant_codes': {
    code: string;
    ofTenantId: number;
    validFrom: string;
    validTo: string | null;
  };
  'core.users': {
    id: string;
    userName: string;
    displayName: string;
    kind: Generated<'person' | 'service'>;
    homeTenantId: number;
    phoneLast4: string | null;
    passwordHash: string | null;
    passwordChangedAt: NullableInstant;
    mustChangePassword: Generated<boolean>;
    totpSecret: string | null;
    totpConfirmedAt: NullableInstant;
    totpLastStep: number | null;
    failedCount: Generated<number>;
    lockedUntil: NullableInstant;
    status: Generated<'active' | 'disabled'>;
  };
  'core.sessions': {
    idHash: string;
    userId: string;
    factor: 'password' | 'full';
    deviceClass: 'desktop' | 'phone';
    createdAt: Instant;
    refreshedAt: Instant;
    expiresAt: Instant;
    absoluteExpiresAt: Instant;
  };
  'core.password_history': {
    id: string;
    userId: string;
    passwordHash: string;
    replacedAt: Instant;
  };
  'core.recovery_codes': { id: string; userId: string; codeHash: string; usedAt: NullableInstant };
  'core.sign_in_lockouts': {
    keyHash: string;
    failures: number;
    lockedUntil: NullableInstant;
    failedAt: Instant;
  };
  'core.api_keys': {
    id: string;
    secretHash: string;
    title: string;
    /** The service account it acts as; null before it is approved. */
    userId: string | null;
    targetTenantId: number;
    permissions: string[];
    createdBy: string;
    createdAt: Instant;
    expiresAt: Instant;
    revokedAt: NullableInstant;
    revokedBy: Generated<string | null>;
    approvedAt: NullableInstant;
    approvedBy: Generated<string | null>;
  };
  'core.mandates': {
    id: string;
    kind: Generated<'team' | 'guidance'>;
    userId: string;
    homeTenantId: number;
    targetTenantId: number;
    teamId: string;
    teamName: string;
    role: 'leader' | 'deputyLeader' | 'liaison' | 'member';
    engagementIds: string[];
    /** What the holder has to sign before it opens. */
    termIds: ColumnType<string[], string[] | undefined, string[]>;
    permissions: string[];
    validFrom: Instant;
    validTo: Instant;
    documentNo: string;
    /** What guidance is for; null for a member of a team. */
    purpose: ColumnType<string | null, string | null | undefined, never>;
    createdBy: string;
    createdAt: Instant;
    revokedAt: NullableInstant;
    revokedReason: string | null;
    version: Generated<number>;
  };
  'core.mandate_terms': TenantColumns & {
    teamId: string;
    teamName: string;
    userId: string;
    key: string;
    title: string;
    edition: string;
    content: string;
    questions: ColumnType<readonly { id: string; label: string }[], string, never>;
    contentHash: string;
    dueOn: string | null;
    askedBy: string;
    askedAt: Instant;
  };
  'core.mandate_signatures': TenantColumns & {
    termId: string;
    teamId: string;
    userId: string;
    byHimself: boolean;
    contentHash: string;
    /** By question: what he stated, null where there is nothing to state. */
    answers: ColumnType<Readonly<Record<string, string | null>>, string | undefined, never>;
    /** Day on the form, or the day he signed here. */
    signedOn: string;
    recordedBy: string;
    recordedByName: string;
    witnessName: string | null;
    recordedAt: Instant;
  };
  'core.roles': TenantColumns & {
    key: string;
    title: string;
    permissions: string[];
    isBuiltIn: Generated<boolean>;
  };
  'core.memberships': TenantColumns & {
    userId: string;
    userName: string;
    displayName: string;
    personId: string | null;
    roleKeys: Generated<string[]>;
    active: Generated<boolean>;
  };
  'core.role_proposals': TenantColumns & {
    membershipId: string;
    roleKeys: string[];
    reason: string;
    proposedBy: string;
    proposedAt: Instant;
    decision: 'approved' | 'refused' | null;
    decidedBy: string | null;
    decidedAt: NullableInstant;
    decisionNote: string | null;
  };
  'core.tenant_settings': TenantColumns & {
    key: string;
    value: Json;
    changedBy: string | null;
    changedAt: Instant;
  };
  'core.plugin_states': TenantColumns & {
    plugin: string;
    enabled: boolean;
    changedBy: string | null;
    changedAt: Instant;
  };
}
