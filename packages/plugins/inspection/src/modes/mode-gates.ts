import type { Reason } from '@lianxun/plugin-api';

import { participationFacts } from '../combined/combined-facts.ts';
import { findParticipationOfRound } from '../combined/participations.repository.ts';
import { forOthers, type InspectionCtx } from '../database.ts';
import type { ModeGate } from './inspection-mode.ts';
import { findMode } from './modes.ts';

/**
 * What the mode of the undertaking has against a stage of this round. A round of the county's own has
 * no mode; a mode whose plugin was disabled since has no say.
 */
export async function modeReasons(
  ctx: InspectionCtx,
  roundId: string,
  gate: ModeGate,
): Promise<readonly Reason[]> {
  const row = await findParticipationOfRound(ctx.tx, roundId);
  if (row === undefined) return [];
  const judge = findMode(ctx, row.mode)?.gates?.[gate];
  return judge === undefined ? [] : await judge(forOthers(ctx), participationFacts(row));
}
