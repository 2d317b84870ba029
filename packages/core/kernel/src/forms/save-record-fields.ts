import type { Ctx, FormAnswers } from '@lianxun/plugin-api';

import type { AnsweredRecord } from './form-references.ts';
import { closedReasons, refuseClosed, requireRecord, type RecordTypes } from './record-types.ts';

/** Fills the custom fields of a record in, by somebody who may. */
export async function saveRecordFields(
  ctx: Ctx,
  services: RecordTypes,
  request: {
    readonly record: AnsweredRecord;
    readonly answers: FormAnswers;
    readonly version: number | undefined;
  },
): Promise<void> {
  const { record, answers, version } = request;
  const { recordType } = await requireRecord(ctx, services, record);
  refuseClosed(await closedReasons(ctx, recordType, record.id));
  await ctx.forms.save(record, answers, version);
}
