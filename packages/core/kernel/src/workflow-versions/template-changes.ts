import { ConflictError, NotFoundError, type Ctx, type Plugin } from '@lianxun/plugin-api';
import { adoptChanges, incomingChanges } from '@lianxun/plugin-api/host';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { readDocument, wordsOf } from './compare-versions.ts';
import {
  findDefinition,
  findOpenDraft,
  findPublished,
  updateDefinition,
  type DefinitionRow,
} from './definitions.repository.ts';
import { authorsWith, lockDraft } from './save-draft.ts';
import { findLatestOf, findTemplate, type TemplateRow } from './templates.repository.ts';
import type { TemplateChanges } from './versions.schemas.ts';

/** What the city has changed in its template since the county copied it, against the county's own. */
export async function listTemplateChanges(
  ctx: Ctx,
  plugins: readonly Plugin[],
  subject: string,
): Promise<z.input<typeof TemplateChanges>> {
  const draft = await findOpenDraft(coreTx(ctx), subject);
  const own =
    draft === undefined
      ? await findPublished(coreTx(ctx), subject)
      : await findDefinition(coreTx(ctx), draft.id);
  const { base, latest } = await templatesOf(ctx, own);
  const three = threeWay(own, { base, latest });
  const changes = incomingChanges(three, await wordsOf(ctx, plugins, subject));
  return {
    base: { id: base.id, number: base.number, title: base.title },
    latest: {
      id: latest.id,
      number: latest.number,
      title: latest.title,
      summary: latest.summary,
      publishedAt: latest.publishedAt,
    },
    draftId: draft?.status === 'draft' ? draft.id : null,
    items: changes.map(({ fields, own: ours, ...change }) => ({
      ...change,
      fields: [...fields],
      own: [...ours],
    })),
  };
}

/** Takes the named changes of the template over into a draft; what the county changed otherwise gives way. */
export async function adoptTemplateChanges(
  ctx: Ctx,
  { id, items }: { readonly id: string; readonly items: readonly string[] },
): Promise<void> {
  const draft = await lockDraft(ctx, id);
  const { base, latest } = await templatesOf(ctx, draft);
  const three = threeWay(draft, { base, latest });
  const adopted = adoptChanges(three, items);
  const rest = incomingChanges({ ...three, own: adopted }).filter(({ isAdopted }) => !isAdopted);
  await updateDefinition(coreTx(ctx), id, {
    document: JSON.stringify(adopted),
    authorIds: authorsWith(draft, ctx.actor.userId),
    updatedAt: ctx.now,
    ...(rest.length === 0 ? { templateId: latest.id, templateNumber: latest.number } : {}),
  });
  await ctx.audit({
    action: 'core.workflow_template_adopted',
    subject: { type: 'workflowDefinition', id },
    summary: `采纳市级模板“${latest.title}”第${latest.number}版的${items.length}处修改`,
    before: { document: draft.document },
    after: { document: adopted, items, templateNumber: latest.number },
  });
}

interface TemplatePair {
  readonly base: TemplateRow;
  readonly latest: TemplateRow;
}

async function templatesOf(ctx: Ctx, own: DefinitionRow | undefined): Promise<TemplatePair> {
  if (own === undefined || own.templateId === null)
    throw new NotFoundError('core.workflow_template_not_found', 'Not copied from a template');
  const base = await findTemplate(coreTx(ctx), own.templateId);
  const latest = base === undefined ? undefined : await findLatestOf(coreTx(ctx), base);
  if (base === undefined || latest === undefined)
    throw new NotFoundError('core.workflow_template_not_found', `No template ${own.templateId}`);
  return { base, latest };
}

function threeWay(own: DefinitionRow | undefined, { base, latest }: TemplatePair) {
  if (own === undefined)
    throw new ConflictError('core.no_definition', 'Nothing is published or drafted');
  return {
    base: readDocument(base.document),
    latest: readDocument(latest.document),
    own: readDocument(own.document),
  };
}
