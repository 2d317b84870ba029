import { ListQuery, workflowStages } from '@lianxun/plugin-api';
import { z } from 'zod';

import { dueView, type ColourLadder } from '../due-dates/due.rules.ts';
import { DueView, IsoDate, LongText, ShortText } from '../findings/findings.schemas.ts';
import { isOwed, measureStandings, standingOf } from './measure.rules.ts';
import type { MeasureRow } from './measures.repository.ts';

export const MeasureParams = z.object({ id: z.uuid() });

const fields = {
  text: LongText,
  leadDepartment: ShortText,
  coDepartment: ShortText.nullable(),
  ownerId: z.uuid().nullable(),
  owner: ShortText,
  dueOn: IsoDate.nullable(),
  rectificationType: z.enum(['immediate', 'concentrated', 'longTerm']),
};

export const AddMeasureBody = z.object({
  ...fields,
  coDepartment: fields.coDepartment.default(null),
  ownerId: fields.ownerId.default(null),
  dueOn: fields.dueOn.default(null),
});
export type AddMeasureBody = z.output<typeof AddMeasureBody>;

export const UpdateMeasureBody = z.object(fields).partial();
export type UpdateMeasureBody = z.output<typeof UpdateMeasureBody>;

export const MeasureResultBody = z.object({ result: LongText.nullable() });

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

export const ListMeasuresQuery = ListQuery.extend({
  round: z.uuid().optional(),
  unit: z.uuid().optional(),
  finding: z.uuid().optional(),
  stage: z.enum(workflowStages.measure).optional(),
  done: flag.optional(),
  overdue: flag.optional(),
  /** The list as it was at the end of this day. */
  asOf: IsoDate.optional(),
});
export type ListMeasuresQuery = z.output<typeof ListMeasuresQuery>;

export const MeasureView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    findingId: z.uuid(),
    seq: z.int().nullable(),
    ...fields,
    leadDepartment: z.string(),
    owner: z.string(),
    coDepartment: z.string().nullable(),
    text: z.string(),
    originalDueOn: z.string().nullable(),
    result: z.string().nullable(),
    verifiedOn: z.string().nullable(),
    state: z.string().nullable(),
    stateTitle: z.string().nullable(),
    stage: z.string().nullable(),
    tone: z.string().nullable(),
    due: DueView,
    /** 未启动 / 进行中 / 已完成 / 超期未完 on the day shown. */
    standing: z.enum(measureStandings),
  })
  .meta({ id: 'MeasureView' });
export type MeasureView = z.input<typeof MeasureView>;

export const MeasureItem = MeasureView.extend({
  findingText: z.string(),
  findingSeq: z.int().nullable(),
  unitId: z.uuid(),
  unitName: z.string(),
}).meta({ id: 'MeasureItem' });

export function toMeasureView<Row extends MeasureRow>(
  row: Row,
  today: string,
  ladder: ColourLadder,
): Row & MeasureView {
  return {
    ...row,
    due: dueView({ dueOn: row.dueOn, owed: isOwed(row.stage) }, today, ladder),
    standing: standingOf(row, today),
  };
}
