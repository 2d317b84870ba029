import type { WorkflowStage } from '@lianxun/plugin-api';

export type FindingStage = WorkflowStage<'finding'>;

/** 完成 / 基本完成并持续整改 / 未完成: what is published. */
export const findingBuckets = ['done', 'partlyDone', 'notDone'] as const;
export type FindingBucket = (typeof findingBuckets)[number];

const bucketByStage: Readonly<Record<FindingStage, FindingBucket | null>> = {
  proposed: null,
  merged: null,
  issued: 'notDone',
  planning: 'notDone',
  rectifying: 'notDone',
  closing: 'notDone',
  notDone: 'notDone',
  partlyDone: 'partlyDone',
  closed: 'done',
};

/** Where a finding counts; null before the feedback and for merged findings, which never count. */
export function bucketOf(stage: string | null): FindingBucket | null {
  return isFindingStage(stage) ? bucketByStage[stage] : null;
}

/** The stages that count in a bucket. */
export function stagesOf(bucket: FindingBucket): FindingStage[] {
  return Object.keys(bucketByStage)
    .filter(isFindingStage)
    .filter((stage) => bucketByStage[stage] === bucket);
}

function isFindingStage(stage: string | null): stage is FindingStage {
  return stage !== null && Object.hasOwn(bucketByStage, stage);
}

/** Before the joint review has accepted the plan. */
export function mayPlan(stage: string): boolean {
  return stage === 'issued' || stage === 'planning';
}

/** While the unit works on it: progress, evidence and its own account may be added. */
export function mayReport(stage: string): boolean {
  return ['issued', 'planning', 'rectifying', 'partlyDone', 'notDone'].includes(stage);
}
