import type { InspectionCtx } from '../database.ts';
import type { ParticipationRow } from './participations.repository.ts';

/** What the county does crosses to the city's half of the undertaking. */
export async function sendToCity(
  ctx: InspectionCtx,
  { cityTenantId, exchangeId }: ParticipationRow,
  message: { readonly verb: string; readonly content: Readonly<Record<string, unknown>> },
): Promise<void> {
  await ctx.exchange.send({ type: 'combinedInspection', exchangeId, to: cityTenantId, ...message });
}
