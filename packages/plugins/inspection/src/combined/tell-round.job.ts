import { jobsFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import { inInspection, type InspectionCtx, type InspectionDatabase } from '../database.ts';
import { roundMoved } from '../inspection.events.ts';
import { findRound } from '../rounds/rounds.repository.ts';
import type { RoundNews } from './combined-message.ts';
import {
  findParticipationOfRound,
  listRoundsToTell,
  lockParticipation,
  updateParticipation,
  type ParticipationRow,
} from './participations.repository.ts';
import { sendToCity } from './send-to-city.ts';

const job = jobsFor<InspectionDatabase>();
const Payload = z.object({ roundId: z.uuid() });

/** How far the county's round has come, and nothing of what was found in it. */
export async function newsOf(ctx: InspectionCtx, roundId: string): Promise<RoundNews> {
  const round = await findRound(ctx.tx, roundId);
  return {
    roundTitle: round?.name ?? '',
    roundStage: round?.stage ?? null,
    roundFrom: round?.onSiteOn ?? null,
    roundTo: round?.offSiteOn ?? null,
  };
}

/** The city hears each stage of a round that belongs to an undertaking of its own. */
export const tellRound = job({
  name: 'inspection.tell_round',
  on: roundMoved.name,
  run: async (caller, payload) => {
    const ctx = inInspection(caller);
    const { roundId } = Payload.parse(payload);
    const row = await findParticipationOfRound(ctx.tx, roundId);
    if (row !== undefined && row.endedAt === null) await tell(ctx, row, roundId);
  },
});

/** Stages the city has not heard of: what its own job has given up. */
export const tellWaitingRounds = job({
  name: 'inspection.tell_waiting_rounds',
  schedule: '15 * * * *',
  run: async (caller) => {
    const ctx = inInspection(caller);
    for (const { id, roundId } of await listRoundsToTell(ctx.tx)) {
      const row = await lockParticipation(ctx.tx, { id });
      if (row !== undefined && roundId !== null) await tell(ctx, row, roundId);
    }
  },
});

async function tell(ctx: InspectionCtx, row: ParticipationRow, roundId: string): Promise<void> {
  const news = await newsOf(ctx, roundId);
  await updateParticipation(ctx.tx, row.id, { toldStage: news.roundStage });
  await sendToCity(ctx, row, { verb: 'news', content: news });
  await ctx.audit({
    action: 'inspection.round_told',
    subject: { type: 'participation', id: row.id },
    summary: `向${row.cityName}通报轮次进展`,
    after: news,
  });
}
