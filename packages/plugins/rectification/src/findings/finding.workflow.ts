import { defineWorkflow, guardNames } from '@lianxun/plugin-api';

import { findingDeadlines } from './finding-deadlines.workflow.ts';
import { closeReview, laterReview, planReview, type JointReview } from './joint-review.workflow.ts';

const office = { anyOf: [{ role: 'office' }, { role: 'officeDirector' }] } as const;
const discipline = { role: 'discipline' } as const;
const unitHead = { relation: 'unitHead' } as const;
const unitLiaison = { relation: 'unitLiaison' } as const;

/** 联审 by default: 巡察办 and 纪委监委, two persons. */
export const defaultJointReview = [office, discipline] as const;

const parties = {
  leader: '组长',
  unitHead: '被巡察单位主要负责人',
  unitLiaison: '被巡察单位联络员',
  leadLeader: '牵头领导',
  office: '巡察办',
  officeDirector: '巡察办',
  discipline: '纪委监委',
  organization: '组织部',
  publicity: '宣传部',
  resident: '派驻纪检监察组',
} as const;

const states = {
  proposed: { title: '拟反馈', stage: 'proposed', tone: 'neutral' },
  mergedInto: { title: '已合并', stage: 'merged', final: true, tone: 'neutral' },
  issued: { title: '已反馈', stage: 'issued', waiting: true, tone: 'info' },
  claimed: { title: '已认领', stage: 'issued', waiting: true, tone: 'info' },
  planning: { title: '方案编制', stage: 'planning', waiting: true, tone: 'info' },
  planInReview: { title: '会审', stage: 'planning', waiting: true, tone: 'warning' },
  rectifying: { title: '整改中', stage: 'rectifying', waiting: true, tone: 'info' },
  closeRequested: { title: '申请销号', stage: 'closing', waiting: true, tone: 'warning' },
  closed: { title: '已销号', stage: 'closed', final: true, tone: 'success' },
  partlyDone: { title: '基本完成·持续整改', stage: 'partlyDone', waiting: true, tone: 'success' },
  notDone: { title: '未完成', stage: 'notDone', waiting: true, tone: 'danger' },
  reopened: { title: '重新打开', stage: 'rectifying', tone: 'danger' },
} as const;

const feedbackMoves = {
  issue: {
    title: '反馈',
    from: ['proposed'],
    to: 'issued',
    by: [{ relation: 'leader' }],
    guards: ['feedbackReceipted', 'lockedPaperLinked'],
    effects: [{ notify: [unitHead, unitLiaison], title: '收到反馈问题' }],
    primary: true,
  },
  merge: {
    title: '合并到其他问题',
    from: ['proposed'],
    to: 'mergedInto',
    by: [office],
    requires: { input: [{ key: 'mergedIntoId', title: '合并到的问题', type: 'reference' }] },
  },
  separate: {
    title: '撤销合并',
    from: ['mergedInto'],
    to: 'proposed',
    by: [office],
    guards: ['mergeStillOpen'],
    bulk: false,
  },
  claim: { title: '认领', from: ['issued'], to: 'claimed', by: [unitHead], primary: true },
  startPlan: {
    title: '编制方案',
    from: ['claimed'],
    to: 'planning',
    by: [unitHead, unitLiaison],
    primary: true,
  },
} as const;

const resumingMoves = {
  resume: {
    title: '继续整改',
    from: ['notDone'],
    to: 'rectifying',
    by: [office],
    guards: ['newDueDateSet'],
    primary: true,
  },
  reopen: {
    title: '重新打开',
    from: ['closed', 'partlyDone'],
    to: 'reopened',
    guards: ['reboundRecorded'],
    requires: { reason: true },
    by: [office, discipline],
    approval: {
      mode: 'any',
      approvers: [{ role: 'officeDirector' }, discipline],
    },
    effects: [{ notify: [unitHead, unitLiaison], title: '已销号问题重新打开' }],
  },
  restart: {
    title: '再次整改',
    from: ['reopened'],
    to: 'rectifying',
    by: [office, discipline],
    requires: { input: [{ key: 'newDueOn', title: '新的整改时限', type: 'date' }] },
    primary: true,
  },
} as const;

/** 反馈问题 with the joint review (联审) of a tenant's choice. */
export function findingWorkflowWith(jointReview: JointReview) {
  return defineWorkflow({
    formatVersion: 2,
    subject: 'finding',
    title: '问题',
    initial: 'proposed',
    authors: ['unitHead', 'unitLiaison'],
    parties,
    states,
    moves: {
      ...feedbackMoves,
      ...planReview(jointReview),
      ...closeReview(jointReview),
      ...laterReview(jointReview),
      ...resumingMoves,
    },
    deadlines: findingDeadlines,
  });
}

/** 反馈问题 as shipped. */
export const findingWorkflow = findingWorkflowWith(defaultJointReview);

/** Guards a finding needs answered. */
export const findingGuards = guardNames(findingWorkflow);
