import type { TalentPoolCtx } from '../database.ts';
import { partiesOf } from './dispatch-parties.ts';
import type { DispatchRow } from './dispatches.repository.ts';
import { dispatchLink } from './require-dispatch.ts';

/** Tells whoever has to answer: the sending side, and the person. */
export async function notifyAsked(ctx: TalentPoolCtx, row: DispatchRow): Promise<void> {
  const { person, sender } = await partiesOf(ctx, row);
  const { id, returns, unitId } = row;
  const subject = { type: 'dispatch', id, unitId, released: row.released };
  await ctx.notify.send({
    key: `dispatch-asked:${id}:${returns}`,
    userIds: sender.filter((userId) => !person.includes(userId)),
    title: `商请派员：${row.personName}参加${row.undertaking}`,
    subject,
    link: dispatchLink(id),
  });
  await ctx.notify.send({
    key: `dispatch-consent:${id}:${returns}`,
    userIds: person,
    title: `请答复是否参加${row.undertaking}`,
    subject,
    link: '/m/talent-pool/my-consents',
  });
}
