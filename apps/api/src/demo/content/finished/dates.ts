import type { DemoStageEntry, IsoDate, RoundStage } from '../types.ts';
import type { UnitProfile } from '../units/profiles.ts';
import { addWorkDays, monthsAfter } from '../work-days.ts';

const officeDirector = 'xs-p-03';
const groupHead = 'xs-p-01';

export const roundDates = {
  planned: '2024-02-20',
  mandated: '2024-03-04',
  preparing: '2024-03-06',
  onSiteFrom: '2024-03-18',
  onSiteTo: '2024-05-31',
  reporting: '2024-06-03',
  deliberating: '2024-06-20',
  feedback: '2024-07-15',
  rectifying: '2024-07-29',
  assessing: '2024-11-11',
  progressHeard: '2025-01-17',
  archived: '2025-05-30',
} as const;

export const roundStages: DemoStageEntry[] = [
  entry(
    'planned',
    roundDates.planned,
    officeDirector,
    '轮次工作方案经区委常委会会议审议通过，报市委巡察办备案',
  ),
  entry(
    'mandated',
    roundDates.mandated,
    groupHead,
    '区委印发授权任职及任务分工决定，组建8个巡察组',
  ),
  entry(
    'preparing',
    roundDates.preparing,
    officeDirector,
    '开展巡前培训，完成回避审核，签订保密承诺书',
  ),
  entry('onSite', roundDates.onSiteFrom, officeDirector, '召开动员部署会，8个巡察组进驻'),
  entry('reporting', roundDates.reporting, officeDirector, '各组撤离，召开组务会讨论巡察报告'),
  entry(
    'deliberating',
    roundDates.deliberating,
    groupHead,
    '领导小组听取汇报，6月28日书记专题会、7月5日区委常委会会议审议',
  ),
  entry('feedback', roundDates.feedback, officeDirector, '自7月15日起分批向40个单位反馈'),
  entry('rectifying', roundDates.rectifying, officeDirector, '反馈全部完成，进入集中整改'),
  entry(
    'assessing',
    roundDates.assessing,
    officeDirector,
    '区纪委监委、区委组织部、区委巡察办联合开展整改评估',
  ),
  entry(
    'archived',
    roundDates.archived,
    officeDirector,
    '1月17日区委常委会会议听取整改进展汇报，公开完成，资料立卷归档；未办结事项转入长期跟踪',
  ),
];

function entry(stage: RoundStage, on: IsoDate, byRef: string, reason: string): DemoStageEntry {
  return { stage, on, byRef, reason };
}

export interface EngagementDates {
  onSiteFrom: IsoDate;
  onSiteTo: IsoDate;
  feedbackOn: IsoDate;
  rectificationEndsOn: IsoDate;
  reportedOn: IsoDate;
}

/** Towns are inspected for the whole window; the others in two halves, five units to a team. */
export function datesOfEngagement(profile: UnitProfile, orderInTeam: number): EngagementDates {
  const early = orderInTeam % 2 === 0;
  const wholeWindow = profile.groups.includes('street');
  const onSiteFrom = wholeWindow || early ? roundDates.onSiteFrom : '2024-04-22';
  const onSiteTo = wholeWindow || !early ? roundDates.onSiteTo : '2024-04-19';
  const feedbackOn = addWorkDays(roundDates.feedback, (profile.teamNumber + orderInTeam * 2) % 10);
  const rectificationEndsOn = monthsAfter(feedbackOn, 3);
  const reportedOn = addWorkDays(rectificationEndsOn, 3);
  return { onSiteFrom, onSiteTo, feedbackOn, rectificationEndsOn, reportedOn };
}

export function stagesOfEngagement(dates: EngagementDates, leaderRef: string): DemoStageEntry[] {
  return [
    entry('planned', roundDates.planned, officeDirector, '列入本轮巡察对象建议名单'),
    entry('mandated', roundDates.mandated, groupHead, '区委授权，明确承担任务的巡察组'),
    entry(
      'preparing',
      roundDates.preparing,
      officeDirector,
      '送达进驻通知，收集纪检、组织、审计、信访情况',
    ),
    entry('onSite', dates.onSiteFrom, leaderRef, '召开进驻动员会，发布巡察公告'),
    entry('reporting', roundDates.reporting, leaderRef, '完成现场了解，起草巡察报告'),
    entry('deliberating', roundDates.deliberating, groupHead, '报告提交领导小组审议'),
    entry('feedback', dates.feedbackOn, leaderRef, '先向主要负责人、再向领导班子反馈巡察意见'),
    entry(
      'rectifying',
      addWorkDays(dates.feedbackOn, 1),
      leaderRef,
      '被巡察党组织签收反馈意见，启动整改',
    ),
    entry('assessing', roundDates.assessing, officeDirector, '开展整改评估'),
    entry('archived', roundDates.archived, officeDirector, '资料立卷归档'),
  ];
}
