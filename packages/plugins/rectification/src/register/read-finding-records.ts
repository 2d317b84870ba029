import type { StoredRecord } from '@lianxun/plugin-api';

import { tallyAccountability } from '../accountability/accountability.repository.ts';
import { accountableOf } from '../accountability/accountability.rules.ts';
import { listAdoptedRules } from '../adopted-rules/adopted-rules.repository.ts';
import { noAmounts, sumAmounts } from '../amounts/amounts.repository.ts';
import type { RectificationCtx } from '../database.ts';
import { listFindingsById } from '../findings/findings.repository.ts';
import { listMeasuresOf } from '../measures/measures.repository.ts';
import { listOpinions } from '../opinions/opinions.repository.ts';
import { listProgress } from '../progress/progress.repository.ts';
import { countRepeats } from '../repeats/repeat-links.repository.ts';
import { toRecord } from './finding-record.rules.ts';

/** Findings as their ledger shows them, in the order of the ids. */
export async function readFindingRecords(
  ctx: RectificationCtx,
  ids: readonly string[],
): Promise<StoredRecord[]> {
  const rows = new Map((await listFindingsById(ctx.tx, ids)).map((row) => [row.id, row]));
  const measures = Map.groupBy(await listMeasuresOf(ctx.tx, ids), (it) => it.findingId);
  const progress = Map.groupBy(await listProgress(ctx.tx, ids), (it) => it.findingId);
  const rules = Map.groupBy(await listAdoptedRules(ctx.tx, ids), (it) => it.findingId);
  const opinions = Map.groupBy(await listOpinions(ctx.tx, ids), (it) => it.findingId);
  const tallies = await tallyAccountability(ctx.tx, ids);
  const hidesRepeats = ctx.scope.kind === 'unit';
  const repeats = hidesRepeats ? new Map<string, number>() : await countRepeats(ctx.tx, ids);
  const amounts = await sumAmounts(ctx.tx, ids);
  const files = await ctx.files.list('finding', ids);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    if (row === undefined || row.mergedIntoId !== null) return [];
    return toRecord({
      row,
      measures: measures.get(id) ?? [],
      progress: progress.get(id) ?? [],
      rules: rules.get(id) ?? [],
      opinions: opinions.get(id) ?? [],
      evidence: (files.get(id) ?? [])
        .filter((file) => file.purpose === 'evidence')
        .map((file) => file.fileName),
      accountable: accountableOf(row, tallies.get(id)),
      amounts: amounts.get(id) ?? noAmounts,
      repeats: repeats.get(id) ?? 0,
    });
  });
}
