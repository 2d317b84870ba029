import type { StaffingLimits } from '../staffing-problem.ts';

const EPSILON = 1e-9;

/** Most members of one sending unit in a team of this size; one may always come. */
export function mostOfUnit(share: number, size: number): number {
  return Math.max(1, Math.floor(share * size + EPSILON));
}

/** Least members from outside in a team of this size. */
export function leastOutside(share: number, size: number): number {
  return Math.max(0, Math.ceil(share * size - EPSILON));
}

/** Most people of a sending unit out at once; one may always go. */
export function mostOut(share: number, poolMembers: number): number {
  return Math.max(1, Math.floor(share * poolMembers + EPSILON));
}

/** The demand for sending units follows by itself from the share that one may have. */
export function isImplied(sendingUnits: number, limits: StaffingLimits, size: number): boolean {
  if (sendingUnits <= 1) return true;
  if (limits.maxShareOfSendingUnit === null) return false;
  return (sendingUnits - 1) * mostOfUnit(limits.maxShareOfSendingUnit, size) < size;
}
