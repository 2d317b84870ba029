import { inMaintenance, type CoreDatabase } from '@lianxun/kernel';
import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { DemoEngagement, DemoRound } from '../content/types.ts';
import { accountOf } from '../play/references.ts';
import { nameOf, parts, type World } from '../play/world.ts';
import { rowsOfCase } from './case-rows.ts';
import { definitionsOf, type Definition } from './definitions.ts';
import { actsOfEngagement, receiptOf } from './engagement-acts.ts';
import { instantOf, playPastCase } from './past-case.ts';
import type { PastDatabase } from './past-tables.ts';

type Tx = TenantTx<CoreDatabase & PastDatabase>;

/**
 * The way of each unit through the round, in place of the one that began with the plan. In daily work
 * a feedback fixes findings that are there; here the findings follow, so the API has no such act.
 */
export async function loadEngagements(world: World, round: DemoRound): Promise<void> {
  const { adminPool, countyId, refs } = world;
  await inMaintenance<CoreDatabase & PastDatabase, void>(adminPool, countyId, async (tx) => {
    const { engagement: definition } = await definitionsOf(tx, world);
    const cases = round.engagements.map((it) => playEngagement(world, round, { it, definition }));
    await removeCases(
      tx,
      round.engagements.map(({ ref }) => refs.get(ref)),
    );
    await tx
      .insertInto('core.workflow_cases')
      .values(cases.map(({ one }) => one))
      .execute();
    await tx
      .insertInto('core.workflow_moves')
      .values(cases.flatMap(({ moves }) => moves))
      .execute();
    for (const engagement of round.engagements) await recordFeedback(tx, world, engagement);
    await tx
      .insertInto('p_inspection.feedback_meetings')
      .values(round.engagements.flatMap((it) => meetingsOf(world, round, it)))
      .execute();
  });
}

interface Told {
  readonly it: DemoEngagement;
  readonly definition: Definition;
}

function playEngagement(world: World, { teams }: DemoRound, { definition, it }: Told) {
  const team = teams.find(({ ref }) => ref === it.teamRef);
  const leader = team?.members.find(({ role }) => role === 'teamLeader')?.personRef;
  const unit = world.units.get(it.unitRef);
  if (leader === undefined || it.feedbackOn === null) throw new Error(`${it.ref} has no feedback`);
  const receipt = receiptOf(world, it.feedbackOn, unit);
  const acts = actsOfEngagement({ engagement: it, leader, receipt });
  const story = { acts, people: { leader: [leader] }, fields: {} };
  const engagementId = world.refs.get(it.ref);
  return rowsOfCase(world, {
    definition,
    subject: {
      subjectType: 'engagement',
      subjectId: engagementId,
      engagementId,
      unitId: world.refs.get(it.unitRef),
      released: true,
    },
    steps: playPastCase(definition.document, world.refs, story),
    dueOn: null,
  });
}

async function removeCases(tx: Tx, subjectIds: readonly string[]): Promise<void> {
  const tables = ['core.deadlines', 'core.workflow_tasks', 'core.workflow_moves'] as const;
  for (const table of [...tables, 'core.workflow_cases'] as const) {
    await tx
      .deleteFrom(table)
      .where('tenantId', '=', tenantOf(tx))
      .where('subjectId', 'in', subjectIds)
      .execute();
  }
}

async function recordFeedback(
  tx: Tx,
  world: World,
  { feedbackDocument, feedbackOn, rectificationEndsOn, ref, unitRef }: DemoEngagement,
): Promise<void> {
  await tx
    .updateTable('p_inspection.engagement_plans')
    .set({
      feedbackOn,
      feedbackDocument,
      rectifyBy: rectificationEndsOn,
      released: true,
      ...receiptOf(world, feedbackOn ?? '', world.units.get(unitRef)),
    })
    .where('tenantId', '=', tenantOf(tx))
    .where('engagementId', '=', world.refs.get(ref))
    .execute();
}

/** First the head alone, then the leadership, on the day of the feedback. */
function meetingsOf(world: World, { teams }: DemoRound, it: DemoEngagement) {
  const team = teams.find(({ ref }) => ref === it.teamRef);
  const leader = team?.members.find(({ role }) => role === 'teamLeader')?.personRef ?? '';
  const heldOn = it.feedbackOn ?? '';
  const { receivedBy, receivedOn } = receiptOf(world, heldOn, world.units.get(it.unitRef));
  return (['head', 'leadership'] as const).map((step) => ({
    id: uuidv7(),
    engagementId: world.refs.get(it.ref),
    step,
    heldOn,
    place: '被巡察单位会议室',
    fromTeam: nameOf(world, leader),
    fromGroup: nameOf(world, parts.director),
    present: step === 'head' ? receivedBy : `${receivedBy}及领导班子成员`,
    signedBy: receivedBy,
    signedOn: receivedOn,
    recordedBy: world.refs.get(accountOf(leader)),
    recordedByName: nameOf(world, leader),
    recordedAt: instantOf(receivedOn),
  }));
}
