import type { TenantColumns } from '@lianxun/plugin-api';
import type { Generated } from 'kysely';

import type { Instant, NullableInstant, SubjectColumns } from './table-columns.ts';

/** A tenant's own templates and the numbers documents were issued under; 0011-documents. */
export interface DocumentTables {
  'core.document_templates': TenantColumns & {
    /** Id of the document in a manifest. */
    document: string;
    number: number;
    status: 'draft' | 'proposed' | 'published' | 'retired' | 'discarded';
    note: Generated<string>;
    fileName: string;
    sizeBytes: number;
    sha256: string;
    storageKey: string;
    draftedBy: string;
    draftedByName: string;
    updatedAt: Instant;
    proposedAt: NullableInstant;
    returnReason: Generated<string | null>;
    publishedBy: Generated<string | null>;
    publishedByName: Generated<string | null>;
    publishedAt: NullableInstant;
  };
  'core.issued_documents': SubjectColumns & {
    document: string;
    year: number;
    sequence: number;
    /** 发文字号. */
    documentNo: string;
    /** 成文日期. */
    issuedOn: string;
    issuedBy: string;
    issuedByName: string;
    issuedAt: Instant;
  };
}
