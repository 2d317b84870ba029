import { ConflictError, ValidationError, type Ctx } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { inRectification, type RectificationCtx } from '../database.ts';
import { manageFindings } from '../permissions.ts';
import { insertFindingSources, listFindingSources } from '../sources/finding-sources.repository.ts';
import { requireFinding, requirePermission } from './finding-errors.ts';
import { lockFindings, updateFinding, type FindingRow } from './findings.repository.ts';

export interface MergeFindingsInput {
  /** The finding that stays. */
  readonly into: string;
  readonly from: readonly string[];
}

/** Merges proposed findings of one engagement into one; it inherits all their sources. */
export async function mergeFindings<DB>(caller: Ctx<DB>, input: MergeFindingsInput): Promise<void> {
  const ctx = inRectification(caller);
  requirePermission(ctx, manageFindings);
  const from = [...new Set(input.from)].filter((id) => id !== input.into);
  if (from.length === 0) throw new ValidationError('rectification.nothing_to_merge', 'names only itself');
  const rows = await lockFindings(ctx.tx, [input.into, ...from]);
  const target = requireFinding(rows.find((row) => row.id === input.into));
  const merged = from.map((id) => requireFinding(rows.find((row) => row.id === id)));
  refuseUnlike(target, merged);

  const sources = await listFindingSources(ctx.tx, from);
  await insertFindingSources(
    ctx.tx,
    sources.map((source) => ({
      id: uuidv7(),
      engagementId: target.engagementId,
      findingId: target.id,
      sourceType: source.sourceType,
      sourceId: source.sourceId,
    })),
  );
  for (const row of merged) await mergeOne(ctx, row, target);
}

function refuseUnlike(target: FindingRow, merged: readonly FindingRow[]): void {
  if (merged.some((row) => row.engagementId !== target.engagementId)) {
    throw new ConflictError('rectification.other_engagement', 'findings of several engagements');
  }
  if ([target, ...merged].some((row) => row.stage !== 'proposed')) {
    throw new ConflictError('rectification.already_issued', 'only before the feedback');
  }
}

async function mergeOne(ctx: RectificationCtx, row: FindingRow, target: FindingRow): Promise<void> {
  await updateFinding(ctx.tx, row.id, { seq: null, mergedIntoId: target.id });
  await ctx.workflow.move({
    subject: 'finding',
    id: row.id,
    move: 'merge',
    fields: { mergedIntoId: target.id },
  });
  await ctx.audit({
    action: 'rectification.finding_merged',
    subject: { type: 'finding', id: row.id },
    summary: `拟反馈问题第${row.seq ?? '–'}号并入第${target.seq ?? '–'}号`,
    before: { seq: row.seq },
    after: { mergedIntoId: target.id },
    engagementId: row.engagementId,
    unitId: row.unitId,
  });
}
