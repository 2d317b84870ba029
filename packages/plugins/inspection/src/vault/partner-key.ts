import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { insertExchangeKey, listExchangeKeys } from './exchange-keys.repository.ts';

/** The key a partner is known by: the first it came with, whatever comes later. */
export async function partnerKey(
  ctx: InspectionCtx,
  partner: { readonly tenantId: number; readonly name: string },
  offered: { readonly keyId: string; readonly publicKey: string },
): Promise<string> {
  await insertExchangeKey(ctx.tx, {
    id: uuidv7(),
    partnerTenantId: partner.tenantId,
    partnerName: partner.name,
    keyId: offered.keyId,
    publicKey: offered.publicKey,
    firstSeenAt: ctx.now,
  });
  const [known] = await listExchangeKeys(ctx.tx, [partner.tenantId]);
  return known?.publicKey ?? offered.publicKey;
}
