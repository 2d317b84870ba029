import { type Choices, VersionedEdit } from '@lianxun/ui';
import { get } from 'svelte/store';

import { spaForm, type SpaFormInput } from './spa-form.ts';

interface VersionedFormInput<Data extends Record<string, string>> extends Omit<
  SpaFormInput<Data>,
  'send'
> {
  /** The version the record was read at; undefined for a new one. */
  readonly etag: string | undefined;
  readonly fields: Readonly<Record<keyof Data & string, string>>;
  readonly textOf?: (name: string, value: unknown) => string;
  readonly send: (data: Data, etag: string | undefined) => Promise<void>;
  /** The record as it is stored now. */
  readonly read: () => Promise<{ readonly form: Data; readonly etag: string | undefined }>;
}

/** A form for a versioned record: a change by somebody else meanwhile is shown side by side, and nothing typed is lost. */
export function versionedForm<Data extends Record<string, string>>(
  input: VersionedFormInput<Data>,
) {
  const edit = new VersionedEdit<Data>({
    form: input.initial,
    etag: input.etag,
    titles: input.fields,
    textOf: input.textOf,
    read: input.read,
  });
  const made = spaForm<Data>({
    ...input,
    send: async (data) => void (await edit.save(data, input.send)),
  });
  const resolve = (choices: Choices): void => made.form.set(edit.resolve(get(made.form), choices));
  return { ...made, edit, resolve };
}
