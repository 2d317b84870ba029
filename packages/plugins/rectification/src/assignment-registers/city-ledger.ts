import { wholeRegister, type Ctx, type StoredRecord } from '@lianxun/plugin-api';

import { inRectification } from '../database.ts';
import { listEndedAssignments, listIssuedAssignments } from './assignment-listing.repository.ts';
import { crossing, readCityRecords } from './assignment-registers.source.ts';

/** R8 as it stands: what a county submits to its city. */
export async function cityLedgerRecords(
  of: Ctx,
): Promise<readonly { readonly record: StoredRecord; readonly isEnded: boolean }[]> {
  const ctx = inRectification(of);
  const { ids } = await listIssuedAssignments(ctx.tx, crossing, wholeRegister);
  const ended = new Set(await listEndedAssignments(ctx.tx, ids));
  const records: StoredRecord[] = [];
  for (let start = 0; start < ids.length; start += 200)
    records.push(...(await readCityRecords(ctx, ids.slice(start, start + 200))));
  return records.map((record) => ({ record, isEnded: ended.has(record.id) }));
}
