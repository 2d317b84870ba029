import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { conflict, invalid, requireFound } from '../refusals.ts';
import { findRound, lockRound } from '../rounds/rounds.repository.ts';
import { versionName } from './checklist.rules.ts';
import {
  countItemRows,
  findChecklistVersion,
  type ChecklistVersionRow,
} from './checklists.repository.ts';
import { PinChecklistBody, type RoundChecklistView } from './checklists.schemas.ts';
import {
  deletePin,
  findPin,
  listPinRows,
  upsertPin,
  type RoundChecklistRow,
} from './round-checklists.repository.ts';

const over = ['archived', 'purged', 'cancelled'];

/**
 * The round uses this version. From 授权 on a checklist only joins, or gives way to a newer version of
 * itself, and with a reason.
 */
export async function pinChecklist(
  ctx: InspectionCtx,
  roundId: string,
  input: PinChecklistBody,
): Promise<void> {
  const round = requireFound(await lockRound(ctx.tx, roundId), 'round');
  const { reason, versionId } = PinChecklistBody.parse(input);
  const version = requireFound(await findChecklistVersion(ctx.tx, versionId), 'checklist');
  if (version.publishedAt === null)
    throw conflict('checklist_not_published', '清单尚未发布，请先发布这一版');
  if (over.includes(round.stage ?? '')) throw conflict('round_over', '轮次已结束');
  const before = await findPin(ctx.tx, roundId, version.checklistId);
  if (before?.versionId === versionId) return;
  if (round.stage !== 'planned') requireRevision(before, version, reason);
  await upsertPin(ctx.tx, {
    id: uuidv7(),
    roundId,
    checklistId: version.checklistId,
    versionId,
    pinnedAt: ctx.now,
    pinnedBy: ctx.actor.kind === 'job' ? null : ctx.actor.userId,
    pinnedByName: ctx.actor.displayName,
    reason,
  });
  await ctx.audit({
    action: 'inspection.checklist_pinned',
    subject: { type: 'round', id: roundId },
    summary: `${round.name}采用清单“${version.title}”${versionName(version)}`,
    before: before && { versionId: before.versionId, number: before.number },
    after: { versionId, number: version.number, edition: version.edition, reason },
  });
}

function requireRevision(
  before: RoundChecklistRow | undefined,
  version: ChecklistVersionRow,
  reason: string | null,
): void {
  if (reason === null)
    throw invalid('checklist_reason_missing', '轮次已获授权，调整清单须写明原因', 'reason');
  if (before === undefined) return;
  const isNewer =
    version.number > before.number ||
    (version.number === before.number && version.edition > before.edition);
  if (!isNewer) throw conflict('checklist_older', '轮次已获授权，只能换用同一清单更新的版本');
}

/** The round no longer uses the checklist; while it is planned. */
export async function unpinChecklist(
  ctx: InspectionCtx,
  { checklistId, roundId }: { readonly roundId: string; readonly checklistId: string },
): Promise<void> {
  const round = requireFound(await lockRound(ctx.tx, roundId), 'round');
  const pin = requireFound(await findPin(ctx.tx, roundId, checklistId), 'checklist');
  if (round.stage !== 'planned')
    throw conflict('checklist_pinned', '轮次已获授权，采用的清单不能取消');
  await deletePin(ctx.tx, roundId, checklistId);
  await ctx.audit({
    action: 'inspection.checklist_unpinned',
    subject: { type: 'round', id: roundId },
    summary: `${round.name}不再采用清单“${pin.title}”`,
    before: { versionId: pin.versionId, number: pin.number },
  });
}

/** What the round uses. */
export async function listRoundChecklists(
  ctx: InspectionCtx,
  roundId: string,
): Promise<RoundChecklistView[]> {
  requireFound(await findRound(ctx.tx, roundId), 'round');
  const rows = await listPinRows(ctx.tx, roundId);
  const counts = await countItemRows(
    ctx.tx,
    rows.map(({ versionId }) => versionId),
  );
  return rows.map((row) => ({ ...row, itemCount: counts.get(row.versionId) ?? 0 }));
}
