import {
  wholeRegister,
  type Ctx,
  type RegisterSource,
  type StoredRecord,
} from '@lianxun/plugin-api';

import { recordKey } from '../registers/compare-values.ts';

const chunk = 500;

/** What a register holds, found by the key that people know a row by. */
export interface StoredLookup {
  readonly find: (keys: readonly string[]) => Promise<ReadonlyMap<string, StoredRecord>>;
}

/** Reads a register through once and keeps of each record its key and id; the records themselves are read again when asked for. */
export async function storedLookup(
  ctx: Ctx,
  source: RegisterSource,
  onread: (done: number, total: number) => Promise<void> = () => Promise.resolve(),
): Promise<StoredLookup> {
  const { ids } = await source.list(ctx, wholeRegister);
  const idOf = new Map<string, string>();
  for (let start = 0; start < ids.length; start += chunk) {
    for (const { id, values } of await source.read(ctx, ids.slice(start, start + chunk)))
      idOf.set(recordKey(source.definition, values), id);
    await onread(Math.min(start + chunk, ids.length), ids.length);
  }
  return {
    find: async (keys) => {
      const wanted = [...new Set(keys.flatMap((key) => idOf.get(key) ?? []))];
      const records = wanted.length === 0 ? [] : await source.read(ctx, wanted);
      return new Map(
        records.map((record) => [recordKey(source.definition, record.values), record]),
      );
    },
  };
}
