import type { AssignmentItem } from '../reading/api.ts';

export const directions: Readonly<Record<AssignmentItem['direction'], string>> = {
  internal: '本级交办',
  outgoing: '交办县区',
  incoming: '上级交办',
};

/** Still owed by whoever it was given to. */
export const isOwed = (stage: string | null): boolean => stage === 'issued' || stage === 'handling';
