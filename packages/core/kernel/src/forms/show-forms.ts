import {
  checkForm,
  NotFoundError,
  readForm,
  type Ctx,
  type FieldKind,
  type FormSurroundings,
  type Plugin,
} from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import {
  countAnswers,
  findForm,
  listForms as findForms,
  listVersions,
  type FormRow,
} from './form-definitions.repository.ts';
import { documentOf, fieldsOfRow } from './form-views.ts';
import type { FormListView, FormVersionView } from './forms.schemas.ts';
import { recordTypesOf } from './record-types.ts';

type VersionView = z.input<typeof FormVersionView>;

/** Every record type with its forms, the ones without a form included. */
export async function listForms(
  ctx: Ctx,
  plugins: readonly Plugin[],
): Promise<z.input<typeof FormListView>> {
  const tx = coreTx(ctx);
  const rows = await findForms(tx);
  const answers = await countAnswers(tx);
  const items = [...recordTypesOf(plugins)].map(([recordType, { plugin, recordType: known }]) => {
    const own = Map.groupBy(
      rows.filter((row) => row.recordType === recordType),
      ({ key }) => key,
    );
    return {
      recordType,
      plugin,
      hasCases: plugins.some(({ cases = {} }) => Object.hasOwn(cases, recordType)),
      title: known.title,
      forms: [...own].map(([key, versions]) => summaryOf(key, versions, answers.get(key) ?? 0)),
    };
  });
  return { items };
}

function summaryOf(key: string, versions: readonly FormRow[], answers: number) {
  const published = versions.find(({ status }) => status === 'published');
  const draft = versions.find(({ status }) => status !== 'published');
  const shown = published ?? draft;
  return {
    key,
    purpose: shown?.purpose ?? ('fields' as const),
    title: shown?.title ?? key,
    fields: shown === undefined ? 0 : fieldsOfRow(shown).length,
    answers,
    published: published === undefined ? null : toLine(published),
    draft: draft === undefined ? null : toLine(draft),
  };
}

export const toLine = (row: FormRow) => ({
  id: row.id,
  number: row.number,
  status: row.status,
  title: row.title,
  note: row.note,
  draftedBy: row.draftedByName,
  updatedAt: row.updatedAt,
  publishedBy: row.publishedByName,
  publishedAt: row.publishedAt,
});

export async function showForm(
  ctx: Ctx,
  plugins: readonly Plugin[],
  id: string,
): Promise<VersionView> {
  return await toVersionView(ctx, plugins, await requireForm(ctx, id));
}

export async function requireForm(ctx: Ctx, id: string): Promise<FormRow> {
  const row = await findForm(coreTx(ctx), id);
  if (row === undefined) throw formNotFound(id);
  return row;
}

export const formNotFound = (id: string) =>
  new NotFoundError('core.form_not_found', `No form ${id}`);

export async function toVersionView(
  ctx: Ctx,
  plugins: readonly Plugin[],
  row: FormRow,
): Promise<VersionView> {
  const near = await surroundingsOf(ctx, plugins, row);
  const { schema, ui } = documentOf(row);
  return {
    ...toLine(row),
    key: row.key,
    recordType: row.recordType,
    recordTitle: recordTypesOf(plugins).get(row.recordType)?.recordType.title ?? row.recordType,
    purpose: row.purpose,
    schema: { ...schema },
    ui: { ...ui },
    problems: checkForm({ schema, ui }, near),
    earlier: { ...near.earlier },
    takenTitles: [...near.takenTitles],
    returnReason: row.returnReason,
    version: row.version,
  };
}

/** What a form is checked against: the kinds its keys have had, and the columns its fields join. */
export async function surroundingsOf(
  ctx: Ctx,
  plugins: readonly Plugin[],
  row: Pick<FormRow, 'id' | 'key' | 'recordType' | 'purpose'>,
): Promise<FormSurroundings> {
  const versions = await listVersions(coreTx(ctx), row.key);
  const earlier: Record<string, FieldKind> = {};
  for (const version of versions.toReversed()) {
    if (version.id === row.id || !['published', 'retired'].includes(version.status)) continue;
    for (const { key, kind } of readForm(documentOf(version)).fields) earlier[key] = kind;
  }
  return { earlier, takenTitles: row.purpose === 'move' ? [] : titlesOf(plugins, row.recordType) };
}

function titlesOf(plugins: readonly Plugin[], recordType: string): string[] {
  return plugins
    .flatMap((plugin) => plugin.registers ?? [])
    .filter(({ definition }) => definition.recordType === recordType)
    .flatMap(({ definition }) => definition.columns)
    .flatMap(({ title, synonyms = [] }) => [title, ...synonyms]);
}
