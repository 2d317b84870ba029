import {
  wholeRegister,
  type Ctx,
  type RegisterRequest,
  type RegisterSource,
  type StoredRecord,
} from '@lianxun/plugin-api';

const chunk = 500;

/** The records of a request one after another, read a few hundred at a time. */
export async function* readRecords(
  ctx: Ctx,
  source: RegisterSource,
  request: RegisterRequest = wholeRegister,
): AsyncGenerator<StoredRecord> {
  const { ids } = await source.list(ctx, request);
  for (let start = 0; start < ids.length; start += chunk)
    yield* await source.read(ctx, ids.slice(start, start + chunk));
}

/** All records of a request at once: for registers that fit into memory. */
export async function allRecords(
  ctx: Ctx,
  source: RegisterSource,
  request: RegisterRequest = wholeRegister,
): Promise<StoredRecord[]> {
  const records: StoredRecord[] = [];
  for await (const record of readRecords(ctx, source, request)) records.push(record);
  return records;
}
