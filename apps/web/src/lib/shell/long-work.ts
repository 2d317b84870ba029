import type { Api, ApiSchema } from '@lianxun/api-client';
import type { Tone } from '@lianxun/ui';

import { importStatus, isRunning, type Import } from '#lib/imports/import-words.ts';
import type { Capacity } from '#lib/session/scope.ts';

type Computation = ApiSchema<'Computation'>;

/** Work that takes a while, running or just over. */
export interface LongWork {
  readonly id: string;
  readonly title: string;
  readonly isRunning: boolean;
  readonly word: string;
  readonly tone: Tone;
  /** 0–100; null where nobody can tell. */
  readonly progress: number | null;
  readonly detail: string;
  /** Null where the work has no page of its own. */
  readonly href: string | null;
  /** It ended without a result, and may be started again on its page. */
  readonly mayBegin: boolean;
  /** Undefined where it cannot be ended from here. */
  readonly cancel?: (() => Promise<void>) | undefined;
}

function toLongWork(batch: Import, base: string): LongWork {
  return {
    id: batch.id,
    title: `${batch.registerTitle}导入第 ${batch.number} 批`,
    isRunning: isRunning(batch),
    word: importStatus[batch.status].word,
    tone: 'warn',
    progress: batch.progress,
    detail: batch.problem ?? batch.fileName,
    href: `${base}/imports/${batch.id}`,
    mayBegin: false,
  };
}

/** What is under way in a capacity or has ended of late, and the batches that wait for a decision. */
export async function listLongWork(
  api: Api,
  capacity: Capacity | undefined,
): Promise<readonly LongWork[]> {
  if (capacity?.kind !== 'member' && capacity?.kind !== 'restricted') return [];
  const [imports, computations] = await Promise.all([
    listImports(api, capacity),
    capacity.kind === 'member' ? listComputations(api, capacity) : [],
  ]);
  return [...computations, ...imports].toSorted(
    (left, right) => Number(right.isRunning) - Number(left.isRunning),
  );
}

async function listImports(api: Api, { api: place, base }: Capacity): Promise<LongWork[]> {
  const { items } = await api.get<{ items: Import[] }>(`${place}/core/imports`);
  return items
    .filter((batch) => isRunning(batch) || batch.status === 'checked' || batch.status === 'mapping')
    .map((batch) => toLongWork(batch, base));
}

const states: Readonly<Record<Computation['state'], { word: string; tone: Tone }>> = {
  queued: { word: '排队中', tone: 'neutral' },
  running: { word: '进行中', tone: 'accent' },
  finished: { word: '已完成', tone: 'good' },
  failed: { word: '没有完成', tone: 'alert' },
  cancelled: { word: '已取消', tone: 'neutral' },
};

/** How many that have ended are worth a look. */
const ended = 10;

async function listComputations(api: Api, { api: place, base }: Capacity): Promise<LongWork[]> {
  const path = `${place}/core/computations`;
  const { items } = await api.get<{ items: Computation[] }>(path);
  const isOpen = ({ state }: Computation) => state === 'queued' || state === 'running';
  return [...items.filter(isOpen), ...items.filter((run) => !isOpen(run)).slice(0, ended)].map(
    (run) => ({
      id: run.id,
      title: run.label === null ? run.title : `${run.title}：${run.label}`,
      isRunning: isOpen(run),
      ...states[run.state],
      progress: run.progress?.percent ?? null,
      detail: detailOf(run),
      href: run.link === null ? null : `${base}${run.link}`,
      mayBegin: run.state === 'failed' || run.state === 'cancelled',
      cancel:
        isOpen(run) && !run.isEnding
          ? () => api.post<void>(`${path}/${run.id}/cancel`, undefined)
          : undefined,
    }),
  );
}

function detailOf({ error, isEnding, progress, state }: Computation): string {
  if (isEnding) return '正在取消';
  if (state === 'queued') return '排队中，前面的任务完成后开始';
  if (state === 'running') return progress?.phase ?? '正在准备';
  if (state === 'finished') return '结果已保存';
  return error ?? (state === 'cancelled' ? '没有保存任何结果' : '');
}
