import type { InspectionCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { lockNotice, lockOpinion, updateOpinion } from './guidance.repository.ts';
import type { JudgeOpinionBody } from './guidance.schemas.ts';

/** The county answers one opinion; what the city accepted stands. */
export async function answerOpinion(
  ctx: InspectionCtx,
  id: string,
  answer: string,
): Promise<string> {
  const opinion = requireFound(await lockOpinion(ctx.tx, id), 'guidance_opinion');
  const notice = requireFound(await lockNotice(ctx.tx, opinion.noticeId), 'guidance_notice');
  if (notice.direction !== 'incoming' || notice.stage !== 'answering')
    throw conflict('not_answering', '签收以后、办结以前由县级答复');
  if (opinion.verdict === 'accepted')
    throw conflict('answer_accepted', '这一条的答复市级已认可，不再修改');
  await updateOpinion(
    ctx.tx,
    { id },
    {
      answer,
      answeredByName: ctx.actor.displayName,
      answeredOn: ctx.calendar.today(),
      verdict: null,
      verdictNote: null,
    },
  );
  await ctx.audit({
    action: 'inspection.opinion_answered',
    subject: { type: 'guidanceNotice', id: notice.id },
    before: { no: opinion.no, answer: opinion.answer },
    after: { no: opinion.no, answer },
  });
  return notice.id;
}

/** The city says of one answer whether it stands; the notice as a whole is accepted or returned after. */
export async function judgeOpinion(
  ctx: InspectionCtx,
  id: string,
  { note, verdict }: JudgeOpinionBody,
): Promise<string> {
  const opinion = requireFound(await lockOpinion(ctx.tx, id), 'guidance_opinion');
  const notice = requireFound(await lockNotice(ctx.tx, opinion.noticeId), 'guidance_notice');
  if (notice.direction !== 'outgoing' || notice.stage !== 'answered')
    throw conflict('not_answered', '县级报送答复以后才能审核');
  await updateOpinion(ctx.tx, { id }, { verdict, verdictNote: note });
  await ctx.audit({
    action: 'inspection.opinion_judged',
    subject: { type: 'guidanceNotice', id: notice.id },
    before: { no: opinion.no, verdict: opinion.verdict },
    after: { no: opinion.no, verdict, note },
  });
  return notice.id;
}
