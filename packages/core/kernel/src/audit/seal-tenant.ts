import { tenantOf } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { CoreTx } from '../context/kernel-context.ts';
import {
  findHead,
  insertSeals,
  listUnsealed,
  lockChain,
  type AuditRow,
} from './audit.repository.ts';
import { sealEntries, type SealableEntry, type SealHead, type SealSuite } from './seal-chain.ts';

const pageSize = 2_000;

/** Extends the tenant's chain over everything that has been committed; answers the new head, or null when nothing was open. */
export async function sealTenant(
  tx: CoreTx,
  now: Date,
  suite: SealSuite,
): Promise<SealHead | null> {
  await lockChain(tx);
  const rows = await listUnsealed(tx, pageSize);
  if (rows.length === 0) return null;
  const chain = { tenantId: String(tenantOf(tx)), suite };
  const seals = sealEntries(chain, await findHead(tx), rows.map(toSealable));
  await insertSeals(
    tx,
    seals.map((seal) => ({ ...seal, id: uuidv7() })),
    now,
  );
  return seals.at(-1) ?? null;
}

export function toSealable(row: AuditRow): SealableEntry {
  const { id, content, version: _, ...fields } = row;
  return { id, fields, content: content === null ? null : new Uint8Array(content) };
}
