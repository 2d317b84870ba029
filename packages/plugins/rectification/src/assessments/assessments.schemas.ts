import { z } from 'zod';

import { IsoDate } from '../findings/findings.schemas.ts';
import { AssessmentDocument, consequences } from './assessment-document.ts';

export const OpenAssessmentBody = z
  .object({
    engagementId: z.uuid(),
    templateId: z.uuid(),
    dueOn: IsoDate,
    raters: z
      .array(z.object({ rater: z.string().max(40), userIds: z.array(z.uuid()).max(50) }))
      .max(10),
  })
  .meta({ id: 'OpenAssessment' });
export type OpenAssessmentBody = z.output<typeof OpenAssessmentBody>;

const Marks = z.record(z.string().max(40), z.number().min(0).max(100));

export const SaveSheetBody = z
  .object({
    /** Points by indicator; 1 and 0 for yes and no. */
    marks: Marks,
    remark: z.string().trim().max(20_000).nullable(),
    participants: z.int().min(1).max(1_000_000).nullable(),
  })
  .meta({ id: 'SaveAssessmentSheet' });
export type SaveSheetBody = z.output<typeof SaveSheetBody>;

export const ReasonText = z.string().trim().min(1).max(2000);

export const ProposeGradeBody = z
  .object({ grade: z.string().max(40), reason: ReasonText })
  .meta({ id: 'ProposeAssessmentGrade' });
export type ProposeGradeBody = z.output<typeof ProposeGradeBody>;

export const ListAssessmentsQuery = z.object({
  round: z.uuid().optional(),
  unit: z.uuid().optional(),
  engagement: z.uuid().optional(),
});
export type ListAssessmentsQuery = z.output<typeof ListAssessmentsQuery>;

const Score = z.number().min(0).max(100).nullable();

const itemFields = {
  id: z.uuid(),
  version: z.int(),
  engagementId: z.uuid(),
  roundId: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  seq: z.int(),
  templateName: z.string(),
  dueOn: z.string(),
  openedOn: z.string(),
  openedByName: z.string(),
  score: Score,
  /** Title of the grade that counts, and of the one the score gave. */
  grade: z.string().nullable(),
  computedGrade: z.string().nullable(),
  gradeReason: z.string().nullable(),
  consequences: z.array(z.enum(consequences)),
  concludedOn: z.string().nullable(),
  concludedByName: z.string().nullable(),
  sheetCount: z.int(),
  submittedCount: z.int(),
  state: z.string().nullable(),
  stateTitle: z.string().nullable(),
  stage: z.string().nullable(),
  tone: z.string().nullable(),
};

export const AssessmentItem = z.object(itemFields).meta({ id: 'AssessmentItem' });
export type AssessmentItem = z.input<typeof AssessmentItem>;

const IndicatorScore = z.object({
  key: z.string(),
  points: z.number(),
  score: z.number().nullable(),
  figure: z.number().nullable(),
  /** Empty for the inspected unit, which sees no rater's mean. */
  shares: z.array(
    z.object({ rater: z.string(), weight: z.int(), sheets: z.int(), mean: z.number() }),
  ),
});

export const ResultView = z
  .object({
    score: z.number(),
    gradeTitle: z.string(),
    sum: z.number(),
    full: z.number(),
    indicators: z.array(IndicatorScore),
    /** False while it only shows what the sheets would give. */
    isFinal: z.boolean(),
  })
  .meta({ id: 'AssessmentResult' });
export type ResultView = z.input<typeof ResultView>;

export const SheetView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    rater: z.string(),
    userName: z.string(),
    isOwn: z.boolean(),
    submittedAt: z.string().nullable(),
    submittedByName: z.string().nullable(),
    /** Null when the reader may not see what was given. */
    marks: Marks.nullable(),
    remark: z.string().nullable(),
    participants: z.int().nullable(),
    /** What is still missing on the reader's own sheet. */
    gaps: z.array(z.string()),
  })
  .meta({ id: 'AssessmentSheet' });
export type SheetView = z.input<typeof SheetView>;

export const AssessmentView = z
  .object({
    ...itemFields,
    document: AssessmentDocument,
    sheets: z.array(SheetView),
    /** Null until every sheet is in, and for the unit until the assessment is concluded. */
    result: ResultView.nullable(),
  })
  .meta({ id: 'Assessment' });
export type AssessmentView = z.input<typeof AssessmentView>;

export const OverviewLine = z
  .object({
    engagementId: z.uuid(),
    unitId: z.uuid(),
    unitName: z.string(),
    assessment: AssessmentItem.nullable(),
  })
  .meta({ id: 'AssessmentOverviewLine' });
export type OverviewLine = z.input<typeof OverviewLine>;
