import { z } from 'zod';

import type { IsoDate } from '../content/types.ts';
import { moveCases } from '../play/move-cases.ts';
import { nameOf, parts, type World } from '../play/world.ts';
import type { EngagementAhead } from './engagement-ahead.ts';

const Created = z.object({ id: z.uuid() });
const sheet = {
  format: '结构完整，文字规范。',
  politics: '聚焦政治监督，定性依据准确。',
  leads: '线索已另行移交，报告中没有线索内容。',
  advice: '建议具体，可以落实。',
  papers: '与巡察组核对底稿，报告与底稿一致。',
} as const;

/** 巡察报告 of the unit that went ahead: written, agreed in the team, and passed by the office. */
export async function passReport(
  world: World,
  { engagement, leader, team }: EngagementAhead,
  on: IsoDate,
): Promise<void> {
  const { player, refs } = world;
  const inTeam = { by: leader, in: { teamRef: team.ref } } as const;
  const ref = `report-${engagement.ref}`;
  const body = { engagementId: refs.get(engagement.ref), kind: 'inspection' };
  const { id } = await player.read({ ...inTeam, path: 'inspection/reports', body }, Created);
  refs.set(ref, id);

  const move = { subject: 'inspectionReport', refs: [ref] } as const;
  const fields = { meetingOn: on, meetingMinutesNo: '组务会会议纪要第8期' };
  await moveCases(world, { ...inTeam, ...move, move: 'agreeInTeam', fields });
  await moveCases(world, { ...inTeam, ...move, move: 'submit' });
  for (const [item, words] of Object.entries(sheet))
    await player.send({
      by: parts.clerk,
      method: 'PUT',
      path: `inspection/reports/${id}/check`,
      body: { item, verdict: 'pass', words },
    });
  await moveCases(world, { by: parts.director, ...move, move: 'pass' });
}

/** 反馈会: the head alone, then the leadership; both sign the same day. */
export async function holdFeedbackMeetings(
  world: World,
  { engagement, feedbackOn, leader, team }: EngagementAhead,
): Promise<void> {
  const head = nameOf(world, world.units.get(engagement.unitRef)?.principalLeaderRef ?? '');
  for (const step of ['head', 'leadership'] as const)
    await world.player.send({
      by: leader,
      in: { teamRef: team.ref },
      path: `inspection/engagements/${world.refs.get(engagement.ref)}/feedback-meetings`,
      body: {
        step,
        heldOn: feedbackOn,
        place: step === 'head' ? '单位小会议室' : '单位会议室',
        fromTeam: nameOf(world, leader),
        fromGroup: nameOf(world, parts.director),
        present: step === 'head' ? head : `${head}及领导班子成员`,
        signedBy: head,
        signedOn: feedbackOn,
      },
    });
}
