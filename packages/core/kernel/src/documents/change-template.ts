import {
  ConflictError,
  NotFoundError,
  type Ctx,
  type Plugin,
  type StoredBlob,
  type Upload,
  type UploadPort,
} from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { coreTx } from '../context/core-tx.ts';
import type { CoreServices } from '../core-plugin/core-services.ts';
import { checkTemplate } from './check-template.ts';
import {
  findLastTemplateNumber,
  insertTemplate,
  listTemplateVersions,
  lockTemplate,
  updateTemplate,
  type TemplateRow,
} from './document-templates.repository.ts';
import { documentOfId } from './documents-of.ts';
import { inspectTemplate, templateBytes } from './inspect-template.ts';
import { templateContent } from './template-content.ts';

/** Takes a template in: what could run or fetch anything is refused before it is kept. */
export async function receiveTemplate(upload: Upload, port: UploadPort): Promise<StoredBlob> {
  const bytes = await port.buffer(upload, templateBytes);
  inspectTemplate(bytes);
  const again = { ...upload, stream: new Blob([new Uint8Array(bytes)]).stream() };
  return await port.store(again, { maxBytes: templateBytes, allowed: ['docx'] });
}

/** Keeps an upload as the one draft of its document; a second upload takes the place of the first. */
export async function uploadTemplate(
  ctx: Ctx,
  plugins: readonly Plugin[],
  { document, blob }: { readonly document: string; readonly blob: StoredBlob },
): Promise<string> {
  const { title } = documentOfId(plugins, document);
  const versions = await listTemplateVersions(coreTx(ctx), document);
  const proposed = versions.find(({ status }) => status === 'proposed');
  if (proposed !== undefined) throw notInState(proposed);
  const draft = versions.find(({ status }) => status === 'draft');
  const id = draft?.id ?? uuidv7();
  const file = {
    fileName: blob.fileName,
    sizeBytes: blob.size,
    sha256: blob.sha256,
    storageKey: blob.storageKey,
    draftedBy: ctx.actor.userId,
    draftedByName: ctx.actor.displayName,
    updatedAt: ctx.now,
  };
  if (draft === undefined) {
    const number = (await findLastTemplateNumber(coreTx(ctx), document)) + 1;
    await insertTemplate(coreTx(ctx), { id, document, number, status: 'draft', ...file });
  } else {
    await updateTemplate(coreTx(ctx), id, file);
  }
  await ctx.audit({
    action: 'core.document_template_uploaded',
    subject: { type: 'documentTemplate', id },
    summary: `上传“${title}”的公文模板`,
    after: { document, fileName: blob.fileName, sha256: blob.sha256 },
  });
  return id;
}

/** Hands a draft without faults to the security administrator. */
export async function proposeTemplate(
  ctx: Ctx,
  services: CoreServices,
  { id, note }: { readonly id: string; readonly note: string },
): Promise<void> {
  const row = await lockInState(ctx, id, 'draft');
  await refuseFaulty(services, row);
  await updateTemplate(coreTx(ctx), id, {
    status: 'proposed',
    note,
    proposedAt: ctx.now,
    returnReason: null,
    draftedBy: ctx.actor.userId,
    draftedByName: ctx.actor.displayName,
  });
  await auditTemplate(ctx, services.plugins(), row, { verb: '提请发布', action: 'proposed', note });
}

export async function takeBackTemplate(
  ctx: Ctx,
  plugins: readonly Plugin[],
  id: string,
): Promise<void> {
  const row = await lockInState(ctx, id, 'proposed');
  await updateTemplate(coreTx(ctx), id, { status: 'draft', proposedAt: null });
  await auditTemplate(ctx, plugins, row, { verb: '收回', action: 'taken_back' });
}

/** The row stays; only its place as the one draft is given up. */
export async function discardTemplate(
  ctx: Ctx,
  plugins: readonly Plugin[],
  id: string,
): Promise<void> {
  const row = await lockInState(ctx, id, 'draft');
  await updateTemplate(coreTx(ctx), id, { status: 'discarded' });
  await auditTemplate(ctx, plugins, row, { verb: '放弃', action: 'discarded' });
}

export async function refuseFaulty(services: CoreServices, row: TemplateRow): Promise<void> {
  const document = documentOfId(services.plugins(), row.document);
  const problems = await checkTemplate(document, await templateContent(services, row));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw new ConflictError('core.template_faulty', 'The template has faults', {
    reasons: errors.map(({ message, remedy }) => ({
      code: 'core.template_faulty',
      message: `${message}；${remedy}`,
    })),
  });
}

export async function lockInState(
  ctx: Ctx,
  id: string,
  status: TemplateRow['status'],
): Promise<TemplateRow> {
  const row = await lockTemplate(coreTx(ctx), id);
  if (row === undefined) throw templateNotFound(id);
  if (row.status !== status) throw notInState(row);
  return row;
}

export const templateNotFound = (id: string) =>
  new NotFoundError('core.template_not_found', `No template ${id}`);

const stateWords: Readonly<Record<TemplateRow['status'], string>> = {
  draft: '草稿',
  proposed: '待发布，请先收回或等待安全管理员办理',
  published: '使用中',
  retired: '已停用',
  discarded: '已放弃',
};

function notInState({ number, status }: TemplateRow): ConflictError {
  const message = `模板第${number}版现为${stateWords[status]}`;
  return new ConflictError('core.template_not_open', message, {
    reasons: [{ code: 'core.template_not_open', message }],
  });
}

export async function auditTemplate(
  ctx: Ctx,
  plugins: readonly Plugin[],
  { id, document, number }: TemplateRow,
  act: { readonly verb: string; readonly action: string; readonly note?: string },
): Promise<void> {
  await ctx.audit({
    action: `core.document_template_${act.action}`,
    subject: { type: 'documentTemplate', id },
    summary: `${act.verb}“${documentOfId(plugins, document).title}”公文模板第${number}版`,
    after: { document, number, ...(act.note !== undefined && { note: act.note }) },
  });
}
