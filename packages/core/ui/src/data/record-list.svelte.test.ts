import { expect, onTestFinished, test } from 'vitest';
import { render } from 'vitest-browser-svelte';

import { CursorList } from '../loading/cursor-list.svelte.ts';
import RecordList from './RecordList.svelte';
import type { Column } from './table-types.ts';

interface Notice {
  readonly id: string;
  readonly issue: string;
}

const columns: readonly Column<Notice>[] = [
  { id: 'issue', title: '问题', text: (row) => row.issue, fixed: true },
];

/** A list as a page makes it: inside an effect. */
function loaded(items: readonly Notice[]): CursorList<Notice> {
  const made: CursorList<Notice>[] = [];
  const stop = $effect.root(() => {
    made.push(new CursorList<Notice>(() => Promise.resolve({ items, next: null })));
  });
  onTestFinished(stop);
  const [list] = made;
  if (list === undefined) throw new Error('the effect has not run');
  return list;
}

function listOf(items: readonly Notice[]) {
  return {
    title: '立行立改',
    path: '/notices',
    views: [
      { label: '全部', filters: {} },
      { label: '逾期', filters: { overdue: 'true' }, count: 2 },
    ],
    keep: ['direction'],
    list: loaded(items),
    columns,
    storedAs: 'record-list-test',
    rowName: (row: Notice) => row.issue,
    empty: { title: '没有通知', hint: '收到后会列在这里。' },
  };
}

test('a view is the address of its query, and keeps what narrows every view', async () => {
  const query = new URLSearchParams({ overdue: 'true', direction: 'city' });
  const screen = await render(RecordList<Notice>, {
    ...listOf([{ id: 'a', issue: '账实不符' }]),
    query,
  });

  const all = screen.getByRole('link', { name: '全部' });
  await expect.element(all).toHaveAttribute('href', '/notices?direction=city');
  await expect.element(all).not.toHaveAttribute('aria-current');
  const late = screen.getByRole('link', { name: /逾期/ });
  await expect.element(late).toHaveAttribute('aria-current', 'page');
  await expect
    .element(screen.getByRole('link', { name: '账实不符' }))
    .toHaveAttribute('href', '/notices/a');
});

test('a list without rows says what would be there', async () => {
  const screen = await render(RecordList<Notice>, {
    ...listOf([]),
    query: new URLSearchParams(),
  });

  await expect.element(screen.getByText('没有通知')).toBeVisible();
  await expect.element(screen.getByText('收到后会列在这里。')).toBeVisible();
});
