import { jobsFor } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';

import { inInspection, type InspectionCtx, type InspectionDatabase } from '../database.ts';
import { listEngagementRows } from '../engagements/engagements.repository.ts';
import { listDeclarations, upsertDeclaration } from '../recusals/declarations.repository.ts';
import { listMembers } from '../teams/team-members.repository.ts';
import { declarationKey } from './undertaking.rules.ts';
import { listSignedTerms } from './undertakings.repository.ts';

const Payload = z.object({ termId: z.uuid(), key: z.string() });

/** What a member stated with his signature becomes his declaration; an earlier one stands. */
export const takeDeclaration = jobsFor<InspectionDatabase>()({
  name: 'inspection.take_declaration',
  on: 'core.mandate_term_signed',
  run: async (caller, payload) => {
    const ctx = inInspection(caller);
    const { key, termId } = Payload.parse(payload);
    if (key !== declarationKey) return;
    await takeAnswers(ctx, termId);
  },
});

async function takeAnswers(ctx: InspectionCtx, termId: string): Promise<void> {
  const [term] = await listSignedTerms(ctx.tx, { id: termId });
  if (term?.answers == null || term.recordedAt === null) return;
  const { recordedAt, teamId, userId } = term;
  const member = (await listMembers(ctx.tx, [teamId])).find((one) => one.userId === userId);
  if (member === undefined) return;
  const units = await listEngagementRows(ctx.tx, { teamId });
  const known = await listDeclarations(ctx.tx, Object.keys(term.answers));
  const open = Object.entries(term.answers).filter(
    ([engagementId]) =>
      units.some(({ id }) => id === engagementId) &&
      known.every((one) => one.engagementId !== engagementId || one.userId !== userId),
  );
  if (open.length === 0) return;
  for (const [engagementId, ties] of open) {
    await upsertDeclaration(ctx.tx, {
      id: uuidv7(),
      engagementId,
      teamId,
      userId,
      displayName: member.displayName,
      hasTies: ties !== null,
      ties,
      declaredAt: new Date(recordedAt),
      decision: null,
      decisionNote: null,
      decidedBy: null,
      decidedByName: null,
      decidedAt: null,
    });
  }
  await ctx.audit({
    action: 'inspection.ties_declared',
    subject: { type: 'team', id: teamId },
    summary: `${member.displayName}随签署申报回避情况`,
    after: { termId, engagementIds: open.map(([id]) => id) },
  });
}
