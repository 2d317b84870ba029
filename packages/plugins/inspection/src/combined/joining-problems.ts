import type { Reason } from '@lianxun/plugin-api';

import { forOthers, type InspectionCtx } from '../database.ts';
import { findMode } from '../modes/modes.ts';
import { reason } from '../refusals.ts';
import { participationFacts } from './combined-facts.ts';
import type { ParticipationRow } from './participations.repository.ts';

/** Why the county can not take part yet; the mode has its own word. */
export async function joiningProblems(
  ctx: InspectionCtx,
  row: ParticipationRow,
): Promise<readonly Reason[]> {
  const mode = findMode(ctx, row.mode);
  if (mode === undefined)
    return [reason('mode_off_here', `本县没有启用${row.modeTitle}插件，请先由系统管理员启用`)];
  return (await mode.joiningProblems?.(forOthers(ctx), participationFacts(row))) ?? [];
}
