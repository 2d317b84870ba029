import { tallyAccountability } from '../accountability/accountability.repository.ts';
import { accountableOf } from '../accountability/accountability.rules.ts';
import { listAccountability } from '../accountability/list-accountability.ts';
import { listAdoptedRules } from '../adopted-rules/adopted-rules.repository.ts';
import { listAmounts, noAmounts, sumAmounts } from '../amounts/amounts.repository.ts';
import type { RectificationCtx } from '../database.ts';
import { listDueDateExtensions } from '../due-dates/due-date-extensions.repository.ts';
import { filesOf, listEvidence } from '../evidence/list-evidence.ts';
import { shownDay, type ShownDay } from '../history/past-day.ts';
import { listMeasuresOf, tallyMeasures } from '../measures/measures.repository.ts';
import { toMeasureView } from '../measures/measures.schemas.ts';
import { listOpinions } from '../opinions/opinions.repository.ts';
import { listProgress } from '../progress/progress.repository.ts';
import { listRebounds } from '../rebounds/rebounds.repository.ts';
import { colourLadder } from '../settings.ts';
import { describeSources } from '../sources/describe-sources.ts';
import type { FindingDetail } from './finding-detail.schemas.ts';
import { requireFinding } from './finding-errors.ts';
import { findFinding, type FindingRow } from './findings.repository.ts';
import { toFindingItem } from './findings.schemas.ts';

/** A finding with its whole history, as far as the scope reaches; of a past day, as it ended. */
export async function getFinding(
  ctx: RectificationCtx,
  id: string,
  asOf?: string,
): Promise<FindingDetail> {
  const day = shownDay(ctx, asOf);
  const row = requireFinding(await findFinding(ctx.tx, id, day.asOf));
  const measures = await listMeasuresOf(ctx.tx, [id], day.asOf);
  const ladder = await ctx.settings.get(colourLadder);
  const [tally] = await tallyMeasures(ctx.tx, [id], day);
  const until = (at: string) => day.asOf === undefined || new Date(at) < day.asOf;
  const byDay = (on: string) => on <= day.today;
  return {
    ...row,
    ...toFindingItem(row, { today: day.today, ladder, tally }),
    ...(await outcomeOf(ctx, row, day)),
    measureList: measures.map((measure) => toMeasureView(measure, day.today, ladder)),
    progress: (await listProgress(ctx.tx, [id])).filter(({ recordedAt }) => until(recordedAt)),
    evidence: (await listEvidence(ctx, row, measures)).filter(({ createdAt }) => until(createdAt)),
    sources: await sourcesOf(ctx, id),
    opinions: (await listOpinions(ctx.tx, [id])).filter(({ signedOn }) => byDay(signedOn)),
    extensions: (await listDueDateExtensions(ctx.tx, id)).filter((it) => byDay(it.approvedOn)),
    reboundList: (await listRebounds(ctx.tx, id)).filter(({ foundOn }) => byDay(foundOn)),
    asOf: day.asOf === undefined ? null : day.today,
  };
}

/** 建章立制, 追责问责 and money, with what they add up to. */
async function outcomeOf(ctx: RectificationCtx, row: FindingRow, { asOf }: ShownDay) {
  const ids = [row.id];
  const tallies = await tallyAccountability(ctx.tx, ids, asOf);
  const amounts = await listAmounts(ctx.tx, row.id, asOf);
  const rules = await listAdoptedRules(ctx.tx, ids, asOf);
  const proofs = await filesOf(ctx, 'amountEntry', amounts);
  const texts = await filesOf(ctx, 'findingRule', rules);
  return {
    accountable: accountableOf(row, tallies.get(row.id)),
    ...((await sumAmounts(ctx.tx, ids, asOf)).get(row.id) ?? noAmounts),
    amounts: amounts.map((entry) => ({ ...entry, files: proofs.get(entry.id) ?? [] })),
    accountability: await listAccountability(ctx, ids, asOf),
    rules: rules.map((rule) => ({ ...rule, files: texts.get(rule.id) ?? [] })),
  };
}

async function sourcesOf(ctx: RectificationCtx, id: string) {
  return (await describeSources(ctx, id)).map(({ type, id: sourceId, fact }) => ({
    type,
    id: sourceId,
    title: fact?.title ?? null,
    link: fact?.link ?? null,
    locked: fact?.locked ?? false,
  }));
}
