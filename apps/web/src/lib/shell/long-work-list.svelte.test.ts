import type { Api, ApiSchema } from '@lianxun/api-client';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';

import { listLongWork } from './long-work.ts';
import LongWorkList from './LongWorkList.svelte';

type Computation = ApiSchema<'Computation'>;

const run = (change: Partial<Computation>): Computation => ({
  id: crypto.randomUUID(),
  name: 'talent-pool.solve_staffing',
  title: '求解编组方案',
  label: null,
  subject: { type: 'plan', id: crypto.randomUUID() },
  link: '/m/talent-pool/plans/1',
  state: 'running',
  isEnding: false,
  progress: { phase: '正在求解', percent: 40 },
  error: null,
  isOwn: true,
  requestedBy: '李雪梅',
  requestedAt: '2026-03-05T01:00:00.000Z',
  startedAt: '2026-03-05T01:00:00.000Z',
  elapsedSeconds: 80,
  finishedAt: null,
  ...change,
});

/** A server with these computations and no import. */
function server(items: Computation[], onpost: (path: string) => void = () => undefined) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the list asks for two addresses and posts to one
  const api = {
    get: (path: string) =>
      Promise.resolve({ items: path.endsWith('/core/computations') ? [...items] : [] }),
    post: (path: string) => {
      onpost(path);
      return Promise.resolve();
    },
  } as unknown as Api;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of a capacity it reads what stands here
  const capacity = { kind: 'member', api: '/api/v1/t/530112', base: '/t/530112' } as Parameters<
    typeof listLongWork
  >[1];
  return () => listLongWork(api, capacity);
}

const show = (load: ReturnType<typeof server>) =>
  render(LongWorkList, { load, onleave: () => undefined });

describe('任务进度', () => {
  it('shows what runs with phase and bar, and what ended in the words of its end', async () => {
    const screen = await show(
      server([
        run({ label: '第六轮' }),
        run({ state: 'queued', progress: null, label: '第七轮' }),
        run({ state: 'finished', label: '第五轮' }),
        run({ state: 'failed', label: '第四轮', error: '计算超过 5 分钟仍未完成，已经停止。' }),
        run({ state: 'cancelled', label: '第三轮' }),
      ]),
    );

    const bar = screen.getByRole('progressbar', { name: '求解编组方案：第六轮' });
    await expect.element(bar).toHaveAttribute('aria-valuenow', '40');
    const rows = screen.getByRole('listitem');
    const texts = () => rows.elements().map(({ textContent }) => textContent);
    expect(texts()).toHaveLength(5);
    expect(texts()[0]).toContain('正在求解');
    expect(texts()[1]).toContain('排队中');
    expect(texts()[2]).toMatch(/已完成.*结果已保存/su);
    expect(texts()[3]).toMatch(/没有完成.*计算超过 5 分钟仍未完成/su);
    expect(texts()[4]).toMatch(/已取消.*没有保存任何结果/su);
  });

  it('leads back to the page where what failed or was cancelled begins again', async () => {
    const screen = await show(server([run({ state: 'failed', error: '条件互相矛盾。' })]));

    await expect
      .element(screen.getByRole('link', { name: '到页面重新开始：求解编组方案' }))
      .toHaveAttribute('href', '/t/530112/m/talent-pool/plans/1');
    await expect.element(screen.getByRole('button', { name: /取消/ })).not.toBeInTheDocument();
  });

  it('cancels what runs, and says how it ended', async () => {
    const items = [run({ id: 'a' })];
    const posted: string[] = [];
    const screen = await show(
      server(items, (path) => {
        posted.push(path);
        items[0] = run({ id: 'a', state: 'cancelled' });
      }),
    );

    await screen.getByRole('button', { name: '取消：求解编组方案' }).click();

    await expect.element(screen.getByText('没有保存任何结果')).toBeVisible();
    expect(posted).toEqual(['/api/v1/t/530112/core/computations/a/cancel']);
  });

  it('says what cannot be cancelled, and why', async () => {
    const screen = await show(
      server([run({})], () => {
        throw new Error('计算已经结束，不能再取消。');
      }),
    );

    await screen.getByRole('button', { name: '取消：求解编组方案' }).click();

    await expect.element(screen.getByRole('alert')).toHaveTextContent('计算已经结束，不能再取消。');
  });

  it('says what would be here when nothing is', async () => {
    const screen = await show(server([]));

    await expect.element(screen.getByText('没有进行中的任务')).toBeVisible();
  });
});
