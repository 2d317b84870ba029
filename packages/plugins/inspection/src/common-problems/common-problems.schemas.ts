import { ListQuery } from '@lianxun/plugin-api';
import { z } from 'zod';

import { ShortText } from '../fields.ts';
import { commonActs } from './common-tables.ts';

const Reason = z.string().trim().min(1).max(2_000);
const text = z.string().nullable();

/** What was compared: the round itself, or what another plugin names. */
export const ScopeQuery = z.object({
  scopeType: z
    .string()
    .regex(/^[a-z][A-Za-z-]{1,39}$/u)
    .default('round'),
  scopeId: z.string().max(100).default(''),
});
export type ScopeQuery = z.output<typeof ScopeQuery>;

export const ListComparisonsQuery = ListQuery;
export type ListComparisonsQuery = z.output<typeof ListComparisonsQuery>;

export const DecideCommonBody = z.object({
  decision: z.enum(['confirmed', 'dismissed']),
  title: ShortText.optional(),
  cause: z.string().trim().max(20_000).nullable().optional(),
  reason: Reason,
});
export type DecideCommonBody = z.output<typeof DecideCommonBody>;

export const NameCommonBody = z
  .object({ title: ShortText, cause: z.string().trim().max(20_000).nullable() })
  .partial();
export type NameCommonBody = z.output<typeof NameCommonBody>;

export const MergeCommonBody = z.object({ fromId: z.uuid(), reason: Reason });
export type MergeCommonBody = z.output<typeof MergeCommonBody>;

export const SplitCommonBody = z.object({
  itemIds: z.array(z.uuid()).min(1).max(500),
  /** Name of the problem they become; left out, they leave without one. */
  title: ShortText.nullable().default(null),
  reason: Reason,
});
export type SplitCommonBody = z.output<typeof SplitCommonBody>;

const CommonItemView = z
  .object({
    id: z.uuid(),
    findingId: z.uuid().nullable(),
    unitKey: z.string(),
    unitName: z.string(),
    category: z.array(z.string()),
    content: z.string(),
    isTypical: z.boolean(),
    takenOutAt: text,
    takenOutByName: text,
    takenOutReason: text,
  })
  .meta({ id: 'CommonProblemItem' });

export const CommonProblemView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    scopeType: z.string(),
    scopeId: z.string(),
    byMachine: z.boolean(),
    title: z.string(),
    cause: text,
    telling: z.array(z.string()),
    closeness: z.int(),
    /** Names of the units that carry the count. */
    units: z.array(z.string()),
    unitCount: z.int(),
    /** Units looked at. */
    of: z.int(),
    /** Percent, to a tenth. */
    share: z.number(),
    isCommon: z.boolean(),
    items: z.array(CommonItemView),
    takenOut: z.array(CommonItemView),
    decision: z.enum(['confirmed', 'dismissed']).nullable(),
    decisionReason: text,
    decidedByName: text,
    decidedAt: text,
    acts: z.array(
      z.object({
        act: z.enum(commonActs),
        note: z.string(),
        reason: text,
        /** Null: the comparison. */
        actedByName: text,
        actedAt: z.string(),
      }),
    ),
    proposals: z.array(
      z.object({
        id: z.uuid(),
        recipientName: z.string(),
        stage: text,
        stateTitle: text,
      }),
    ),
    /** A proposal rests on it, so it does not change. */
    isReferred: z.boolean(),
  })
  .meta({ id: 'CommonProblem' });
export type CommonProblemView = z.input<typeof CommonProblemView>;

export const CommonComparisonView = z
  .object({
    id: z.uuid(),
    scopeType: z.string(),
    scopeId: z.string(),
    title: z.string(),
    link: text,
    unitCount: z.int(),
    itemCount: z.int(),
    leastUnits: z.int(),
    leastShare: z.int(),
    comparedAt: z.string(),
    comparedByName: z.string(),
  })
  .meta({ id: 'CommonComparison' });
export type CommonComparisonView = z.input<typeof CommonComparisonView>;

export const CommonProblemsView = z
  .object({
    /** Null while nothing has been compared there. */
    comparison: CommonComparisonView.nullable(),
    problems: z.array(CommonProblemView),
  })
  .meta({ id: 'CommonProblems' });
export type CommonProblemsView = z.input<typeof CommonProblemsView>;
