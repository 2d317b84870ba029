import type { Ctx, DocumentDefinition, DocumentRow, Plugin } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { findPublishedTemplate } from './document-templates.repository.ts';
import { commonFields, missingIn } from './document.rules.ts';
import { documentsOf, isMadeHere } from './documents-of.ts';
import type { DocumentListView, DocumentView } from './documents.schemas.ts';
import { issueClosedReasons } from './issue-document.ts';
import { readDocument, type DocumentPlace, type ReadyDocument } from './render-document.ts';
import { filled, templateData } from './template-data.ts';

/** Documents this person may make of records of the type here. */
export function listDocuments(
  ctx: Ctx,
  plugins: readonly Plugin[],
  type: string,
): z.input<typeof DocumentListView> {
  const items = documentsOf(plugins).filter(
    (document) =>
      document.subject === type && isMadeHere(ctx, document) && ctx.can(document.permission),
  );
  return { items: items.map(({ id, title }) => ({ id, title })) };
}

/** What a document will say and what it lacks, before it is downloaded. */
export async function showDocument(
  ctx: Ctx,
  plugins: readonly Plugin[],
  place: DocumentPlace,
): Promise<z.input<typeof DocumentView>> {
  const ready = await readDocument(ctx, plugins, place);
  const { document, data, common, issued } = ready;
  const own = await findPublishedTemplate(coreTx(ctx), document.id);
  const values = templateData(document, data, common);
  return {
    id: document.id,
    title: document.title,
    heading: filled(document.template.title, values),
    missing: missingIn(document, data),
    fields: [...fieldsOf(document, data), ...commonOf(ready)],
    lists: Object.entries(document.lists ?? {}).map(([key, { title }]) => ({
      title,
      rows: data[key]?.length ?? 0,
    })),
    copies: (document.copies ?? []).map(({ key, title }) => ({ key, title })),
    template: own === undefined ? null : own.number,
    isNumbered: document.numbered === true,
    documentNo: issued?.documentNo ?? null,
    issuedOn: issued?.issuedOn ?? null,
    issueClosedReasons: issueClosedReasons(ctx, ready),
  };
}

const fieldsOf = ({ fields }: DocumentDefinition, data: DocumentRow) =>
  Object.entries(fields).map(([key, { title }]) => ({ title, value: textOf(data[key]) }));

const textOf = (value: DocumentRow[string] | undefined) => (typeof value === 'string' ? value : '');

/** Of the fields every document has, those that say something. */
const commonOf = ({ document, common }: ReadyDocument) =>
  document.template.form === 'official'
    ? (['issuer', 'documentNo', 'dated', 'grade'] as const)
        .filter((key) => common[key] !== '')
        .map((key) => ({ title: commonFields[key].title, value: common[key] }))
    : [];
