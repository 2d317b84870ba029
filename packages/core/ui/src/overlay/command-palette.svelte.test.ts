import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';

import CommandPalette from './CommandPalette.svelte';
import type { PaletteGroup, PaletteItem } from './palette-item.ts';

it('keeps what the words name first when records are found later', async () => {
  const gone: string[] = [];
  const item = (id: string, label: string): PaletteItem => ({
    id,
    label,
    onselect: () => void gone.push(id),
  });
  const pages: PaletteGroup = { title: '前往', items: [item('page', '反馈问题')] };
  const records: PaletteGroup = {
    title: '问题',
    items: [{ ...item('反馈问题', '22 上一轮巡察反馈问题整改不彻底'), isFound: true }],
  };
  const screen = await render(CommandPalette, { open: true, groups: [pages] });

  await screen.getByRole('combobox').fill('反馈问题');
  await screen.rerender({ groups: [pages, records] });
  await expect.element(screen.getByRole('option', { name: /上一轮/ })).toBeVisible();
  await userEvent.keyboard('{Enter}');

  expect(gone).toEqual(['page']);
});
