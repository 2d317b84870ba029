import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { findEngagement } from '../engagements/engagements.repository.ts';
import { conflict, invalid, requireFound } from '../refusals.ts';
import { listTeamNames } from '../teams/teams.repository.ts';
import { insertNotice } from './notices.repository.ts';
import type { CreateNoticeBody } from './notices.schemas.ts';

/** What a row of somebody's own sheet says beyond a draft: number and date of the paper. */
interface NoticeOnPaper {
  readonly noticeNo: string;
  readonly issuedOn: string;
  readonly inReport: boolean;
  readonly batchId: string;
}

/** Drafts a notice of the team on site; the leader signs it. */
export async function createNotice(
  ctx: InspectionCtx,
  { engagementId, ...body }: CreateNoticeBody,
  paper?: NoticeOnPaper,
): Promise<string> {
  const engagement = requireFound(await findEngagement(ctx.tx, engagementId), 'engagement');
  const { offSiteOn, roundId, teamId, unitId } = engagement;
  if (teamId === null) throw conflict('no_team', '该单位尚未分配巡察组');
  if (engagement.stage !== 'onSite')
    throw conflict('notice_not_on_site', '立行立改通知在进驻期间下发');
  requireBeforeOffSite(body.dueOn, offSiteOn);
  const [team] = await listTeamNames(ctx.tx, [teamId]);

  const id = uuidv7();
  await insertNotice(ctx.tx, {
    id,
    engagementId,
    unitId,
    roundId,
    teamId,
    teamName: team?.name ?? '巡察组',
    ...body,
    ...paper,
    draftedBy: ctx.actor.userId,
    draftedByName: ctx.actor.displayName,
    createdAt: ctx.now,
  });
  await ctx.workflow.start({
    type: 'immediateRectification',
    id,
    engagementId,
    unitId,
    released: false,
  });
  await ctx.audit({
    action: 'inspection.notice_drafted',
    subject: { type: 'immediateRectification', id },
    summary: `拟立行立改通知：${engagement.unitName}`,
    after: { ...body, ...paper },
    engagementId,
    unitId,
  });
  return id;
}

/** 立行立改 is answered while the team is still there. */
export function requireBeforeOffSite(dueOn: string, offSiteOn: string | null): void {
  if (offSiteOn === null || dueOn <= offSiteOn) return;
  throw invalid('notice_after_off_site', `时限不能晚于撤离日期 ${offSiteOn}`, 'dueOn');
}
