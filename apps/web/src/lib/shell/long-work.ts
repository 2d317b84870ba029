import type { Api } from '@lianxun/api-client';

import { importStatus, isRunning, type Import } from '#lib/imports/import-words.ts';
import type { Capacity } from '#lib/session/scope.ts';

/** Work that takes a while, running or just over. */
export interface LongWork {
  readonly id: string;
  readonly title: string;
  readonly isRunning: boolean;
  readonly word: string;
  readonly progress: number;
  readonly detail: string;
  readonly href: string;
}

function toLongWork(batch: Import, base: string): LongWork {
  return {
    id: batch.id,
    title: `${batch.registerTitle}导入第 ${batch.number} 批`,
    isRunning: isRunning(batch),
    word: importStatus[batch.status].word,
    progress: batch.progress,
    detail: batch.problem ?? batch.fileName,
    href: `${base}/imports/${batch.id}`,
  };
}

/** What is under way in a capacity, and the batches that wait for a decision. */
export async function listLongWork(
  api: Api,
  capacity: Capacity | undefined,
): Promise<readonly LongWork[]> {
  if (capacity?.kind !== 'member' && capacity?.kind !== 'restricted') return [];
  const { items } = await api.get<{ items: Import[] }>(`${capacity.api}/core/imports`);
  return items
    .filter((batch) => isRunning(batch) || batch.status === 'checked' || batch.status === 'mapping')
    .map((batch) => toLongWork(batch, capacity.base));
}
