/** A line of a case's history, as far as the way through the states needs it. */
export interface PassedStep {
  readonly entryNumber: number;
  readonly toTitle: string;
  readonly occurredAt: string;
  readonly actorName: string;
}

/** One stay in a state. */
export interface Stay {
  readonly title: string;
  readonly enteredAt: string;
  /** Null while the case is there. */
  readonly leftAt: string | null;
  /** Who brought the case there. */
  readonly by: string;
  readonly minutes: number;
}

/** The states a case has been in, in order, with the time spent in each; the last one until now. */
export function wayTaken(
  steps: readonly PassedStep[],
  until: { readonly now: string; readonly endedAt: string | null },
): readonly Stay[] {
  const entries = steps.filter(
    (step, index) => index === 0 || step.entryNumber !== steps[index - 1]?.entryNumber,
  );
  return entries.map((step, index) => {
    const leftAt = entries[index + 1]?.occurredAt ?? null;
    const end = leftAt ?? until.endedAt ?? until.now;
    const spent = Date.parse(end) - Date.parse(step.occurredAt);
    return {
      title: step.toTitle,
      enteredAt: step.occurredAt,
      leftAt,
      by: step.actorName,
      minutes: Math.max(0, Math.round(spent / 60_000)),
    };
  });
}
