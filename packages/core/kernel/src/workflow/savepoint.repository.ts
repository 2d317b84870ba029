import { sql } from 'kysely';

import type { CoreTx } from '../context/kernel-context.ts';

/** Marks the place to which a refused case of several is undone. */
export async function setSavepoint(tx: CoreTx): Promise<void> {
  await sql`savepoint one_case`.execute(tx);
}

export async function rollBackToSavepoint(tx: CoreTx): Promise<void> {
  await sql`rollback to savepoint one_case`.execute(tx);
}
