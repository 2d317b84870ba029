import { inspectionTypes, ListQuery, workflowStages } from '@lianxun/plugin-api';
import { z } from 'zod';

import { dueView, type ColourLadder } from '../due-dates/due.rules.ts';
import type { MeasureTally } from '../measures/measures.repository.ts';
import { bucketOf, findingBuckets } from './finding.rules.ts';
import type { FindingRow } from './findings.repository.ts';

export const ShortText = z.string().trim().min(1).max(200);
export const LongText = z.string().trim().min(1).max(20_000);
export const IsoDate = z.iso.date();
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

export const FindingParams = z.object({ id: z.uuid() });

export const ListFindingsQuery = ListQuery.extend({
  round: z.uuid().optional(),
  engagement: z.uuid().optional(),
  unit: z.uuid().optional(),
  stage: z.enum(workflowStages.finding).optional(),
  bucket: z.enum(findingBuckets).optional(),
  /** Only what counts: fed back and not merged. */
  issued: flag.optional(),
  cat1: z.string().max(200).optional(),
  key: flag.optional(),
  contains: z.string().trim().min(1).max(100).optional(),
  overdue: flag.optional(),
  dueWithin: z.coerce.number().int().min(0).max(3660).optional(),
  originalDue: z.enum(['reached']).optional(),
  /** Closed not later than the first due date. */
  onTime: z
    .literal('true')
    .transform(() => true)
    .optional(),
  /** 屡巡屡犯. */
  repeat: z
    .literal('true')
    .transform(() => true)
    .optional(),
  /** 反弹: reopened, or repeated by a later finding. */
  rebound: z
    .literal('true')
    .transform(() => true)
    .optional(),
  /** The list as it was at the end of this day. */
  asOf: IsoDate.optional(),
  sort: z.enum(['unit', 'seq', 'due']).default('unit'),
});
export type ListFindingsQuery = z.output<typeof ListFindingsQuery>;

export const FindingTotalsQuery = ListFindingsQuery.omit({ limit: true, after: true, sort: true });
/** Over all pages of a list. */
export const FindingTotalsView = z
  .object({ findings: z.int(), measures: z.int(), verified: z.int() })
  .meta({ id: 'FindingTotals' });

const SourceInput = z.object({ type: z.string().min(1).max(80), id: z.uuid() });
const Tags = z.array(z.string().trim().min(1).max(50)).max(20);

const ProposedContent = z.object({
  text: LongText,
  level: z.enum(['county', 'village']),
  cat1: ShortText,
  cat2: ShortText.nullable(),
  cat3: ShortText.nullable(),
  tags: Tags,
  isKey: z.boolean(),
  manifestation: LongText.nullable(),
  note: z.string().trim().max(20_000).nullable(),
});

export const CreateFindingBody = ProposedContent.partial({
  cat2: true,
  cat3: true,
  tags: true,
  isKey: true,
  manifestation: true,
  note: true,
}).extend({
  engagementId: z.uuid(),
  sources: z.array(SourceInput).max(100).default([]),
});
export type CreateFindingBody = z.output<typeof CreateFindingBody>;

export const UpdateFindingBody = ProposedContent.partial();
export type UpdateFindingBody = z.output<typeof UpdateFindingBody>;

export const MergeFindingsBody = z.object({
  from: z.array(z.uuid()).min(1).max(100),
  /** What the finding that stays says from now on. */
  text: LongText.optional(),
});

export const AdoptedRuleInput = z.object({
  name: ShortText,
  documentNo: ShortText.nullable(),
  adoptedOn: IsoDate.nullable(),
});

/** What the unit itself says about a finding. */
export const UpdateAccountBody = z
  .object({
    rootCause: LongText.nullable(),
    goal: LongText.nullable(),
    leadLeaderId: z.uuid().nullable(),
    leadLeader: ShortText.nullable(),
    principalId: z.uuid().nullable(),
    principal: ShortText.nullable(),
    generalise: LongText.nullable(),
    selfOpinion: LongText.nullable(),
    note: z.string().trim().max(20_000).nullable(),
  })
  .partial();
export type UpdateAccountBody = z.output<typeof UpdateAccountBody>;

export const DueView = z.object({
  daysLeft: z.int().nullable(),
  overdue: z.boolean(),
  colour: z.enum(['green', 'yellow', 'red']).nullable(),
});

const CaseFields = {
  state: z.string().nullable(),
  stateTitle: z.string().nullable(),
  stage: z.string().nullable(),
  tone: z.string().nullable(),
};

const listFields = {
  id: z.uuid(),
  version: z.int(),
  engagementId: z.uuid(),
  roundId: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  committeeTerm: z.int(),
  year: z.int(),
  roundNo: z.int(),
  teamId: z.uuid().nullable(),
  teamName: z.string(),
  inspectionType: z.enum(inspectionTypes),
  seq: z.int().nullable(),
  level: z.enum(['county', 'village']),
  cat1: z.string(),
  cat2: z.string().nullable(),
  cat3: z.string().nullable(),
  tags: z.array(z.string()),
  isKey: z.boolean(),
  text: z.string(),
  issuedOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  originalDueOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  nextReviewOn: z.string().nullable(),
  rebounds: z.int(),
};

export const FindingItem = z
  .object({
    ...listFields,
    ...CaseFields,
    caseDueOn: z.string().nullable(),
    bucket: z.enum(findingBuckets).nullable(),
    due: DueView,
    measures: z.object({
      total: z.int(),
      verified: z.int(),
      notStarted: z.int(),
      inProgress: z.int(),
      overdue: z.int(),
    }),
  })
  .meta({ id: 'FindingItem' });
export type FindingItem = z.input<typeof FindingItem>;

export const FindingContent = z.object({
  manifestation: z.string().nullable(),
  rootCause: z.string().nullable(),
  goal: z.string().nullable(),
  leadLeaderId: z.uuid().nullable(),
  leadLeader: z.string().nullable(),
  principalId: z.uuid().nullable(),
  principal: z.string().nullable(),
  generalise: z.string().nullable(),
  selfOpinion: z.string().nullable(),
  /** 追责问责, derived: 人次, 件, 人, and 人次 a ledger brought that nobody has registered. */
  accountable: z.object({
    times: z.int().nullable(),
    cases: z.int(),
    persons: z.int(),
    unregistered: z.int(),
    form: z.enum(['first', 'second', 'third', 'fourth']).nullable(),
  }),
  /** Sums of the entries; null without one. */
  refundedFen: z.int().nullable(),
  recoveredFen: z.int().nullable(),
  savedFen: z.int().nullable(),
  note: z.string().nullable(),
  newDueOn: z.string().nullable(),
  mergedIntoId: z.uuid().nullable(),
});

/** What a row is seen with. */
export interface FindingSight {
  readonly today: string;
  readonly ladder: ColourLadder;
  readonly tally: MeasureTally | undefined;
}

export function toFindingItem(row: FindingRow, sight: FindingSight): FindingItem {
  const bucket = bucketOf(row.stage);
  const { tally } = sight;
  return {
    ...row,
    bucket,
    due: dueView({ dueOn: row.dueOn, owed: bucket === 'notDone' }, sight.today, sight.ladder),
    measures: tallyOf(tally),
  };
}

function tallyOf(tally: MeasureTally | undefined): FindingItem['measures'] {
  const { total = 0, verified = 0, notStarted = 0, overdue = 0 } = tally ?? {};
  const inProgress = total - verified - notStarted - overdue;
  return { total, verified, notStarted, inProgress, overdue };
}
