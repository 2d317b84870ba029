import type { TalentPoolCtx } from '../database.ts';
import { listGivenUnits } from './card-offers.repository.ts';

/** Units of this county that its city holds on 对象卡, with the id they have there. */
export async function listOfferedUnits(ctx: TalentPoolCtx): Promise<
  {
    readonly targetId: string;
    readonly unitId: string;
    readonly name: string;
    readonly kind: string;
    readonly industry: string | null;
  }[]
> {
  return await listGivenUnits(ctx.tx);
}
