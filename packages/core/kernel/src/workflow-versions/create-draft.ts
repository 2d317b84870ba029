import {
  ConflictError,
  NotFoundError,
  ValidationError,
  type Ctx,
  type Plugin,
} from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { sizeProblems } from '../workflow/check-definition.ts';
import { caseTypeOf } from './case-types-of.ts';
import {
  findDefinition,
  findHighestNumber,
  findOpenDraft,
  insertDefinition,
} from './definitions.repository.ts';
import { versionNotFound } from './get-version.ts';
import { builtInTemplates } from './list-templates.ts';
import { findTemplate } from './templates.repository.ts';
import type { CreateDraftBody } from './versions.schemas.ts';

interface Source {
  readonly title: string;
  readonly document: unknown;
  readonly layout: unknown;
  readonly origin: string;
  readonly templateId: string | null;
  readonly templateNumber: number | null;
}

/** Opens the one draft of a type from an earlier version, a template or a file; answers its id. */
export async function createDraft(
  ctx: Ctx,
  plugins: readonly Plugin[],
  { subject, from, title }: z.output<typeof CreateDraftBody> & { readonly subject: string },
): Promise<string> {
  const tx = coreTx(ctx);
  caseTypeOf(plugins, subject);
  await refuseSecondDraft(ctx, subject);
  const source = await sourceOf(ctx, plugins, { subject, from });
  refuseOversize(source.document);
  const id = uuidv7();
  const number = (await findHighestNumber(tx, subject)) + 1;
  const isFirst = await insertDefinition(tx, {
    id,
    subjectType: subject,
    number,
    status: 'draft',
    title: title ?? source.title,
    note: null,
    document: JSON.stringify(source.document),
    layout: JSON.stringify(source.layout),
    origin: source.origin,
    templateId: source.templateId,
    templateNumber: source.templateNumber,
    authorIds: [ctx.actor.userId],
    draftedBy: ctx.actor.userId,
    updatedAt: ctx.now,
    proposedBy: null,
    returnReason: null,
    publishedBy: null,
  });
  if (!isFirst) {
    await refuseSecondDraft(ctx, subject);
    throw new ConflictError('core.draft_exists', `Another draft of ${subject} came first`);
  }
  await ctx.audit({
    action: 'core.workflow_drafted',
    subject: { type: 'workflowDefinition', id },
    summary: `起草流程“${title ?? source.title}”（第${number}版）`,
    after: { subject, number, origin: source.origin },
  });
  return id;
}

async function refuseSecondDraft(ctx: Ctx, subject: string): Promise<void> {
  const open = await findOpenDraft(coreTx(ctx), subject);
  if (open === undefined) return;
  const state = open.status === 'proposed' ? '已提交审核' : '正在起草';
  const message = `该类事项的第${open.number}版“${open.title}”${state}，请先完成、收回或放弃它`;
  throw new ConflictError('core.draft_exists', `Draft ${open.id} is open`, {
    reasons: [{ code: 'core.draft_exists', message }],
    allowed: [open.id],
  });
}

export function refuseOversize(document: unknown): void {
  const problems = sizeProblems(document).filter(({ code }) => code === 'too_large');
  if (problems.length === 0) return;
  throw new ValidationError('core.workflow_too_large', 'The definition exceeds the limits', {
    reasons: problems.map(({ message, remedy, place }) => ({
      code: 'core.workflow_too_large',
      message: `${message}，请${remedy}`,
      field: place === '' ? 'document' : `document.${place}`,
    })),
  });
}

async function sourceOf(
  ctx: Ctx,
  plugins: readonly Plugin[],
  { subject, from }: { readonly subject: string } & Pick<z.output<typeof CreateDraftBody>, 'from'>,
): Promise<Source> {
  const untied = { templateId: null, templateNumber: null };
  if ('document' in from) {
    const title = z.object({ title: z.string().min(1).max(60) }).safeParse(from.document);
    const name = title.success ? title.data.title : '导入的流程';
    return { title: name, document: from.document, layout: {}, origin: 'file', ...untied };
  }
  if ('version' in from) return await fromVersion(ctx, subject, from.version);
  const builtIn = builtInTemplates(caseTypeOf(plugins, subject)).find(
    ({ key }) => key === from.template,
  );
  if (builtIn !== undefined) {
    const { key, document } = builtIn;
    const title = caseTypeOf(plugins, subject).caseType.document.title;
    return {
      title: `${title}（${builtIn.title}）`,
      document,
      layout: {},
      origin: `builtIn:${key}`,
      ...untied,
    };
  }
  return await fromTemplate(ctx, subject, from.template);
}

async function fromVersion(ctx: Ctx, subject: string, id: string): Promise<Source> {
  const row = await findDefinition(coreTx(ctx), id);
  if (row?.subjectType !== subject) throw versionNotFound(id);
  const { title, document, layout, templateId, templateNumber } = row;
  return { title, document, layout, origin: `version:${id}`, templateId, templateNumber };
}

async function fromTemplate(ctx: Ctx, subject: string, id: string): Promise<Source> {
  const known = z.uuid().safeParse(id);
  const row = known.success ? await findTemplate(coreTx(ctx), known.data) : undefined;
  if (row?.subjectType !== subject)
    throw new NotFoundError('core.workflow_template_not_found', `No template ${id}`);
  return {
    title: row.title,
    document: row.document,
    layout: {},
    origin: `template:${id}`,
    templateId: row.id,
    templateNumber: row.number,
  };
}
