import { z } from 'zod';

import type { OnDate } from '../clock/live-dates.ts';
import type { Timeline } from '../clock/timeline.ts';
import { liveRound, nextRound } from '../content/content.ts';
import type { Ref } from '../content/types.ts';
import { moveOneCase } from '../play/move-cases.ts';
import { parts, type World } from '../play/world.ts';
import { inspectionTypes } from '../rounds/words.ts';

const Plan = z.object({ id: z.uuid(), version: z.int() });
const path = 'inspection/annual-plans';
const subject = 'annualPlan';
const by = parts.clerk;

interface Line {
  readonly unitRef: Ref;
  readonly inspectionType: string;
  readonly quarter: number;
  readonly villages?: number;
}

/** Proposed for 2026 beside the units of the live round, and never arranged. */
const leftOver: readonly Line[] = [
  { unitRef: 'xs-u-51', inspectionType: 'routine', quarter: 2 },
  { unitRef: 'xs-u-52', inspectionType: 'routine', quarter: 2 },
  { unitRef: 'xs-u-31', inspectionType: 'routine', quarter: 4, villages: 4 },
];

/** 年度计划 of Xishan: that of 2026 is approved and under way, that of 2027 waits for an opinion. */
export function addAnnualPlans(timeline: Timeline, world: World, onDate: OnDate): void {
  const now = linesOf(liveRound(), 4);
  const ref = 'annual plan of 2026';
  timeline.add(onDate('2026-01-12'), () =>
    draft(world, { ref, year: 2026, lines: [...now, ...leftOver], target: 8 }),
  );
  timeline.add(onDate('2026-01-15'), async () => {
    const givenOn = onDate('2026-01-14');
    await consult(world, { ref, department: 'discipline', givenBy: '区纪委监委', givenOn });
    await consult(world, { ref, department: 'organization', givenBy: '区委组织部', givenOn });
    await moveOneCase(world, { by, subject, refs: [ref], move: 'submit' });
  });
  timeline.add(onDate('2026-01-21'), () =>
    moveOneCase(world, { by: parts.director, subject, refs: [ref], move: 'review' }),
  );
  timeline.add(onDate('2026-01-26'), () =>
    moveOneCase(world, {
      by: parts.committee,
      subject,
      refs: [ref],
      move: 'approve',
      fields: { approvedOn: onDate('2026-01-26'), decisionNo: '西办发〔2026〕3号' },
    }),
  );
  const next = 'annual plan of 2027';
  timeline.add(onDate('2026-11-17'), async () => {
    await draft(world, { ref: next, year: 2027, lines: linesOf(nextRound(), 2), target: null });
    const asked = { ref: next, department: 'discipline', givenBy: '区纪委监委' } as const;
    await consult(world, { ...asked, givenOn: onDate('2026-11-17') });
  });
}

const linesOf = ({ engagements }: ReturnType<typeof liveRound>, quarter: number) =>
  engagements.map(({ inspectionType, unitRef }): Line => ({
    unitRef,
    quarter,
    inspectionType: inspectionTypes[inspectionType],
  }));

interface Drafted {
  readonly ref: Ref;
  readonly year: number;
  readonly lines: readonly Line[];
  readonly target: number | null;
}

async function draft({ player, refs }: World, { lines, ref, target, year }: Drafted) {
  const body = {
    committeeTerm: 12,
    year,
    title: `${year}年度区委巡察工作计划`,
    goals: '聚焦“三个聚焦”，推动一届任期内巡察全覆盖，同步延伸村（社区）。',
    target,
  };
  const { id, version } = await player.read({ by, path, body }, Plan);
  refs.set(ref, id);
  const units = lines.map(({ unitRef, ...line }) => ({ unitId: refs.get(unitRef), ...line }));
  const call = { by, method: 'PUT', path: `${path}/${id}/units`, version } as const;
  await player.send({ ...call, body: { units } });
}

async function consult(
  { player, refs }: World,
  said: {
    readonly ref: Ref;
    readonly department: string;
    readonly givenBy: string;
    readonly givenOn: string;
  },
): Promise<void> {
  const at = `${path}/${refs.get(said.ref)}`;
  const { version } = await player.read({ by, method: 'GET', path: at }, Plan);
  await player.send({
    by,
    method: 'PUT',
    path: `${at}/opinions/${said.department}`,
    body: {
      opinion: '名单统筹了近年反映集中、任期内未巡的单位，同意。',
      givenOn: said.givenOn,
      givenBy: said.givenBy,
    },
    version,
  });
}
