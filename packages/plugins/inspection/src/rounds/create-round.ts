import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { invalid } from '../refusals.ts';
import { insertRound } from './rounds.repository.ts';
import type { CreateRoundBody } from './rounds.schemas.ts';

/** Plans a round of the committee's term. */
export async function createRound(
  ctx: InspectionCtx,
  body: CreateRoundBody,
): Promise<{ readonly id: string }> {
  const id = uuidv7();
  const { planDocument = null, onSiteOn = null, offSiteOn = null, ...name } = body;
  requireOrder(onSiteOn, offSiteOn);
  const round = { ...name, planDocument, onSiteOn, offSiteOn };

  await insertRound(ctx.tx, {
    id,
    ...round,
    approvedOn: null,
    decisionNo: null,
    createdAt: ctx.now,
  });
  await ctx.workflow.start({ type: 'round', id });

  await ctx.audit({
    action: 'inspection.round_created',
    subject: { type: 'round', id },
    summary: `建立轮次“${round.name}”`,
    after: round,
  });
  return { id };
}

/** 撤离 does not come before 进驻. */
export function requireOrder(onSiteOn: string | null, offSiteOn: string | null): void {
  if (onSiteOn === null || offSiteOn === null || offSiteOn >= onSiteOn) return;
  throw invalid('dates_reversed', '撤离日期不能早于进驻日期', 'offSiteOn');
}
