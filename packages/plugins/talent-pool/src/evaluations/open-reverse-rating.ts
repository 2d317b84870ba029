import { v4 as uuidv4 } from 'uuid';

import { forOthers, type TalentPoolCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { roundTeams } from '../rounds/round-teams.ts';
import { lockEvaluation, type EvaluationRow } from './evaluations.repository.ts';
import type { OpenReverseBody } from './evaluations.schemas.ts';
import { insertReverseLink, listReverseLinks } from './reverse-links.repository.ts';
import { reverseRating } from './reverse-rating.form.ts';

/** The addresses are shown once: nothing keeps them. */
export interface OpenedReverse {
  readonly unitName: string;
  readonly paths: readonly string[];
}

/** A link holds for a year at most. */
const longest = 360 * 86_400_000;

/** 开放反向测评 for one inspected unit, after the team has left it. */
export async function openReverseRating(
  ctx: TalentPoolCtx,
  id: string,
  { invited, mode, unitId }: OpenReverseBody,
): Promise<OpenedReverse> {
  const evaluation = requireFound(await lockEvaluation(ctx.tx, id), 'evaluation');
  if (evaluation.stage !== 'rating') throw conflict('rating_closed', '评分已经结束，不能再填写');
  const unitName = await requireLeftUnit(ctx, evaluation, unitId);
  const known = await listReverseLinks(ctx.tx, id);
  if (known.some((link) => link.unitId === unitId))
    throw conflict('reverse_opened', '该单位的反向测评已经开放');

  const { engagementId, dueOn, teamName } = evaluation;
  const request = {
    kind: reverseRating.kind,
    subject: { type: 'evaluation', id },
    title: `${teamName}反向测评（${unitName}）`,
    content: { team: teamName, unit: unitName },
    expiresAt: new Date(Math.min(ctx.calendar.endOf(dueOn).getTime(), ctx.now.getTime() + longest)),
  };
  const issued =
    mode === 'ballots'
      ? await ctx.publicLinks.issueBallots({ ...request, count: invited })
      : [await ctx.publicLinks.issue({ ...request, maxUses: invited })];
  await insertReverseLink(ctx.tx, {
    id: uuidv4(),
    evaluationId: id,
    unitId,
    unitName,
    linkId: issued[0]?.id ?? id,
    invited,
  });
  await ctx.audit({
    action: 'talent-pool.reverse_opened',
    subject: { type: 'evaluation', id },
    summary: `开放反向测评：${unitName}，${invited}份`,
    after: { unitId, invited, mode },
    engagementId,
  });
  return { unitName, paths: issued.map(({ path }) => path) };
}

async function requireLeftUnit(
  ctx: TalentPoolCtx,
  { roundId, teamId }: EvaluationRow,
  unitId: string,
): Promise<string> {
  const [source] = ctx.extensions(roundTeams);
  const round = requireFound(await source?.findRound(forOthers(ctx), roundId), 'round');
  const team = round.teams.find((it) => it.id === teamId);
  const unit = requireFound(
    team?.units.find((it) => it.unitId === unitId),
    'unit',
  );
  if (round.period === null || round.period.to >= ctx.calendar.today())
    throw conflict('reverse_before_off_site', '巡察组离点后才能开放反向测评，请先登记离点日期');
  return unit.unitName;
}
