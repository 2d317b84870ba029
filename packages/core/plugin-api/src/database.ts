import type { ColumnType, Generated, Transaction } from 'kysely';

/** Key of the brand that ties a transaction to its tenant. Set by the kernel alone. */
export const tenantBrand: unique symbol = Symbol('lianxun.tenant');

/**
 * A transaction that a door has already put inside one tenant. There is no other way to reach the
 * database: a plain Kysely instance or an unscoped transaction does not fit this type.
 */
export type TenantTx<DB> = Transaction<DB> & { readonly [tenantBrand]: number };

/**
 * The tenant of a transaction, for the predicate that every query starts with:
 * `.where('tenantId', '=', tenantOf(tx))`. Row-level security is the net below it.
 */
export function tenantOf(tx: { readonly [tenantBrand]: number }): number {
  return tx[tenantBrand];
}

/** Columns the kernel adds to every tenant table; code never writes `tenantId`. */
export interface TenantColumns {
  tenantId: ColumnType<number, never, never>;
  id: ColumnType<string, string, never>;
  /** Counts up with every update; the ETag of the row. */
  version: Generated<number>;
}

/** Columns of tables whose rows a mandated team reaches. */
export interface EngagementColumns extends TenantColumns {
  engagementId: string;
}

/** Columns of tables whose rows the inspected unit's own people reach once `released`. */
export interface UnitColumns extends TenantColumns {
  engagementId: string | null;
  unitId: string;
  /** True from the moment the unit may see the row. */
  released: Generated<boolean>;
}
