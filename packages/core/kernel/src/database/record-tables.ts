import type { SecrecyGrade, TenantColumns } from '@lianxun/plugin-api';
import type { Generated } from 'kysely';

import type {
  Instant,
  Json,
  NullableInstant,
  RecordColumns,
  SubjectColumns,
} from './table-columns.ts';

/** The record, files, notices, keys and imports; 0003-records. */
export interface RecordTables {
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
  'core.subject_exclusions': TenantColumns & {
    subjectType: string;
    subjectId: string;
    excludedUserIds: string[];
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
    grade: Generated<SecrecyGrade>;
    createdBy: string;
    createdByName: string;
    createdAt: Instant;
    detachedAt: NullableInstant;
    detachedReason: string | null;
  };
  'core.record_grades': SubjectColumns & {
    grade: SecrecyGrade;
    reason: Generated<string>;
    gradedBy: string;
    gradedByName: string;
    gradedAt: Instant;
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
      | 'mapping'
      | 'checked'
      | 'committing'
      | 'committed'
      | 'cancelled'
      | 'failed'
      | 'reverting'
      | 'reverted';
    progress: Generated<number>;
    /** Records done of the step under way, and of how many; 0 while that is not known. */
    rowsDone: Generated<number>;
    rowsTotal: Generated<number>;
    restricted: Generated<boolean>;
    excludedUserIds: Generated<string[]>;
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
    content: Json;
    changes: Json;
    problems: Json;
    recordId: string | null;
    /** Of the record as the batch left it; null where the batch wrote nothing. */
    fingerprint: Generated<string | null>;
    statusChange: Json;
    restricted: Generated<boolean>;
    excludedUserIds: Generated<string[]>;
  };
  'core.register_views': TenantColumns & {
    register: string;
    name: string;
    userId: string;
    userName: string;
    isShared: Generated<boolean>;
    content: Json;
    restricted: Generated<boolean>;
    excludedUserIds: Generated<string[]>;
    updatedAt: Instant;
  };
  'core.import_mappings': TenantColumns & {
    register: string;
    /** SHA-256 of the titles of the header, from left to right. */
    fingerprint: string;
    columns: Json;
    restricted: Generated<boolean>;
    excludedUserIds: Generated<string[]>;
    confirmedBy: string;
    confirmedByName: string;
    confirmedAt: Instant;
    usedAt: NullableInstant;
  };
}
