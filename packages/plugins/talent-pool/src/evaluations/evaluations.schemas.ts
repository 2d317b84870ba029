import { ListQuery, workflowStages } from '@lianxun/plugin-api';
import { z } from 'zod';

import { IsoDate } from '../fields.ts';
import { teamRoles } from '../staffing/staffing-problem.ts';
import { CountyRatingView } from './county-ratings.schemas.ts';
import { partKeys } from './score.rules.ts';

const Score = z.int().min(0).max(100);
const Words = z.string().trim().min(1).max(2000);
const Role = z.enum(teamRoles);
const Part = z.enum(partKeys);
const Weights = z.record(Part, z.int());

export const OpenEvaluationBody = z
  .object({
    roundId: z.uuid(),
    teamId: z.uuid(),
    /** Left out: so many work days from today as the tenant has set. */
    dueOn: IsoDate.optional(),
    /** Lets members whose mandate ends before the due date rate all the same. */
    documentNo: z.string().trim().min(1).max(100).optional(),
  })
  .meta({ id: 'OpenEvaluation' });
export type OpenEvaluationBody = z.output<typeof OpenEvaluationBody>;

export const RatingMandatesBody = z
  .object({ documentNo: z.string().trim().min(1).max(100) })
  .meta({ id: 'RatingMandates' });

export const SaveRatingsBody = z
  .object({
    marks: z
      .array(
        z.object({
          sheetId: z.uuid(),
          score: Score.nullable(),
          remark: z.string().trim().max(2000).nullable(),
        }),
      )
      .max(50),
  })
  .meta({ id: 'SaveRatings' });
export type SaveRatingsBody = z.output<typeof SaveRatingsBody>;

export const AssessSheetBody = z
  .object({
    overall: Score,
    remark: Words.nullable(),
    /** Highest total that discipline events leave. */
    cap: Score.nullable(),
    capReason: Words.nullable(),
    /** 组长点评 of whom the office reviews; left out for everybody else. */
    leaderScore: Score.nullable(),
    leaderRemark: Words.nullable(),
  })
  .meta({ id: 'AssessEvaluationSheet' });
export type AssessSheetBody = z.output<typeof AssessSheetBody>;

export const OpenReverseBody = z
  .object({
    unitId: z.uuid(),
    /** How many people are asked. */
    invited: z.int().min(3).max(500),
    /** One code for all, or one for each person. */
    mode: z.enum(['shared', 'ballots']),
  })
  .meta({ id: 'OpenReverseRating' });
export type OpenReverseBody = z.output<typeof OpenReverseBody>;

export const OpenedReverseView = z
  .object({ unitName: z.string(), paths: z.array(z.string()) })
  .meta({ id: 'OpenedReverseRating' });

export const ContestBody = z.object({ reason: Words }).meta({ id: 'ContestEvaluation' });

export const DecideReviewBody = z
  .object({
    outcome: z.enum(['upheld', 'changed']),
    decision: Words,
    /** New 综合评定 where the result is changed. */
    overall: Score.nullable(),
    /** Lifts the cap. */
    liftCap: z.boolean(),
  })
  .meta({ id: 'DecideEvaluationReview' });
export type DecideReviewBody = z.output<typeof DecideReviewBody>;

export const ListEvaluationsQuery = ListQuery.extend({
  round: z.uuid().optional(),
  stage: z.enum(workflowStages.evaluation).optional(),
});
export type ListEvaluationsQuery = z.output<typeof ListEvaluationsQuery>;
export const ListResultsQuery = ListQuery.extend({
  kind: z.enum(['excellent', 'candidates']).default('excellent'),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
});
export type ListResultsQuery = z.output<typeof ListResultsQuery>;

const itemFields = {
  id: z.uuid(),
  version: z.int(),
  roundId: z.uuid(),
  roundName: z.string(),
  teamId: z.uuid(),
  teamName: z.string(),
  seq: z.int(),
  dueOn: z.string(),
  openedOn: z.string(),
  openedByName: z.string(),
  closedOn: z.string().nullable(),
  concludedOn: z.string().nullable(),
  concludedByName: z.string().nullable(),
  stage: z.string().nullable(),
  stateTitle: z.string().nullable(),
  tone: z.string().nullable(),
  people: z.int(),
  raters: z.int(),
  rated: z.int(),
};

export const EvaluationItem = z.object(itemFields).meta({ id: 'EvaluationItem' });
export type EvaluationItem = z.input<typeof EvaluationItem>;

const ShareView = z.object({
  part: Part,
  weight: z.int(),
  effectiveHundredths: z.int(),
  raters: z.int(),
  meanHundredths: z.int().nullable(),
  remark: z.string().nullable(),
  raterName: z.string().nullable(),
});

