import type { Ctx, RegisterSource } from '@lianxun/plugin-api';

/** Whether the actor may take batches of this register back. */
export function mayRevert(ctx: Ctx, { definition, revert }: RegisterSource): boolean {
  const permission = definition.permissions.revert;
  return revert !== undefined && permission !== undefined && ctx.actor.permissions.has(permission);
}
