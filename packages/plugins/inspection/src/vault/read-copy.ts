import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { conflict, invalid, requireFound } from '../refusals.ts';
import { contentHash } from '../working-papers/content-hash.ts';
import { PaperContent } from '../working-papers/paper-content.ts';
import type { OpenedContent } from './copy-message.ts';
import { openingState } from './opening.rules.ts';
import { sealedPlace } from './receive-copy.ts';
import { findCopy, insertReading, listOpenings, type CopyRow } from './vault.repository.ts';
import type { CopyContentView } from './vault.schemas.ts';

interface Right {
  readonly basis: 'guidance' | 'approval';
  readonly openingId: string | null;
  readonly reason: string;
  readonly approvedByName: string | null;
}

/** 开启: every reading is written here and told to the county, whose record it enters. */
export async function readCopy(
  ctx: InspectionCtx,
  id: string,
  reason: string | null,
): Promise<CopyContentView> {
  const copy = requireFound(await findCopy(ctx.tx, id), 'vault_copy');
  if (copy.contentSealed === null)
    throw conflict('copy_digest_only', '涉领导干部线索的底稿只留存摘要值，没有可开启的内容');
  const right = await rightTo(ctx, copy, reason);
  const content = PaperContent.parse(
    JSON.parse(await ctx.secrets.open(copy.contentSealed, sealedPlace(id))),
  );
  await record(ctx, copy, right);
  return { content, intact: contentHash(content) === copy.contentHash, basis: right.basis };
}

/** A live approval of somebody else's, else the reader's own guidance mandate of that county. */
async function rightTo(ctx: InspectionCtx, copy: CopyRow, reason: string | null): Promise<Right> {
  const approved = (await listOpenings(ctx.tx, [copy.id])).find(
    (it) => it.askedBy === ctx.actor.userId && openingState(it, ctx.now) === 'open',
  );
  if (approved !== undefined) {
    const { decidedByName, id: openingId } = approved;
    return {
      basis: 'approval',
      openingId,
      reason: approved.reason,
      approvedByName: decidedByName,
    };
  }
  const at = { tenantId: copy.countyTenantId, engagementId: copy.engagementId };
  if (!(await ctx.mandates.guides(at)))
    throw conflict(
      'copy_sealed',
      '开启须有该县区签发、覆盖这个被巡察单位且仍然有效的指导授权，或者先申请、由另一人批准',
    );
  if (reason === null) throw invalid('reading_reason', '请写明开启的理由', 'reason');
  return { basis: 'guidance', openingId: null, reason, approvedByName: null };
}

async function record(ctx: InspectionCtx, copy: CopyRow, right: Right): Promise<void> {
  const readingId = uuidv7();
  const { approvedByName, basis, openingId, reason } = right;
  await insertReading(ctx.tx, {
    id: readingId,
    copyId: copy.id,
    openingId,
    basis,
    reason,
    readBy: ctx.actor.userId,
    readByName: ctx.actor.displayName,
    readAt: ctx.now,
  });
  await ctx.exchange.send({
    type: 'paperCopy',
    exchangeId: copy.exchangeId,
    to: copy.countyTenantId,
    verb: 'opened',
    content: {
      readingId,
      basis,
      reason,
      openedByName: ctx.actor.displayName,
      approvedByName,
      openedAt: ctx.now.toISOString(),
    } satisfies OpenedContent,
  });
  await ctx.audit({
    action: 'inspection.vault_copy_read',
    subject: { type: 'vaultCopy', id: copy.id },
    summary: `开启${copy.countyName}底稿${copy.paperNo}第${copy.edition}版的留存副本`,
    after: { readingId, basis, openingId, reason },
  });
}
