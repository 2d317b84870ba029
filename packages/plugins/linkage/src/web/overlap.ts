const dayLength = 86_400_000;
const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / dayLength;

export interface Bar {
  readonly name: string;
  /** Percent of the width; null where the days are not known. */
  readonly left: number | null;
  readonly width: number | null;
  readonly text: string;
}

interface Window {
  readonly name: string;
  readonly onSiteFrom: string | null;
  readonly onSiteTo: string | null;
}

/** Days on site of each county as bars between the ends of the campaign's window. */
export function barsOf(
  counties: readonly Window[],
  { windowFrom, windowTo }: { readonly windowFrom: string; readonly windowTo: string },
): Bar[] {
  const first = dayOf(windowFrom);
  const days = dayOf(windowTo) - first + 1;
  const share = (day: number) => Math.min(100, Math.max(0, ((day - first) / days) * 100));
  return counties.map(({ name, onSiteFrom, onSiteTo }) => {
    if (onSiteFrom === null || onSiteTo === null)
      return { name, left: null, width: null, text: '日期未定' };
    const left = share(dayOf(onSiteFrom));
    const width = share(dayOf(onSiteTo) + 1) - left;
    return { name, left, width: Math.max(1, width), text: `${onSiteFrom} 至 ${onSiteTo}` };
  });
}
