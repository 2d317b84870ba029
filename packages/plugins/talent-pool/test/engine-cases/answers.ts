import type { RecusalRuleId } from '../../src/recusal/recusal-facts.ts';
import type { Sample } from '../engine-samples.ts';

/** Rule, case, person and unit, answer for a leading role, answer for others. */
export type Row = readonly [RecusalRuleId, string, Sample, string, string];

export const both = 'mustRecuse hit';
export const suspect = 'suspect hit';
export const missing = 'suspect dataMissing';
export const doubtful = 'suspect ambiguous';