const ReviewView = z.object({
  reason: z.string(),
  requestedOn: z.string(),
  outcome: z.enum(['upheld', 'changed']).nullable(),
  decision: z.string().nullable(),
  decidedByName: z.string().nullable(),
  decidedOn: z.string().nullable(),
  totalBefore: z.int().nullable(),
});

const SheetView = z.object({
  id: z.uuid(),
  version: z.int(),
  personId: z.uuid().nullable(),
  displayName: z.string(),
  role: Role,
  /** 组长点评 is the office's to give. */
  reviewedByOffice: z.boolean(),
  /** The reader's own: he settles nothing on it. */
  isOwn: z.boolean(),
  /** Empty until rating has ended. */
  shares: z.array(ShareView),
  /** Parts without enough raters, whose weight the others carry. */
  spread: z.array(Part),
  /** 综合评定 as the office gave it, before 县区满意度 has its share. */
  overall: z.int().nullable(),
  countyRatings: z.array(CountyRatingView),
  cap: z.int().nullable(),
  capReason: z.string().nullable(),
  /** What the marks come to as they stand, or as concluded; null until rating has ended. */
  totalHundredths: z.int().nullable(),
  gradeTitle: z.string().nullable(),
  review: ReviewView.nullable(),
  /** When the sending unit was told; null before. */
  deliveredOn: z.string().nullable(),
});
export type SheetView = z.input<typeof SheetView>;

export const EvaluationView = z
  .object({
    ...itemFields,
    weights: Weights,
    /** Per cent of 综合评定 that 县区满意度 makes. */
    countyShare: z.int(),
    grades: z.array(z.object({ key: z.string(), title: z.string(), from: z.int() })),
    /** Who has rated and who has not; never what. */
    raterList: z.array(
      z.object({
        name: z.string(),
        role: Role,
        status: z.enum(['pending', 'rated', 'expired']),
        /** Until when his authority lasts; null where it has ended. */
        mayRateUntil: z.string().nullable(),
      }),
    ),
    /** Forms asked for and handed in by the inspected units. */
    reverse: z.array(
      z.object({
        unitId: z.uuid(),
        unitName: z.string(),
        /** Null while it is not open to the unit. */
        invited: z.int().nullable(),
        received: z.int(),
        isOpen: z.boolean(),
      }),
    ),
    sheets: z.array(SheetView),
  })
  .meta({ id: 'Evaluation' });
export type EvaluationView = z.input<typeof EvaluationView>;

export const RatingForm = z
  .object({
    id: z.uuid(),
    roundName: z.string(),
    teamName: z.string(),
    dueOn: z.string(),
    stage: z.string().nullable(),
    status: z.enum(['pending', 'rated', 'expired']),
    grades: z.array(z.object({ title: z.string(), from: z.int() })),
    sheets: z.array(
      z.object({
        id: z.uuid(),
        displayName: z.string(),
        role: Role,
        part: z.enum(['self', 'peer', 'leader']),
        score: z.int().nullable(),
        remark: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'RatingForm' });
export type RatingForm = z.input<typeof RatingForm>;

export const RatingItem = z
  .object({
    id: z.uuid(),
    roundName: z.string(),
    teamName: z.string(),
    dueOn: z.string(),
    stage: z.string().nullable(),
    status: z.enum(['pending', 'rated', 'expired']),
  })
  .meta({ id: 'RatingItem' });

export const OwnResult = z
  .object({
    evaluationId: z.uuid(),
    roundName: z.string(),
    teamName: z.string(),
    total: z.number().nullable(),
    gradeTitle: z.string().nullable(),
    leaderText: z.string().nullable(),
    concludedOn: z.string(),
    review: ReviewView.omit({ totalBefore: true, decidedByName: true }).nullable(),
  })
  .meta({ id: 'OwnEvaluation' });
export type OwnResult = z.input<typeof OwnResult>;

export const ResultItem = z
  .object({
    evaluationId: z.uuid(),
    sheetId: z.uuid(),
    personId: z.uuid().nullable(),
    displayName: z.string(),
    role: Role,
    roundName: z.string(),
    teamName: z.string(),
    total: z.number(),
    gradeTitle: z.string(),
    concludedOn: z.string(),
  })
  .meta({ id: 'EvaluationResult' });
export type ResultItem = z.input<typeof ResultItem>;

export const OpenableTeam = z
  .object({
    roundId: z.uuid(),
    roundName: z.string(),
    teamId: z.uuid(),
    teamName: z.string(),
    people: z.int(),
    mandatesEndOn: z.string().nullable(),
    /** Why it cannot be opened; null where it can. */
    refusal: z.string().nullable(),
  })
  .meta({ id: 'OpenableTeam' });
export type OpenableTeam = z.input<typeof OpenableTeam>;
