import { forOthers, type TalentPoolCtx } from '../database.ts';
import { roundTeams } from '../rounds/round-teams.ts';
import { listSlips } from './ballot-box.repository.ts';
import type { EvaluationRow } from './evaluations.repository.ts';
import { listReverseLinks } from './reverse-links.repository.ts';

export interface ReverseProgress {
  readonly unitId: string;
  readonly unitName: string;
  /** Null while it is not open. */
  readonly invited: number | null;
  readonly received: number;
  readonly isOpen: boolean;
}

/** How many forms each unit of the team was asked for and has handed in. */
export async function reverseProgress(
  ctx: TalentPoolCtx,
  { id, roundId, teamId }: EvaluationRow,
): Promise<ReverseProgress[]> {
  const [source] = ctx.extensions(roundTeams);
  const round = await source?.findRound(forOthers(ctx), roundId);
  const units = round?.teams.find((team) => team.id === teamId)?.units ?? [];
  const opened = await listReverseLinks(ctx.tx, id);
  const links = await ctx.publicLinks.list({ type: 'evaluation', id });
  return units.map(({ unitId, unitName }) => {
    const own = opened.find((it) => it.unitId === unitId);
    const first = links.find((link) => link.id === own?.linkId);
    const of = links.filter(
      (link) =>
        link.id === first?.id || (first?.ballotSet != null && link.ballotSet === first.ballotSet),
    );
    return {
      unitId,
      unitName,
      invited: own?.invited ?? null,
      received: of.reduce((sum, { usedCount }) => sum + usedCount, 0),
      isOpen: of.some(({ state }) => state === 'open'),
    };
  });
}

/** Forms that were handed in and are still on their way into the box, where they come in random order. */
export async function countWaitingForms(ctx: TalentPoolCtx, id: string): Promise<number> {
  const links = await ctx.publicLinks.list({ type: 'evaluation', id });
  const handedIn = links.reduce((sum, { usedCount }) => sum + usedCount, 0);
  const inBox = (await listSlips(ctx.tx, id)).filter(({ part }) => part === 'reverse').length;
  return handedIn - inBox;
}
