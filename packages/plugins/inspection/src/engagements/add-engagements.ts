import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { conflict, invalid, requireFound } from '../refusals.ts';
import { lockRound } from '../rounds/rounds.repository.ts';
import { insertPlan, listUnitsToAdd } from './engagements.repository.ts';
import type { AddEngagementsBody } from './engagements.schemas.ts';

/** Takes units of the directory into a planned round, one engagement each. */
export async function addEngagements(
  ctx: InspectionCtx,
  { roundId, units }: AddEngagementsBody,
): Promise<readonly string[]> {
  const round = requireFound(await lockRound(ctx.tx, roundId), 'round');
  if (round.stage !== 'planned') {
    throw conflict('round_not_planned', '轮次已获授权，被巡察单位不再增减');
  }
  await requireNewUnits(ctx, { roundId, units });

  const created: string[] = [];
  for (const { unitId, inspectionType } of units) {
    const { id } = await ctx.engagements.create({ roundId, unitId, inspectionType });
    const scope = { engagementId: id, unitId, released: false };
    await insertPlan(ctx.tx, { id: uuidv7(), ...scope, ...emptyPlan, roundId });
    await ctx.workflow.start({ type: 'engagement', id, ...scope });
    created.push(id);
  }
  return created;
}

const emptyPlan = {
  onSiteOn: null,
  offSiteOn: null,
  feedbackOn: null,
  feedbackDocument: null,
  rectifyBy: null,
  receivedOn: null,
  receivedBy: null,
};

async function requireNewUnits(
  ctx: InspectionCtx,
  { roundId, units }: AddEngagementsBody,
): Promise<void> {
  const ids = units.map(({ unitId }) => unitId);
  const known = await listUnitsToAdd(ctx.tx, roundId, ids);
  for (const [index, id] of ids.entries()) {
    const unit = known.find((it) => it.id === id);
    const field = `units.${index}.unitId`;
    if (unit === undefined) throw invalid('unit_unknown', '单位库中没有这个单位', field);
    if (!unit.active) throw invalid('unit_inactive', `${unit.name}已停用，请选择现有单位`, field);
    if (unit.engagementId !== null || ids.indexOf(id) !== index) {
      throw invalid('unit_taken', `${unit.name}已在本轮之中`, field);
    }
  }
}
