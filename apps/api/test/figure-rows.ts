import { z } from 'zod';

const Opens = z.object({ list: z.string(), filter: z.record(z.string(), z.string()) }).nullable();
const Figure = z.object({
  key: z.string(),
  unit: z.string(),
  value: z.number().nullable(),
  opens: Opens,
  base: Opens,
});

/** Figures of rounds or of units, with the rows each opens. */
export const FiguresByRow = z.object({ items: z.array(z.object({ figures: z.array(Figure) })) });

type Count = (path: string) => Promise<Readonly<Record<string, unknown>>>;

const counters: Readonly<Record<string, { path: string; key: string }>> = {
  findings: { path: 'finding-totals', key: 'findings' },
  measures: { path: 'measure-totals', key: 'measures' },
  'figure-rows': { path: 'figure-rows', key: 'sum' },
};

/** How much the rows behind a link add up to. */
async function sumBehind(opens: z.output<typeof Opens>, count: Count): Promise<number> {
  const counter = counters[opens?.list ?? ''];
  if (opens === null || counter === undefined) throw new Error('a figure opens nothing');
  const path = `/t/530112/rectification/${counter.path}?${new URLSearchParams(opens.filter).toString()}`;
  return z.number().parse((await count(path))[counter.key]);
}

/** Figures that say something else than the rows they open. */
export async function contradictions(
  figures: readonly z.output<typeof Figure>[],
  count: Count,
): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const { key, unit, value, opens, base } of figures) {
    const counted = await sumBehind(opens, count);
    const all = unit === 'percent' ? await sumBehind(base, count) : 1;
    const share = all === 0 ? null : Math.round((counted * 10_000) / all) / 100;
    const shown = unit === 'percent' ? share : counted;
    if (shown !== value) found.push({ key, value, counted, all });
  }
  return found;
}
