import type { ApiSchema } from '@lianxun/api-client';

export type FindingItem = ApiSchema<'FindingItem'>;
export type FindingTotals = ApiSchema<'FindingTotals'>;
export type FindingDetail = ApiSchema<'FindingDetail'>;
export type Measure = ApiSchema<'MeasureView'>;
export type MeasureItem = ApiSchema<'MeasureItem'>;
export type QualityItem = ApiSchema<'QualityChecks'>['items'][number];
export type UnitOverview = ApiSchema<'UnitOverview'>;
export type Taxonomy = ApiSchema<'Taxonomy'>;
export type RoundTaxonomy = ApiSchema<'RoundTaxonomy'>;
export type Figure = ApiSchema<'RectificationFigure'>;
export type FindingRound = ApiSchema<'FindingRound'>;
export type NamedBefore = ApiSchema<'NamedBefore'>;
export type Activities = ApiSchema<'UnitActivities'>;

export type AssessmentTemplate = ApiSchema<'AssessmentTemplate'>;
export type AssessmentForm = ApiSchema<'AssessmentDocument'>;
export type AssessmentItem = ApiSchema<'AssessmentItem'>;
export type Assessment = ApiSchema<'Assessment'>;
export type AssessmentSheet = ApiSchema<'AssessmentSheet'>;
export type AssessmentResult = NonNullable<ApiSchema<'AssessmentResult'>>;
export type OverviewLine = ApiSchema<'AssessmentOverviewLine'>;
export type BuiltInTemplate = ApiSchema<'BuiltInAssessmentTemplate'>;

export type FigureRow = ApiSchema<'FigureRow'>;
export type EngagementTrace = ApiSchema<'EngagementTrace'>;
export type FollowUpCheck = ApiSchema<'FollowUpCheck'>;
export type RepeatedFinding = ApiSchema<'RepeatedFinding'>;
export type FindingRepeats = ApiSchema<'FindingRepeats'>;
export type AssignmentItem = ApiSchema<'AssignmentItem'>;
export type AssignmentDetail = ApiSchema<'AssignmentDetail'>;
export type AssignmentTotals = ApiSchema<'AssignmentTotals'>;
export type EscalationItem = ApiSchema<'EscalationItem'>;
export type EscalationDetail = ApiSchema<'EscalationDetail'>;
export type EscalationTotals = ApiSchema<'EscalationTotals'>;
export type EscalationRung = ApiSchema<'EscalationRung'>;
export type DueMatter = ApiSchema<'DueMatter'>;
export type ExchangePartner = ApiSchema<'ExchangePartner'>;

export interface Listed<Item> {
  readonly items: readonly Item[];
  readonly next?: string | null;
}

export interface UnitFigures {
  readonly unitId: string;
  readonly unitName: string;
  readonly figures: readonly Figure[];
}
