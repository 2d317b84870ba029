import type { RawBuilder } from 'kysely';

/**
 * Kind of a tenant table; decides columns, policies and grants.
 * - `private`: the tenant's members.
 * - `engagement`: also a team with a live mandate (`engagement_id`).
 * - `unit`: also the inspected unit's own people once `released` (`engagement_id`, `unit_id`, `released`).
 * - `restricted`: restricted scope only, minus persons in `excluded_user_ids`.
 * - `reported`: insert-only projection; ancestors down to `reported_to_depth` read it.
 * - `exchange`: own half; the counterpart reads it once `delivered`.
 * - `published`: descendants read it once `is_published`.
 * - `append`: as private, without update and delete.
 * - `proposed`: as private; the tenant's administration reads the rows, and removes what it has dealt with.
 * - `administered`: the administration writes, members read.
 * - `reference`: no tenant; everybody reads, migrations write.
 */
export type TableKind =
  | 'private'
  | 'engagement'
  | 'unit'
  | 'restricted'
  | 'reported'
  | 'exchange'
  | 'published'
  | 'append'
  | 'proposed'
  | 'administered'
  | 'reference';

/** A tenant table: the columns of the author; keys, scope columns, policies and grants come from the kernel. */
export interface TenantTableDefinition {
  readonly kind: TableKind;
  /** SQL column and constraint list, without tenant_id, id, version and the columns of the kind. */
  readonly columns: RawBuilder<unknown>;
  /** Unique keys; each is prefixed with tenant_id. */
  readonly unique?: readonly (readonly string[])[];
  /** Indexes; each is prefixed with tenant_id. */
  readonly indexes?: readonly (readonly string[])[];
  /** Foreign keys to tenant tables, columns → table; composite with tenant_id. */
  readonly references?: readonly {
    readonly columns: string;
    readonly table: string;
    /** Only inside an aggregate. */
    readonly cascade?: boolean;
  }[];
  /** Rows are never updated or deleted, whatever the kind. */
  readonly appendOnly?: boolean;
  /**
   * Lets a mandated team or an inspected unit read rows of a private table by their scope:
   * `{ by: 'team', column: 'id', of: 'rounds' }` shows a team the rounds of its engagements.
   */
  readonly reads?: readonly {
    readonly by: 'team' | 'unit';
    readonly column: string;
    readonly of: 'team' | 'rounds' | 'units' | 'unit';
  }[];
}

/** What a migration may do. */
export interface MigrationTools {
  /** Creates a table in the plugin's schema. */
  readonly tenantTable: (name: string, definition: TenantTableDefinition) => Promise<void>;
  /** Runs SQL as the migration role, which sees every row: for back-fills, which assert their counts. */
  readonly run: (statement: RawBuilder<unknown>) => Promise<{ readonly affected: number }>;
}

/** A forward-only step of a plugin's schema. */
export interface Migration {
  /** `NNNN-<what-it-does>`. */
  readonly name: string;
  readonly up: (tools: MigrationTools) => Promise<void>;
}
