import type { FormAnswers, FormDocument } from '@lianxun/plugin-api/forms';

import type { Option } from '../form/option.ts';

/** A form of custom fields in one of its versions. */
export interface FormVersion extends FormDocument {
  readonly number: number;
  readonly title: string;
}

/** The custom fields of one record as the server answers them. */
export interface FieldsOfRecord {
  readonly recordTitle: string;
  /** What saving is judged by; null where records of this type have no fields. */
  readonly form: FormVersion | null;
  /** The version the answers were given in. */
  readonly answeredForm: FormVersion | null;
  readonly answers: FormAnswers;
  /** Of what the answers refer to, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
  readonly closedReasons: readonly string[];
}

/** What the pickers of a form ask; a preview has no record, so it takes no files. */
export interface AnswerPorts {
  /** People, units or records of another type whose title contains the text. */
  readonly search: (type: string, text: string) => Promise<readonly Option[]>;
  /** Types of records that an answer may refer to. */
  readonly types: () => Promise<readonly Option[]>;
  readonly upload?: (file: File) => Promise<{ readonly id: string; readonly fileName: string }>;
}

/** Where the custom fields of one record come from and go to; the API client makes one. */
export interface FieldsSource extends AnswerPorts {
  readonly load: () => Promise<{
    readonly value: FieldsOfRecord;
    readonly etag: string | undefined;
  }>;
  readonly save: (answers: FormAnswers, etag: string | undefined) => Promise<void>;
  readonly fileHref: (id: string) => string;
  readonly draft: {
    find(): Promise<
      | {
          readonly form: Readonly<Record<string, unknown>>;
          readonly base: string | undefined;
          readonly keptAt: string;
        }
      | undefined
    >;
    keep(form: object, base?: string): Promise<void>;
    discard(): Promise<void>;
  };
}
