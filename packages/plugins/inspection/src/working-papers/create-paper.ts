import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { findEngagement } from '../engagements/engagements.repository.ts';
import { conflict, invalid, requireFound } from '../refusals.ts';
import { listMembers } from '../teams/team-members.repository.ts';
import { nextPaperNumber } from './next-paper-number.ts';
import { provisionalNumber } from './paper-number.rules.ts';
import { insertPaper } from './working-papers.repository.ts';
import type { CreatePaperBody } from './working-papers.schemas.ts';

const open = ['onSite', 'reporting'];

/** 一事一稿: one fact in one paper, with a provisional number. */
export async function createPaper(
  ctx: InspectionCtx,
  { engagementId, ...content }: CreatePaperBody,
): Promise<{ readonly id: string }> {
  const engagement = requireFound(await findEngagement(ctx.tx, engagementId), 'engagement');
  const { roundId, unitId, teamId } = engagement;
  if (teamId === null) throw conflict('no_team', '该单位尚未分配巡察组');
  if (!open.includes(engagement.stage ?? '')) {
    throw conflict('not_on_site', '进驻期间和报告阶段才能编制底稿');
  }
  await requireTeamMembers(ctx, teamId, content);
  const id = uuidv7();
  const number = await nextPaperNumber(ctx, { roundId, teamId, series: 'provisional' });
  const provisionalNo = provisionalNumber(number);

  await insertPaper(ctx.tx, {
    id,
    engagementId,
    roundId,
    teamId,
    unitId,
    provisionalNo,
    ...content,
    ...unlocked,
    paperNo: null,
    resultTag: null,
    createdBy: ctx.actor.userId,
    createdAt: ctx.now,
  });
  await ctx.workflow.start({ type: 'workingPaper', id, engagementId, unitId });

  await ctx.audit({
    action: 'inspection.paper_created',
    subject: { type: 'workingPaper', id },
    summary: `编制底稿${provisionalNo}`,
    after: content,
    engagementId,
    unitId,
  });
  return { id };
}

/** A paper nobody has judged yet. */
export const unlocked = {
  deputyOpinion: null,
  meetingOpinion: null,
  meetingMinutesNo: null,
  leaderId: null,
  signedOn: null,
  contentHash: null,
  lockedAt: null,
};

/** 承办人 and 发现人 belong to the team. */
export async function requireTeamMembers(
  ctx: InspectionCtx,
  teamId: string,
  named: {
    readonly handlerIds?: readonly string[] | undefined;
    readonly finderIds?: readonly string[] | undefined;
  },
): Promise<void> {
  const members = await listMembers(ctx.tx, [teamId]);
  for (const field of ['handlerIds', 'finderIds'] as const) {
    const ids = named[field] ?? [];
    if (new Set(ids).size !== ids.length) throw invalid('named_twice', '人员重复', field);
    if (!ids.every((id) => members.some(({ userId }) => userId === id))) {
      throw invalid('not_in_team', '承办人和发现人须为本组成员', field);
    }
  }
}
