/** Steps that were measured to leave little to gain, by number of units. */
export function suggestedSteps(units: number): number {
  return Math.min(1_500_000, Math.max(100_000, units * 6_000));
}
