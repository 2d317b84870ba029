import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';

import GridPage from './fixtures/GridPage.svelte';
import { LedgerServer } from './fixtures/ledger.ts';

async function open(count = 250) {
  const server = new LedgerServer(count);
  const screen = await render(GridPage, { port: server });
  await expect.element(screen.getByText('第1号问题')).toBeVisible();
  return { server, screen };
}

describe('a register in the grid', () => {
  it('shows what the server has, and asks for the window that is looked at only', async () => {
    const { server, screen } = await open();

    await expect.element(screen.getByRole('grid', { name: '整改台账' })).toBeVisible();
    expect(server.asked).toEqual([{ start: 0, limit: 100 }]);
  });
});
