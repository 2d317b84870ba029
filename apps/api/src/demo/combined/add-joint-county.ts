import type { OnDate } from '../clock/live-dates.ts';
import type { Timeline } from '../clock/timeline.ts';
import type { World } from '../play/world.ts';
import { agreeAndConfirm, dispatchToCounty, nameLeader, authoriseNamed } from './joint-dispatch.ts';
import { answerGuidance, giveGuidance, recordTraining } from './joint-guidance.ts';
import { lockPapers } from './joint-papers.ts';
import {
  enterUnits,
  foundBranch,
  formTeam,
  meetAgain,
  prepareUnits,
  seatLatecomers,
} from './joint-team.ts';
import { reportUrgently } from './joint-urgent.ts';
import { openCopies } from './joint-vault.ts';

/** 安宁 in the campaign: people sent, team on site, papers kept by both sides, guidance, an urgent report. */
export function addJointCounty(timeline: Timeline, world: World, onDate: OnDate): void {
  const period = { from: onDate('2026-11-16'), to: onDate('2026-12-11') };
  timeline.add(onDate('2026-11-09'), () => recordTraining(world, onDate('2026-11-09')));
  timeline.add(onDate('2026-11-11'), () => dispatchToCounty(world, period));
  timeline.add(onDate('2026-11-13'), async () => {
    await agreeAndConfirm(world);
    await nameLeader(world);
  });
  timeline.add(onDate('2026-11-16'), () => authoriseNamed(world, onDate('2026-11-16')));
  timeline.add(onDate('2026-11-17'), () =>
    formTeam(world, { ...period, on: onDate('2026-11-17') }),
  );
  timeline.add(onDate('2026-11-17'), () => prepareUnits(world));
  timeline.add(onDate('2026-11-18'), async () => {
    await enterUnits(world, onDate('2026-11-17'));
    await foundBranch(world, onDate('2026-11-18'));
  });
  timeline.add(onDate('2026-11-19'), async () => {
    await lockPapers(world, onDate('2026-11-18'));
    await seatLatecomers(world, { ...period, on: onDate('2026-11-19') });
    await giveGuidance(world, { on: onDate('2026-11-19'), dueOn: onDate('2026-11-27') });
    await reportUrgently(world);
  });
  timeline.add(onDate('2026-11-20'), async () => {
    await meetAgain(world, onDate('2026-11-20'));
    await answerGuidance(world);
    await openCopies(world, period.to);
  });
}
