import { listRoundFindings } from '@lianxun/plugin-rectification/api';

import type { InspectionCtx } from '../database.ts';
import { listEngagementRows } from '../engagements/engagements.repository.ts';
import { requireFound } from '../refusals.ts';
import { findRound } from '../rounds/rounds.repository.ts';
import { mostItems, proposeCommonProblems } from './propose-common-problems.ts';

/** Compares the findings of a round of one's own. */
export async function compareRound(ctx: InspectionCtx, roundId: string): Promise<void> {
  const round = requireFound(await findRound(ctx.tx, roundId), 'round');
  const engagements = await listEngagementRows(ctx.tx, { roundId });
  const units = engagements.filter(({ stage }) => stage !== 'cancelled').map((it) => it.unitId);
  const findings = await listRoundFindings(ctx, roundId, mostItems + 1);
  await proposeCommonProblems(ctx, {
    scope: {
      type: 'round',
      id: roundId,
      title: round.name,
      link: `/m/inspection/rounds/${roundId}`,
      unitCount: new Set([...units, ...findings.map(({ unitId }) => unitId)]).size,
      committeeTerm: round.committeeTerm,
      year: round.year,
      roundNo: round.roundNo,
    },
    items: findings.map(({ category, id, text, unitId, unitName }) => ({
      key: id,
      findingId: id,
      unitKey: unitId,
      unitName,
      category,
      text,
    })),
  });
}
