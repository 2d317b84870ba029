import { ListQuery, workflowStages } from '@lianxun/plugin-api';
import { z } from 'zod';

import { IsoDate, LongText } from '../fields.ts';

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

export const CreateNoticeBody = z.object({
  engagementId: z.uuid(),
  issue: LongText,
  demand: LongText,
  dueOn: IsoDate,
});
export type CreateNoticeBody = z.output<typeof CreateNoticeBody>;

export const UpdateNoticeBody = CreateNoticeBody.omit({ engagementId: true }).partial();
export type UpdateNoticeBody = z.output<typeof UpdateNoticeBody>;

export const NoticeResultBody = z.object({ result: LongText.nullable() });
export const NoticeReportBody = z.object({ inReport: z.boolean() });

/** 转入全面整改: how the finding that it becomes is classified. */
export const CarryOverBody = z.object({
  text: LongText,
  level: z.enum(['county', 'village']),
  cat1: z.string().trim().min(1).max(200),
  cat2: z.string().trim().min(1).max(200).nullable().default(null),
});
export type CarryOverBody = z.output<typeof CarryOverBody>;

export const ListNoticesQuery = ListQuery.extend({
  engagement: z.uuid().optional(),
  stage: z.enum(workflowStages.immediateRectification).optional(),
  overdue: flag.optional(),
});
export type ListNoticesQuery = z.output<typeof ListNoticesQuery>;

const text = z.string().nullable();

export const NoticeItem = z
  .object({
    id: z.uuid(),
    version: z.int(),
    noticeNo: text,
    engagementId: z.uuid(),
    unitId: z.uuid(),
    unitName: z.string(),
    roundName: z.string(),
    teamName: z.string(),
    issue: z.string(),
    demand: z.string(),
    dueOn: z.string(),
    issuedOn: text,
    signedByName: text,
    draftedByName: z.string(),
    result: text,
    answeredOn: text,
    confirmedOn: text,
    inReport: z.boolean(),
    findingId: z.uuid().nullable(),
    state: text,
    stateTitle: text,
    stage: text,
    isOverdue: z.boolean(),
  })
  .meta({ id: 'ImmediateRectificationItem' });
export type NoticeItem = z.input<typeof NoticeItem>;

export const NoticeDetail = NoticeItem.extend({
  files: z.array(
    z.object({
      id: z.uuid(),
      fileName: z.string(),
      mediaType: z.string(),
      size: z.int(),
      purpose: z.string(),
      createdAt: z.string(),
      createdBy: z.string(),
    }),
  ),
}).meta({ id: 'ImmediateRectificationDetail' });
export type NoticeDetail = z.input<typeof NoticeDetail>;
