import type { TalentPoolCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import {
  drawnContent,
  drawRecords,
  nextStep,
  replayedContent,
  sealedContent,
  seedContent,
  type DrawRecord,
} from './draw-steps.ts';
import type { DrawList } from './draws.schemas.ts';
import { listDrawSteps, type PlanDrawRow } from './plan-draws.repository.ts';
import { findPlan } from './plans.repository.ts';

/** Every draw of a plan, those that were drawn again included. */
export async function listDraws(ctx: TalentPoolCtx, planId: string): Promise<DrawList> {
  requireFound(await findPlan(ctx.tx, planId), 'plan');
  const records = drawRecords(await listDrawSteps(ctx.tx, planId));
  return { next: nextStep(records), draws: records.map(toView) };
}

function toView(record: DrawRecord): DrawList['draws'][number] {
  const { sealed, seeded, drawn, redrawRequested, redrawApproved } = record;
  const { problem, ruleSetVersion } = sealedContent(sealed);
  const closed = Map.groupBy(problem.barred, ({ person }) => person);
  const teams = problem.teams.length;
  return {
    drawNo: record.drawNo,
    sealed: stepOf(sealed),
    ruleSetVersion,
    people: problem.people.map(({ id, name, sendingUnitName }) => {
      const barred = (closed.get(id) ?? []).filter(({ roles }) => roles === undefined);
      const shut = new Set(barred.map(({ team }) => team)).size;
      return { id, name, sendingUnitName, eligibleTeams: teams - shut };
    }),
    teams: problem.teams.map(({ id, name }) => ({ id, name })),
    seeded: seeded === undefined ? null : { ...stepOf(seeded), ...seedContent(seeded) },
    drawn: drawn === undefined ? null : { ...stepOf(drawn), ...drawnContent(drawn) },
    replays: record.replays.map((replay) => ({ ...stepOf(replay), ...replayedContent(replay) })),
    redrawRequested:
      redrawRequested === undefined
        ? null
        : { ...stepOf(redrawRequested), reason: redrawRequested.reason ?? '' },
    redrawApproved: redrawApproved === undefined ? null : stepOf(redrawApproved),
  };
}

function stepOf({ at, byName, hash }: PlanDrawRow) {
  return { at, byName, hash };
}
