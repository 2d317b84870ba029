import {
  chineseNumber,
  type DocumentDefinition,
  type DocumentField,
  type DocumentList,
  type DocumentRow,
} from '@lianxun/plugin-api';
import type { TemplateData } from 'easy-template-x';

import { breakTitle } from './break-title.ts';
import { commonFields, presence } from './document.rules.ts';

export type CommonValues = Readonly<Record<keyof typeof commonFields, string>>;

/** Values by the names a template uses. */
export function templateData(
  document: DocumentDefinition,
  data: DocumentRow,
  common: Omit<CommonValues, 'heading'>,
): TemplateData {
  const own = named(document.fields, document.lists ?? {}, data);
  const given = named(commonFields, {}, { ...common, heading: '' });
  const all = { ...own, ...given };
  return { ...all, [commonFields.heading.title]: breakTitle(filled(document.template.title, all)) };
}

/** Data for a test fill: every field as its sample, every list with two rows. */
export function sampleData(document: DocumentDefinition): TemplateData {
  const common = Object.fromEntries(
    Object.entries(commonFields).map(([key, { sample }]) => [key, sample]),
  );
  const data = sampleRow(document.fields, document.lists ?? {});
  const own = named(document.fields, document.lists ?? {}, data);
  const given = named(commonFields, {}, common);
  const all = { ...own, ...given };
  return { ...all, [commonFields.heading.title]: breakTitle(filled(document.template.title, all)) };
}

type Fields = Readonly<Record<string, DocumentField>>;
type Lists = Readonly<Record<string, DocumentList>>;

function named(
  fields: Fields,
  lists: Lists,
  row: DocumentRow,
): Record<string, string | boolean | TemplateData[]> {
  const texts = Object.entries(fields).map(
    ([key, { title }]) => [title, textOf(row[key])] as const,
  );
  const rows = Object.entries(lists).map(
    ([key, list]) => [list.title, rowsOf(list, row[key])] as const,
  );
  const present = rows.map(([title, list]) => [presence(title), list.length > 0] as const);
  return Object.fromEntries<string | boolean | TemplateData[]>([...texts, ...rows, ...present]);
}

const textOf = (value: DocumentRow[string] | undefined) => (typeof value === 'string' ? value : '');

function rowsOf(list: DocumentList, value: DocumentRow[string] | undefined): TemplateData[] {
  if (value === undefined || typeof value === 'string') return [];
  return value.map((row, index) => ({
    序号: String(index + 1),
    中文序号: chineseNumber(index + 1),
    ...named(list.fields, list.lists ?? {}, row),
  }));
}

function sampleRow(fields: Fields, lists: Lists): DocumentRow {
  const texts = Object.entries(fields).map(([key, { sample }]) => [key, sample] as const);
  const rows = Object.entries(lists).map(([key, list]) => {
    const row = sampleRow(list.fields, list.lists ?? {});
    return [key, [row, row]] as const;
  });
  return Object.fromEntries<DocumentRow[string]>([...texts, ...rows]);
}

/** A text with its placeholders replaced by single values. */
export function filled(text: string, data: Readonly<Record<string, unknown>>): string {
  return text.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = data[name];
    return typeof value === 'string' ? value : '';
  });
}
