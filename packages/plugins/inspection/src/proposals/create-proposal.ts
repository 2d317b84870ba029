import { recipientOf } from '@lianxun/plugin-rectification/api';
import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { findEngagement } from '../engagements/engagements.repository.ts';
import { invalid, requireFound } from '../refusals.ts';
import { findRound } from '../rounds/rounds.repository.ts';
import { listTeamNames } from '../teams/teams.repository.ts';
import { insertProposal, type NewProposal } from './proposals.repository.ts';
import type { CreateProposalBody } from './proposals.schemas.ts';

/** Drafts a proposal to a department out of what was found in an inspected unit. */
export async function createProposal(
  ctx: InspectionCtx,
  { engagementId, to, ...body }: CreateProposalBody,
): Promise<string> {
  requireDates(body);
  const engagement = requireFound(await findEngagement(ctx.tx, engagementId), 'engagement');
  const round = requireFound(await findRound(ctx.tx, engagement.roundId), 'round');
  const { committeeTerm, roundNo, year } = round;
  const teams = engagement.teamId === null ? [] : [engagement.teamId];
  const [team] = await listTeamNames(ctx.tx, teams);
  const recipient = await recipientOf(ctx, to);

  return await keepProposal(ctx, {
    engagementId,
    committeeTerm,
    year,
    roundNo,
    teamName: team?.name ?? '巡察组',
    inspectedUnitId: engagement.unitId,
    ...recipient,
    ...body,
  });
}

type Drafted = 'id' | 'draftedBy' | 'draftedByName' | 'createdAt';

/** Keeps a draft, with its case and its entry. */
export async function keepProposal(
  ctx: InspectionCtx,
  row: Omit<NewProposal, Drafted>,
): Promise<string> {
  const id = uuidv7();
  await insertProposal(ctx.tx, {
    id,
    ...row,
    draftedBy: ctx.actor.userId,
    draftedByName: ctx.actor.displayName,
    createdAt: ctx.now,
  });
  const { engagementId = null, recipientName, unitId = null } = row;
  await ctx.workflow.start({
    type: 'governanceProposal',
    id,
    engagementId,
    unitId,
    released: false,
  });
  await ctx.audit({
    action: 'inspection.proposal_drafted',
    subject: { type: 'governanceProposal', id },
    summary: `拟专项治理建议：${recipientName}`,
    after: row,
    engagementId,
    unitId,
  });
  return id;
}

export function requireDates({ dueOn, referredOn }: { dueOn: string; referredOn: string }): void {
  if (dueOn < referredOn)
    throw invalid('proposal_due_before_referral', '办理时限不能早于移交时间', 'dueOn');
}
