import type { Ctx, Plugin } from '@lianxun/plugin-api';

import { requirePermission } from '../imports/act-on-import.ts';
import { registerHere } from '../imports/custom-register.ts';
import { isHere } from '../imports/registers-of.ts';
import { toRegisterView } from './register-view.ts';

/** The registers the actor may read, with their columns. */
export async function listRegisters(ctx: Ctx, plugins: readonly Plugin[]) {
  const readable = plugins
    .flatMap(({ registers = [] }) => registers)
    .filter((source) => isHere(ctx, source))
    .filter(({ definition }) => ctx.actor.permissions.has(definition.permissions.read));
  const items = [];
  for (const { definition } of readable)
    items.push(toRegisterView(ctx, await registerHere(ctx, plugins, definition.id)));
  return { items };
}

export async function getRegister(ctx: Ctx, plugins: readonly Plugin[], id: string) {
  const source = await registerHere(ctx, plugins, id);
  requirePermission(ctx, source.definition.permissions.read);
  return toRegisterView(ctx, source);
}
