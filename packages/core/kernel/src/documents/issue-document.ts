import { ConflictError, type Ctx, type Plugin } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { coreTx } from '../context/core-tx.ts';
import { issueDocuments } from '../core-plugin/permissions.ts';
import { recordTypesOf } from '../forms/record-types.ts';
import { documentNumber } from './document-settings.ts';
import { missingIn } from './document.rules.ts';
import { insertIssued } from './issued-documents.repository.ts';
import { readDocument, type DocumentPlace, type ReadyDocument } from './render-document.ts';

/** Gives a document its 发文字号 and 成文日期; both stay for good. */
export async function issueDocument(
  ctx: Ctx,
  plugins: readonly Plugin[],
  place: DocumentPlace,
): Promise<void> {
  const ready = await readDocument(ctx, plugins, place);
  const reasons = issueClosedReasons(ctx, ready);
  if (reasons.length > 0) {
    throw new ConflictError('core.document_not_ready', 'It cannot be issued', {
      reasons: reasons.map((message) => ({ code: 'core.document_not_ready', message })),
    });
  }
  const { document, issuer } = ready;
  const issuedOn = ctx.calendar.today();
  const year = Number(issuedOn.slice(0, 4));
  const sequence = await ctx.numbers.next(`document:${issuer.mark}:${year}`);
  const documentNo = documentNumber(issuer.mark, year, sequence);
  const record = await recordTypesOf(plugins).get(document.subject)?.recordType.find(ctx, place.id);
  const { engagementId = null, unitId = null, released = false } = record ?? {};
  await insertIssued(coreTx(ctx), {
    id: uuidv7(),
    subjectType: document.subject,
    subjectId: place.id,
    engagementId,
    unitId,
    released,
    document: document.id,
    year,
    sequence,
    documentNo,
    issuedOn,
    issuedBy: ctx.actor.userId,
    issuedByName: ctx.actor.displayName,
    issuedAt: ctx.now,
  });
  await ctx.audit({
    action: 'core.document_issued',
    subject: { type: document.subject, id: place.id },
    summary: `“${document.title}”正式编号${documentNo}`,
    after: { document: document.id, documentNo, issuedOn },
    engagementId,
    unitId,
  });
}

/** Why the document cannot be numbered now; empty when it can. */
export function issueClosedReasons(ctx: Ctx, { document, data, issued }: ReadyDocument): string[] {
  if (document.numbered !== true) return ['这类材料不编发文字号'];
  if (issued !== undefined) return [`已于${issued.issuedOn}编号为${issued.documentNo}`];
  if (ctx.scope.kind !== 'member' || !ctx.can(issueDocuments))
    return [`编号须有“${issueDocuments.title}”权限，请联系巡察办`];
  const missing = missingIn(document, data);
  return missing.length === 0 ? [] : [`还缺：${missing.join('、')}。补齐后再编号`];
}
