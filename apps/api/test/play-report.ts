import { z } from 'zod';

import { listOf } from './dispatch-flow.ts';
import type { Place } from './dispatch-world.ts';
import type { Engaged, playRound, Team } from './play-round.ts';
import { dayFromToday } from './play-time.ts';

const today = () => dayFromToday(0);
/** 四看一联审. */
const sheet = ['format', 'politics', 'leads', 'advice', 'papers'] as const;
const Named = z.object({ id: z.uuid() });

/** What lies between the papers of a round and its feedback, act by act. */
export function playReport({ moved }: Pick<ReturnType<typeof playRound>, 'moved'>) {
  /** 巡察报告 of one unit: written by the team, agreed, and passed by the office. */
  async function pass(it: Engaged, { leader, members }: Team): Promise<string> {
    const { county, engagementId, teamId } = it;
    const scope = `teams/${teamId}/`;
    const { body } = await county.must(members[0], 'POST', `${scope}inspection/reports`, {
      engagementId,
      kind: 'inspection',
    });
    const { id } = Named.parse(body);
    const report = ['inspectionReport', id] as const;
    await moved(county, leader, [...report, scope], {
      move: 'agreeInTeam',
      fields: { meetingOn: today(), meetingMinutesNo: '组务会纪要第9期' },
    });
    await moved(county, leader, [...report, scope], { move: 'submit' });
    for (const item of sheet)
      await county.must(county.clerk, 'PUT', `inspection/reports/${id}/check`, {
        item,
        verdict: 'pass',
        words: '符合要求',
      });
    await moved(county, county.director, report, { move: 'pass' });
    return id;
  }

  /** 三个汇报 of the round, one after the other. */
  async function brief({ county, roundId }: Engaged): Promise<void> {
    for (let step = 1; step <= 3; step += 1)
      await county.must(county.clerk, 'POST', `inspection/rounds/${roundId}/briefings`, {
        reportedBy: '组长',
        heldOn: today(),
        place: '县委会议室',
        receivers: '县委书记、副书记',
        receivedBy: '县委办王某',
        minutesNo: `纪要〔2026〕${step}号`,
        result: 'agreed',
      });
  }

  /** The county's written report to the city; the other half of 双报告. */
  async function sendToCity({ county, roundId }: Engaged): Promise<void> {
    const { body } = await county.must(
      county.clerk,
      'POST',
      `inspection/rounds/${roundId}/city-report`,
      { reportNo: '县巡报〔2026〕3号', title: '本轮统合巡察情况的报告', body: '巡察情况如下。' },
    );
    const { id } = z.object({ report: Named }).parse(body).report;
    await county.must(county.clerk, 'POST', `inspection/city-reports/${id}/send`);
    await county.deliver();
  }

  /** The city signs for what it has received, and the county hears of it. */
  async function receipt(city: Place): Promise<void> {
    const { body } = await city.must(city.clerk, 'GET', 'inspection/received-reports');
    for (const row of listOf(body['items'])) {
      const path = `inspection/received-reports/${String(row['id'])}/receipt`;
      await city.must(city.clerk, 'POST', path, { receiptNo: '收〔2026〕11号' });
    }
    await city.deliver();
  }

  /** First the head alone, then the leadership; both have signed. */
  async function meet({ county, engagementId, teamId }: Engaged, { leader }: Team): Promise<void> {
    const path = `teams/${teamId}/inspection/engagements/${engagementId}/feedback-meetings`;
    for (const step of ['head', 'leadership'])
      await county.must(leader, 'POST', path, {
        step,
        heldOn: today(),
        place: '会议室',
        fromTeam: '组长、副组长',
        fromGroup: '县委巡察工作领导小组副组长',
        present: '单位主官',
        signedBy: '单位主官',
        signedOn: today(),
      });
  }

  return { pass, brief, sendToCity, receipt, meet };
}
