import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { approveVault } from '../permissions.ts';
import { conflict, requireFound } from '../refusals.ts';
import { openingState } from './opening.rules.ts';
import { findCopy, insertOpening, listOpenings } from './vault.repository.ts';

/** 申请开启: a copy is opened by two people of the city; this is the first. */
export async function requestOpening(
  ctx: InspectionCtx,
  copyId: string,
  reason: string,
): Promise<void> {
  const copy = requireFound(await findCopy(ctx.tx, copyId), 'vault_copy');
  if (copy.digestOnly)
    throw conflict('copy_digest_only', '涉领导干部线索的底稿只留存摘要值，没有可开启的内容');
  const mine = (await listOpenings(ctx.tx, [copyId])).filter(
    ({ askedBy }) => askedBy === ctx.actor.userId,
  );
  if (mine.some((it) => ['asked', 'open'].includes(openingState(it, ctx.now))))
    throw conflict('opening_asked', '您对这份副本的申请还在等待批准或仍然有效，不必再申请');
  const id = uuidv7();
  await insertOpening(ctx.tx, {
    id,
    copyId,
    reason,
    askedBy: ctx.actor.userId,
    askedByName: ctx.actor.displayName,
    askedAt: ctx.now,
    approves: null,
    decidedBy: null,
    decidedByName: null,
    decidedAt: null,
    decisionReason: null,
    expiresAt: null,
  });
  const { edition, paperNo } = copy;
  const approvers = await ctx.people.usersWithPermissions([approveVault.id]);
  await ctx.notify.send({
    key: `vaultOpening:${id}:asked`,
    userIds: approvers.filter((userId) => userId !== ctx.actor.userId),
    title: `${ctx.actor.displayName}申请开启${copy.countyName}底稿${paperNo}第${edition}版，请审批`,
    subject: { type: 'vaultCopy', id: copyId },
    link: `/m/inspection/vault/${copyId}`,
  });
  await ctx.audit({
    action: 'inspection.vault_opening_asked',
    subject: { type: 'vaultCopy', id: copyId },
    summary: `申请开启${copy.countyName}底稿${paperNo}第${edition}版`,
    after: { openingId: id, reason },
  });
}
