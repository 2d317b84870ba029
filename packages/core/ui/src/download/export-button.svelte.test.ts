import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';

import ExportButton from './ExportButton.svelte';

test('what leaves is asked for with its reason', async () => {
  const reasons: string[] = [];
  const screen = await render(ExportButton, {
    title: '整改台账',
    extent: '按当前的筛选和排序导出。',
    mayExport: true,
    fetch: (reason) => {
      reasons.push(reason);
      return Promise.reject(new Error('连不上服务器。'));
    },
  });

  await screen.getByRole('button', { name: '导出' }).click();
  await expect.element(screen.getByText(/按当前的筛选和排序导出/)).toBeVisible();
  await screen.getByRole('textbox', { name: /导出事由/ }).fill('报市委巡察办');
  await screen.getByRole('button', { name: '导出表格' }).click();

  await expect.element(screen.getByText('连不上服务器。')).toBeVisible();
  expect(reasons).toEqual(['报市委巡察办']);
});

test('who may not export is told why', async () => {
  const screen = await render(ExportButton, {
    title: '整改台账',
    mayExport: false,
    fetch: () => Promise.reject(new Error('never')),
  });

  const button = screen.getByRole('button', { name: '导出' });
  await expect.element(button).toHaveAttribute('aria-disabled', 'true');
  await expect.element(button).toHaveAccessibleDescription(/没有导出这本台账的权限/);
});
