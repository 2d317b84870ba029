import type { Ctx, DocumentDefinition, Plugin } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import type { CoreServices } from '../core-plugin/core-services.ts';
import { buildTemplate } from './build-template.ts';
import { templateNotFound } from './change-template.ts';
import { checkTemplate } from './check-template.ts';
import { issuerOf, issuerSetting } from './document-settings.ts';
import {
  findTemplate,
  listProposedTemplates,
  listTemplates,
  listTemplateVersions,
  type TemplateRow,
} from './document-templates.repository.ts';
import { placeholdersOf } from './document.rules.ts';
import { documentOfId, documentsOf } from './documents-of.ts';
import { fillTemplate } from './fill-template.ts';
import { templateContent } from './template-content.ts';
import { filled, sampleData } from './template-data.ts';
import type {
  TemplateDetailView,
  TemplateListView,
  TemplateProposalList,
} from './templates.schemas.ts';

/** Every document with its template in force and the one being made. */
export async function listTemplateStates(
  ctx: Ctx,
  plugins: readonly Plugin[],
): Promise<z.input<typeof TemplateListView>> {
  const byDocument = Map.groupBy(await listTemplates(coreTx(ctx)), ({ document }) => document);
  return {
    items: plugins.flatMap((plugin) =>
      (plugin.documents ?? []).map(({ id, title }) => {
        const rows = byDocument.get(id) ?? [];
        const published = rows.find(({ status }) => status === 'published');
        const draft = rows.find(({ status }) => status !== 'published');
        return {
          document: id,
          title,
          plugin: plugin.title,
          published: published === undefined ? null : toLine(published),
          draft: draft === undefined ? null : toLine(draft),
        };
      }),
    ),
  };
}

/** One document: what a template may name, its versions, and what is wrong with the open one. */
export async function showTemplates(
  ctx: Ctx,
  services: CoreServices,
  id: string,
): Promise<z.input<typeof TemplateDetailView>> {
  const document = documentOfId(services.plugins(), id);
  const versions = await listTemplateVersions(coreTx(ctx), id);
  const open = versions.find(({ status }) => status === 'draft' || status === 'proposed');
  const problems =
    open === undefined ? [] : await checkTemplate(document, await templateContent(services, open));
  return {
    document: id,
    title: document.title,
    placeholders: placeholdersOf(document).map((each) => ({ ...each, within: [...each.within] })),
    versions: versions.map(toLine),
    open: open === undefined ? null : { ...toLine(open), problems: [...problems] },
  };
}

export async function listTemplateProposals(
  ctx: Ctx,
  plugins: readonly Plugin[],
): Promise<z.input<typeof TemplateProposalList>> {
  const titles = new Map(documentsOf(plugins).map(({ id, title }) => [id, title]));
  return {
    items: (await listProposedTemplates(coreTx(ctx))).map((row) => ({
      ...toLine(row),
      document: row.document,
      title: titles.get(row.document) ?? row.document,
      closedReasons:
        row.draftedBy === ctx.actor.userId ? ['不能发布本人上传的模板，请由他人办理'] : [],
    })),
  };
}

const toLine = (row: TemplateRow) => ({
  id: row.id,
  number: row.number,
  status: row.status,
  note: row.note,
  fileName: row.fileName,
  sizeBytes: row.sizeBytes,
  draftedBy: row.draftedByName,
  updatedAt: row.updatedAt,
  returnReason: row.returnReason,
  publishedBy: row.publishedByName,
  publishedAt: row.publishedAt,
  version: row.version,
});

/** The built-in template with its placeholders, to start an own one from. */
export async function builtInTemplate(ctx: Ctx, plugins: readonly Plugin[], id: string) {
  const document = documentOfId(plugins, id);
  const bytes = await builtIn(ctx, document);
  return { fileName: `${document.title}（系统模板）.docx`, bytes };
}

async function builtIn(ctx: Ctx, document: DocumentDefinition) {
  const { name } = issuerOf(await ctx.settings.get(issuerSetting), ctx.scope);
  const data = sampleData(document);
  const signer = filled(document.template.signature?.name ?? '', data);
  return buildTemplate(document.template, { issuer: name, signer, dated: '2026年9月1日' });
}

/** A version as it was uploaded, or filled with the samples. */
export async function templateFile(
  ctx: Ctx,
  services: CoreServices,
  { id, isTrial }: { readonly id: string; readonly isTrial: boolean },
) {
  const row = await findTemplate(coreTx(ctx), id);
  if (row === undefined) throw templateNotFound(id);
  const document = documentOfId(services.plugins(), row.document);
  const bytes = await templateContent(services, row);
  return isTrial
    ? {
        fileName: `${document.title}（样例）.docx`,
        bytes: await fillTemplate(bytes, sampleData(document)),
      }
    : { fileName: row.fileName, bytes };
}
