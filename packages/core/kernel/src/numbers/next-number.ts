import { v7 as uuidv7 } from 'uuid';

import type { CoreTx } from '../context/kernel-context.ts';

/** Locks the counter's row until the transaction ends, so that two papers never share a number. */
export async function nextNumber(tx: CoreTx, counter: string): Promise<number> {
  const row = await tx
    .insertInto('core.counters')
    .values({ id: uuidv7(), key: counter, value: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['tenantId', 'key'])
        .doUpdateSet((eb) => ({ value: eb('core.counters.value', '+', 1) })),
    )
    .returning('value')
    .executeTakeFirstOrThrow();
  return row.value;
}
