import type { TalentPoolCtx } from '../database.ts';
import { openTargetCards } from './held-cards.ts';

/** An inspected unit of a 对象卡 as whoever plans an undertaking needs it: what and where, nobody's name. */
export interface CardUnit {
  readonly targetId: string;
  readonly name: string;
  readonly kind: string;
  readonly tenantId: number;
  readonly tenantCode: string;
  readonly longitude: number | null;
  readonly latitude: number | null;
}

/** Units that counties have told the city of, by county and name. */
export async function listCardUnits(ctx: TalentPoolCtx): Promise<CardUnit[]> {
  const cards = await openTargetCards(ctx);
  const units = cards.flatMap(({ content, row }) =>
    content.units.map(({ kind, latitude, longitude, name, targetId }) => ({
      targetId,
      name,
      kind,
      tenantId: row.fromTenantId,
      tenantCode: row.fromCode,
      longitude,
      latitude,
    })),
  );
  return units.toSorted(
    (a, b) => a.tenantCode.localeCompare(b.tenantCode) || a.name.localeCompare(b.name, 'zh'),
  );
}
