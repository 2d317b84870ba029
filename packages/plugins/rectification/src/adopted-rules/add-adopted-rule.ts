import { v7 as uuidv7 } from 'uuid';

import type { RectificationCtx } from '../database.ts';
import { requireFinding, requireStage } from '../findings/finding-errors.ts';
import { mayReport } from '../findings/finding.rules.ts';
import { lockFinding } from '../findings/findings.repository.ts';
import { listAdoptedRules, upsertAdoptedRules } from './adopted-rules.repository.ts';

export interface AdoptedRule {
  readonly name: string;
  readonly documentNo: string | null;
  readonly adoptedOn: string | null;
}

/** 建章立制: adds a rule the unit has adopted because of the finding. */
export async function addAdoptedRule(
  ctx: RectificationCtx,
  findingId: string,
  rule: AdoptedRule,
): Promise<string> {
  const finding = requireFinding(await lockFinding(ctx.tx, findingId));
  requireStage(finding.stage, mayReport, 'rectification.not_open_for_reports');
  const last = (await listAdoptedRules(ctx.tx, [findingId])).at(-1)?.seq ?? 0;

  const id = uuidv7();
  const { engagementId, unitId, released } = finding;
  const scope = { engagementId, unitId, released, findingId };
  const added = { id, ...scope, seq: last + 1, ...rule, recordedAt: ctx.now };
  await upsertAdoptedRules(ctx.tx, [added]);

  await ctx.audit({
    action: 'rectification.rule_added',
    subject: { type: 'finding', id: findingId },
    summary: `登记制度《${rule.name}》`,
    after: { ruleId: id, ...rule },
    engagementId,
    unitId,
  });
  return id;
}
