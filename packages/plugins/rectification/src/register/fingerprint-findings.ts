import type { RectificationCtx } from '../database.ts';
import { listMeasuresOf } from '../measures/measures.repository.ts';
import { listFindingVersions } from './fingerprints.repository.ts';

/** For each finding a text that differs once it, its measures, its case or its files have changed. */
export async function fingerprintFindings(
  ctx: RectificationCtx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await listFindingVersions(ctx.tx, ids);
  const measures = await listMeasuresOf(ctx.tx, ids);
  const ofFindings = await ctx.files.list('finding', ids);
  const ofMeasures = await ctx.files.list(
    'measure',
    measures.map(({ id }) => id),
  );
  const byFinding = Map.groupBy(measures, ({ findingId }) => findingId);
  return new Map(
    rows.map(({ id, versions }) => {
      const own = ofFindings.get(id) ?? [];
      const below = (byFinding.get(id) ?? []).flatMap((it) => ofMeasures.get(it.id) ?? []);
      const files = [...own, ...below].map((file) => file.id).toSorted();
      return [id, [versions, ...files].join('|')];
    }),
  );
}
