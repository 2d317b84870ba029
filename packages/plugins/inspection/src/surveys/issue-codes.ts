import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { packed } from './link-content.ts';
import { sumOf } from './survey-codes.ts';
import { surveyForm } from './survey.form.ts';
import { listCodes, lockSurvey, upsertCode, type SurveyRow } from './surveys.repository.ts';

/** After the last day a code still says that it is over. */
const tellsFor = 30 * 86_400_000;
const longest = 360 * 86_400_000;
/** A shared code takes some more than are asked: what is too much shows as turnout above 100 %. */
const atMost = 2;

type Place = SurveyRow['placements'][number];

/**
 * 生成二维码 of one placement: one code for all of it, or a sheet of slips. What was made before ends:
 * the shared code gets a new address, and slips nobody has used make room for as many new ones.
 */
export async function issueCodes(
  ctx: InspectionCtx,
  id: string,
  placement: number,
): Promise<{ title: string; paths: string[] }> {
  const survey = requireFound(await lockSurvey(ctx.tx, id), 'survey');
  const place = requireFound(survey.placements[placement], 'placement');
  if (survey.stage !== 'approved' && survey.stage !== 'open')
    throw conflict('survey_not_approved', '批准以后、结束以前才能生成二维码');
  if (survey.closesOn < ctx.calendar.today())
    throw conflict('survey_past', '填写截止日期已过，不能再生成二维码');
  const known = (await listCodes(ctx.tx, id)).find((code) => code.placement === placement);
  const request = requestOf(ctx, survey, placement);
  const issued = await (place.mode === 'slips'
    ? issueSlips(ctx, { known: known?.linkId, place, request })
    : issueShared(ctx, { known: known?.linkId, place, request }));
  await upsertCode(ctx.tx, {
    id: uuidv7(),
    surveyId: id,
    placement,
    linkId: issued[0]?.id ?? id,
    issuedOn: ctx.calendar.today(),
    issuedByName: ctx.actor.displayName,
  });
  await ctx.audit({
    action: 'inspection.survey_codes_issued',
    subject: { type: 'survey', id },
    summary: `生成二维码：${survey.title}（${place.title}），${issued.length}张`,
    after: { placement: place.title, mode: place.mode, count: issued.length },
    engagementId: survey.engagementId,
  });
  return { title: place.title, paths: issued.map(({ path }) => path) };
}

function requestOf(ctx: InspectionCtx, survey: SurveyRow, placement: number) {
  const { closesOn, id, intro, opensOn, teamName, title, unitName } = survey;
  const closesAt = ctx.calendar.endOf(closesOn);
  const latest = ctx.now.getTime() + longest;
  return {
    kind: surveyForm.kind,
    subject: { type: 'survey', id },
    title,
    content: {
      ...packed(survey),
      unitName,
      teamName,
      intro,
      placement,
      opensAt: ctx.calendar.startOf(opensOn).toISOString(),
      closesAt: closesAt.toISOString(),
    },
    expiresAt: new Date(Math.min(closesAt.getTime() + tellsFor, latest)),
  };
}

interface Issue {
  readonly known: string | undefined;
  readonly place: Place;
  readonly request: ReturnType<typeof requestOf>;
}

async function issueShared(ctx: InspectionCtx, { known, place, request }: Issue) {
  if (known !== undefined) return [await ctx.publicLinks.reissue(known)];
  const maxUses = place.audience * atMost;
  return [await ctx.publicLinks.issue({ ...request, maxUses })];
}

async function issueSlips(ctx: InspectionCtx, { known, place, request }: Issue) {
  const used = known === undefined ? 0 : await endSlips(ctx, request.subject, known);
  const count = place.audience - used;
  if (count < 1) throw conflict('survey_slips_used', '这一处的码都已用过，不需要再生成');
  return await ctx.publicLinks.issueBallots({ ...request, count });
}

/** Ends what is left of the set; answers how many of this placement were used. */
async function endSlips(
  ctx: InspectionCtx,
  subject: { readonly type: string; readonly id: string },
  known: string,
): Promise<number> {
  const links = await ctx.publicLinks.list(subject);
  const set = links.find((link) => link.id === known)?.ballotSet ?? null;
  const own = links.filter(({ ballotSet }) => ballotSet !== null && ballotSet === set);
  if (own.some(({ state }) => state === 'open'))
    await ctx.publicLinks.revoke(known, '重新生成一人一码');
  return sumOf(own);
}
