import type { OnDate } from '../clock/live-dates.ts';
import type { Timeline } from '../clock/timeline.ts';
import type { DemoRound } from '../content/types.ts';
import { parts, type World } from '../play/world.ts';

const trainings = [
  {
    kind: 'training',
    title: '巡前业务培训',
    on: '2026-06-18',
    place: '区委党校第一报告厅',
    lecturer: '区委巡察办、区纪委监委有关负责同志',
    summary: '学习巡视工作条例，讲解问题底稿制作和谈话方法。',
    minutes: 360,
  },
  {
    kind: 'disciplineClass',
    title: '第五轮巡察纪法课堂',
    on: '2026-10-16',
    place: '区纪委监委警示教育基地',
    lecturer: '区纪委监委案件监督管理室',
    summary: '以案释法，重申巡察纪律和保密要求。',
    minutes: 120,
  },
] as const;

/** 培训 and 纪法课堂 of the live round, with everybody in its teams. */
export function addTrainings(timeline: Timeline, world: World, onDate: OnDate): void {
  for (const { on, ...training } of trainings) {
    const heldOn = onDate(on);
    timeline.add(heldOn, () =>
      world.player.send({
        by: parts.clerk,
        path: 'talent-pool/trainings',
        body: { ...training, heldOn, roundId: world.refs.get('xs-r5'), withRoundMembers: true },
      }),
    );
  }
}

const pastClass = {
  kind: 'disciplineClass',
  title: '第三轮巡察纪法课堂',
  heldOn: '2024-03-12',
  place: '区委党校第一报告厅',
  lecturer: '区纪委监委案件监督管理室',
  summary: '学习巡察干部行为规范，通报违反巡察纪律典型案例。',
  minutes: 150,
  withRoundMembers: true,
} as const;

/** 纪法课堂 of the finished round. */
export function addPastTraining(timeline: Timeline, world: World, { ref }: DemoRound): void {
  timeline.add(pastClass.heldOn, () =>
    world.player.send({
      by: parts.clerk,
      path: 'talent-pool/trainings',
      body: { ...pastClass, roundId: world.refs.get(ref) },
    }),
  );
}
