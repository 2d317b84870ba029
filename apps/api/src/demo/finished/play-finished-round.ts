import { addPastAssessments } from '../assessments/add-assessments.ts';
import type { DemoClock } from '../clock/demo-clock.ts';
import { Timeline } from '../clock/timeline.ts';
import { finishedRound } from '../content/content.ts';
import type { DemoRound, IsoDate } from '../content/types.ts';
import { addDays } from '../content/work-days.ts';
import { moveCases, type CaseMove } from '../play/move-cases.ts';
import { parts, type World } from '../play/world.ts';
import { addBriefings } from '../rounds/hold-briefings.ts';
import { authorizeRound, declareNoTies, issueMandates } from '../rounds/mandate-teams.ts';
import { planRound } from '../rounds/plan-round.ts';
import { addPastEvaluation } from '../talent/add-evaluations.ts';
import { addPastTraining } from '../talent/add-trainings.ts';
import { beginMissions, endMissions } from '../talent/play-missions.ts';
import { closing, dateOf, decidedOn, entryFields, minutesNo } from './engagement-acts.ts';
import { loadEngagements } from './load-engagements.ts';
import { loadReports } from './load-reports.ts';
import { recordHistory } from './record-history.ts';
import { reportActivities } from './report-activities.ts';

/** From the plan in 2024 to the archive in 2025, as the county published it. */
export async function playFinishedRound(world: World, clock: DemoClock): Promise<void> {
  const round = finishedRound();
  const timeline = new Timeline();
  addBeginning(timeline, world, round);
  addMoves(timeline, world, round);
  addPastTraining(timeline, world, round);
  addPastEvaluation(timeline, world, round);
  const rectifyingOn = dateOf(round, 'rectifying');
  timeline.add(rectifyingOn, () => loadEngagements(world, round));
  timeline.add(rectifyingOn, () => move(world, round, { move: 'startRectification' }));
  addEnding(timeline, world, round);
  await timeline.play(clock);
}

function addBeginning(timeline: Timeline, world: World, round: DemoRound): void {
  const mandatedOn = dateOf(round, 'mandated');
  timeline.add(dateOf(round, 'planned'), () => planRound(world, round));
  timeline.add(mandatedOn, () => authorizeRound(world, round, mandatedOn));
  for (const team of round.teams) {
    timeline.addInLane(mandatedOn, team.ref, async () => {
      await issueMandates(world, team, mandatedOn);
      await beginMissions(world, round, team);
    });
    const endedOn = team.members[0]?.validTo ?? mandatedOn;
    timeline.addInLane(addDays(endedOn, 1), team.ref, () => endMissions(world, team, endedOn));
    for (const { personRef } of team.members) {
      timeline.addInLane(addDays(mandatedOn, 1), personRef, () =>
        declareNoTies(world, round, { personRef, teamRef: team.ref }),
      );
    }
  }
}

/** A move of the round; its units are told of apart. */
async function move(
  world: World,
  { ref }: DemoRound,
  request: Pick<CaseMove, 'move' | 'fields'> & { readonly by?: string },
): Promise<void> {
  await moveCases(world, { by: parts.director, subject: 'round', refs: [ref], ...request });
}

function addMoves(timeline: Timeline, world: World, round: DemoRound): void {
  const preparingOn = dateOf(round, 'preparing');
  const enteredOn = dateOf(round, 'onSite');
  const submittedOn = dateOf(round, 'deliberating');
  const add = (on: IsoDate, request: Parameters<typeof move>[2]) =>
    timeline.add(on, () => move(world, round, request));
  add(preparingOn, { move: 'prepare' });
  add(enteredOn, { move: 'enter', fields: entryFields(preparingOn, enteredOn) });
  add(dateOf(round, 'reporting'), { move: 'endOnSite' });
  timeline.add(addDays(submittedOn, -1), () => loadReports(world, round));
  add(submittedOn, { move: 'submitReport' });
  addBriefings(timeline, world, {
    roundRef: round.ref,
    heldOn: [submittedOn, '2024-06-28', decidedOn],
    minutesNo,
  });
  add(decidedOn, { by: parts.committee, move: 'decide', fields: { decidedOn, minutesNo } });
}

function addEnding(timeline: Timeline, world: World, round: DemoRound): void {
  const assessedOn = dateOf(round, 'assessing');
  timeline.add(assessedOn, () =>
    move(world, round, { move: 'assess', fields: { reportsReceivedOn: assessedOn } }),
  );
  timeline.add(addDays(assessedOn, 1), () => recordHistory(world, round));
  timeline.add(addDays(assessedOn, 2), () => reportActivities(world, round));
  addPastAssessments(timeline, world, { engagements: round.engagements, assessedOn });
  timeline.add(dateOf(round, 'archived'), () =>
    move(world, round, { move: 'archive', fields: closing }),
  );
}
