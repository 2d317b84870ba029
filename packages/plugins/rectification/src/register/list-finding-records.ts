import type { StoredRecord } from '@lianxun/plugin-api';

import { tallyAccountability } from '../accountability/accountability.repository.ts';
import { accountableOf } from '../accountability/accountability.rules.ts';
import { listAdoptedRules } from '../adopted-rules/adopted-rules.repository.ts';
import { noAmounts, sumAmounts } from '../amounts/amounts.repository.ts';
import type { RectificationCtx } from '../database.ts';
import { listRegisterFindings } from '../findings/finding-list.repository.ts';
import { ListFindingsQuery } from '../findings/findings.schemas.ts';
import { conditionsOf } from '../findings/list-findings.ts';
import { shownDay } from '../history/past-day.ts';
import { listMeasuresOf } from '../measures/measures.repository.ts';
import { listOpinions } from '../opinions/opinions.repository.ts';
import { listProgress } from '../progress/progress.repository.ts';
import { toRecord } from './finding-record.rules.ts';

/** Every finding within the filter, as its ledger shows it, in sheet order. */
export async function listFindingRecords(
  ctx: RectificationCtx,
  filter: Readonly<Record<string, string>>,
): Promise<StoredRecord[]> {
  const query = ListFindingsQuery.parse(filter);
  const rows = await listRegisterFindings(ctx.tx, conditionsOf(shownDay(ctx, query.asOf), query));
  const ids = rows.map((row) => row.id);
  const measures = Map.groupBy(await listMeasuresOf(ctx.tx, ids), (it) => it.findingId);
  const progress = Map.groupBy(await listProgress(ctx.tx, ids), (it) => it.findingId);
  const rules = Map.groupBy(await listAdoptedRules(ctx.tx, ids), (it) => it.findingId);
  const opinions = Map.groupBy(await listOpinions(ctx.tx, ids), (it) => it.findingId);
  const tallies = await tallyAccountability(ctx.tx, ids);
  const amounts = await sumAmounts(ctx.tx, ids);
  const files = await ctx.files.list('finding', ids);
  return rows.map((row) =>
    toRecord({
      row,
      measures: measures.get(row.id) ?? [],
      progress: progress.get(row.id) ?? [],
      rules: rules.get(row.id) ?? [],
      opinions: opinions.get(row.id) ?? [],
      evidence: (files.get(row.id) ?? [])
        .filter((file) => file.purpose === 'evidence')
        .map((file) => file.fileName),
      accountable: accountableOf(row, tallies.get(row.id)),
      amounts: amounts.get(row.id) ?? noAmounts,
    }),
  );
}
