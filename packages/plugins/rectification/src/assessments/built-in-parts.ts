import type { AssessmentDocument, Indicator } from './assessment-document.ts';

/** A template the product brings, after a published local practice; a tenant drafts its own from it. */
export interface BuiltInTemplate {
  readonly key: string;
  readonly name: string;
  readonly basis: string;
  readonly summary: string;
  readonly document: AssessmentDocument;
}

type Rated = Extract<Indicator, { readonly kind: 'points' }>;

export const points = (
  key: string,
  title: string,
  { points: most, standard, ratedBy = [] }: Pick<Rated, 'points' | 'standard'> & Partial<Rated>,
): Indicator => ({ kind: 'points', key, title, standard, points: most, ratedBy });

export const figure = (
  key: string,
  title: string,
  most: number,
  from: Extract<Indicator, { readonly kind: 'figure' }>['figure'],
): Indicator => ({
  kind: 'figure',
  key,
  title,
  standard: '由台账自动计算，按比例折算得分',
  points: most,
  figure: from,
});

export const office = { key: 'joint', title: '联合评估组', kind: 'assigned', weight: 100 } as const;
export const self = { key: 'self', title: '单位自评', kind: 'self', weight: 0 } as const;
