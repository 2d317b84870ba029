import type { MoveRequest } from '@lianxun/plugin-api';
import type { TestUser } from '@lianxun/plugin-testing';

import { recordBriefing } from '../src/briefings/record-briefing.ts';
import { recordFeedbackMeeting } from '../src/feedback/record-feedback-meeting.ts';
import { checkReport } from '../src/reports/check-report.ts';
import { createReport } from '../src/reports/create-report.ts';
import { checkItems, type ReportKind } from '../src/reports/report.rules.ts';
import type { TeamAtWork, World } from './factories.ts';

/** A member of the team begins it. */
export async function draftReport(
  world: World,
  { engagementId, first, teamId }: TeamAtWork,
  kind: ReportKind = 'inspection',
): Promise<string> {
  return await world.asTeam(teamId, first, (ctx) =>
    createReport(ctx, { engagementId, kind, title: null }),
  );
}

export const meeting = { meetingOn: '2026-03-12', meetingMinutesNo: '组务会纪要第9期' };

type ReportAct = { readonly user: TestUser; readonly id: string } & Omit<
  MoveRequest,
  'subject' | 'id'
>;

export async function moveReport(
  world: World,
  { teamId }: TeamAtWork,
  { user, ...request }: ReportAct,
): Promise<{ stage: string; state: string }> {
  return await world.asTeam(teamId, user, (ctx) =>
    ctx.workflow.move({ subject: 'inspectionReport', ...request }),
  );
}

/** 组务会 → 送巡察办. */
export async function submitReport(world: World, team: TeamAtWork, id: string): Promise<void> {
  await moveReport(world, team, { user: team.leader, id, move: 'agreeInTeam', fields: meeting });
  await moveReport(world, team, { user: team.leader, id, move: 'submit' });
}

export async function fillSheet(world: World, id: string): Promise<void> {
  for (const item of checkItems)
    await world.asMember(world.office, (ctx) =>
      checkReport(ctx, id, { item, verdict: 'pass', words: '符合要求' }),
    );
}

/** From the first word to 四看一联审 passed. */
export async function passReport(
  world: World,
  team: TeamAtWork,
  kind?: ReportKind,
): Promise<string> {
  const id = await draftReport(world, team, kind);
  await submitReport(world, team, id);
  await fillSheet(world, id);
  await world.asMember(world.office, (ctx) =>
    ctx.workflow.move({ subject: 'inspectionReport', id, move: 'pass' }),
  );
  return id;
}

export const briefing = {
  engagementId: null,
  reportedBy: '组长甲',
  heldOn: '2026-03-25',
  place: '县委会议室',
  receivers: '县委书记、副书记',
  receivedBy: '县委办王某',
  minutesNo: '纪要〔2026〕7号',
  minutes: null,
  result: 'agreed',
  returnReason: null,
} as const;

/** 三个汇报 of the round, or of one unit in it. */
export async function holdBriefings(
  world: Pick<World, 'asMember' | 'office'>,
  roundId: string,
  engagementId: string | null = null,
): Promise<void> {
  for (let step = 1; step <= 3; step += 1)
    await world.asMember(world.office, (ctx) =>
      recordBriefing(ctx, roundId, { ...briefing, engagementId }),
    );
}

export const feedbackMeeting = {
  heldOn: '2026-04-10',
  place: '局会议室',
  fromTeam: '组长甲、副组长乙',
  fromGroup: '县委巡察工作领导小组副组长丁某',
  present: '局党组书记、局长王某',
  signedBy: '王某',
  signedOn: '2026-04-10',
} as const;

/** First the head alone, then the leadership; both have signed. */
export async function holdFeedback(world: World, team: TeamAtWork): Promise<void> {
  for (const step of ['head', 'leadership'] as const)
    await world.asTeam(team.teamId, team.leader, (ctx) =>
      recordFeedbackMeeting(ctx, team.engagementId, { ...feedbackMeeting, step }),
    );
}
