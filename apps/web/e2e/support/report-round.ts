import { day } from './act.ts';
import { callApi } from './call-api.ts';
import type { Desk } from './desk.ts';
import { county, moveCase } from './plan-round.ts';

/** 巡察报告 from its draft to 四看一联审 passed. */
export async function passReport(
  { leader, office }: Readonly<Record<'leader' | 'office', Desk>>,
  { engagementId, inTeam }: { readonly engagementId: string; readonly inTeam: string },
): Promise<void> {
  const { id } = await callApi<{ id: string }>(leader, {
    path: `${inTeam}/inspection/reports`,
    body: { engagementId, kind: 'inspection' },
  });
  const report = ['inspectionReport', id] as const;
  const fields = { meetingOn: day(), meetingMinutesNo: '组务会纪要第4期' };
  await moveCase(leader, inTeam, report, { move: 'agreeInTeam', fields });
  await moveCase(leader, inTeam, report, { move: 'submit' });
  for (const item of ['format', 'politics', 'leads', 'advice', 'papers'])
    await callApi(office, {
      method: 'PUT',
      path: `${county}/inspection/reports/${id}/check`,
      body: { item, verdict: 'pass', words: '符合要求' },
    });
  await moveCase(office, county, report, { move: 'pass' });
}

/** 三个汇报 of a unit that is heard for itself. */
export async function holdBriefings(
  office: Desk,
  { engagementId, roundId }: { readonly engagementId: string; readonly roundId: string },
): Promise<void> {
  for (let step = 1; step <= 3; step += 1)
    await callApi(office, {
      path: `${county}/inspection/rounds/${roundId}/briefings`,
      body: {
        engagementId,
        reportedBy: '第一巡察组',
        heldOn: day(),
        place: '区委会议室',
        receivers: '与会领导',
        receivedBy: '区委办',
        minutesNo: `纪要${step}号`,
        result: 'agreed',
      },
    });
}

/** 反馈 to the head alone, then to the leadership. */
export async function holdFeedback(leader: Desk, engagement: string): Promise<void> {
  for (const step of ['head', 'leadership'])
    await callApi(leader, {
      path: `${engagement}/feedback-meetings`,
      body: {
        step,
        heldOn: day(),
        place: '局会议室',
        fromTeam: '组长',
        fromGroup: '领导小组成员',
        present: '主要负责人',
        signedBy: '周文敏',
        signedOn: day(),
      },
    });
}
