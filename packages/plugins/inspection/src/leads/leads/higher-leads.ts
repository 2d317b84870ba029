import type { InspectionCtx } from '../../database.ts';
import { findCounter } from './higher-leads.repository.ts';

const counter = 'inspection.higherLeads';

/**
 * A lead about a cadre of a higher level is reported by its own channel: no copy, no extract, no
 * entry here. What stays is that there was one.
 */
export async function noteHigherLead(
  ctx: InspectionCtx,
  channel: 'principal' | 'nextLevel',
): Promise<{ readonly number: number }> {
  const number = await ctx.numbers.next(counter);
  await ctx.audit({
    action: 'inspection.higher_lead_noted',
    subject: { type: 'user', id: ctx.actor.userId },
    summary:
      channel === 'principal'
        ? '上级管理干部问题线索：报本级纪检监察机关主要负责人，不录入内容'
        : '涉及本级主要负责人的问题线索：直接报上一级，不录入内容',
    after: { number },
    restricted: true,
  });
  return { number };
}

export async function countHigherLeads(ctx: InspectionCtx): Promise<number> {
  return await findCounter(ctx.tx, counter);
}
