import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';

import type { Choices, ConflictField } from './conflict.ts';
import ConflictView from './ConflictView.svelte';

const fields: readonly ConflictField[] = [
  { name: 'name', title: '名称', mine: '区教体局', theirs: '区教育体育局', suggested: 'mine' },
  { name: 'address', title: '地址', mine: '西苑路1号', theirs: '秀苑路3号', suggested: 'theirs' },
];

describe('the view of a conflict', () => {
  it('shows both sides of each field and marks what differs', async () => {
    const screen = await render(ConflictView, { fields, onresolve: () => undefined });

    const name = screen.getByRole('group', { name: '名称' });
    await expect.element(name.getByRole('radio', { name: /^您填写的/ })).toBeChecked();
    await expect.element(name.getByRole('mark').nth(1)).toHaveTextContent('育体育');
    await expect
      .element(screen.getByRole('group', { name: '地址' }).getByRole('radio').nth(1))
      .toBeChecked();
  });

  it('hands over what was chosen for each field', async () => {
    const resolved: Choices[] = [];
    const screen = await render(ConflictView, {
      fields,
      onresolve: (choices) => void resolved.push(choices),
    });

    const name = screen.getByRole('group', { name: '名称' });
    await name.getByRole('radio', { name: /^现在保存的/ }).click();
    await screen.getByRole('button', { name: '按所选内容合并' }).click();

    expect(resolved).toEqual([{ name: 'theirs', address: 'theirs' }]);
  });

  it('lets one button choose a side for all', async () => {
    const resolved: Choices[] = [];
    const screen = await render(ConflictView, {
      fields,
      onresolve: (choices) => void resolved.push(choices),
    });

    await screen.getByRole('button', { name: '全选我填写的' }).click();
    await screen.getByRole('button', { name: '按所选内容合并' }).click();

    expect(resolved).toEqual([{ name: 'mine', address: 'mine' }]);
  });

  it('is not there without a conflict', async () => {
    const screen = await render(ConflictView, { fields: [], onresolve: () => undefined });

    expect(screen.container.textContent).toBe('');
  });
});
