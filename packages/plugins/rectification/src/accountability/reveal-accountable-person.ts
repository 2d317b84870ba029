import { NotFoundError } from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';
import { findAccountablePerson } from './accountability.repository.ts';
import { bindingOf } from './record-accountability.ts';

/** One name, with a reason and an entry in the record. */
export async function revealAccountablePerson(
  ctx: RectificationCtx,
  id: string,
  reason: string,
): Promise<{ readonly name: string }> {
  const person = await findAccountablePerson(ctx.tx, id);
  if (person === undefined)
    throw new NotFoundError('rectification.accountability_not_found', 'no such person');
  await ctx.audit({
    action: 'rectification.accountable_person_revealed',
    subject: { type: 'finding', id: person.findingId },
    summary: '查看被问责人员姓名',
    after: { personId: id, reason },
    engagementId: person.engagementId,
    unitId: person.unitId,
  });
  return { name: await ctx.secrets.open(person.nameSealed, bindingOf(id)) };
}
