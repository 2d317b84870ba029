import { createFindings, type CreatedFinding } from '@lianxun/plugin-rectification/api';

import { carryCitations } from '../checklists/cite-items.ts';
import type { InspectionCtx } from '../database.ts';
import { findEngagement, type EngagementRow } from '../engagements/engagements.repository.ts';
import { conflict, invalid, requireFound } from '../refusals.ts';
import { findRound } from '../rounds/rounds.repository.ts';
import { listTeamNames } from '../teams/teams.repository.ts';
import { paperSourceType } from '../working-papers/paper-facts.ts';
import {
  lockPapers,
  updatePaper,
  type PaperRow,
} from '../working-papers/working-papers.repository.ts';
import type { TurnIntoFindingsBody } from './findings.schemas.ts';

/** 底稿转反馈问题: one finding from one or several locked papers of the unit. */
export async function turnIntoFindings(
  ctx: InspectionCtx,
  engagementId: string,
  { findings }: TurnIntoFindingsBody,
): Promise<readonly CreatedFinding[]> {
  const engagement = requireFound(await findEngagement(ctx.tx, engagementId), 'engagement');
  const paperIds = [...new Set(findings.flatMap((finding) => finding.paperIds))];
  const papers = await lockPapers(ctx.tx, paperIds);
  for (const [index, finding] of findings.entries()) {
    for (const id of finding.paperIds) {
      const field = `findings.${index}.paperIds`;
      requireCitable(
        papers.find((paper) => paper.id === id),
        { engagementId, field },
      );
    }
  }
  const from = await originOf(ctx, engagement);

  const created = await createFindings(ctx, {
    engagementId,
    ...from,
    findings: findings.map(({ paperIds: cited, ...finding }) => ({
      ...finding,
      sources: [...new Set(cited)].map((id) => ({ type: paperSourceType, id })),
    })),
  });
  await carryCitations(
    ctx,
    engagementId,
    created.map(({ id }, index) => ({
      findingId: id,
      paperIds: findings[index]?.paperIds ?? [],
    })),
  );
  for (const paper of papers) await updatePaper(ctx.tx, paper.id, { resultTag: 'adopted' });

  await ctx.audit({
    action: 'inspection.papers_adopted',
    subject: { type: 'engagement', id: engagementId },
    summary: `${papers.length}份底稿转为${created.length}个拟反馈问题`,
    after: { paperIds, findingIds: created.map(({ id }) => id) },
    engagementId,
    unitId: engagement.unitId,
  });
  return created;
}

function requireCitable(
  paper: PaperRow | undefined,
  { engagementId, field }: { readonly engagementId: string; readonly field: string },
): void {
  if (paper?.engagementId !== engagementId) {
    throw invalid('paper_of_other_unit', '请选择本单位的底稿', field);
  }
  const number = paper.paperNo ?? paper.provisionalNo;
  if (paper.stage !== 'locked' && paper.stage !== 'filed') {
    throw conflict('paper_not_locked', `底稿${number}尚未锁定，不能转反馈问题`);
  }
  if (paper.isCadreLead || paper.resultTag === 'toLead') {
    throw conflict('cadre_lead', `底稿${number}涉领导干部线索，应转线索办理，不得写入反馈`);
  }
}

async function originOf(ctx: InspectionCtx, { roundId, teamId }: EngagementRow) {
  const round = requireFound(await findRound(ctx.tx, roundId), 'round');
  const [team] = teamId === null ? [] : await listTeamNames(ctx.tx, [teamId]);
  const { committeeTerm, year, roundNo } = round;
  return {
    round: { committeeTerm, year, roundNo },
    team: { id: teamId, name: team?.name ?? '' },
  };
}
