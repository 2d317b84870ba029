import { ListQuery, workflowStages } from '@lianxun/plugin-api';
import { z } from 'zod';

import { CaseFields, ShortText } from '../fields.ts';
import { checkItems, checkVerdicts, reportKinds } from './report.rules.ts';

const Body = z.string().trim().max(200_000);

export const CreateReportBody = z
  .object({
    engagementId: z.uuid(),
    kind: z.enum(reportKinds),
    /** As usual for the kind when left out. */
    title: ShortText.nullable().default(null),
  })
  .meta({ id: 'CreateInspectionReport' });
export type CreateReportBody = z.output<typeof CreateReportBody>;

export const UpdateReportBody = z
  .object({ title: ShortText, body: Body.nullable(), paperIds: z.array(z.uuid()).max(500) })
  .partial()
  .meta({ id: 'UpdateInspectionReport' });
export type UpdateReportBody = z.output<typeof UpdateReportBody>;

export const CheckReportBody = z
  .object({
    item: z.enum(checkItems),
    verdict: z.enum(checkVerdicts),
    words: z.string().trim().min(1).max(2000),
  })
  .meta({ id: 'CheckInspectionReport' });
export type CheckReportBody = z.output<typeof CheckReportBody>;

export const ListReportsQuery = ListQuery.extend({
  engagement: z.uuid().optional(),
  round: z.uuid().optional(),
  stage: z.enum(workflowStages.inspectionReport).optional(),
  kind: z.enum(reportKinds).optional(),
});
export type ListReportsQuery = z.output<typeof ListReportsQuery>;

const Item = {
  id: z.uuid(),
  version: z.int(),
  engagementId: z.uuid(),
  roundId: z.uuid(),
  roundName: z.string(),
  unitId: z.uuid(),
  unitName: z.string(),
  teamId: z.uuid(),
  teamName: z.string(),
  kind: z.enum(reportKinds),
  title: z.string(),
  edition: z.int(),
  passedOn: z.string().nullable(),
  createdByName: z.string(),
  ...CaseFields,
};

export const ReportItem = z.object(Item).meta({ id: 'InspectionReportItem' });
export type ReportItem = z.input<typeof ReportItem>;

const File = z.object({
  id: z.uuid(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.int(),
  purpose: z.string(),
  createdAt: z.string(),
});

const Paper = z.object({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  /** Why it may not be cited; null where it may. */
  refusal: z.string().nullable(),
});

const Edition = z.object({
  edition: z.int(),
  title: z.string(),
  body: z.string(),
  paperNumbers: z.array(z.string()),
  fileNames: z.array(z.string()),
  contentHash: z.string(),
  submittedAt: z.string(),
  submittedByName: z.string(),
});

const Check = z.object({
  edition: z.int(),
  item: z.enum(checkItems),
  verdict: z.enum(checkVerdicts),
  words: z.string(),
  checkedByName: z.string(),
  checkedAt: z.string(),
});

export const ReportView = z
  .object({
    ...Item,
    body: z.string(),
    paperIds: z.array(z.uuid()),
    meetingOn: z.string().nullable(),
    meetingMinutesNo: z.string().nullable(),
    factCheckedOn: z.string().nullable(),
    factCheckedWith: z.string().nullable(),
    factCheckResult: z.string().nullable(),
    papers: z.array(Paper),
    files: z.array(File),
    editions: z.array(Edition),
    checks: z.array(Check),
    /** Why the reader does not fill in the check sheet; null where he may. */
    checkRefusal: z.string().nullable(),
  })
  .meta({ id: 'InspectionReport' });
export type ReportView = z.input<typeof ReportView>;
