import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { contentHash } from '../working-papers/content-hash.ts';
import { PaperContent } from '../working-papers/paper-content.ts';
import { insertDelivery, listUnsentEditions, type UnsentEdition } from './deliveries.repository.ts';
import { sendCopy } from './send-copy.ts';
import { statementText, type CopyStatement } from './statements.ts';

const atOnce = 200;

/** 市县同步留存: signs and sends what was locked and has not been sent; of one paper, or of all. */
export async function mirrorPapers(ctx: InspectionCtx, paperId?: string): Promise<void> {
  for (const edition of await listUnsentEditions(ctx.tx, { paperId, limit: atOnce }))
    await mirrorEdition(ctx, edition);
}

async function mirrorEdition(ctx: InspectionCtx, edition: UnsentEdition): Promise<void> {
  const content = PaperContent.parse(edition.content);
  const { contentHash: hash, paperId, paperNo } = edition;
  if (contentHash(content) !== hash) return await tellBroken(ctx, edition);
  const digestOnly = edition.isCadreLead || content['isCadreLead'] === true;
  const evidence = content['evidence'];
  const statement = statementText({
    kind: 'lianxun.paper-copy.1',
    cityTenantId: edition.cityTenantId,
    countyTenantId: ctx.scope.tenantId,
    undertaking: edition.undertaking,
    engagementId: edition.engagementId,
    roundTitle: edition.roundTitle,
    paperId,
    paperNo,
    edition: edition.edition,
    contentHash: hash,
    digestOnly,
    evidenceCount: Array.isArray(evidence) ? evidence.length : 0,
    lockedAt: new Date(edition.lockedAt).toISOString(),
    signedAt: ctx.now.toISOString(),
  } satisfies CopyStatement);
  const { keyId, publicKey, signature } = await ctx.secrets.sign(statement);
  const delivery = {
    id: uuidv7(),
    participationId: edition.participationId,
    engagementId: edition.engagementId,
    roundId: edition.roundId,
    paperId,
    edition: edition.edition,
    paperNo,
    cityTenantId: edition.cityTenantId,
    cityName: edition.cityName,
    digestOnly,
    contentHash: hash,
    statement,
    signature,
    keyId,
  };
  if (!(await insertDelivery(ctx.tx, { ...delivery, sentAt: ctx.now }))) return;
  await sendCopy(ctx, delivery, publicKey);
  await ctx.audit({
    action: 'inspection.paper_sent_to_vault',
    subject: { type: 'workingPaper', id: paperId },
    summary: `向${edition.cityName}送达底稿${paperNo}第${edition.edition}版${digestOnly ? '的摘要' : '的密封副本'}`,
    after: { edition: edition.edition, contentHash: hash, keyId, digestOnly },
    engagementId: edition.engagementId,
    unitId: edition.unitId,
  });
}

/** A text that no longer fits its own hash is not signed for; the office hears of it once. */
async function tellBroken(
  ctx: InspectionCtx,
  { edition, paperId, paperNo }: UnsentEdition,
): Promise<void> {
  await ctx.notify.send({
    key: `workingPaper:${paperId}:${edition}:broken`,
    userIds: await ctx.people.usersInRoles(['office', 'officeDirector']),
    title: `底稿${paperNo}第${edition}版的内容与锁定时的摘要值不符，未送市级留存`,
    subject: { type: 'workingPaper', id: paperId },
    link: '/m/inspection/vault',
  });
}
