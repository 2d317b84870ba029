import { NotFoundError, type Ctx } from '@lianxun/plugin-api';

import { inRectification, type RectificationCtx } from '../database.ts';
import { findBodyName, findUnitName } from './assignments.repository.ts';

export interface NamedRecipient {
  readonly unitId: string | null;
  readonly bodyId: string | null;
  readonly recipientName: string;
}

/** The unit or body of this tenant that something is sent to, with its name as of today. */
export async function namedRecipient(
  ctx: RectificationCtx,
  to: { readonly unitId: string } | { readonly bodyId: string },
): Promise<NamedRecipient> {
  const named =
    'unitId' in to ? await findUnitName(ctx.tx, to.unitId) : await findBodyName(ctx.tx, to.bodyId);
  if (named === undefined)
    throw new NotFoundError('rectification.recipient_not_found', 'no such unit or body here');
  return {
    unitId: 'unitId' in to ? to.unitId : null,
    bodyId: 'bodyId' in to ? to.bodyId : null,
    recipientName: named.name,
  };
}

/** The same for the records of another plugin. */
export async function recipientOf<DB>(
  caller: Ctx<DB>,
  to: Parameters<typeof namedRecipient>[1],
): Promise<NamedRecipient> {
  return await namedRecipient(inRectification(caller), to);
}
