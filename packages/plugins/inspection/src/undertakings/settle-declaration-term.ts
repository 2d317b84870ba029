import type { InspectionCtx } from '../database.ts';
import { listEngagementRows } from '../engagements/engagements.repository.ts';
import { listDeclarations } from '../recusals/declarations.repository.ts';
import { declarationKey } from './undertaking.rules.ts';
import { listTerms } from './undertakings.repository.ts';

/** The declaration a mandate waits for is on record once every unit of the team is declared on paper. */
export async function settleDeclarationTerm(
  ctx: InspectionCtx,
  holder: { readonly teamId: string; readonly userId: string; readonly signedOn: string },
): Promise<void> {
  const { signedOn, teamId, userId } = holder;
  const open = (await listTerms(ctx.tx, [teamId])).find(
    (term) => term.userId === userId && term.key === declarationKey && term.signedOn === null,
  );
  if (open === undefined) return;
  const units = (await listEngagementRows(ctx.tx, { teamId })).map(({ id }) => id);
  const declared = await listDeclarations(ctx.tx, units);
  const isComplete = units.every((id) =>
    declared.some((one) => one.engagementId === id && one.userId === userId),
  );
  if (isComplete) await ctx.mandates.terms.recordPaper(open.id, { signedOn, witnessName: null });
}
