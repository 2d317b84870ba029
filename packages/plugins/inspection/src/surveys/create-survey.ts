import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { findEngagement } from '../engagements/engagements.repository.ts';
import { conflict, requireFound } from '../refusals.ts';
import { surveyLeast } from '../settings.ts';
import { listTeamNames } from '../teams/teams.repository.ts';
import { requireSound } from './require-sound-survey.ts';
import { insertSurvey } from './surveys.repository.ts';
import type { CreateSurveyBody } from './surveys.schemas.ts';

const fitting: readonly (string | null)[] = ['preparing', 'onSite', 'reporting'];

/** Drafts 民主测评 or 问卷 for one unit. */
export async function createSurvey(ctx: InspectionCtx, body: CreateSurveyBody): Promise<string> {
  const engagement = requireFound(await findEngagement(ctx.tx, body.engagementId), 'engagement');
  const { roundId, teamId, unitName } = engagement;
  if (teamId === null) throw conflict('no_team', '该单位尚未分配巡察组');
  if (!fitting.includes(engagement.stage))
    throw conflict('survey_not_on_site', '民主测评和问卷在进驻准备、进驻和报告阶段开展');
  requireSound(body);
  const [team] = await listTeamNames(ctx.tx, [teamId]);
  const { engagementId, members, placements, questions, ...rest } = body;
  const id = uuidv7();
  await insertSurvey(ctx.tx, {
    id,
    engagementId,
    ...rest,
    roundId,
    teamName: team?.name ?? '巡察组',
    questions: JSON.stringify(questions),
    members: JSON.stringify(members),
    placements: JSON.stringify(placements),
    leastAnswers: await ctx.settings.get(surveyLeast),
    authorId: ctx.actor.userId,
    authorName: ctx.actor.displayName,
    createdAt: ctx.now,
  });
  await ctx.workflow.start({ type: 'survey', id, engagementId });
  await ctx.audit({
    action: 'inspection.survey_drafted',
    subject: { type: 'survey', id },
    summary: `拟制${body.kind === 'appraisal' ? '民主测评' : '问卷'}：${unitName}`,
    after: body,
    engagementId,
  });
  return id;
}
