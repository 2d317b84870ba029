import type { RectificationCtx } from '../database.ts';
import { requireFiled } from '../taxonomies/find-taxonomy.ts';
import { definedOf, pick } from './changed-fields.rules.ts';
import { requireFinding, requireStage, requireVersion } from './finding-errors.ts';
import { lockFinding, updateFinding as storeFinding } from './findings.repository.ts';
import type { UpdateFindingBody } from './findings.schemas.ts';

/** Changes a finding before the feedback; afterwards its wording stands. */
export async function updateFinding(
  ctx: RectificationCtx,
  id: string,
  { body, version }: { readonly body: UpdateFindingBody; readonly version: number | undefined },
): Promise<void> {
  const before = requireFinding(await lockFinding(ctx.tx, id));
  requireVersion(before, version);
  requireStage(before.stage, (stage) => stage === 'proposed', 'rectification.already_issued');

  const changes = definedOf(body);
  await requireFiled(ctx, before.roundId, { ...before, ...changes });
  await storeFinding(ctx.tx, id, changes);

  await ctx.audit({
    action: 'rectification.finding_updated',
    subject: { type: 'finding', id },
    before: pick(before, changes),
    after: changes,
    engagementId: before.engagementId,
    unitId: before.unitId,
  });
}
