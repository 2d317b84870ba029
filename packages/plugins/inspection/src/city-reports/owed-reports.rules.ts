interface Standing {
  readonly joinedAt: string | null;
  readonly leftAt: string | null;
  readonly roundStage: string | null;
  readonly roundTo: string | null;
}

const offSite = [
  'reporting',
  'deliberating',
  'feedback',
  'rectifying',
  'assessing',
  'archived',
  'purged',
];

/** The last day on site, as the county told it; the undertaking's where it told none. */
export const lastDayOnSite = (
  { roundTo }: Pick<Standing, 'roundTo'>,
  { windowTo }: { readonly windowTo: string },
): string => roundTo ?? windowTo;

/** A county that takes part owes its report when its team has left, or should have. */
export function owesReport(county: Standing, lastDay: string, today: string): boolean {
  const { joinedAt, leftAt, roundStage } = county;
  if (joinedAt === null || leftAt !== null) return false;
  if (roundStage === 'onSite') return today > lastDay;
  return roundStage !== null && offSite.includes(roundStage);
}
