import type { TenantColumns, UnitColumns } from '@lianxun/plugin-api';
import type { ColumnType, Generated } from 'kysely';

export type DisciplineForm = 'first' | 'second' | 'third' | 'fourth';

export const amountKinds = ['refunded', 'recovered', 'saved'] as const;
export type AmountKind = (typeof amountKinds)[number];

export const handlings = [
  'talk',
  'criticism',
  'admonition',
  'partySanction',
  'governmentSanction',
  'organizational',
  'transferred',
  'other',
] as const;
export type Handling = (typeof handlings)[number];

/** A finding, or one of its measures, as it stood from an instant on. */
interface FindingRevisionsTable extends UnitColumns {
  findingId: string;
  /** Null for the finding itself. */
  measureId: string | null;
  content: ColumnType<Readonly<Record<string, unknown>>, string, never>;
  recordedAt: ColumnType<string, Date, never>;
}

interface AmountEntriesTable extends UnitColumns {
  findingId: string;
  kind: AmountKind;
  /** Negative where an earlier entry is taken back. */
  amountFen: number;
  occurredOn: string;
  note: string | null;
  recordedBy: string;
  recordedByName: string;
  recordedAt: ColumnType<string, Date, never>;
}

interface AccountabilityCasesTable extends UnitColumns {
  findingId: string;
  matter: string;
  decidedOn: string;
  decidedBy: string;
  documentNo: string | null;
  withdrawnAt: ColumnType<string | null, undefined, Date>;
  withdrawnReason: ColumnType<string | null, undefined, string>;
  recordedBy: string;
  recordedByName: string;
  recordedAt: ColumnType<string, Date, never>;
}

interface AccountabilityPersonsTable extends UnitColumns {
  caseId: string;
  findingId: string;
  seq: number;
  nameSealed: string;
  /** Equal for equal names of one tenant; counts people without opening a name. */
  nameIndex: string;
  post: string | null;
  form: DisciplineForm | null;
  handling: Handling;
  sanction: string | null;
}

interface EvidenceItemsTable extends UnitColumns {
  findingId: string;
  measureId: string | null;
  attachmentId: string;
  /** 证据编号 within the finding; never given twice. */
  number: number;
  /** Date the document itself bears. */
  documentedOn: string | null;
  recordedAt: ColumnType<string, Date, never>;
}

interface TaxonomyVersionsTable extends TenantColumns {
  isPublished: Generated<boolean>;
  key: string;
  number: number;
  title: string;
  items: ColumnType<unknown, string, string>;
  updatedAt: ColumnType<string, Date, Date>;
  updatedByName: string;
  publishedAt: ColumnType<string | null, Date | undefined, Date>;
}

interface RoundTaxonomiesTable extends TenantColumns {
  isPublished: Generated<boolean>;
  roundId: string;
  taxonomyKey: string;
  taxonomyNumber: number;
  pinnedAt: ColumnType<string, Date, Date>;
  pinnedByName: string;
}

/** What hangs on a finding as its record: history, money, accountability, evidence, classes. */
export interface RecordTables {
  'p_rectification.finding_revisions': FindingRevisionsTable;
  'p_rectification.amount_entries': AmountEntriesTable;
  'p_rectification.accountability_cases': AccountabilityCasesTable;
  'p_rectification.accountability_persons': AccountabilityPersonsTable;
  'p_rectification.evidence_items': EvidenceItemsTable;
  'p_rectification.taxonomy_versions': TaxonomyVersionsTable;
  'p_rectification.round_taxonomies': RoundTaxonomiesTable;
}
