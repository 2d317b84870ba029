import type { Timeline } from '../clock/timeline.ts';
import type { DemoRound, IsoDate } from '../content/types.ts';
import { addDays } from '../content/work-days.ts';
import type { EngagementAhead } from '../live/engagement-ahead.ts';
import { unitPeople } from '../live/unit-people.ts';
import { parts, type World } from '../play/world.ts';
import { changeGrade, conclude, openAssessment, publishTemplate, rate } from './assessment-acts.ts';

const joint = { ref: 'xs-at-joint', builtIn: 'fourGrades', name: '整改四等评定' };
const threeSides = { ref: 'xs-at-three', builtIn: 'threeRaters', name: '整改三方评估' };

/** Of four units the joint group could only tick boxes; one of them missed two of them. */
const past = [
  { at: 0, missing: [0] },
  { at: 3, missing: [0, 0, 1, 0] },
  { at: 9, missing: [0, 1, 1, 0] },
  { at: 16, missing: [0] },
] as const;

/** 整改评估 of some units of the finished round, while the round was being assessed. */
export function addPastAssessments(
  timeline: Timeline,
  world: World,
  { engagements, assessedOn }: Pick<DemoRound, 'engagements'> & { readonly assessedOn: IsoDate },
): void {
  const openedOn = addDays(assessedOn, 3);
  const ratedOn = addDays(assessedOn, 8);
  timeline.add(openedOn, () => publishTemplate(world, joint));
  for (const { at, missing } of past) {
    const engagementRef = engagements[at]?.ref ?? '';
    const ref = `assessment of ${engagementRef}`;
    timeline.add(openedOn, () =>
      openAssessment(world, {
        ref,
        engagementRef,
        templateRef: joint.ref,
        dueOn: ratedOn,
        raters: { joint: parts.discipline },
      }),
    );
    timeline.add(ratedOn, async () => {
      await rate(world, { ref, by: parts.discipline, missing });
      await conclude(world, ref);
    });
  }
  const regraded = `assessment of ${engagements[past[1].at]?.ref ?? ''}`;
  timeline.add(addDays(ratedOn, 2), () =>
    changeGrade(world, {
      ref: regraded,
      grade: 'good',
      reason: '整改情况已在政府网站公开，评估时未能打开网页，经核实属实',
    }),
  );
}

/** 整改评估 of the unit that went ahead, in the middle of its rating. */
export function addLiveAssessment(
  timeline: Timeline,
  world: World,
  ahead: EngagementAhead & { readonly on: IsoDate },
): void {
  const { engagement, on } = ahead;
  const people = unitPeople(world, ahead);
  const ref = `assessment of ${engagement.ref}`;
  timeline.add(on, () => publishTemplate(world, threeSides));
  timeline.add(on, () =>
    openAssessment(world, {
      ref,
      engagementRef: engagement.ref,
      templateRef: threeSides.ref,
      dueOn: addDays(on, 21),
      raters: { team: parts.director, society: parts.clerk },
    }),
  );
  timeline.add(addDays(on, 1), () =>
    rate(world, {
      ref,
      by: people.liaison,
      in: people.in,
      missing: [0, 0.5, 1],
      remark: '本单位对照反馈意见逐条整改，部分问题还在推进。',
      isDraft: true,
    }),
  );
  timeline.add(addDays(on, 2), () =>
    rate(world, {
      ref,
      by: parts.clerk,
      missing: [0.5, 1, 1.5],
      participants: 86,
      remark: '发出问卷90份，收回有效问卷86份。',
    }),
  );
}
