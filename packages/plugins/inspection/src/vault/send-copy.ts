import type { InspectionCtx } from '../database.ts';
import { PaperContent } from '../working-papers/paper-content.ts';
import { findEdition } from '../working-papers/paper-editions.repository.ts';
import type { CopyContent } from './copy-message.ts';
import type { DeliveryRow } from './deliveries.repository.ts';

/** Puts a signed edition on its way, sealed until it arrives; a second time changes nothing there. */
export async function sendCopy(
  ctx: InspectionCtx,
  delivery: Pick<
    DeliveryRow,
    | 'id'
    | 'paperId'
    | 'edition'
    | 'cityTenantId'
    | 'digestOnly'
    | 'statement'
    | 'signature'
    | 'keyId'
  >,
  publicKey: string,
): Promise<void> {
  const { digestOnly, id, keyId, signature, statement } = delivery;
  const edition = digestOnly
    ? undefined
    : await findEdition(ctx.tx, delivery.paperId, delivery.edition);
  const content: CopyContent = {
    statement,
    signature,
    keyId,
    publicKey,
    content: edition === undefined ? null : PaperContent.parse(edition.content),
  };
  await ctx.exchange.send({
    type: 'paperCopy',
    exchangeId: id,
    to: delivery.cityTenantId,
    verb: 'copy',
    content,
    transient: true,
  });
}
