import {
  NotFoundError,
  StaleError,
  tidyAnswers,
  ValidationError,
  type AnswerProblem,
  type Ctx,
  type FormAnswers,
  type FormField,
  type RecordAnswers,
} from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { coreTx } from '../context/core-tx.ts';
import type { KernelServices } from '../context/kernel-context.ts';
import { findCase } from '../workflow/cases.repository.ts';
import { typedValue } from './field-values.rules.ts';
import {
  insertAnswers,
  lockAnswers,
  updateAnswers,
  upsertFieldValues,
  type AnswersRow,
} from './form-answers.repository.ts';
import { findPublished, type FormRow } from './form-definitions.repository.ts';
import { absentReferences, nameReferences, type AnsweredRecord } from './form-references.ts';
import { judgeAnswers } from './form-validator.ts';
import { fieldsOfRow } from './form-views.ts';
import { refuseClosed, requireRecord, stateReasons, type KnownRecord } from './record-types.ts';

export interface AnswerRequest {
  readonly record: AnsweredRecord;
  readonly formKey: string;
  /** `record` for custom fields, the move's for answers given with one. */
  readonly occasion: string;
  readonly answers: FormAnswers;
  /** 0 for none yet; undefined takes whatever there is. */
  readonly version: number | undefined;
}

/** Checks answers by the form's schema and keeps them with what filters and sorts, in one transaction. */
export async function saveAnswers(
  ctx: Ctx,
  services: KernelServices,
  request: AnswerRequest,
): Promise<RecordAnswers> {
  const { record, formKey, occasion, version } = request;
  const known = await requireRecord(ctx, services, record);
  const form = await requirePublished(ctx, formKey);
  if (occasion === 'record') refuseClosed(await stateReasons(ctx, known.recordType, record.id));
  const place = { type: record.type, id: record.id, formKey, occasion };
  const before = await lockAnswers(coreTx(ctx), place);
  if (version !== undefined && version !== (before?.version ?? 0))
    throw new StaleError('core.fields_changed', `Answers are at version ${before?.version ?? 0}`);

  const answers = tidyAnswers(request.answers);
  const checked = await checkAnswers(ctx, services, {
    record,
    form,
    answers,
    before: answersOfRow(before),
  });
  if (checked.problems.length > 0) throw refused(checked.problems);

  const stored = await store(ctx, { request: { ...request, answers }, known, form, before });
  const { fields, names } = checked;
  await keepValues(ctx, { stored, known, record, fields, answers, names });
  await leaveRecord(ctx, { known, record, form, before: answersOfRow(before), answers });
  await lapseSignatures(ctx, services, record);
  return { formId: form.id, answers, version: stored.version };
}

/** Everything that is wrong with the answers, by the schema and by what they refer to; to take all of them back is no fault. */
export async function checkAnswers(
  ctx: Ctx,
  services: KernelServices,
  about: {
    readonly record: AnsweredRecord;
    readonly form: FormRow;
    readonly answers: FormAnswers;
    readonly before: FormAnswers;
  },
) {
  const { record, form, answers, before } = about;
  const fields = fieldsOfRow(form);
  const isTakenBack = Object.keys(answers).length === 0 && Object.keys(before).length > 0;
  const faults = isTakenBack ? [] : judgeAnswers(services.formValidators, form, answers);
  if (faults.length > 0) return { fields, problems: faults, names: new Map<string, string>() };
  const names = await nameReferences(ctx, services, { record, fields, answers });
  return { fields, names, problems: absentReferences(fields, { now: answers, before }, names) };
}

export async function requirePublished(ctx: Ctx, key: string): Promise<FormRow> {
  const form = await findPublished(coreTx(ctx), key);
  if (form === undefined) throw new NotFoundError('core.form_not_published', `No form ${key}`);
  return form;
}

export function answersOfRow(row: { readonly answers: unknown } | undefined): FormAnswers {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by saveAnswers alone
  return (row?.answers ?? {}) as FormAnswers;
}

