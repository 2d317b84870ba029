import type { Ctx, Plugin } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { isRestricted } from '../imports/registers-of.ts';
import { readableRegister } from './list-register-views.ts';
import { deleteView } from './register-views.repository.ts';
import { lockForChange } from './save-register-view.ts';

/** Takes a view away; the register itself is untouched. */
export async function deleteRegisterView(
  ctx: Ctx,
  plugins: readonly Plugin[],
  about: { readonly register: string; readonly id: string; readonly version: number | undefined },
): Promise<void> {
  const source = await readableRegister(ctx, plugins, about.register);
  const view = await lockForChange(ctx, about);
  await deleteView(coreTx(ctx), view.id);
  await ctx.audit({
    action: 'core.register_view_deleted',
    subject: { type: 'registerView', id: view.id },
    summary: `删除《${source.definition.title}》的视图“${view.name}”`,
    before: { register: view.register, name: view.name, isShared: view.isShared },
    restricted: isRestricted(source),
  });
}
