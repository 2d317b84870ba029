import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';

import DueBadge from './DueBadge.svelte';

describe('the badge of a deadline', () => {
  it.for([
    ['2026-11-20', '逾期 2 天'],
    ['2026-11-22', '今天到期'],
    ['2026-12-01', '剩 9 天'],
  ] as const)('says of %s: %s', async ([dueOn, words]) => {
    const screen = await render(DueBadge, { dueOn, today: '2026-11-22' });

    await expect.element(screen.getByText(words)).toBeVisible();
  });

  it('shows the date alone when nothing is owed any more', async () => {
    const screen = await render(DueBadge, {
      dueOn: '2026-11-20',
      today: '2026-11-22',
      settled: true,
    });

    expect(screen.container.textContent.trim()).toBe('2026-11-20');
  });

  it('says that there is no deadline', async () => {
    const screen = await render(DueBadge, { dueOn: null });

    await expect.element(screen.getByText('未设期限')).toBeVisible();
  });
});
