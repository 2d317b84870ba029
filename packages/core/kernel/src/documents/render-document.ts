import {
  committeeOf,
  documentDate,
  type Ctx,
  type DocumentDefinition,
  type DocumentRow,
  type DocumentTemplate,
  type Plugin,
  type Scope,
} from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import type { CoreServices } from '../core-plugin/core-services.ts';
import { buildTemplate } from './build-template.ts';
import { gradeOf } from './document-grade.ts';
import { documentNumber, issuerOf, issuerSetting, type Issuer } from './document-settings.ts';
import { findPublishedTemplate } from './document-templates.repository.ts';
import { commonFields } from './document.rules.ts';
import { documentNotFound, requireDocument } from './documents-of.ts';
import { fillTemplate } from './fill-template.ts';
import { findIssued, type IssuedDocument } from './issued-documents.repository.ts';
import { templateContent } from './template-content.ts';
import { filled, templateData, type CommonValues } from './template-data.ts';

/** A document with the record it is made of. */
export interface DocumentPlace {
  readonly document: string;
  readonly id: string;
  /** Keys of the bodies it is copied to; all when left out. */
  readonly copies?: readonly string[] | undefined;
}

export interface ReadyDocument {
  readonly document: DocumentDefinition;
  readonly data: DocumentRow;
  readonly common: Omit<CommonValues, 'heading'>;
  readonly issued: IssuedDocument | undefined;
  readonly issuer: Issuer;
}

/** What a document says, before it is set. */
export async function readDocument(
  ctx: Ctx,
  plugins: readonly Plugin[],
  place: DocumentPlace,
): Promise<ReadyDocument> {
  const document = requireDocument(ctx, plugins, place.document);
  const data = await document.data(ctx, place.id);
  if (data === undefined) throw documentNotFound(place.document);
  const issuer = issuerOf(await ctx.settings.get(issuerSetting), ctx.scope);
  const issued = await findIssued(coreTx(ctx), {
    document: place.document,
    subjectId: place.id,
  });
  const grade = await gradeOf(ctx, { type: document.subject, id: place.id });
  const day = issued?.issuedOn ?? ctx.calendar.today();
  const common = {
    copyNumber: '',
    grade,
    urgency: '',
    issuer: issuer.name,
    ...placeOf(document, { chosen: place.copies, data }, ctx.scope),
    documentNo: issued?.documentNo ?? documentNumber(issuer.mark, day.slice(0, 4), null),
    dated: documentDate(day),
    printer: issuer.printer,
    printedOn: documentDate(day),
    ...givenBy(document, data),
  };
  return { document, data, common, issued, issuer };
}

/** What the record already says of its number and date. */
function givenBy({ given }: DocumentDefinition, data: DocumentRow) {
  if (given === undefined) return {};
  const { [given.date]: date, [given.number]: number } = data;
  return {
    ...(typeof number === 'string' && { documentNo: number }),
    ...(typeof date === 'string' && { dated: date, printedOn: date }),
  };
}

interface Copied {
  readonly chosen: DocumentPlace['copies'];
  readonly data: DocumentRow;
}

/** The county in its own words, and whom the document is copied to. */
function placeOf(document: DocumentDefinition, { chosen, data }: Copied, scope: Scope) {
  const committee = committeeOf(scope.tenantName);
  const level = committee === '党工委' ? '' : committee.slice(0, -1);
  const words = {
    ...Object.fromEntries(
      Object.entries(document.fields).map(([key, { title }]) => [title, data[key]]),
    ),
    [commonFields.committee.title]: committee,
    [commonFields.level.title]: level,
  };
  const copied = copiesOf(document, chosen).map(({ text }) => filled(text, words));
  return { committee, level, copied: copied.join('，') };
}

const copiesOf = ({ copies = [] }: DocumentDefinition, chosen: readonly string[] | undefined) =>
  copies.filter(({ key }) => chosen?.includes(key) ?? true);

/** The document as .docx, from the tenant's own template where one is in force. */
export async function renderDocument(
  ctx: Ctx,
  services: CoreServices,
  place: DocumentPlace,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const ready = await readDocument(ctx, services.plugins(), place);
  const { document, data, common } = ready;
  const own = await findPublishedTemplate(coreTx(ctx), document.id);
  const template = own === undefined ? builtIn(ready) : await templateContent(services, own);
  const values = templateData(document, data, common);
  return { fileName: fileNameOf(ready), bytes: await fillTemplate(template, values) };
}

function builtIn({ document, data, common, issuer }: ReadyDocument) {
  const values = templateData(document, data, common);
  const signer = filled(document.template.signature?.name ?? '', values);
  const texts = { issuer: issuer.name, signer, dated: common.dated };
  return buildTemplate(templateOf(document, common.copied), texts);
}

/** Without anybody it is copied to, the 版记 has no line for them. */
function templateOf({ template, copies }: DocumentDefinition, copied: string): DocumentTemplate {
  if (copies === undefined || copied !== '') return template;
  const { copies: _, ...rest } = template;
  return rest;
}

const unsafe = /[\\/:*?"<>|\n]/g;

/** The title of the document, which says of whom it is. */
function fileNameOf({ document, data, common }: ReadyDocument): string {
  const values = templateData(document, data, common);
  const heading = filled(document.template.title, { ...values, [commonFields.heading.title]: '' });
  return `${heading.replaceAll(unsafe, '').slice(0, 90) || document.title}.docx`;
}
