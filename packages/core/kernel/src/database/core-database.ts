import type { TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType, Generated } from 'kysely';

type Json = ColumnType<unknown, string, string>;
type Instant = ColumnType<string, Date | string, Date | string>;
type NullableInstant = ColumnType<
  string | null,
  Date | string | null | undefined,
  Date | string | null
>;

interface SubjectColumns extends TenantColumns {
  subjectType: string;
  subjectId: string;
  engagementId: string | null;
  unitId: string | null;
  released: Generated<boolean>;
  restricted: Generated<boolean>;
  excludedUserIds: Generated<string[]>;
}

type RecordColumns = Omit<SubjectColumns, 'released'>;

/** Tables of the kernel. Tables without `tenantId` are global. */
export interface CoreDatabase {
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
    permissions: string[];
    validFrom: Instant;
    validTo: Instant;
    documentNo: string;
    createdBy: string;
    createdAt: Instant;
    revokedAt: NullableInstant;
    revokedReason: string | null;
    version: Generated<number>;
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
  'core.audit_entries': RecordColumns & {
    actorUserId: string | null;
    actorName: string;
    actorHomeTenantId: number | null;
    capacity: string;
    action: string;
    summary: string | null;
    result: Generated<'done' | 'read' | 'refused'>;
    source: string;
    requestId: string | null;
    occurredAt: Instant;
    xid: Generated<string>;
  };
  'core.audit_contents': RecordColumns & { entryId: string; content: Buffer };
  'core.audit_seals': TenantColumns & {
    seq: number;
    entryId: string;
    suite: string;
    entryHash: string;
    contentHash: string | null;
    prevHash: string;
    hash: string;
    sealedAt: Instant;
  };
  'core.outbox': TenantColumns & {
    event: string;
    payload: Json;
    occurredAt: Instant;
    xid: Generated<string>;
    deliveredAt: NullableInstant;
  };
  'core.attachments': SubjectColumns & {
    purpose: string;
    fileName: string;
    mediaType: string;
    sizeBytes: number;
    sha256: string;
    storageKey: string;
    createdBy: string;
    createdByName: string;
    createdAt: Instant;
    detachedAt: NullableInstant;
    detachedReason: string | null;
  };
  'core.notifications': RecordColumns & {
    userId: string;
    key: string;
    title: string;
    body: string | null;
    link: string;
    createdAt: Instant;
    readAt: NullableInstant;
  };
  'core.counters': TenantColumns & { key: string; value: number };
  'core.idempotency_keys': TenantColumns & {
    userId: string;
    key: string;
    operation: string;
    requestHash: string;
    status: number;
    response: Json;
    createdAt: Instant;
  };
  'core.data_keys': TenantColumns & {
    number: number;
    purpose: string;
    suite: string;
    wrapped: string;
    createdAt: Instant;
    retiredAt: NullableInstant;
  };
  'core.subject_keys': TenantColumns & {
    keySubjectType: string;
    keySubjectId: string;
    number: number;
    suite: string;
    /** Null once it is erased. */
    wrapped: string | null;
    createdAt: Instant;
    erasedAt: NullableInstant;
  };
  'core.import_batches': TenantColumns & {
    number: number;
    plugin: string;
    register: string;
    fileName: string;
    storageKey: string;
    sha256: string;
    status:
      | 'reading'
      | 'checked'
      | 'committing'
      | 'committed'
      | 'cancelled'
      | 'failed'
      | 'reverting'
      | 'reverted';
    progress: Generated<number>;
    summary: Json;
    problem: string | null;
    parameters: Json;
    historyStatus: 'pending' | 'approved' | 'refused' | null;
    createdBy: string;
    createdByName: string;
    createdAt: Instant;
    committedAt: NullableInstant;
    historyDecidedBy: string | null;
    historyDecidedAt: NullableInstant;
    revertedBy: Generated<string | null>;
    revertedByName: Generated<string | null>;
    revertedAt: NullableInstant;
    revertReason: Generated<string | null>;
  };
  'core.import_rows': TenantColumns & {
    batchId: string;
    rowNo: number;
    outcome: 'new' | 'changed' | 'unchanged' | 'rejected';
    businessKey: string | null;
    content: Json;
    changes: Json;
    problems: Json;
    recordId: string | null;
    /** Of the record as the batch left it; null where the batch wrote nothing. */
    fingerprint: Generated<string | null>;
    statusChange: Json;
  };
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
