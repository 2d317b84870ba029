import { refusal } from '../assessments/assessment-errors.ts';
import type { RectificationCtx } from '../database.ts';
import { requireFinding } from '../findings/finding-errors.ts';
import {
  listNumbers,
  lockFinding,
  updateFinding,
  type FindingRow,
} from '../findings/findings.repository.ts';
import { deleteFindingSources, listFindingSources } from '../sources/finding-sources.repository.ts';
import { deleteMerge, listMergesInto } from './finding-merges.repository.ts';
import { numberAgain, sourcesWithout, textWithout } from './merge-undo.rules.ts';

/** What follows the move 撤销合并: number, text and sources are as they were before. */
export async function restoreFinding(ctx: RectificationCtx, row: FindingRow): Promise<void> {
  const targetId = row.mergedIntoId ?? '';
  const target = requireFinding(await lockFinding(ctx.tx, targetId));
  const merges = await listMergesInto(ctx.tx, targetId);
  const merge = merges.find(({ findingId }) => findingId === row.id);
  if (merge === undefined) throw refusal('not_merged', '这个问题没有被合并，或已不能撤销合并');
  const others = merges.filter(({ id }) => id !== merge.id);

  const cited = await listFindingSources(
    ctx.tx,
    others.map(({ findingId }) => findingId),
  );
  const leaving = sourcesWithout(merge, new Set(cited.map(({ sourceId }) => sourceId)));
  await deleteFindingSources(ctx.tx, targetId, leaving);
  const text = textWithout(merge, others, target.text);
  if (text !== null) {
    await updateFinding(ctx.tx, targetId, { text });
    await ctx.workflow.contentChanged('finding', targetId);
  }
  const taken = await listNumbers(ctx.tx, row.engagementId ?? '');
  const seq = numberAgain(merge.seqBefore, taken);
  await updateFinding(ctx.tx, row.id, { seq, mergedIntoId: null });
  await deleteMerge(ctx.tx, merge.id);

  await ctx.audit({
    action: 'rectification.finding_separated',
    subject: { type: 'finding', id: row.id },
    summary: `撤销合并，恢复为拟反馈问题第${seq}号`,
    before: { mergedIntoId: targetId },
    after: { seq, sources: leaving },
    engagementId: row.engagementId,
    unitId: row.unitId,
  });
}
