import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../../database.ts';
import { findEngagement, type EngagementRow } from '../../engagements/engagements.repository.ts';
import { leadReferred } from '../../inspection.events.ts';
import { conflict, invalid, requireFound } from '../../refusals.ts';
import { findRound } from '../../rounds/rounds.repository.ts';
import { listTeamNames } from '../../teams/teams.repository.ts';
import { lockPaper, updatePaper } from '../../working-papers/working-papers.repository.ts';
import type { LeadContent } from './leads.schemas.ts';
import { findReferralOfPaper, insertReferral } from './referrals.repository.ts';
import type { ReferLeadBody } from './referrals.schemas.ts';

/** 移交: the team hands a lead over, sealed; custody takes it in its own scope and signs for it. */
export async function referLead(
  ctx: InspectionCtx,
  body: ReferLeadBody,
): Promise<{ readonly id: string }> {
  const engagement = requireFound(await findEngagement(ctx.tx, body.engagementId), 'engagement');
  if (body.paperId !== null) await releasePaper(ctx, body.paperId, engagement.id);
  const content = await contentOf(ctx, engagement, body);
  const id = uuidv7();
  const sealed = JSON.stringify(content);

  await insertReferral(ctx.tx, {
    id,
    engagementId: engagement.id,
    paperId: body.paperId,
    documentNo: body.documentNo,
    referredOn: body.referredOn,
    referredBy: ctx.actor.userId,
    referredByName: ctx.actor.displayName,
    contentSealed: await ctx.secrets.seal(sealed, `p_inspection.lead_referrals.content/${id}`),
    takenAt: null,
    receivedOn: null,
    receivedBy: null,
  });
  await ctx.emit(leadReferred, { referralId: id, engagementId: engagement.id });

  await ctx.audit({
    action: 'inspection.lead_referred',
    subject: { type: 'leadReferral', id },
    summary: `移交问题线索，文号${body.documentNo}`,
    after: { documentNo: body.documentNo, referredOn: body.referredOn, paperId: body.paperId },
    engagementId: engagement.id,
    unitId: engagement.unitId,
  });
  return { id };
}

/** The paper goes the way of a lead: out of the compilations and away from the findings. */
async function releasePaper(
  ctx: InspectionCtx,
  paperId: string,
  engagementId: string,
): Promise<void> {
  const paper = requireFound(await lockPaper(ctx.tx, paperId), 'paper');
  if (paper.engagementId !== engagementId) {
    throw invalid('paper_of_other_unit', '请选择本单位的底稿', 'paperId');
  }
  if (paper.stage !== 'locked' && paper.stage !== 'filed') {
    throw conflict('paper_not_locked', '底稿锁定后才能移交');
  }
  if (paper.resultTag === 'adopted') throw conflict('paper_adopted', '底稿已转反馈问题');
  if (!paper.isCadreLead && paper.resultTag !== 'toLead') {
    throw conflict('paper_not_cadre_lead', '底稿未标记涉领导干部线索，结果也不是转线索，不能移交');
  }
  if ((await findReferralOfPaper(ctx.tx, paperId)) !== undefined) {
    throw conflict('paper_already_referred', '这份底稿已经移交');
  }
  await updatePaper(ctx.tx, paperId, { resultTag: 'toLead' });
}

async function contentOf(
  ctx: InspectionCtx,
  { roundId, teamId }: EngagementRow,
  body: ReferLeadBody,
): Promise<LeadContent> {
  const round = requireFound(await findRound(ctx.tx, roundId), 'round');
  const [team] = teamId === null ? [] : await listTeamNames(ctx.tx, [teamId]);
  const { committeeTerm, year, roundNo } = round;
  const { allegation, category1, category2, discipline, subject, suggestion } = body;
  return {
    source: 'inspection',
    committeeTerm,
    year,
    roundNo,
    teamName: team?.name ?? '巡察组',
    allegation,
    category1,
    category2,
    discipline,
    subject,
    suggestion,
    way: 'assign',
    referralDocument: body.documentNo,
    referredOn: body.referredOn,
    note: null,
  };
}
