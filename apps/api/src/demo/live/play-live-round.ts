import { addLiveAssessment } from '../assessments/add-assessments.ts';
import type { DemoClock } from '../clock/demo-clock.ts';
import { withDates, type OnDate } from '../clock/live-dates.ts';
import { Timeline } from '../clock/timeline.ts';
import { liveRound, liveRoundDay } from '../content/content.ts';
import { addDays } from '../content/work-days.ts';
import type { World } from '../play/world.ts';
import { addCards } from '../talent/add-cards.ts';
import { addJointPlan } from '../talent/add-joint-plan.ts';
import { addNominations } from '../talent/add-nominations.ts';
import { addOwnPlan } from '../talent/add-own-plan.ts';
import { addRecusals } from '../talent/add-recusals.ts';
import { addTrainings } from '../talent/add-trainings.ts';
import { addAssignments, addCityAssignments } from './add-assignments.ts';
import { addEscalations } from './add-escalations.ts';
import { addFeedback } from './add-feedback.ts';
import { addLeads } from './add-leads.ts';
import { addMeasures } from './add-measures.ts';
import { addNotices, addProposals } from './add-notices.ts';
import { addPapers } from './add-papers.ts';
import { addRectification } from './add-rectification.ts';
import { addTeams } from './add-teams.ts';
import { reportingOf } from './engagement-ahead.ts';

/** A round in the middle of its work: three teams on site, one unit already rectifying. */
export async function playLiveRound(world: World, clock: DemoClock, onDate: OnDate): Promise<void> {
  const round = withDates(liveRound(), onDate);
  const timeline = new Timeline();
  addTeams(timeline, world, round);
  addPapers(timeline, world, round);
  const ahead = reportingOf(round);
  addFeedback(timeline, world, ahead);
  addRectification(timeline, world, ahead);
  addMeasures(timeline, world, ahead);
  addLeads(timeline, world, { round, onDate });
  addLiveAssessment(timeline, world, { ...ahead, on: addDays(onDate(liveRoundDay), -4) });
  addAssignments(timeline, world, { ahead, onDate });
  addCityAssignments(timeline, world, onDate);
  addEscalations(timeline, world, { ahead, onDate });
  addNotices(timeline, world, { onDate, round });
  addProposals(timeline, world, { ahead, onDate });
  addNominations(timeline, world, onDate);
  addOwnPlan(timeline, world, onDate);
  addRecusals(timeline, world, onDate);
  addTrainings(timeline, world, onDate);
  addCards(timeline, world, onDate);
  addJointPlan(timeline, world, onDate);
  await timeline.play(clock);
}
