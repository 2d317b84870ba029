import { caseTypeFor, pickFields, type Guards } from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { findEngagement } from '../engagements/engagements.repository.ts';
import { reason, requireFound } from '../refusals.ts';
import { isInForce } from '../rounds/gates.rules.ts';
import { listMandates } from '../teams/mandates.repository.ts';
import { listMembers } from '../teams/team-members.repository.ts';
import { followSurvey } from './follow-survey.ts';
import { seesCodes } from './survey-codes.ts';
import { contentProblems, membersMissing } from './survey-page.ts';
import { surveyTemplates } from './survey-templates.workflow.ts';
import { surveyVocabulary } from './survey.vocabulary.ts';
import { surveyWorkflow } from './survey.workflow.ts';
import { findSurvey, listCodes, type SurveyRow } from './surveys.repository.ts';

const survey = async (ctx: InspectionCtx, id: string): Promise<SurveyRow> =>
  requireFound(await findSurvey(ctx.tx, id), 'survey');

export const surveyCase = caseTypeFor<InspectionDatabase>()({
  document: surveyWorkflow,
  vocabulary: surveyVocabulary,
  templates: surveyTemplates,
  guards: {
    surveyComplete: async (ctx, id) => {
      const row = await survey(ctx, id);
      const problems = contentProblems(row).map(({ message }) =>
        reason('survey_questions', message),
      );
      const reasons = [
        ...problems,
        ...(membersMissing(row) ? [reason('survey_members', '请先填写要评的班子成员名单')] : []),
        ...(row.placements.length === 0
          ? [reason('survey_placements', '请先填写发放范围和应填人数')]
          : []),
        ...(row.closesOn < ctx.calendar.today()
          ? [reason('survey_past', '截止日期已过，请先调整填写时间')]
          : []),
      ];
      return reasons.length === 0 || reasons;
    },
    codesIssued: async (ctx, id) => {
      if (!seesCodes(ctx)) return [reason('survey_office', '由巡察办生成二维码后开放')];
      const { placements } = await survey(ctx, id);
      const missing = placements.length - (await listCodes(ctx.tx, id)).length;
      return missing === 0 || [reason('survey_codes', `还有${missing}处没有生成二维码`)];
    },
    windowBegun: async (ctx, id) => {
      const { opensOn } = await survey(ctx, id);
      if (opensOn <= ctx.calendar.today()) return true;
      return [{ ...reason('survey_early', `${opensOn} 起填写`), isWaiting: true }];
    },
    windowOver: async (ctx, id) => {
      const { closesOn } = await survey(ctx, id);
      if (closesOn < ctx.calendar.today()) return true;
      return [{ ...reason('survey_running', `${closesOn} 以后自动结束`), isWaiting: true }];
    },
    counted: async (ctx, id) =>
      (await survey(ctx, id)).countedOn !== null || [
        { ...reason('survey_uncounted', '正在收齐答卷，计票后才能归档'), isWaiting: true },
      ],
  } satisfies Guards<typeof surveyWorkflow, [InspectionCtx, string]>,
  relations: async (ctx, id) => {
    const row = await survey(ctx, id);
    return { author: [row.authorId], leader: await leadersOf(ctx, row) };
  },
  facts: async (ctx, id) => {
    const { closesOn, opensOn, title } = await survey(ctx, id);
    return { fields: { title, opensOn, closesOn }, evidence: 0 };
  },
  content: async (ctx, id) =>
    pickFields(await survey(ctx, id), [
      'title',
      'intro',
      'questions',
      'members',
      'placements',
      'opensOn',
      'closesOn',
    ]),
  label: async (ctx, id) => {
    const { title, unitName } = await survey(ctx, id);
    return { title: `${unitName}：${title}`, link: `/m/inspection/surveys/${id}` };
  },
  onMoved: followSurvey,
});

/** Leaders of the team whose mandate holds for the unit. */
async function leadersOf(ctx: InspectionCtx, { engagementId }: SurveyRow): Promise<string[]> {
  const teamId = (await findEngagement(ctx.tx, engagementId))?.teamId ?? null;
  if (teamId === null) return [];
  const now = ctx.now.toISOString();
  const mandates = await listMandates(ctx.tx, [teamId]);
  return (await listMembers(ctx.tx, [teamId]))
    .filter(({ role, userId }) => {
      const holds = mandates.some((it) => it.userId === userId && isInForce(it, now, engagementId));
      return role === 'leader' && holds;
    })
    .map(({ userId }) => userId);
}
