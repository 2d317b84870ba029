import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';

import PersonalValue from './PersonalValue.svelte';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a personal value', () => {
  it('is shown for a reason, and hides again after a minute', async () => {
    const reasons: string[] = [];
    const reveal = (reason: string) => {
      reasons.push(reason);
      return Promise.resolve('13812345678');
    };
    const screen = await render(PersonalValue, { title: '手机号', masked: '138****5678', reveal });

    await screen.getByRole('button', { name: '查看完整手机号' }).click();
    await screen.getByRole('textbox', { name: /事由/ }).fill('通知到会');
    await screen.getByRole('button', { name: '查看', exact: true }).click();
    await expect.element(screen.getByText('13812345678')).toBeVisible();
    expect(reasons).toEqual(['通知到会']);

    vi.advanceTimersByTime(60_000);

    await expect.element(screen.getByText('138****5678')).toBeVisible();
  });

  it('stays masked for who may not look, and says why', async () => {
    const reveal = () => Promise.resolve(null);
    const refusal = '须有“查看个人敏感信息”权限';
    const screen = await render(PersonalValue, {
      title: '手机号',
      masked: '138****5678',
      refusal,
      reveal,
    });

    const button = screen.getByRole('button', { name: '查看完整手机号' });
    await button.click({ force: true });

    await expect.element(button).toHaveAccessibleDescription(refusal);
    await expect.element(screen.getByRole('alertdialog')).not.toBeInTheDocument();
  });
});
