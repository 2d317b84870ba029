import { Problem } from '@lianxun/api-client';
import { get, writable } from 'svelte/store';

import { spaForm, type SpaFormInput } from './spa-form.ts';

interface Stored<Data> {
  readonly form: Data;
  readonly etag: string | undefined;
}

interface VersionedFormInput<Data extends Record<string, string>> extends Omit<
  SpaFormInput<Data>,
  'send'
> {
  /** The version the record was read at; undefined for a new one. */
  readonly etag: string | undefined;
  readonly fields: Readonly<Record<keyof Data & string, string>>;
  readonly send: (data: Data, etag: string | undefined) => Promise<void>;
  /** The record as it is stored now. */
  readonly read: () => Promise<Stored<Data>>;
}

/** One field that two people filled in differently. */
export interface ConflictField {
  readonly name: string;
  readonly title: string;
  readonly mine: string;
  readonly theirs: string;
}

export interface Conflict {
  readonly fields: readonly ConflictField[];
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

function differences<Data extends Record<string, string>>(
  fields: Readonly<Record<string, string>>,
  mine: Data,
  theirs: Data,
): ConflictField[] {
  return Object.entries(fields)
    .map(([name, title]) => ({
      name,
      title,
      mine: mine[name] ?? '',
      theirs: theirs[name] ?? '',
    }))
    .filter((field) => field.mine !== field.theirs);
}

/** A form for a versioned record: a change by somebody else meanwhile is shown side by side, and nothing typed is lost. */
export function versionedForm<Data extends Record<string, string>>(
  input: VersionedFormInput<Data>,
) {
  const conflict = writable<Conflict | undefined>();
  let { etag } = input;

  async function compare(mine: Data): Promise<void> {
    const stored = await input.read();
    const settle = (): void => {
      ({ etag } = stored);
      conflict.set(undefined);
    };
    conflict.set({
      fields: differences(input.fields, mine, stored.form),
      keepMine: settle,
      takeTheirs: () => {
        settle();
        made.form.set(stored.form);
      },
    });
  }

  const made = spaForm<Data>({
    ...input,
    send: async (data) => {
      try {
        await input.send(data, etag);
      } catch (error) {
        if (!(error instanceof Problem) || error.status !== 412) throw error;
        await compare(get(made.form));
      }
    },
  });
  return { ...made, conflict };
}
