import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';

import type { ComputationSource, ShownComputation } from './computation-source.ts';
import ComputationProgress from './ComputationProgress.svelte';

const running: ShownComputation = {
  id: 'a',
  title: '求解编组方案',
  state: 'running',
  isEnding: false,
  progress: { phase: '正在求解', percent: 40, gap: 0.031 },
  error: null,
  requestedBy: '李雪梅',
  elapsedSeconds: 80,
  finishedAt: null,
};

/** A server that is told what to answer next. */
function server(first: ShownComputation | undefined) {
  const state = { answer: first, isDown: false, cancelled: [] as string[] };
  const source: ComputationSource = {
    latest: () =>
      state.isDown ? Promise.reject(new Error('down')) : Promise.resolve(state.answer),
    cancel: (id) => {
      state.cancelled.push(id);
      return Promise.resolve();
    },
  };
  return { state, source };
}

describe('a computation on the page of its record', () => {
  it('is found again with phase, bar, time and the lines of its page', async () => {
    const { source } = server(running);
    const screen = await render(ComputationProgress, {
      source,
      lines: (progress) => [{ title: '与上界的差距', text: `${Number(progress['gap']) * 100} %` }],
    });

    const bar = screen.getByRole('progressbar', { name: '求解编组方案：正在求解' });
    await expect.element(bar).toHaveAttribute('aria-valuenow', '40');
    await expect.element(screen.getByText('已用 1 分 20 秒')).toBeVisible();
    await expect.element(screen.getByText('3.1 %')).toBeVisible();
  });

  it('is cancelled once asked, and says so until it has ended', async () => {
    const { source, state } = server(running);
    const again: string[] = [];
    const screen = await render(ComputationProgress, {
      source,
      every: 20,
      onagain: () => void again.push('again'),
    });

    await screen.getByRole('button', { name: '取消' }).click();
    expect(state.cancelled).toEqual(['a']);

    state.answer = { ...running, isEnding: true };
    await expect.element(screen.getByText(/正在取消/)).toBeVisible();
    await expect
      .element(screen.getByRole('button', { name: '取消' }))
      .toHaveAttribute('aria-disabled', 'true');

    state.answer = { ...running, state: 'cancelled', finishedAt: '2026-03-05T01:00:00.000Z' };
    await expect.element(screen.getByText(/已取消，没有保存任何结果/)).toBeVisible();
    await screen.getByRole('button', { name: '重新开始' }).click();
    expect(again).toEqual(['again']);
  });

  it('tells its page of the end, also after the server was away for a while', async () => {
    const { source, state } = server(running);
    const ended: string[] = [];
    const screen = await render(ComputationProgress, {
      source,
      every: 20,
      onended: (run) => void ended.push(run.state),
    });
    await expect.element(screen.getByRole('progressbar')).toBeInTheDocument();

    state.isDown = true;
    await expect.element(screen.getByText(/正在重试；计算不受影响/)).toBeVisible();
    state.answer = { ...running, state: 'finished' };
    state.isDown = false;

    await expect.poll(() => ended).toEqual(['finished']);
    await expect.element(screen.getByRole('progressbar')).not.toBeInTheDocument();
  });

  it('says why it failed', async () => {
    const error = '计算超过 5 分钟仍未完成，已经停止。';
    const { source } = server({ ...running, state: 'failed', error });
    const screen = await render(ComputationProgress, { source });

    await expect.element(screen.getByText(/没有完成：计算超过 5 分钟仍未完成/)).toBeVisible();
  });

  it('shows nothing where there was none, or where it is done', async () => {
    const { source, state } = server(undefined);
    const asked: (string | undefined)[] = [];
    const watched: ComputationSource = {
      ...source,
      latest: async () => {
        const answer = await source.latest();
        asked.push(answer?.state);
        return answer;
      },
    };
    const screen = await render(ComputationProgress, { source: watched });
    await expect.poll(() => asked).toEqual([undefined]);
    expect(screen.container.textContent.trim()).toBe('');

    state.answer = { ...running, state: 'finished' };
    await screen.rerender({ source: { ...watched } });
    await expect.poll(() => asked).toEqual([undefined, 'finished']);
    expect(screen.container.textContent.trim()).toBe('');
  });
});
