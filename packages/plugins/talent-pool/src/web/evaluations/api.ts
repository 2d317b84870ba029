import type { ApiSchema } from '@lianxun/api-client';

export type EvaluationItem = ApiSchema<'EvaluationItem'>;
export type Evaluation = ApiSchema<'Evaluation'>;
export type EvaluationSheet = Evaluation['sheets'][number];
export type RatingForm = ApiSchema<'RatingForm'>;
export type RatingItem = ApiSchema<'RatingItem'>;
export type OwnResult = ApiSchema<'OwnEvaluation'>;
export type ResultItem = ApiSchema<'EvaluationResult'>;
export type OpenableTeam = ApiSchema<'OpenableTeam'>;
export type Feedback = ApiSchema<'EvaluationFeedback'>;
export type PersonEvaluation = ApiSchema<'PersonEvaluation'>;

export interface Listed<Item> {
  readonly items: readonly Item[];
}
