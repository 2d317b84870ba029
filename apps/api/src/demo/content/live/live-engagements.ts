import type { DemoEngagement, DemoStageEntry, RoundStage } from '../types.ts';
import { liveProfiles } from '../units/profiles.ts';
import { holderOf, liveTeam } from './live-teams.ts';

/** The unit that went ahead of the round. */
export const aheadUnitNo = '43';
export const feedbackOn = '2026-09-04';
export const rectificationEndsOn = '2026-12-04';

const director = 'xs-p-03';
const groupHead = 'xs-p-01';

export function stage(name: RoundStage, on: string, byRef: string, reason: string): DemoStageEntry {
  return { stage: name, on, byRef, reason };
}

const beginning = [
  stage('planned', '2026-05-25', director, '轮次工作方案经区委常委会会议审议通过'),
  stage('mandated', '2026-06-22', groupHead, '区委印发授权任职及任务分工决定'),
];

export const liveRoundStages: DemoStageEntry[] = [
  ...beginning,
  stage(
    'preparing',
    '2026-06-23',
    director,
    '开展巡前培训和回避审核；区市场监管局作为食品安全专项先行单位',
  ),
  stage('onSite', '2026-10-19', director, '召开动员部署会，3个巡察组全部进驻'),
];

function aheadStages(leader: string): DemoStageEntry[] {
  return [
    ...beginning,
    stage('preparing', '2026-06-23', director, '送达进驻通知'),
    stage('onSite', '2026-07-06', leader, '先行进驻，召开动员会'),
    stage('reporting', '2026-08-10', leader, '完成现场了解，起草专项巡察报告'),
    stage(
      'deliberating',
      '2026-08-20',
      groupHead,
      '领导小组会议、8月26日书记专题会、8月28日区委常委会会议审议',
    ),
    stage('feedback', feedbackOn, leader, '向主要负责人和领导班子反馈，签收反馈意见'),
    stage('rectifying', '2026-09-07', leader, '启动集中整改'),
  ];
}

function onSiteStages(leader: string): DemoStageEntry[] {
  return [
    ...beginning,
    stage('preparing', '2026-09-21', director, '送达进驻通知，收集相关部门情况'),
    stage('onSite', '2026-10-19', leader, '召开进驻动员会，发布巡察公告'),
  ];
}

export const liveEngagements: DemoEngagement[] = liveProfiles.map(
  ({ unitRef, teamNumber, groups }) => {
    const team = liveTeam(teamNumber);
    const leader = holderOf(team, 'teamLeader');
    const ahead = unitRef.endsWith(aheadUnitNo);
    return {
      ref: unitRef.replace('xs-u-', 'xs-r5-e'),
      unitRef,
      teamRef: team.ref,
      inspectionType: ahead ? 'special' : 'regular',
      stage: ahead ? 'rectifying' : 'onSite',
      stages: ahead ? aheadStages(leader) : onSiteStages(leader),
      onSiteFrom: ahead ? '2026-07-06' : '2026-10-19',
      onSiteTo: ahead ? '2026-08-07' : groups.includes('street') ? '2026-12-18' : '2026-12-11',
      feedbackOn: ahead ? feedbackOn : null,
      feedbackDocument: ahead ? '西巡反〔2026〕1号' : null,
      rectificationEndsOn: ahead ? rectificationEndsOn : null,
      report: null,
    };
  },
);
