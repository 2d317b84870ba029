import { z } from 'zod';

const text = z.string().nullable();

const Cause = z.object({
  itemId: z.uuid(),
  text: z.string().trim().min(1).max(1_000),
  /** The county holds that it lies in institutions, not in the unit. */
  isInstitutional: z.boolean().default(false),
});

export const SubmitBody = z
  .object({
    causes: z.array(Cause).max(200).default([]),
    note: z.string().trim().min(1).max(2_000).nullable().default(null),
  })
  .meta({ id: 'SubmitLinkageCounts' });
export type SubmitBody = z.output<typeof SubmitBody>;

const Change = z.object({
  itemId: z.uuid(),
  unitKind: z.string(),
  measure: z.enum(['checked', 'withProblem', 'leads']),
  before: z.int(),
  after: z.int(),
});

const Counts = { checked: z.int(), withProblem: z.int(), leads: z.int() };

/** What the county would submit, against what it has submitted. */
export const OwnCountsView = z
  .object({
    version: z.int(),
    takesPart: z.boolean(),
    checklistNumber: z.int().nullable(),
    units: z.array(z.object({ unitKind: z.string(), number: z.int() })),
    items: z.array(
      z.object({
        itemId: z.uuid(),
        code: z.string(),
        question: z.string(),
        /** No longer in the version the round uses; its answers stay. */
        isGone: z.boolean(),
        /** The county's own; it is not submitted. */
        isLocal: z.boolean(),
        ...Counts,
      }),
    ),
    cited: z.int(),
    outside: z.int(),
    unsaid: z.int(),
    /** Percent of the findings that cite no item; null without findings. */
    uncitedShare: z.number().nullable(),
    causes: z.array(z.object({ itemId: z.uuid(), text: z.string(), isInstitutional: z.boolean() })),
    note: text,
    /** Against the last that was submitted. */
    pending: z.array(Change),
    submissions: z.array(
      z.object({
        number: z.int(),
        checklistNumber: z.int(),
        byName: z.string(),
        at: z.string(),
        changes: z.array(Change),
      }),
    ),
  })
  .meta({ id: 'LinkageOwnCounts' });
export type OwnCountsView = z.input<typeof OwnCountsView>;

const Shown = z.object({
  /** Null where it is withheld. */
  checked: z.int().nullable(),
  withProblem: z.int().nullable(),
  leads: z.int().nullable(),
});

export const JudgeItemBody = z
  .object({
    isInstitutional: z.boolean(),
    cause: z.string().trim().min(1).max(2_000).nullable(),
  })
  .meta({ id: 'JudgeLinkageItem' });
export type JudgeItemBody = z.output<typeof JudgeItemBody>;

export const ConfirmCommonBody = z.object({ reason: z.string().trim().min(2).max(500) });
export type ConfirmCommonBody = z.output<typeof ConfirmCommonBody>;

const MatrixItem = z.object({
  itemId: z.uuid(),
  code: z.string(),
  groups: z.array(z.string()),
  question: z.string(),
  isGone: z.boolean(),
  /** In the order of the counties. */
  counties: z.array(
    Shown.extend({
      code: z.string(),
      /** Its version of the checklist has the item, or it has answered it in an earlier one. */
      isAsked: z.boolean(),
      /** It answered an earlier wording. */
      isOlderWording: z.boolean(),
      hasProblem: z.boolean(),
      /** In the order of the kinds. */
      kinds: z.array(Shown),
    }),
  ),
  kinds: z.array(Shown),
  total: Shown,
  /** Counties with the problem, of those that were asked. */
  countiesWithProblem: z.int(),
  countiesAsked: z.int(),
  isCommon: z.boolean(),
  causes: z.array(z.object({ county: z.string(), text: z.string(), isInstitutional: z.boolean() })),
  judgement: z
    .object({
      isInstitutional: z.boolean(),
      cause: text,
      byName: z.string(),
      commonProblemId: z.uuid().nullable(),
    })
    .nullable(),
});
export type MatrixItem = z.input<typeof MatrixItem>;

export const MatrixView = z
  .object({
    combinedId: z.uuid(),
    version: z.int(),
    title: z.string(),
    checklistNumber: z.int().nullable(),
    /** Percent of counties from which on a problem is common. */
    commonFrom: z.int(),
    /** Counties whose counts are here. */
    counties: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        number: z.int(),
        sentAt: z.string(),
        sentByName: z.string(),
        checklistNumber: z.int(),
        isOnOldVersion: z.boolean(),
        /** It has left; what it submitted stays. */
        hasLeft: z.boolean(),
        /** Items whose counts are others than in the version before. */
        changedItems: z.array(z.uuid()),
        /** In the order of the kinds; null where withheld. */
        units: z.array(z.int().nullable()),
        uncitedShare: z.number().nullable(),
        note: text,
      }),
    ),
    /** Take part and have submitted nothing yet. */
    missing: z.array(z.string()),
    kinds: z.array(z.string()),
    items: z.array(MatrixItem),
  })
  .meta({ id: 'LinkageMatrix' });
export type MatrixView = z.input<typeof MatrixView>;
