import { ConflictError, NotFoundError, type Ctx } from '@lianxun/plugin-api';
import { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { lacksKeyOf } from '../secrets/seal-value.ts';
import { findContent } from './audit.repository.ts';
import { personalPlace } from './personal-fields.ts';

export const RevealRecordFieldBody = z
  .object({
    entryId: z.uuid(),
    side: z.enum(['before', 'after']),
    field: z.string().min(1).max(80),
    reason: z.string().trim().min(1).max(200),
  })
  .meta({ id: 'RevealRecordFieldBody' });

const Sealed = z.object({ sealed: z.string() });
const Side = z.record(z.string(), z.unknown());

/** One sealed field of the record, with a reason and an entry of its own. */
export async function revealRecordField(
  ctx: Ctx,
  record: { readonly subject: string; readonly id: string },
  { entryId, side, field, reason }: z.output<typeof RevealRecordFieldBody>,
) {
  const subject = { type: record.subject, id: record.id };
  const content = await findContent(coreTx(ctx), subject, entryId);
  const sealed = content === undefined ? undefined : sealedIn(content, side, field);
  if (sealed === undefined)
    throw new NotFoundError('core.record_field_not_found', `No sealed ${field} in ${entryId}`);
  await ctx.audit({
    action: 'core.record_field_revealed',
    subject,
    summary: '查看记录中封存的个人信息',
    after: { entryId, side, field, reason },
  });
  const text = await openOrRefuse(ctx, sealed, personalPlace(record.id, side, field));
  const value: unknown = JSON.parse(text);
  return { value };
}

function sealedIn(content: Buffer, side: 'before' | 'after', field: string): string | undefined {
  const sides = Side.parse(JSON.parse(content.toString('utf8')));
  const fields = Side.safeParse(sides[side]);
  return fields.success ? Sealed.safeParse(fields.data[field]).data?.sealed : undefined;
}

async function openOrRefuse(ctx: Ctx, sealed: string, place: string): Promise<string> {
  try {
    return await ctx.secrets.open(sealed, place);
  } catch (error) {
    if (!lacksKeyOf(sealed, error)) throw error;
    throw new ConflictError('core.personal_erased', 'The key of this subject was erased');
  }
}