function refused(problems: readonly AnswerProblem[]): ValidationError {
  return new ValidationError('core.fields_invalid', 'The answers do not fit the form', {
    reasons: problems.map(({ field, message }) => ({
      code: 'core.fields_invalid',
      message,
      ...(field !== '' && { field }),
    })),
  });
}

interface Storing {
  readonly request: AnswerRequest;
  readonly known: KnownRecord;
  readonly form: FormRow;
  readonly before: AnswersRow | undefined;
}

interface StoredAnswers {
  readonly id: string;
  readonly version: number;
  /** Keys answered before; one that is answered no longer gets an empty value. */
  readonly earlierKeys: readonly string[];
}

async function store(ctx: Ctx, { request, known, form, before }: Storing): Promise<StoredAnswers> {
  const given = {
    definitionId: form.id,
    answers: JSON.stringify(request.answers),
    answeredBy: ctx.actor.kind === 'job' ? null : ctx.actor.userId,
    answeredByName: ctx.actor.displayName,
    answeredAt: ctx.now,
  };
  const earlierKeys = Object.keys(answersOfRow(before));
  if (before !== undefined) {
    await updateAnswers(coreTx(ctx), before.id, given);
    return { id: before.id, version: before.version + 1, earlierKeys };
  }
  const id = uuidv7();
  const { record, formKey, occasion } = request;
  await insertAnswers(coreTx(ctx), {
    id,
    ...scopeColumns(record, known),
    formKey,
    occasion,
    ...given,
  });
  return { id, version: 1, earlierKeys };
}

function scopeColumns({ type, id }: AnsweredRecord, { place }: KnownRecord) {
  const { engagementId, unitId, released } = place;
  return { subjectType: type, subjectId: id, engagementId, unitId, released };
}

async function keepValues(
  ctx: Ctx,
  kept: {
    readonly stored: StoredAnswers;
    readonly known: KnownRecord;
    readonly record: AnsweredRecord;
    readonly fields: readonly FormField[];
    readonly answers: FormAnswers;
    readonly names: ReadonlyMap<string, string>;
  },
): Promise<void> {
  const { stored, known, record, fields, answers, names } = kept;
  const current = fields.filter(({ key }) => key in answers || stored.earlierKeys.includes(key));
  const gone = stored.earlierKeys
    .filter((key) => fields.every((field) => field.key !== key))
    .map((key) => ({ key, title: '', kind: 'text' as const, required: false }));
  const rows = [...current, ...gone].map((field) => ({
    id: uuidv7(),
    ...scopeColumns(record, known),
    answersId: stored.id,
    fieldKey: field.key,
    ...typedValue(field, answers, names),
  }));
  await upsertFieldValues(coreTx(ctx), rows);
}

async function leaveRecord(
  ctx: Ctx,
  about: {
    readonly known: KnownRecord;
    readonly record: AnsweredRecord;
    readonly form: FormRow;
    readonly before: FormAnswers;
    readonly answers: FormAnswers;
  },
): Promise<void> {
  const { known, record, form, before, answers } = about;
  const { engagementId, unitId } = known.place;
  await ctx.audit({
    action: 'core.fields_saved',
    subject: { type: record.type, id: record.id },
    summary: `填写“${form.title}”`,
    before: { answers: before },
    after: { answers, form: form.key, formVersion: form.number },
    ...(record.type === 'person' && { personal: ['answers'] }),
    engagementId,
    unitId,
  });
}

/** An approval in flight is of what stood there; a record without a case has none. */
async function lapseSignatures(
  ctx: Ctx,
  services: KernelServices,
  { type, id }: AnsweredRecord,
): Promise<void> {
  const isOpen = services.caseTypes.has(type) && (await findCase(coreTx(ctx), type, id));
  if (isOpen) await ctx.workflow.contentChanged(type, id);
}
