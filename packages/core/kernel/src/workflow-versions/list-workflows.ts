import type { Ctx, Plugin } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { caseTypeOf, caseTypesOf } from './case-types-of.ts';
import {
  countOpenCases,
  listDefinitionHeads,
  type DefinitionHead,
} from './definitions.repository.ts';
import { findLatestOf, findTemplate, type TemplateRow } from './templates.repository.ts';
import { namesOfAuthors, originTitle } from './version-words.ts';
import type { VersionItem, WorkflowItem } from './versions.schemas.ts';

/** Every case type with what is published, drafted and still running on older versions. */
export async function listWorkflows(
  ctx: Ctx,
  plugins: readonly Plugin[],
): Promise<z.input<typeof WorkflowItem>[]> {
  const tx = coreTx(ctx);
  const heads = await listDefinitionHeads(tx);
  const open = await countOpenCases(tx);
  const items: z.input<typeof WorkflowItem>[] = [];
  for (const { subject, plugin, caseType } of caseTypesOf(plugins)) {
    const versions = heads.filter(({ subjectType }) => subjectType === subject);
    const published = versions.find(({ status }) => status === 'published');
    const counts = versions.map(({ id }) => ({ id, count: open.get(id) ?? 0 }));
    items.push({
      subject,
      title: caseType.document.title,
      plugin: plugin.title,
      published: published === undefined ? null : publishedView(published),
      draft: draftView(versions),
      openCases: sum(counts),
      olderCases: sum(counts.filter(({ id }) => id !== published?.id)),
      template: published === undefined ? null : await templateView(ctx, published),
    });
  }
  return items;
}

const sum = (counts: readonly { readonly count: number }[]) =>
  counts.reduce((total, { count }) => total + count, 0);

function publishedView({ id, number, title, publishedAt }: DefinitionHead) {
  return { id, number, title, publishedAt };
}

function draftView(versions: readonly DefinitionHead[]): z.input<typeof WorkflowItem>['draft'] {
  const draft = versions.find(({ status }) => status === 'draft' || status === 'proposed');
  if (draft === undefined) return null;
  const { id, updatedAt, version } = draft;
  return { id, status: draft.status === 'draft' ? 'draft' : 'proposed', updatedAt, version };
}

async function templateView(ctx: Ctx, { templateId, templateNumber }: DefinitionHead) {
  if (templateId === null) return null;
  const template = await findTemplate(coreTx(ctx), templateId);
  if (template === undefined) return null;
  const latest = (await findLatestOf(coreTx(ctx), template)) ?? template;
  return {
    id: template.id,
    title: template.title,
    number: templateNumber ?? template.number,
    isChanged: isLater(latest, templateNumber ?? template.number),
  };
}

const isLater = ({ number }: Pick<TemplateRow, 'number'>, than: number) => number > than;

/** The versions of one type, newest first, with the cases that still run on each. */
export async function listVersions(
  ctx: Ctx,
  plugins: readonly Plugin[],
  subject: string,
): Promise<z.input<typeof VersionItem>[]> {
  const tx = coreTx(ctx);
  caseTypeOf(plugins, subject);
  const versions = await listDefinitionHeads(tx, { subjectType: subject });
  const open = await countOpenCases(tx);
  const nameOf = await namesOfAuthors(ctx, versions);
  return versions.map((row) => ({
    id: row.id,
    number: row.number,
    status: row.status,
    title: row.title,
    note: row.note,
    origin: row.origin,
    originTitle: originTitle(row.origin, versions, plugins),
    draftedBy: nameOf(row.draftedBy),
    publishedBy: nameOf(row.publishedBy),
    publishedAt: row.publishedAt,
    openCases: open.get(row.id) ?? 0,
  }));
}
