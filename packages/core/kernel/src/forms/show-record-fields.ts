import { type Ctx } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { findAnswers, listReferenceNames } from './form-answers.repository.ts';
import { findForm, findPublished, type FormRow } from './form-definitions.repository.ts';
import { nameReferences, type AnsweredRecord } from './form-references.ts';
import { documentOf, fieldsOfRow } from './form-views.ts';
import type { RecordFieldsView } from './forms.schemas.ts';
import { closedReasons, refuseReading, requireRecord, type RecordTypes } from './record-types.ts';
import { answersOfRow } from './save-answers.ts';

/** The custom fields of a record: what was answered, in which version, and what is asked now. */
export async function showRecordFields(
  ctx: Ctx,
  services: RecordTypes,
  record: AnsweredRecord,
): Promise<z.input<typeof RecordFieldsView>> {
  const { recordType } = await requireRecord(ctx, services, record);
  refuseReading(ctx, recordType);
  const tx = coreTx(ctx);
  const form = await findPublished(tx, record.type);
  const row = await findAnswers(tx, { ...record, formKey: record.type, occasion: 'record' });
  const answered = row === undefined ? undefined : await findForm(tx, row.definitionId);
  const answers = answersOfRow(row);
  const fields = answered === undefined ? [] : fieldsOfRow(answered);
  const kept = row === undefined ? [] : await listReferenceNames(tx, [row.id]);
  const current = await nameReferences(ctx, services, { record, fields, answers });
  return {
    recordType: record.type,
    recordTitle: recordType.title,
    form: toView(form),
    answeredForm: toView(answered),
    answers: { ...answers },
    names: {
      ...Object.fromEntries(kept.map(({ referenceId, name }) => [referenceId, name])),
      ...Object.fromEntries(current),
    },
    answeredBy: row?.answeredByName ?? null,
    answeredAt: row?.answeredAt ?? null,
    closedReasons: (await closedReasons(ctx, recordType, record.id)).map(({ message }) => message),
    version: row?.version ?? 0,
  };
}

export function toView(row: FormRow | undefined) {
  if (row === undefined) return null;
  const { schema, ui } = documentOf(row);
  const { id, number, title } = row;
  return { id, number, title, schema: { ...schema }, ui: { ...ui } };
}
