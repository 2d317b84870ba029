import type { Milestone } from '../campaigns/campaign-plan.ts';

export interface TimetableFault {
  readonly code: string;
  readonly message: string;
}

/** What speaks against a timetable, in words; empty where nothing does. */
export function timetableFaults(
  milestones: readonly Milestone[],
  window: { readonly windowFrom: string; readonly windowTo: string },
): readonly TimetableFault[] {
  return [
    ...twice(milestones),
    ...missingKinds(milestones),
    ...outside(milestones, window),
    ...unknownWaits(milestones),
    ...circles(milestones),
    ...earlierThanAwaited(milestones),
  ];
}

function twice(milestones: readonly Milestone[]): readonly TimetableFault[] {
  const keys = milestones.map(({ key }) => key);
  return keys.length === new Set(keys).size
    ? []
    : [{ code: 'milestone_twice', message: '节点编号重复，请核对' }];
}

function missingKinds(milestones: readonly Milestone[]): readonly TimetableFault[] {
  return (['entry', 'exit', 'submission'] as const).flatMap((kind) => {
    const found = milestones.filter((it) => it.kind === kind);
    const isSound = found.length === 1 && found[0]?.party === 'county';
    const message = `时间表须有且只有一个由县区办理的“${kindTitles[kind]}”节点`;
    return isSound ? [] : [{ code: 'milestone_kind', message }];
  });
}

export const kindTitles = {
  entry: '进驻',
  exit: '撤离',
  submission: '汇总报送',
  other: '其他',
} as const;

function outside(
  milestones: readonly Milestone[],
  { windowFrom, windowTo }: { readonly windowFrom: string; readonly windowTo: string },
): readonly TimetableFault[] {
  return milestones
    .filter(({ kind }) => kind === 'entry' || kind === 'exit')
    .filter(({ dueOn }) => dueOn < windowFrom || dueOn > windowTo)
    .map(({ title }) => ({
      code: 'milestone_outside',
      message: `“${title}”须在进驻窗口（${windowFrom}至${windowTo}）之内`,
    }));
}

function unknownWaits(milestones: readonly Milestone[]): readonly TimetableFault[] {
  const known = new Set(milestones.map(({ key }) => key));
  return milestones
    .filter(({ waitsFor }) => waitsFor.some((key) => !known.has(key)))
    .map(({ title }) => ({
      code: 'milestone_waits_for_nothing',
      message: `“${title}”所等的节点已不在时间表中`,
    }));
}

function circles(milestones: readonly Milestone[]): readonly TimetableFault[] {
  const byKey = new Map(milestones.map((it) => [it.key, it]));
  const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
    (byKey.get(from)?.waitsFor ?? []).some((next) => {
      if (next === goal) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, goal, seen);
    });
  const inCircle = milestones.filter(({ key }) => reaches(key, key));
  if (inCircle.length === 0) return [];
  const names = inCircle.map(({ title }) => `“${title}”`).join('、');
  return [{ code: 'milestone_circle', message: `${names}互相等待，请调整` }];
}

function earlierThanAwaited(milestones: readonly Milestone[]): readonly TimetableFault[] {
  const byKey = new Map(milestones.map((it) => [it.key, it]));
  return milestones.flatMap(({ dueOn, title, waitsFor }) =>
    waitsFor.flatMap((key) => {
      const awaited = byKey.get(key);
      if (awaited === undefined || awaited.dueOn <= dueOn) return [];
      return [
        {
          code: 'milestone_before_awaited',
          message: `“${title}”的时限早于它所等的“${awaited.title}”`,
        },
      ];
    }),
  );
}
