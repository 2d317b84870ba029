import { findOwnPart, inInspection } from '@lianxun/plugin-inspection/api';
import { listRoundFindings } from '@lianxun/plugin-rectification/api';
import { inTalentPool, listOfferedUnits } from '@lianxun/plugin-talent-pool/api';
import type { z } from 'zod';

import { forOthers, type BlockCtx } from '../database.ts';
import { modeKey } from '../divisions/load-division.ts';
import { requireFound } from '../refusals.ts';
import { mostFindings, type SentFindings } from './findings.schemas.ts';

export interface OwnFindings {
  readonly roundId: string | null;
  readonly units: readonly { readonly targetId: string; readonly name: string }[];
  readonly rows: z.input<typeof SentFindings>['rows'];
}

/** County: findings of its round whose units the city knows by a card. */
export async function ownFindings(ctx: BlockCtx, participationId: string): Promise<OwnFindings> {
  const part = requireFound(
    await findOwnPart(inInspection(forOthers(ctx)), participationId, modeKey),
    'sheet',
  );
  const units = await listOfferedUnits(inTalentPool(ctx));
  const targets = new Map(units.map(({ targetId, unitId }) => [unitId, targetId]));
  const found =
    part.roundId === null ? [] : await listRoundFindings(ctx, part.roundId, mostFindings);
  const rows = found.flatMap(({ category, id, text, unitId }) => {
    const targetId = targets.get(unitId);
    return targetId === undefined ? [] : [{ targetId, key: id, category: [...category], text }];
  });
  return { roundId: part.roundId, units, rows };
}
