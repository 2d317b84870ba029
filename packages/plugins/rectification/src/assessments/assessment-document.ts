import { z } from 'zod';

/** 完成率 / 按期完成率 / 措施完成率: figures of the ledger that stand for an indicator. */
export const ledgerFigures = ['rate', 'onTimeRate', 'measureRate'] as const;
export type LedgerFigure = (typeof ledgerFigures)[number];

/** What follows a grade: 二次整改 / 约谈 / 回头看. */
export const consequences = ['secondRectification', 'summons', 'followUp'] as const;

/** 自评 / 指定人员评分 / 社会评议, entered by the office for people without accounts. */
export const raterKinds = ['self', 'assigned', 'recorded'] as const;

const Key = z.string().min(1).max(40);
const Title = z.string().trim().min(1).max(200);
const Points = z.number().min(0.5).max(100).multipleOf(0.5);

const common = { key: Key, title: Title, standard: z.string().trim().max(2000), points: Points };
/** Keys of the raters; everybody when empty. */
const RatedBy = z.array(Key).max(10);

export const Indicator = z.union([
  /** From nothing to all of the points, in halves. */
  z.strictObject({ kind: z.literal('points'), ...common, ratedBy: RatedBy }),
  z.strictObject({ kind: z.literal('yesNo'), ...common, ratedBy: RatedBy }),
  z.strictObject({ kind: z.literal('figure'), ...common, figure: z.enum(ledgerFigures) }),
]);
export type Indicator = z.output<typeof Indicator>;

/** An indicator that people rate. */
export type RatedIndicator = Exclude<Indicator, { readonly kind: 'figure' }>;

const Aspect = z.strictObject({ title: Title, indicators: z.array(Indicator).min(1).max(50) });

const Rater = z.strictObject({
  key: Key,
  title: Title,
  kind: z.enum(raterKinds),
  /** Share in an indicator, against the other raters of it; 0 is shown and does not count. */
  weight: z.int().min(0).max(100),
});
export type Rater = z.output<typeof Rater>;

const Grade = z.strictObject({
  key: Key,
  title: z.string().trim().min(1).max(20),
  /** Lowest score of the grade. */
  from: z.number().min(0).max(100).multipleOf(0.5),
  consequences: z.array(z.enum(consequences)).max(consequences.length),
});
export type Grade = z.output<typeof Grade>;

/** A tenant's way of assessing rectification: aspects with indicators, raters, grades. */
export const AssessmentDocument = z
  .strictObject({
    aspects: z.array(Aspect).min(1).max(20),
    raters: z.array(Rater).max(10),
    grades: z.array(Grade).min(1).max(10),
  })
  .meta({ id: 'AssessmentDocument' });
export type AssessmentDocument = z.output<typeof AssessmentDocument>;

export function indicatorsOf({ aspects }: AssessmentDocument): readonly Indicator[] {
  return aspects.flatMap(({ indicators }) => indicators);
}

/** What a sheet of this rater asks for. */
export function ratedIndicators(
  document: AssessmentDocument,
  rater: string,
): readonly RatedIndicator[] {
  return indicatorsOf(document)
    .filter((it) => it.kind !== 'figure')
    .filter(({ ratedBy }) => ratedBy.length === 0 || ratedBy.includes(rater));
}
