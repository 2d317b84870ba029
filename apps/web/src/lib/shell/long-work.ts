import type { Api, ApiSchema } from '@lianxun/api-client';

import { importStatus, isRunning, type Import } from '#lib/imports/import-words.ts';
import type { Capacity } from '#lib/session/scope.ts';

type Computation = ApiSchema<'Computation'>;

/** Work that takes a while, running or just over. */
export interface LongWork {
  readonly id: string;
  readonly title: string;
  readonly isRunning: boolean;
  readonly word: string;
  /** 0–100; null where nobody can tell. */
  readonly progress: number | null;
  readonly detail: string;
  /** Null where the work has no page of its own. */
  readonly href: string | null;
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
  const [imports, computations] = await Promise.all([
    listImports(api, capacity),
    capacity.kind === 'member' ? listComputations(api, capacity) : [],
  ]);
  return [...computations, ...imports];
}

async function listImports(api: Api, { api: place, base }: Capacity): Promise<LongWork[]> {
  const { items } = await api.get<{ items: Import[] }>(`${place}/core/imports`);
  return items
    .filter((batch) => isRunning(batch) || batch.status === 'checked' || batch.status === 'mapping')
    .map((batch) => toLongWork(batch, base));
}

async function listComputations(api: Api, { api: place, base }: Capacity): Promise<LongWork[]> {
  const { items } = await api.get<{ items: Computation[] }>(`${place}/core/computations`);
  return items
    .filter(({ state }) => state === 'queued' || state === 'running')
    .map((run) => ({
      id: run.id,
      title: run.label === null ? run.title : `${run.title}：${run.label}`,
      isRunning: true,
      word: run.state === 'queued' ? '排队中' : '进行中',
      progress: run.progress?.percent ?? null,
      detail: run.state === 'queued' ? '排队中' : (run.progress?.phase ?? '正在计算'),
      href: run.link === null ? null : `${base}${run.link}`,
    }));
}
