import type { DemoClock } from '../clock/demo-clock.ts';
import { Timeline } from '../clock/timeline.ts';
import { finishedRound } from '../content/content.ts';
import type { DemoEngagement, DemoRound, RoundStage } from '../content/types.ts';
import { addDays, addWorkDays } from '../content/work-days.ts';
import { inParallel } from '../play/in-parallel.ts';
import { moveCases, type CaseMove } from '../play/move-cases.ts';
import { nameOf, parts, type World } from '../play/world.ts';
import { authorizeRound, declareNoTies, issueMandates } from '../rounds/mandate-teams.ts';
import { planRound } from '../rounds/plan-round.ts';
import { givePastFeedback } from './give-past-feedback.ts';
import { recordHistory } from './record-history.ts';
import { reportActivities } from './report-activities.ts';

const decidedOn = '2024-07-05';
/** Units moved in one request. */
const atOnce = 10;

/** From the plan in 2024 to the archive in 2025, as the county published it. */
export async function playFinishedRound(world: World, clock: DemoClock): Promise<void> {
  const round = finishedRound();
  const timeline = new Timeline();
  addBeginning(timeline, world, round);
  addOnSite(timeline, world, round);
  addFeedback(timeline, world, round);
  addEnding(timeline, world, round);
  await timeline.play(clock);
}

function dateOf({ stages }: DemoRound, stage: RoundStage): string {
  const entry = stages.find((it) => it.stage === stage);
  if (entry === undefined) throw new Error(`The round was never ${stage}`);
  return entry.on;
}

function addBeginning(timeline: Timeline, world: World, round: DemoRound): void {
  const mandatedOn = dateOf(round, 'mandated');
  timeline.add(dateOf(round, 'planned'), () => planRound(world, round));
  timeline.add(mandatedOn, () => authorizeRound(world, round, mandatedOn));
  for (const team of round.teams) {
    timeline.addInLane(mandatedOn, team.ref, () => issueMandates(world, team));
    for (const { personRef } of team.members) {
      timeline.addInLane(addDays(mandatedOn, 1), personRef, () =>
        declareNoTies(world, round, { personRef, teamRef: team.ref }),
      );
    }
  }
}

type Move = Pick<CaseMove, 'by' | 'move' | 'fields'>;

/** The round first, then the units that stand at the same place. */
async function moveAll(
  world: World,
  { engagements, ref }: Pick<DemoRound, 'engagements' | 'ref'>,
  move: Move,
): Promise<void> {
  await moveCases(world, { ...move, subject: 'round', refs: [ref] });
  await moveUnits(world, engagements, move);
}

async function moveUnits(
  world: World,
  engagements: readonly DemoEngagement[],
  move: Move,
): Promise<void> {
  const refs = engagements.map(({ ref }) => ref);
  const sheets = Array.from({ length: Math.ceil(refs.length / atOnce) }, (_, index) =>
    refs.slice(index * atOnce, (index + 1) * atOnce),
  );
  await inParallel(sheets, (sheet) =>
    moveCases(world, { ...move, subject: 'engagement', refs: sheet }),
  );
}

function addOnSite(timeline: Timeline, world: World, round: DemoRound): void {
  const by = parts.director;
  const preparingOn = dateOf(round, 'preparing');
  const enteredOn = dateOf(round, 'onSite');
  timeline.add(preparingOn, () => moveAll(world, round, { by, move: 'prepare' }));
  const entry = (on: string) => ({
    by,
    move: 'enter',
    fields: { undertakingsSignedOn: addDays(preparingOn, 1), noticeDeliveredOn: addDays(on, -10) },
  });
  for (const [on, engagements] of Map.groupBy(round.engagements, (it) => it.onSiteFrom)) {
    timeline.add(on, () =>
      on === enteredOn
        ? moveAll(world, { ...round, engagements }, entry(on))
        : moveUnits(world, engagements, entry(on)),
    );
  }
  timeline.add(dateOf(round, 'reporting'), () => moveAll(world, round, { by, move: 'endOnSite' }));
  const submittedOn = dateOf(round, 'deliberating');
  timeline.add(submittedOn, () =>
    moveAll(world, round, { by, move: 'submitReport', fields: { qcPassedOn: submittedOn } }),
  );
  timeline.add(decidedOn, () =>
    moveAll(world, round, {
      by: parts.committee,
      move: 'decide',
      fields: { decidedOn, minutesNo: '区委常委会会议纪要〔2024〕14号' },
    }),
  );
}

function addFeedback(timeline: Timeline, world: World, round: DemoRound): void {
  for (const engagement of round.engagements) {
    const { feedbackOn, ref, unitRef } = engagement;
    if (feedbackOn === null) continue;
    const unit = world.units.get(unitRef);
    const receivedOn = addWorkDays(feedbackOn, 1);
    const receivedBy = nameOf(world, unit?.principalLeaderRef ?? '');
    timeline.addInLane(feedbackOn, ref, () => givePastFeedback(world, engagement));
    timeline.addInLane(receivedOn, ref, () =>
      world.player.send({
        by: parts.director,
        path: `inspection/engagements/${world.refs.get(ref)}/receipt`,
        body: { receivedOn, receivedBy },
      }),
    );
  }
  timeline.add(dateOf(round, 'rectifying'), () =>
    moveCases(world, {
      by: parts.director,
      subject: 'round',
      refs: [round.ref],
      move: 'startRectification',
    }),
  );
}

function addEnding(timeline: Timeline, world: World, round: DemoRound): void {
  const by = parts.director;
  const assessedOn = dateOf(round, 'assessing');
  const archivedOn = dateOf(round, 'archived');
  timeline.add(assessedOn, () =>
    moveAll(world, round, { by, move: 'assess', fields: { reportsReceivedOn: assessedOn } }),
  );
  const recordedOn = addDays(assessedOn, 1);
  timeline.add(recordedOn, () => recordHistory(world, round));
  timeline.add(addDays(recordedOn, 1), () => reportActivities(world, round));
  timeline.add(archivedOn, () =>
    moveAll(world, round, {
      by,
      move: 'archive',
      fields: {
        assessedOn: '2024-12-20',
        disclosedOn: '2025-02-21',
        referralsCompletedOn: '2025-04-30',
      },
    }),
  );
}
