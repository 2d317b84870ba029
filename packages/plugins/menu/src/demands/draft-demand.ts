import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';

import type { MenuCtx } from '../database.ts';
import { conflict, invalid } from '../refusals.ts';
import { contentOf, loadFrame, type LoadedFrame } from './demand-frame.ts';
import { demandProblems } from './demand-problems.rules.ts';
import type { DemandBody } from './demand.schemas.ts';
import { insertDemand } from './demands.repository.ts';

/** A county writes down what it needs for one undertaking; it may have several demands. */
export async function draftDemand(
  ctx: MenuCtx,
  participationId: string,
  body: DemandBody,
): Promise<string> {
  const frame = await loadFrame(ctx, { participationId });
  if (frame.isOver) throw conflict('undertaking_over', '本次统合巡察已经结束，不再接受需求');
  requireOnMenu(body, frame);
  const id = uuidv7();
  const content = contentOf(body, frame.offered);
  await insertDemand(ctx.tx, {
    id,
    requestId: frame.request.id,
    exchangeId: uuidv4(),
    content: JSON.stringify(content),
    sentNumber: 0,
    result: null,
    resultAt: null,
    rating: null,
    ratedAt: null,
    authorId: ctx.actor.userId,
    authorName: ctx.actor.displayName,
    createdAt: ctx.now,
  });
  await ctx.workflow.start({ type: 'demandItem', id });

  await ctx.audit({
    action: 'menu.demand_drafted',
    subject: { type: 'demandItem', id },
    summary: `起草巡察需求“${content.title}”`,
    after: content,
  });
  return id;
}

export function requireOnMenu(body: DemandBody, frame: LoadedFrame): void {
  const [problem] = demandProblems(body, frame);
  if (problem !== undefined) throw invalid(problem.code, problem.message, problem.field);
}
