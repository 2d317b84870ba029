import type { TenantColumns } from '@lianxun/plugin-api';
import type { ColumnType } from 'kysely';

type Instant = ColumnType<string, Date, never>;

interface UndertakingTextsTable extends TenantColumns {
  edition: number;
  title: string;
  content: string;
  /** Why it was changed. */
  note: string | null;
  createdBy: string;
  createdByName: string;
  createdAt: Instant;
}

/** Read only: asked, signed and recorded through `ctx.mandates.terms`. */
interface MandateTermsTable extends TenantColumns {
  readonly teamId: string;
  readonly userId: string;
  readonly key: string;
  readonly title: string;
  readonly edition: string;
  readonly contentHash: string;
  readonly content: string;
  readonly dueOn: string | null;
  readonly askedAt: string;
}

interface MandateSignaturesTable extends TenantColumns {
  readonly termId: string;
  readonly teamId: string;
  readonly userId: string;
  readonly byHimself: boolean;
  readonly answers: Readonly<Record<string, string | null>>;
  readonly signedOn: string;
  readonly recordedByName: string;
  readonly witnessName: string | null;
  readonly recordedAt: string;
}

/** Tables of 保密承诺; 0007-undertakings, and the core's of what is signed before access. */
export interface UndertakingTables {
  'p_inspection.undertaking_texts': UndertakingTextsTable;
  'core.mandate_terms': MandateTermsTable;
  'core.mandate_signatures': MandateSignaturesTable;
}
