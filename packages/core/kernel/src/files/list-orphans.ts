import type { FileStorage, StoredObject } from './storage.ts';

const batchSize = 500;

/**
 * Stored objects no row knows. `olderThan` must lie well before the oldest running upload: an object
 * is stored before the transaction that records it commits.
 */
export async function* listOrphans(
  storage: FileStorage,
  search: { tenantId: string; olderThan: Date },
  findKnown: (keys: readonly string[]) => Promise<ReadonlySet<string>>,
): AsyncGenerator<StoredObject> {
  let batch: StoredObject[] = [];
  for await (const object of storage.list(search.tenantId)) {
    if (object.modifiedAt >= search.olderThan) continue;
    batch.push(object);
    if (batch.length < batchSize) continue;
    yield* await withoutKnown(batch, findKnown);
    batch = [];
  }
  yield* await withoutKnown(batch, findKnown);
}

async function withoutKnown(
  batch: readonly StoredObject[],
  findKnown: (keys: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<StoredObject[]> {
  if (batch.length === 0) return [];
  const known = await findKnown(batch.map(({ key }) => key));
  return batch.filter(({ key }) => !known.has(key));
}
