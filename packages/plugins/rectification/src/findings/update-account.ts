import type { RectificationCtx } from '../database.ts';
import { definedOf, pick } from './changed-fields.rules.ts';
import { requireFinding, requireStage, requireVersion } from './finding-errors.ts';
import { mayReport } from './finding.rules.ts';
import { lockFinding, updateFinding } from './findings.repository.ts';
import type { UpdateAccountBody } from './findings.schemas.ts';

/** The unit's own account: root cause, goal, who leads, 举一反三, money, self-assessment. */
export async function updateAccount(
  ctx: RectificationCtx,
  id: string,
  { body, version }: { readonly body: UpdateAccountBody; readonly version: number | undefined },
): Promise<void> {
  const before = requireFinding(await lockFinding(ctx.tx, id));
  requireVersion(before, version);
  requireStage(before.stage, mayReport, 'rectification.not_open_for_reports');

  const changes = definedOf(body);
  await updateFinding(ctx.tx, id, changes);
  await ctx.workflow.contentChanged('finding', id);

  await ctx.audit({
    action: 'rectification.account_updated',
    subject: { type: 'finding', id },
    before: pick(before, changes),
    after: changes,
    engagementId: before.engagementId,
    unitId: before.unitId,
  });
}
