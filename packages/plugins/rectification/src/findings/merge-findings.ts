import { ConflictError, ValidationError, type Ctx } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { inRectification, type RectificationCtx } from '../database.ts';
import { insertMerge, setMergedText } from '../merges/finding-merges.repository.ts';
import { manageFindings } from '../permissions.ts';
import { insertFindingSources, listFindingSources } from '../sources/finding-sources.repository.ts';
import { requireFinding, requirePermission } from './finding-errors.ts';
import { lockFindings, updateFinding, type FindingRow } from './findings.repository.ts';

export interface MergeFindingsInput {
  /** The finding that stays. */
  readonly into: string;
  readonly from: readonly string[];
  /** What the finding that stays says from now on; as before when left out. */
  readonly text?: string;
}

/** Merges proposed findings of one engagement into one. */
export async function mergeFindings<DB>(caller: Ctx<DB>, input: MergeFindingsInput): Promise<void> {
  const ctx = inRectification(caller);
  requirePermission(ctx, manageFindings);
  const from = [...new Set(input.from)].filter((id) => id !== input.into);
  if (from.length === 0)
    throw new ValidationError('rectification.nothing_to_merge', 'names only itself');
  const rows = await lockFindings(ctx.tx, [input.into, ...from]);
  requireFinding(rows.length === from.length + 1 ? rows : undefined);

  for (const id of from) {
    await ctx.workflow.move({
      subject: 'finding',
      id,
      move: 'merge',
      fields: { mergedIntoId: input.into },
    });
  }
  if (input.text !== undefined) await combineText(ctx, { ...input, from, text: input.text });
}

/** The text of the finding that stays, remembered so that undoing the merge brings the old one back. */
async function combineText(
  ctx: RectificationCtx,
  { into, from, text }: Required<MergeFindingsInput>,
): Promise<void> {
  await updateFinding(ctx.tx, into, { text });
  await setMergedText(ctx.tx, from, text);
  await ctx.workflow.contentChanged('finding', into);
}

/** What follows the move 合并: the target inherits the sources, the merged finding gives up its number. */
export async function absorbFinding(
  ctx: RectificationCtx,
  id: string,
  targetId: string,
): Promise<void> {
  const rows = await lockFindings(ctx.tx, [id, targetId]);
  const row = requireFinding(rows.find((it) => it.id === id));
  const target = requireFinding(rows.find((it) => it.id === targetId && it.id !== id));
  refuseTarget(row, target);

  const sources = await listFindingSources(ctx.tx, [id]);
  const known = new Set(
    (await listFindingSources(ctx.tx, [targetId])).map(({ sourceId }) => sourceId),
  );
  await insertFindingSources(
    ctx.tx,
    sources.map(({ sourceType, sourceId, engagementId }) => ({
      id: uuidv7(),
      engagementId,
      findingId: targetId,
      sourceType,
      sourceId,
    })),
  );
  await insertMerge(ctx.tx, {
    id: uuidv7(),
    engagementId: row.engagementId ?? '',
    findingId: id,
    targetId,
    seqBefore: row.seq,
    textBefore: target.text,
    textAfter: null,
    sourceIds: sources.map(({ sourceId }) => sourceId).filter((it) => !known.has(it)),
    mergedOn: ctx.calendar.today(),
    mergedByName: ctx.actor.displayName,
  });
  await updateFinding(ctx.tx, id, { seq: null, mergedIntoId: targetId });

  await ctx.audit({
    action: 'rectification.finding_merged',
    subject: { type: 'finding', id },
    summary: `拟反馈问题第${row.seq ?? '–'}号并入第${target.seq ?? '–'}号`,
    before: { seq: row.seq },
    after: { mergedIntoId: targetId },
    engagementId: row.engagementId,
    unitId: row.unitId,
  });
}

function refuseTarget(row: FindingRow, target: FindingRow): void {
  if (target.engagementId !== row.engagementId) {
    throw new ConflictError('rectification.other_engagement', 'findings of several engagements');
  }
  if (target.stage !== 'proposed') {
    throw new ConflictError('rectification.already_issued', 'only before the feedback');
  }
}
