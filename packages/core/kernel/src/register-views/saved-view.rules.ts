import type { Reason } from '@lianxun/plugin-api';

import { ViewContent } from './register-views.schemas.ts';

/** The content as far as the register still has its columns, and how much of it is gone. */
export function contentNow(
  stored: unknown,
  known: { readonly columns: ReadonlySet<string>; readonly searchable: ReadonlySet<string> },
): { readonly content: ViewContent; readonly dropped: number } {
  const parsed = ViewContent.safeParse(stored);
  const content = parsed.success ? parsed.data : ViewContent.parse({});
  const columns = content.columns.filter((key) => known.columns.has(key));
  const filters = content.filters.filter(({ column }) => known.searchable.has(column));
  const sort = content.sort.filter(({ column }) => known.searchable.has(column));
  const widths = Object.entries(content.widths).filter(([key]) => known.columns.has(key));
  const dropped =
    content.columns.length -
    columns.length +
    (content.filters.length - filters.length) +
    (content.sort.length - sort.length);
  return { content: { columns, filters, sort, widths: Object.fromEntries(widths) }, dropped };
}

/** Why somebody may not change a view; empty when he may. A shared one is everybody's: the permission decides. */
export function viewClosed(
  view: { readonly userId: string; readonly isShared: boolean },
  actor: { readonly userId: string; readonly mayShare: boolean },
): Reason[] {
  if (view.isShared && !actor.mayShare)
    return [
      {
        code: 'core.view_permission',
        message: '共享视图要有“共享台账视图”权限才能修改，可以另存为自己的视图',
      },
    ];
  if (!view.isShared && view.userId !== actor.userId)
    return [{ code: 'core.view_permission', message: '只有本人可以修改自己的视图' }];
  return [];
}
