import type { ComputationTables } from './computation-tables.ts';
import type { DirectoryTables } from './directory-tables.ts';
import type { DocumentTables } from './document-tables.ts';
import type { ExchangeTables } from './exchange-tables.ts';
import type { FormTables } from './form-tables.ts';
import type { PublicLinkTables } from './public-link-tables.ts';
import type { RecordTables } from './record-tables.ts';
import type { TenancyTables } from './tenancy-tables.ts';
import type { WorkflowTables } from './workflow-tables.ts';

/** Tables of the kernel, by the migration that makes them. Tables without `tenantId` are global. */
export interface CoreDatabase
  extends
    TenancyTables,
    DirectoryTables,
    RecordTables,
    WorkflowTables,
    FormTables,
    ExchangeTables,
    ComputationTables,
    PublicLinkTables,
    DocumentTables {}
