import { readForm, type FormDocument, type FormField } from '@lianxun/plugin-api';

import type { FormRow } from './form-definitions.repository.ts';

/** The stored document; what was stored is what its draft route has parsed as objects. */
export function documentOf({ schema, ui }: Pick<FormRow, 'schema' | 'ui'>): FormDocument {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the draft routes alone, as JSON objects
  return { schema, ui } as FormDocument;
}

export const fieldsOfRow = (row: Pick<FormRow, 'schema' | 'ui'>): readonly FormField[] =>
  readForm(documentOf(row)).fields;
