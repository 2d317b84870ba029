import { updateReceived, type ReceivedDemand } from '../board/received.repository.ts';
import { holdUndertaking } from '../board/require-undertaking.ts';
import type { MenuCtx } from '../database.ts';
import type { DemandResult } from '../demands/result.schemas.ts';
import { demandMet } from '../fairness/demand-met.rules.ts';
import { conflict } from '../refusals.ts';
import { composeResult } from './compose-result.ts';
import { loadMatching, type LoadedMatching } from './load-matching.ts';
import { updateMatching } from './matchings.repository.ts';

const settled: readonly string[] = ['approved', 'dispatched'];

/** 答复县区: each hears of its own demands, once the plan is approved, and again after changes. */
export async function tellResults(ctx: MenuCtx, combinedId: string): Promise<void> {
  await holdUndertaking(ctx, combinedId);
  const loaded = await loadMatching(ctx, combinedId);
  if (!settled.includes(loaded.plan.status))
    throw conflict('plan_not_approved', '组队方案批准以后才能答复县区');
  const results = resultsOf(loaded);
  for (const { demand, result } of results) {
    await updateReceived(ctx.tx, demand.id, { told: JSON.stringify(result) });
    await ctx.exchange.send({
      type: 'demandItem',
      exchangeId: demand.exchangeId,
      to: demand.countyTenantId,
      verb: 'result',
      content: { result },
    });
  }
  await updateMatching(ctx.tx, loaded.matching.id, {
    toldAt: ctx.now,
    toldByName: ctx.actor.displayName,
  });

  await ctx.audit({
    action: 'menu.results_told',
    subject: { type: 'combinedInspection', id: combinedId },
    summary: `答复${results.length}项巡察需求`,
    after: results.map(({ demand, result }) => ({
      demandId: demand.id,
      met: result.met,
      people: result.people.length,
    })),
  });
}

const open = (demand: ReceivedDemand) => demand.withdrawnAt === null && demand.rating === null;

function resultsOf(
  loaded: LoadedMatching,
): { readonly demand: ReceivedDemand; readonly result: DemandResult }[] {
  const { demands, matching, teams } = loaded;
  return [
    ...teams
      .filter(({ demand }) => open(demand))
      .map((it) => ({ demand: it.demand, result: composeResult(loaded, it) })),
    ...matching.leftOut.flatMap(({ demandId, number, reason }) => {
      const demand = demands.find(({ id }) => id === demandId);
      if (demand === undefined || !open(demand)) return [];
      return [{ demand, result: refused(demand, { number, reason }) }];
    }),
  ];
}

function refused(
  { content }: ReceivedDemand,
  { number, reason }: { readonly number: number; readonly reason: string },
): DemandResult {
  const { headcount, met } = demandMet(content, []);
  const refusal = reason;
  return { number, met, headcount, lines: [], people: [], unmet: [], refusal };
}
