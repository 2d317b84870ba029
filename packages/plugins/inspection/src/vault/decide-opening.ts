import type { InspectionCtx } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { vaultOpeningHours } from '../settings.ts';
import { openingState } from './opening.rules.ts';
import { findCopy, lockOpening, updateOpening } from './vault.repository.ts';
import type { DecideOpeningBody } from './vault.schemas.ts';

/** 批准开启: by another person than the one who asked, and for a limited time. */
export async function decideOpening(
  ctx: InspectionCtx,
  id: string,
  { approves, reason }: DecideOpeningBody,
): Promise<void> {
  const opening = requireFound(await lockOpening(ctx.tx, id), 'vault_opening');
  const copy = requireFound(await findCopy(ctx.tx, opening.copyId), 'vault_copy');
  if (opening.askedBy === ctx.actor.userId)
    throw conflict('own_opening', '申请开启的人不能自己批准，请由另一人审批');
  if (openingState(opening, ctx.now) !== 'asked')
    throw conflict('opening_decided', '这项申请已经审批');
  const hours = await ctx.settings.get(vaultOpeningHours);
  const expiresAt = approves ? new Date(ctx.now.getTime() + hours * 3_600_000) : null;
  await updateOpening(ctx.tx, id, {
    approves,
    decidedBy: ctx.actor.userId,
    decidedByName: ctx.actor.displayName,
    decidedAt: ctx.now,
    decisionReason: reason,
    expiresAt,
  });
  const act = approves ? '批准' : '不批准';
  const subject = { type: 'vaultCopy', id: copy.id };
  await ctx.notify.send({
    key: `vaultOpening:${id}:decided`,
    userIds: [opening.askedBy],
    title: `${ctx.actor.displayName}${act}开启${copy.countyName}底稿${copy.paperNo}第${copy.edition}版`,
    subject,
    link: `/m/inspection/vault/${copy.id}`,
  });
  await ctx.audit({
    action: approves ? 'inspection.vault_opening_approved' : 'inspection.vault_opening_refused',
    subject,
    summary: `${act}${opening.askedByName}开启${copy.countyName}底稿${copy.paperNo}第${copy.edition}版`,
    after: { openingId: id, askedBy: opening.askedBy, expiresAt, reason },
  });
}
