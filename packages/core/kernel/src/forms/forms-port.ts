import type { Ctx, FormsPort, PublishedForm } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import type { KernelServices } from '../context/kernel-context.ts';
import { listAnswers } from './form-answers.repository.ts';
import { findPublished, listPublished, type FormRow } from './form-definitions.repository.ts';
import { fieldsOfRow } from './form-views.ts';
import { answersOfRow, saveAnswers } from './save-answers.ts';

/** Custom fields and move forms of one transaction. */
export function formsPort(services: KernelServices, ctx: () => Ctx): FormsPort {
  return {
    fieldsOf: async (recordType) => {
      const form = await findPublished(coreTx(ctx()), recordType);
      return form === undefined ? undefined : toPublished(form);
    },
    answersOf: async (recordType, ids) => {
      const rows = ids.length === 0 ? [] : await listAnswers(coreTx(ctx()), recordType, ids);
      return new Map(
        rows.map((row) => [
          row.subjectId,
          { formId: row.definitionId, answers: answersOfRow(row), version: row.version },
        ]),
      );
    },
    save: (record, answers, version) =>
      saveAnswers(ctx(), services, {
        record,
        formKey: record.type,
        occasion: 'record',
        answers,
        version,
      }),
    moveForms: async (recordType) => {
      const rows = await listPublished(coreTx(ctx()), recordType, 'move');
      return rows.map(({ key, title }) => ({ key, title }));
    },
    answerMove: ({ form, record, occasion, answers }) =>
      saveAnswers(ctx(), services, {
        record,
        formKey: form,
        occasion,
        answers,
        version: undefined,
      }),
  };
}

export function toPublished(form: FormRow): PublishedForm {
  const { id, key, number, title } = form;
  return { id, key, number, title, fields: fieldsOfRow(form) };
}
