import { inspectionTypes, ListQuery } from '@lianxun/plugin-api';
import { z } from 'zod';

import { CaseFields, IsoDate, LongText, ShortText } from '../fields.ts';
import { consultedDepartments } from './annual-plan-tables.ts';
import { coverageStandings } from './coverage.rules.ts';

const text = z.string().nullable();
const Goals = z.string().trim().min(1).max(20_000).nullable();
const Target = z.int().min(1).max(100_000).nullable();

export const CreateAnnualPlanBody = z
  .object({
    committeeTerm: z.int().min(1).max(99),
    year: z.int().min(1949).max(2200),
    title: ShortText,
    goals: Goals.default(null),
    target: Target.default(null),
    documentNo: ShortText.nullable().default(null),
  })
  .meta({ id: 'CreateAnnualPlan' });
export type CreateAnnualPlanBody = z.output<typeof CreateAnnualPlanBody>;

export const UpdateAnnualPlanBody = z
  .object({
    title: ShortText,
    goals: Goals,
    target: Target,
    documentNo: ShortText.nullable(),
  })
  .partial()
  .meta({ id: 'UpdateAnnualPlan' });
export type UpdateAnnualPlanBody = z.output<typeof UpdateAnnualPlanBody>;

const line = {
  unitId: z.uuid(),
  inspectionType: z.enum(inspectionTypes),
  quarter: z.int().min(1).max(4),
  villages: z.int().min(0).max(1000),
  reason: z.string().trim().min(1).max(2000).nullable(),
};

export const PlanUnitsBody = z
  .object({
    units: z
      .array(
        z.object({
          ...line,
          villages: line.villages.default(0),
          reason: line.reason.default(null),
        }),
      )
      .max(2000),
  })
  .meta({ id: 'AnnualPlanUnits' });
export type PlanUnitsBody = z.output<typeof PlanUnitsBody>;

export const OpinionBody = z
  .object({ opinion: LongText, givenOn: IsoDate, givenBy: ShortText })
  .meta({ id: 'AnnualPlanOpinion' });
export type OpinionBody = z.output<typeof OpinionBody>;
export const OpinionParams = z.object({ id: z.uuid(), department: z.enum(consultedDepartments) });

export const DrawUnitsBody = z
  .object({
    planId: z.uuid(),
    /** All that no round of the year has taken, when left out. */
    unitIds: z.array(z.uuid()).min(1).max(200).optional(),
  })
  .meta({ id: 'DrawPlannedUnits' });
export type DrawUnitsBody = z.output<typeof DrawUnitsBody>;
export const DrawnUnits = z.object({ ids: z.array(z.uuid()) }).meta({ id: 'DrawnUnits' });

export const ListAnnualPlansQuery = ListQuery;
export type ListAnnualPlansQuery = z.output<typeof ListAnnualPlansQuery>;

const plan = {
  id: z.uuid(),
  version: z.int(),
  committeeTerm: z.int(),
  year: z.int(),
  title: z.string(),
  target: z.int().nullable(),
  documentNo: text,
  approvedOn: text,
  decisionNo: text,
  authorName: z.string(),
  createdAt: z.string(),
  ...CaseFields,
};

export const AnnualPlanItem = z.object({ ...plan, units: z.int() }).meta({ id: 'AnnualPlanItem' });
export type AnnualPlanItem = z.input<typeof AnnualPlanItem>;

const Round = z.object({
  id: z.uuid(),
  name: z.string(),
  inspectionType: z.enum(inspectionTypes),
});

export const AnnualPlanView = z
  .object({
    ...plan,
    goals: text,
    units: z.array(
      z.object({
        ...line,
        unitName: z.string(),
        kind: z.string(),
        /** The round of the year that has taken it. */
        round: Round.nullable(),
        deviation: z.enum(['notArranged', 'otherType']).nullable(),
      }),
    ),
    /** Units that rounds of the year have taken beside the plan. */
    unplanned: z.array(z.object({ unitId: z.uuid(), unitName: z.string(), round: Round })),
    opinions: z.array(
      z.object({
        department: z.enum(consultedDepartments),
        opinion: z.string(),
        givenOn: z.string(),
        givenBy: z.string(),
        recordedByName: z.string(),
      }),
    ),
    /** Rounds of the year that still take units. */
    rounds: z.array(z.object({ id: z.uuid(), name: z.string() })),
    /** Why it can not be submitted yet. */
    problems: z.array(z.string()),
  })
  .meta({ id: 'AnnualPlan' });
export type AnnualPlanView = z.input<typeof AnnualPlanView>;

export const CoverageQuery = z.object({
  term: z.coerce.number().int().min(1).max(99).optional(),
  standing: z.enum(coverageStandings).optional(),
});
export type CoverageQuery = z.output<typeof CoverageQuery>;

export const CoverageView = z
  .object({
    /** Null while the tenant has no term at all. */
    term: z.int().nullable(),
    terms: z.array(z.int()),
    endsOn: text,
    total: z.int(),
    /** Percent of all that are covered. */
    share: z.number().nullable(),
    villages: z.int(),
    figures: z.array(z.object({ standing: z.enum(coverageStandings), count: z.int() })),
    rows: z.array(
      z.object({
        unitId: z.uuid(),
        unitName: z.string(),
        kind: z.string(),
        standing: z.enum(coverageStandings),
        round: z.object({ id: z.uuid().nullable(), name: z.string() }).nullable(),
        inspectionType: z.enum(inspectionTypes).nullable(),
        onSiteOn: text,
        offSiteOn: text,
        planned: z.object({ year: z.int(), quarter: z.int() }).nullable(),
        villages: z.int(),
      }),
    ),
  })
  .meta({ id: 'Coverage' });
export type CoverageView = z.input<typeof CoverageView>;
