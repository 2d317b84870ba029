import { ConflictError, NotFoundError } from '@lianxun/plugin-api';

import { forOthers, type RectificationCtx } from '../database.ts';
import { escalationTargets, type EscalationTarget, type OwedMatter } from './escalation-targets.ts';
import { ownTargets } from './own-targets.ts';

/** Every kind of record that can be escalated in this tenant. */
export function targetsOf(ctx: RectificationCtx): readonly EscalationTarget[] {
  return [...ownTargets, ...ctx.extensions(escalationTargets)];
}

/** The matter a letter or a talk is about; it has somebody in this tenant who owes it. */
export async function requireMatter(
  ctx: RectificationCtx,
  { id, type }: { readonly type: string; readonly id: string },
): Promise<OwedMatter> {
  const target = targetsOf(ctx).find((it) => it.type === type);
  const matter = await target?.find(forOthers(ctx), id);
  if (matter === undefined)
    throw new NotFoundError('rectification.matter_not_found', `no ${type} ${id} within reach`);
  if (matter.unitId === null && matter.bodyId === null) {
    const message = '承办单位不在本级，请在交办事项上向对方催办';
    throw new ConflictError('rectification.matter_elsewhere', 'owed by another tenant', {
      reasons: [{ code: 'rectification.matter_elsewhere', message }],
    });
  }
  return matter;
}
