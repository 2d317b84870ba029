/** The unit still owes it: neither reported done nor verified. Without a case it has not begun. */
export function isOwed(stage: string | null): boolean {
  return stage === null || stage === 'notStarted' || stage === 'inProgress';
}

/** Done in the figures only when somebody else has verified it. */
export function isDone(stage: string | null): boolean {
  return stage === 'verified';
}

/** 未启动 / 进行中 / 已完成 / 超期未完, as people report it. */
export const measureStandings = ['notStarted', 'inProgress', 'done', 'overdue'] as const;
export type MeasureStanding = (typeof measureStandings)[number];

/** Where a measure stands on a day; 超期 follows from date and stage and is never stored. */
export function standingOf(
  { stage, dueOn }: { readonly stage: string | null; readonly dueOn: string | null },
  today: string,
): MeasureStanding {
  if (isDone(stage)) return 'done';
  if (isOwed(stage) && dueOn !== null && dueOn < today) return 'overdue';
  return stage === null || stage === 'notStarted' ? 'notStarted' : 'inProgress';
}
