import type { Timeline } from '../clock/timeline.ts';
import type { DemoEngagement, DemoRound, IsoDate } from '../content/types.ts';
import { addDays } from '../content/work-days.ts';
import { moveCases } from '../play/move-cases.ts';
import { parts, type World } from '../play/world.ts';
import { authorizeRound, declareNoTies, issueMandates } from '../rounds/mandate-teams.ts';
import { planRound } from '../rounds/plan-round.ts';
import { beginMissions } from '../talent/play-missions.ts';
import { stageDate } from './engagement-ahead.ts';

const by = parts.director;

/** Planning, mandates, declarations and entry, each team in its time. */
export function addTeams(timeline: Timeline, world: World, round: DemoRound): void {
  const mandatedOn = stageDate(round, 'mandated');
  timeline.add(stageDate(round, 'planned'), () => planRound(world, round));
  timeline.add(mandatedOn, () => authorizeRound(world, round, mandatedOn));
  for (const team of round.teams) {
    const from = team.members[0]?.validFrom ?? mandatedOn;
    timeline.add(from, () => issueMandates(world, team, from));
    timeline.add(from, () => beginMissions(world, round, team));
    for (const { personRef } of team.members) {
      timeline.addInLane(addDays(from, 1), personRef, () =>
        declareNoTies(world, round, { personRef, teamRef: team.ref }),
      );
    }
    for (const engagement of round.engagements.filter(({ teamRef }) => teamRef === team.ref)) {
      addEntry(timeline, world, { engagement, from });
    }
  }
  addRoundEntry(timeline, world, round);
}

interface Entry {
  readonly engagement: DemoEngagement;
  /** First day of the mandates. */
  readonly from: IsoDate;
}

function addEntry(timeline: Timeline, world: World, { engagement, from }: Entry): void {
  const subject = 'engagement';
  const refs = [engagement.ref];
  const planned = stageDate(engagement, 'preparing');
  const preparingOn = planned > from ? planned : addDays(from, 1);
  const enteredOn = stageDate(engagement, 'onSite');
  timeline.add(preparingOn, () => moveCases(world, { by, subject, refs, move: 'prepare' }));
  timeline.add(enteredOn, () =>
    moveCases(world, {
      by,
      subject,
      refs,
      move: 'enter',
      fields: entryFields(preparingOn, enteredOn),
    }),
  );
}

/** The round prepares when the last of its teams is mandated. */
function addRoundEntry(timeline: Timeline, world: World, round: DemoRound): void {
  const subject = 'round';
  const refs = [round.ref];
  const mandated = round.teams.flatMap(({ members }) => members.map((it) => it.validFrom));
  const preparingOn = addDays(mandated.toSorted().at(-1) ?? round.onSiteFrom, 1);
  const enteredOn = stageDate(round, 'onSite');
  timeline.add(preparingOn, () => moveCases(world, { by, subject, refs, move: 'prepare' }));
  timeline.add(enteredOn, () =>
    moveCases(world, {
      by,
      subject,
      refs,
      move: 'enter',
      fields: entryFields(preparingOn, enteredOn),
    }),
  );
}

function entryFields(preparingOn: IsoDate, enteredOn: IsoDate) {
  return { undertakingsSignedOn: preparingOn, noticeDeliveredOn: addDays(enteredOn, -3) };
}
