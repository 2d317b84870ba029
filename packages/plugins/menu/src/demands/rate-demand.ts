import { inTalentPool, saveCountyRatings } from '@lianxun/plugin-talent-pool/api';

import type { MenuCtx } from '../database.ts';
import { conflict, invalid, requireFound, requireVersion } from '../refusals.ts';
import { lockDemand, updateDemand } from './demands.repository.ts';
import { sendToCity } from './follow-demand.ts';
import type { Rating } from './rating.schemas.ts';

/**
 * 满意度: the county says how well it was served, once; the city hears it with the names rated, and it
 * counts in the evaluation of those people here.
 */
export async function rateDemand(
  ctx: MenuCtx,
  id: string,
  { body, version }: { readonly body: Rating; readonly version: number | undefined },
): Promise<void> {
  const row = requireFound(await lockDemand(ctx.tx, id), 'demand');
  requireVersion(row, version);
  const { stage } = await ctx.workflow.status('demandItem', id);
  if (stage !== 'answered' || row.result === null)
    throw conflict('not_answered', '市级答复以后才能评价，已评价的不再修改');
  if (row.content.period.to >= ctx.calendar.today())
    throw conflict('still_serving', `需求时间截止（${row.content.period.to}）以后才能评价`);
  const came = new Set(row.result.people.map(({ ref }) => ref));
  if (!body.people.every(({ ref }) => came.has(ref)))
    throw invalid('person_unknown', '有的人不在派给本县区的人员中', 'people');
  await updateDemand(ctx.tx, id, { rating: JSON.stringify(body), ratedAt: ctx.now });
  await ctx.workflow.move({ subject: 'demandItem', id, move: 'rate' });
  await saveCountyRatings(inTalentPool(ctx), {
    sourceId: id,
    title: `巡察需求“${row.content.title}”`,
    targetIds: row.content.targets.map(({ targetId }) => targetId),
    people: body.people.map(({ ref, ...said }) => ({ candidateId: ref, ...said })),
  });
  await sendToCity(ctx, row, { verb: 'rate', content: { rating: body } });

  await ctx.audit({
    action: 'menu.demand_rated',
    subject: { type: 'demandItem', id },
    summary: `评价巡察需求“${row.content.title}”：总体${body.overall}分`,
    after: body,
  });
}
