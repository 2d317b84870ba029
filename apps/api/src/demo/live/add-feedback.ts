import { z } from 'zod';

import type { Timeline } from '../clock/timeline.ts';
import { minutesOf } from '../content/content.ts';
import { addDays } from '../content/work-days.ts';
import { moveCases } from '../play/move-cases.ts';
import { nameOf, parts, type World } from '../play/world.ts';
import { addBriefings } from '../rounds/hold-briefings.ts';
import { categoryName } from '../rounds/words.ts';
import { holdFeedbackMeetings, passReport } from './add-report.ts';
import { stageDate, type EngagementAhead } from './engagement-ahead.ts';

const decisionNo = '区委常委会会议纪要〔2026〕21号';
const Proposed = z.object({ items: z.array(z.object({ id: z.uuid() })) });

/** Report, decision and feedback of the unit that went ahead. */
export function addFeedback(timeline: Timeline, world: World, ahead: EngagementAhead): void {
  const { engagement, leader, team } = ahead;
  const inTeam = { by: leader, in: { teamRef: team.ref }, subject: 'engagement' } as const;
  const refs = [engagement.ref];
  const submittedOn = stageDate(engagement, 'deliberating');
  const decidedOn = addDays(submittedOn, 8);

  timeline.add(stageDate(engagement, 'reporting'), () =>
    moveCases(world, { ...inTeam, refs, move: 'endOnSite' }),
  );
  timeline.add(addDays(submittedOn, -1), () => proposeFindings(world, ahead));
  timeline.add(addDays(submittedOn, -1), () => passReport(world, ahead, addDays(submittedOn, -1)));
  timeline.add(submittedOn, () =>
    moveCases(world, {
      ...inTeam,
      refs,
      move: 'submitReport',
    }),
  );
  addBriefings(timeline, world, {
    roundRef: ahead.roundRef,
    engagementRef: engagement.ref,
    heldOn: [addDays(submittedOn, 2), addDays(submittedOn, 5), decidedOn],
    minutesNo: decisionNo,
    minutes: minutesOf,
    reporter: `${team.name}组长`,
  });
  timeline.add(decidedOn, () =>
    moveCases(world, {
      by: parts.committee,
      subject: 'engagement',
      refs,
      move: 'decide',
      fields: { decidedOn, minutesNo: decisionNo },
    }),
  );
  timeline.add(ahead.feedbackOn, () => giveFeedback(world, ahead));
  timeline.add(ahead.feedbackOn, () => holdFeedbackMeetings(world, ahead));
  timeline.add(stageDate(engagement, 'rectifying'), () => recordReceipt(world, ahead));
}

/** 底稿转反馈问题. */
async function proposeFindings(
  { player, refs }: World,
  { engagement, findings, leader, team }: EngagementAhead,
): Promise<void> {
  const body = {
    findings: findings.map((finding) => ({
      paperIds: finding.paperRefs.map((ref) => refs.get(ref)),
      text: finding.text,
      level: finding.level,
      cat1: categoryName(finding.cat1),
      cat2: categoryName(finding.cat2),
      tags: finding.tags,
      isKey: finding.key,
      manifestation: finding.manifestation,
    })),
  };
  const path = `inspection/engagements/${refs.get(engagement.ref)}/findings`;
  const call = { by: leader, in: { teamRef: team.ref }, path, body };
  const { items } = await player.read(call, Proposed);
  for (const [index, { id }] of items.entries()) refs.set(findings[index]?.ref ?? '', id);
}

async function giveFeedback(
  { player, refs }: World,
  { dueOn, engagement, feedbackOn, leader, team }: EngagementAhead,
): Promise<void> {
  await player.send({
    by: leader,
    in: { teamRef: team.ref },
    path: `inspection/engagements/${refs.get(engagement.ref)}/feedback`,
    body: { issuedOn: feedbackOn, documentNo: engagement.feedbackDocument, dueOn },
  });
}

async function recordReceipt(
  world: World,
  { engagement, feedbackOn, leader, team }: EngagementAhead,
): Promise<void> {
  const head = world.units.get(engagement.unitRef)?.principalLeaderRef ?? '';
  await world.player.send({
    by: leader,
    in: { teamRef: team.ref },
    path: `inspection/engagements/${world.refs.get(engagement.ref)}/receipt`,
    body: { receivedOn: feedbackOn, receivedBy: nameOf(world, head) },
  });
}
