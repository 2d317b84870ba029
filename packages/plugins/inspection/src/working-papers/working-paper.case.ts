import { caseTypeFor, type Guards } from '@lianxun/plugin-api';

import { findParticipationOfRound } from '../combined/participations.repository.ts';
import type { InspectionCtx, InspectionDatabase, TeamRole } from '../database.ts';
import { findEngagement } from '../engagements/engagements.repository.ts';
import { requireFound } from '../refusals.ts';
import { isInForce } from '../rounds/gates.rules.ts';
import { findRound } from '../rounds/rounds.repository.ts';
import { listMandates } from '../teams/mandates.repository.ts';
import { listMembers } from '../teams/team-members.repository.ts';
import { usersInRole } from '../teams/team.rules.ts';
import { followPaper } from './follow-paper.ts';
import { judgedContent } from './judged-content.ts';
import { namer } from './list-papers.ts';
import * as rules from './paper-guards.rules.ts';
import { workingPaperTemplates } from './working-paper-templates.workflow.ts';
import { workingPaperVocabulary } from './working-paper.vocabulary.ts';
import { workingPaperWorkflow } from './working-paper.workflow.ts';
import { findPaper, type PaperRow } from './working-papers.repository.ts';

const paper = async (ctx: InspectionCtx, id: string): Promise<PaperRow> =>
  requireFound(await findPaper(ctx.tx, id), 'paper');

export const workingPaperCase = caseTypeFor<InspectionDatabase>()({
  document: workingPaperWorkflow,
  vocabulary: workingPaperVocabulary,
  templates: workingPaperTemplates,
  guards: {
    handlersMandated: async (ctx, id) => {
      const row = await paper(ctx, id);
      const handlers = row.handlerIds.map(await namer(ctx, [row]));
      const mandates = await listMandates(ctx.tx, [row.teamId]);
      const at = { now: ctx.now.toISOString(), engagementId: row.engagementId };
      return rules.handlersMandated(handlers, mandates, at);
    },
    fourAccuraciesTicked: async (ctx, id) => rules.fourAccuraciesTicked(await paper(ctx, id)),
    provisionalNumberIssued: async (ctx, id) => rules.provisionalNumberIssued(await paper(ctx, id)),
    meetingMinutesLinked: async (ctx, id) => rules.meetingMinutesLinked(await paper(ctx, id)),
    roundIsCombined: async (ctx, id) => {
      const { roundId } = await paper(ctx, id);
      return rules.roundIsCombined((await findParticipationOfRound(ctx.tx, roundId)) !== undefined);
    },
    reportApproved: async (ctx, id) => {
      const { engagementId } = await paper(ctx, id);
      return rules.reportApproved((await findEngagement(ctx.tx, engagementId))?.stage ?? null);
    },
    roundArchived: async (ctx, id) => {
      const { roundId } = await paper(ctx, id);
      return rules.roundArchived((await findRound(ctx.tx, roundId))?.stage ?? null);
    },
  } satisfies Guards<typeof workingPaperWorkflow, [InspectionCtx, string]>,
  relations: async (ctx, id) => {
    const row = await paper(ctx, id);
    const inRole = await reviewersOf(ctx, row);
    return { handler: row.handlerIds, deputy: inRole('deputyLeader'), leader: inRole('leader') };
  },
  facts: async (ctx, id) => ({
    fields: { ...(await paper(ctx, id)) },
    evidence: await ctx.files.count('workingPaper', id, 'evidence'),
  }),
  content: async (ctx, id) => judgedContent(ctx, await paper(ctx, id)),
  label: async (ctx, id) => {
    const { paperNo, provisionalNo, title } = await paper(ctx, id);
    return {
      title: `底稿${paperNo ?? provisionalNo} ${title}`,
      link: `/m/inspection/papers/${id}`,
    };
  },
  mayDetach: async (ctx, id) => rules.mayDetach(await paper(ctx, id)),
  onMoved: followPaper,
});

/** Who judges: the team's own, and only while their mandate holds. */
async function reviewersOf(ctx: InspectionCtx, { teamId, engagementId }: PaperRow) {
  const now = ctx.now.toISOString();
  const mandates = await listMandates(ctx.tx, [teamId]);
  const members = (await listMembers(ctx.tx, [teamId])).filter(({ userId }) =>
    mandates.some((it) => it.userId === userId && isInForce(it, now, engagementId)),
  );
  return (role: TeamRole) => usersInRole(members, role);
}
