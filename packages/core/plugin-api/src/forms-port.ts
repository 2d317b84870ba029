import type { FormAnswers } from './form-answers.ts';
import type { FormField } from './form-fields.ts';

/** A form as records are filled in with it. */
export interface PublishedForm {
  readonly id: string;
  readonly key: string;
  readonly number: number;
  readonly title: string;
  readonly fields: readonly FormField[];
}

/** What a record has been filled in with. */
export interface RecordAnswers {
  /** Version of the form the answers were given in. */
  readonly formId: string;
  readonly answers: FormAnswers;
  readonly version: number;
}

/** Custom fields of records, in the caller's transaction. */
export interface FormsPort {
  /** The form whose fields records of this type have now; undefined when there is none. */
  readonly fieldsOf: (recordType: string) => Promise<PublishedForm | undefined>;
  /** Answers of several records; records without any are absent. */
  readonly answersOf: (
    recordType: string,
    ids: readonly string[],
  ) => Promise<ReadonlyMap<string, RecordAnswers>>;
  /** Checks and stores the answers of a record; a `ValidationError` names every field that is wrong. */
  readonly save: (
    record: { readonly type: string; readonly id: string },
    answers: FormAnswers,
    /** Version the person saw, 0 for none; another one is refused with 412. Left out: whatever it is. */
    version?: number,
  ) => Promise<RecordAnswers>;
  /** Forms that a move of this case type may ask for, for a definition's catalog. */
  readonly moveForms: (
    recordType: string,
  ) => Promise<readonly { readonly key: string; readonly title: string }[]>;
  /** Checks and stores what was answered with one move; `occasion` names the move and makes the answers its own. */
  readonly answerMove: (move: {
    readonly form: string;
    readonly record: { readonly type: string; readonly id: string };
    readonly occasion: string;
    readonly answers: FormAnswers;
  }) => Promise<RecordAnswers>;
}
