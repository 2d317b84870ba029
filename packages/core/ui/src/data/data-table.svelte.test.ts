import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';

import DataTable from './DataTable.svelte';
import type { Column, Sort } from './table-types.ts';

interface Finding {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
}

const rows: readonly Finding[] = [
  { id: 'a', title: '公务接待拆分报销', unit: '区教育局' },
  { id: 'b', title: '小餐饮备案底数不清', unit: '区市监局' },
];
const columns: readonly Column<Finding>[] = [
  { id: 'title', title: '问题', text: (row) => row.title, sortable: true },
  { id: 'unit', title: '单位', text: (row) => row.unit },
  { id: 'note', title: '备注', text: () => '—', optional: true },
];
const empty = createRawSnippet(() => ({ render: () => '<p>还没有问题</p>' }));
const shared = {
  label: '反馈问题',
  columns,
  rowId: (row: Finding) => row.id,
  rowName: (row: Finding) => row.title,
  empty,
};

describe('a data grid', () => {
  it('hands over which rows are selected', async () => {
    const chosen: (readonly string[])[] = [];
    const screen = await render(DataTable<Finding>, {
      ...shared,
      rows,
      onselect: (ids) => void chosen.push(ids),
    });

    await screen.getByRole('checkbox', { name: '选择 小餐饮备案底数不清' }).click();
    await screen.getByRole('checkbox', { name: '选择本页全部' }).click();

    expect(chosen).toEqual([['b'], ['a', 'b']]);
  });

  it('asks for another order instead of sorting the page it has', async () => {
    const asked: (Sort | null)[] = [];
    const screen = await render(DataTable<Finding>, {
      ...shared,
      rows,
      onsort: (sort) => void asked.push(sort),
    });

    await screen.getByRole('button', { name: '问题' }).click();

    expect(asked.map((sort) => sort?.id)).toEqual(['title']);
    const first = screen.getByRole('row').nth(1);
    await expect.element(first.getByText('公务接待拆分报销')).toBeVisible();
  });

  it('is walked through by keys, and Enter opens the row', async () => {
    const screen = await render(DataTable<Finding>, {
      ...shared,
      rows,
      href: (row) => `#finding-${row.id}`,
    });
    const second = screen.getByRole('row').nth(2);
    screen.getByRole('row').nth(1).element().focus();

    await userEvent.keyboard('j');
    await expect.element(second).toHaveFocus();
    await userEvent.keyboard('{Enter}');

    expect(location.hash).toBe('#finding-b');
  });

  it('keeps an optional column hidden until somebody wants it', async () => {
    const screen = await render(DataTable<Finding>, {
      ...shared,
      rows,
      view: { density: 32, hidden: ['note'] },
    });

    await expect.element(screen.getByRole('columnheader', { name: '单位' })).toBeVisible();
    expect(screen.getByRole('columnheader', { name: '备注' }).query()).toBeNull();
  });

  it('says what would be here when there is nothing', async () => {
    const screen = await render(DataTable<Finding>, { ...shared, rows: [] });

    await expect.element(screen.getByText('还没有问题')).toBeVisible();
  });
});
