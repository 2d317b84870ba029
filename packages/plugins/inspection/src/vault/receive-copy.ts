import type { ExchangeMessage } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { lockCountyByExchange } from '../combined/combined.repository.ts';
import { tellOffice } from '../combined/tell-office.ts';
import type { InspectionCtx } from '../database.ts';
import { contentHash } from '../working-papers/content-hash.ts';
import { CopyContent } from './copy-message.ts';
import { partnerKey } from './partner-key.ts';
import {
  CopyStatement,
  hashOfText,
  isSignedBy,
  readStatement,
  statementText,
  type ReceiptStatement,
} from './statements.ts';
import { findCopyOf, insertCopy, type CopyRow } from './vault.repository.ts';

export const sealedPlace = (copyId: string) => `p_inspection.vault_copies.content/${copyId}`;

/** City: verifies, seals, signs for it and answers; what it cannot keep it refuses with the reason. */
export async function receiveCopy(ctx: InspectionCtx, message: ExchangeMessage): Promise<void> {
  const arrived = CopyContent.parse(message.content);
  const sent = readStatement(CopyStatement, arrived.statement);
  const county = sent && (await lockCountyByExchange(ctx.tx, sent.undertaking));
  if (sent === undefined || county?.countyTenantId !== message.from.tenantId)
    return await refuse(ctx, message, '本市没有这次统合巡察，或者本县区没有参加');
  const key = await partnerKey(ctx, message.from, arrived);
  const problem = problemOf(arrived, sent, {
    key,
    cityTenantId: ctx.scope.tenantId,
    countyTenantId: message.from.tenantId,
  });
  if (problem !== undefined) return await refuse(ctx, message, problem);
  const known = await findCopyOf(ctx.tx, sent);
  if (known !== undefined && known.contentHash !== sent.contentHash)
    return await refuse(ctx, message, '市级已留存同一版本，内容摘要值与这次送来的不同');
  const copy =
    known ?? (await keep(ctx, { message, arrived, sent, combinedId: county.combinedId }));
  await answerKept(ctx, message, copy);
}

function problemOf(
  arrived: CopyContent,
  sent: CopyStatement,
  expected: {
    readonly key: string;
    readonly cityTenantId: number;
    readonly countyTenantId: number;
  },
): string | undefined {
  if (arrived.publicKey !== expected.key) return '签名密钥与本县区首次登记的不一致';
  const { signature, statement: text } = arrived;
  if (!isSignedBy(expected.key, { text, signature })) return '县级签名不符';
  if (
    sent.cityTenantId !== expected.cityTenantId ||
    sent.countyTenantId !== expected.countyTenantId
  )
    return '签名的内容不是送给本市的';
  if (sent.digestOnly !== (arrived.content === null)) return '送来的内容不完整';
  if (arrived.content !== null && contentHash(arrived.content) !== sent.contentHash)
    return '内容与县级签名的摘要值不符';
  return undefined;
}

async function refuse(
  ctx: InspectionCtx,
  { exchangeId, from }: ExchangeMessage,
  reason: string,
): Promise<void> {
  await ctx.exchange.send({
    type: 'paperCopy',
    exchangeId,
    to: from.tenantId,
    verb: 'refused',
    content: { reason },
  });
  const subject = { type: 'paperCopy', id: exchangeId };
  const summary = `不予留存${from.name}送来的底稿：${reason}`;
  await tellOffice(ctx, { subject, title: summary, link: '/m/inspection/vault' });
  await ctx.audit({ action: 'inspection.paper_copy_refused', subject, summary });
}

interface Arriving {
  readonly message: ExchangeMessage;
  readonly arrived: CopyContent;
  readonly sent: CopyStatement;
  readonly combinedId: string;
}

async function keep(
  ctx: InspectionCtx,
  { arrived, combinedId, message, sent }: Arriving,
): Promise<Pick<CopyRow, 'receiptStatement' | 'receiptSignature' | 'receiptKeyId'>> {
  const id = uuidv7();
  const { content, keyId, signature, statement } = arrived;
  const { contentHash: hash, edition, paperId } = sent;
  const receiptStatement = statementText({
    kind: 'lianxun.paper-receipt.1',
    cityTenantId: ctx.scope.tenantId,
    countyTenantId: message.from.tenantId,
    copyId: id,
    paperId,
    edition,
    contentHash: hash,
    statementHash: hashOfText(statement),
    keptAt: ctx.now.toISOString(),
  } satisfies ReceiptStatement);
  const receipt = await ctx.secrets.sign(receiptStatement);
  const signedFor = {
    receiptStatement,
    receiptSignature: receipt.signature,
    receiptKeyId: receipt.keyId,
  };
  await insertCopy(ctx.tx, {
    id,
    combinedId,
    countyTenantId: message.from.tenantId,
    countyName: message.from.name,
    exchangeId: message.exchangeId,
    engagementId: sent.engagementId,
    roundTitle: sent.roundTitle,
    paperId,
    edition,
    paperNo: sent.paperNo,
    evidenceCount: sent.evidenceCount,
    digestOnly: sent.digestOnly,
    contentSealed:
      content === null ? null : await ctx.secrets.seal(JSON.stringify(content), sealedPlace(id)),
    contentHash: hash,
    statement,
    signature,
    keyId,
    ...signedFor,
    keptAt: ctx.now,
  });
  await ctx.audit({
    action: 'inspection.paper_copy_kept',
    subject: { type: 'vaultCopy', id },
    summary: `留存${message.from.name}底稿${sent.paperNo}第${edition}版`,
    after: { contentHash: hash, countyKeyId: keyId, digestOnly: sent.digestOnly },
  });
  return signedFor;
}

async function answerKept(
  ctx: InspectionCtx,
  { exchangeId, from }: ExchangeMessage,
  copy: Pick<CopyRow, 'receiptStatement' | 'receiptSignature' | 'receiptKeyId'>,
): Promise<void> {
  const { publicKey } = await ctx.secrets.sign(copy.receiptStatement);
  await ctx.exchange.send({
    type: 'paperCopy',
    exchangeId,
    to: from.tenantId,
    verb: 'kept',
    content: {
      statement: copy.receiptStatement,
      signature: copy.receiptSignature,
      keyId: copy.receiptKeyId,
      publicKey,
    },
  });
}
