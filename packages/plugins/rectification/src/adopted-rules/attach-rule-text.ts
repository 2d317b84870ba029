import { NotFoundError, type StoredBlob } from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';
import { requireFinding, requireStage } from '../findings/finding-errors.ts';
import { mayReport } from '../findings/finding.rules.ts';
import { lockFinding } from '../findings/findings.repository.ts';
import { listAdoptedRules } from './adopted-rules.repository.ts';

/** The text of an adopted rule. The port writes the audit entry. */
export async function attachRuleText(
  ctx: RectificationCtx,
  { findingId, ruleId }: { readonly findingId: string; readonly ruleId: string },
  blob: StoredBlob,
): Promise<{ readonly id: string }> {
  const finding = requireFinding(await lockFinding(ctx.tx, findingId));
  requireStage(finding.stage, mayReport, 'rectification.not_open_for_reports');
  const rules = await listAdoptedRules(ctx.tx, [findingId]);
  if (!rules.some(({ id }) => id === ruleId))
    throw new NotFoundError('rectification.rule_not_found', 'no such rule of this finding');

  const { engagementId, unitId, released } = finding;
  const subject = { type: 'findingRule', id: ruleId, engagementId, unitId, released };
  const { id } = await ctx.files.attach(subject, blob, 'text');
  return { id };
}
