import { NotFoundError } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolCtx } from '../database.ts';
import { conflict, invalid } from '../refusals.ts';
import { insertRaters, insertSheets } from './evaluation-people.repository.ts';
import { insertResults } from './evaluation-results.repository.ts';
import {
  countyRatingShare,
  evaluationGrades,
  evaluationTerms,
  evaluationWeights,
} from './evaluation.settings.ts';
import { insertEvaluation, listEvaluationRows } from './evaluations.repository.ts';
import type { OpenEvaluationBody } from './evaluations.schemas.ts';
import { listRatedTeams, refusalOf, type RatedTeam } from './rated-teams.ts';
import { issueRatingMandates } from './rating-mandates.ts';

/** 开始评价 of one team: by the office, or by the job when its mandates are about to end. */
export async function openEvaluation(
  ctx: TalentPoolCtx,
  body: OpenEvaluationBody,
): Promise<string> {
  const rated = (await listRatedTeams(ctx)).find(
    ({ round, team }) => team.id === body.teamId && round.id === body.roundId,
  );
  if (rated === undefined) throw new NotFoundError('talent-pool.team_not_found', 'no such team');
  const refusal = refusalOf(rated);
  if (refusal !== null) throw conflict('evaluation_not_possible', refusal);
  const today = ctx.calendar.today();
  const dueOn = body.dueOn ?? (await usualDueOn(ctx));
  if (dueOn < today) throw invalid('due_past', '评分期限不能早于今天', 'dueOn');

  const id = uuidv7();
  const { round, team } = rated;
  const engagementId = team.units[0]?.engagementId ?? '';
  await insertEvaluation(ctx.tx, {
    id,
    engagementId,
    roundId: round.id,
    roundName: round.name,
    teamId: team.id,
    teamName: team.name,
    seq: (await listEvaluationRows(ctx.tx, { teamId: team.id })).length + 1,
    weights: JSON.stringify(await ctx.settings.get(evaluationWeights)),
    grades: JSON.stringify(await ctx.settings.get(evaluationGrades)),
    countyShare: await ctx.settings.get(countyRatingShare),
    dueOn,
    openedOn: today,
    openedByName: ctx.actor.displayName,
    createdAt: ctx.now,
  });
  await addPeople(ctx, { id, engagementId }, rated);
  if (body.documentNo !== undefined) await issueRatingMandates(ctx, id, body.documentNo);
  await ctx.workflow.start({ type: 'evaluation', id, engagementId });
  await ctx.audit({
    action: 'talent-pool.evaluation_opened',
    subject: { type: 'evaluation', id },
    summary: `开始五位一体评价：${team.name}，${team.members.length}人，${dueOn}前提交`,
    after: { roundId: round.id, teamId: team.id, dueOn },
    engagementId,
  });
  return id;
}

async function usualDueOn(ctx: TalentPoolCtx): Promise<string> {
  const { ratingDays } = await ctx.settings.get(evaluationTerms);
  const period = { amount: ratingDays, unit: 'workday' } as const;
  return (await ctx.calendar.dueDate(ctx.calendar.today(), period)).date;
}

async function addPeople(
  ctx: TalentPoolCtx,
  { id: evaluationId, engagementId }: { readonly id: string; readonly engagementId: string },
  { team }: RatedTeam,
): Promise<void> {
  const people = team.members.map((member, index) => ({
    id: uuidv7(),
    engagementId,
    evaluationId,
    seq: index + 1,
    userId: member.userId,
    personId: member.personId,
    displayName: member.displayName,
    role: member.role,
  }));
  await insertSheets(ctx.tx, people);
  await insertRaters(
    ctx.tx,
    people.map(({ displayName, userId }) => ({
      id: uuidv7(),
      engagementId,
      evaluationId,
      userId,
      userName: displayName,
      status: 'pending' as const,
    })),
  );
  await insertResults(
    ctx.tx,
    people.map(({ id, personId, userId }) => ({
      id: uuidv7(),
      evaluationId,
      sheetId: id,
      userId,
      personId,
      cap: null,
      capReason: null,
      totalHundredths: null,
      grade: null,
      gradeTitle: null,
      concludedOn: null,
      effect: null,
    })),
  );
}
