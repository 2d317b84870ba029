import { defineWorkflow, guardNames, type Approval, type Assignee } from '@lianxun/plugin-api';

import { findingDeadlines } from './finding-deadlines.workflow.ts';

const office = { role: 'office' } as const;
const unitHead = { relation: 'unitHead' } as const;
const unitLiaison = { relation: 'unitLiaison' } as const;

/** 联审 by default: 巡察办 and 纪委监委, two persons. */
export const defaultJointReview = [office, { role: 'discipline' }] as const;

/** 反馈问题 with the joint review (联审) of a tenant's choice; every body signs once. */
export function findingWorkflowWith(jointReview: readonly Assignee[]) {
  const approval = {
    mode: 'all',
    approvers: jointReview,
    distinctFrom: [{ actorsOf: 'requestClose' }],
  } as const satisfies Approval;
  const nextReviewOn = { key: 'nextReviewOn', title: '下次复核日', type: 'date' } as const;
  const newDueOn = { key: 'newDueOn', title: '新的整改时限', type: 'date' } as const;

  return defineWorkflow({
    formatVersion: 1,
    subject: 'finding',
    title: '问题',
    initial: 'proposed',
    authors: ['unitHead', 'unitLiaison'],
    parties: {
      leader: '组长',
      unitHead: '被巡察单位主要负责人',
      unitLiaison: '被巡察单位联络员',
      leadLeader: '牵头领导',
      office: '巡察办',
      discipline: '纪委监委',
      org: '组织部',
      publicity: '宣传部',
      resident: '派驻纪检监察组',
    },
    states: {
      proposed: { title: '拟反馈', stage: 'proposed', tone: 'neutral' },
      mergedInto: { title: '已合并', stage: 'merged', final: true, tone: 'neutral' },
      issued: { title: '已反馈', stage: 'issued', waiting: true, tone: 'info' },
      claimed: { title: '已认领', stage: 'issued', waiting: true, tone: 'info' },
      planning: { title: '方案编制', stage: 'planning', waiting: true, tone: 'info' },
      planInReview: { title: '会审', stage: 'planning', waiting: true, tone: 'warning' },
      rectifying: { title: '整改中', stage: 'rectifying', waiting: true, tone: 'info' },
      closeRequested: { title: '申请销号', stage: 'closing', waiting: true, tone: 'warning' },
      closed: { title: '已销号', stage: 'closed', final: true, tone: 'success' },
      partlyDone: {
        title: '基本完成·持续整改',
        stage: 'partlyDone',
        waiting: true,
        tone: 'success',
      },
      notDone: { title: '未完成', stage: 'notDone', waiting: true, tone: 'danger' },
      reopened: { title: '重新打开', stage: 'rectifying', waiting: true, tone: 'danger' },
    },
    moves: {
      issue: {
        title: '反馈',
        from: ['proposed'],
        to: 'issued',
        by: [{ relation: 'leader' }],
        guards: ['feedbackReceipted', 'lockedPaperLinked'],
        effects: [
          { notify: [unitHead, unitLiaison], title: '收到反馈问题' },
          { emit: 'rectification.finding_issued' },
        ],
        primary: true,
      },
      merge: {
        title: '合并到其他问题',
        from: ['proposed'],
        to: 'mergedInto',
        by: [office],
        requires: {
          input: [{ key: 'mergedIntoId', title: '合并到的问题', type: 'reference' }],
        },
      },
      claim: { title: '认领', from: ['issued'], to: 'claimed', by: [unitHead], primary: true },
      startPlan: {
        title: '编制方案',
        from: ['claimed'],
        to: 'planning',
        by: [unitHead, unitLiaison],
        primary: true,
      },
      submitPlan: {
        title: '送会审',
        from: ['planning'],
        to: 'planInReview',
        kind: 'submit',
        by: [unitHead],
        guards: ['measuresComplete'],
        effects: [{ notify: jointReview, title: '整改方案待会审' }],
        primary: true,
      },
      approvePlan: {
        title: '会审通过',
        from: ['planInReview'],
        to: 'rectifying',
        kind: 'review',
        approval: { mode: 'all', approvers: jointReview },
        effects: [{ notify: [unitHead, unitLiaison], title: '整改方案已生效' }],
        primary: true,
      },
      returnPlan: {
        title: '退回方案',
        from: ['planInReview'],
        to: 'planning',
        kind: 'review',
        by: jointReview,
        requires: { reason: true },
        effects: [{ notify: [unitHead, unitLiaison], title: '整改方案被退回' }],
      },
      requestClose: {
        title: '申请销号',
        from: ['rectifying'],
        to: 'closeRequested',
        kind: 'submit',
        by: [unitHead],
        guards: ['measuresSettled'],
        requires: {
          evidence: 1,
          fields: [
            { key: 'rootCause', title: '根本原因' },
            { key: 'generalise', title: '举一反三' },
          ],
        },
        effects: [{ notify: jointReview, title: '销号申请待联审' }],
        primary: true,
      },
      returnClose: {
        title: '退回整改',
        from: ['closeRequested'],
        to: 'rectifying',
        kind: 'review',
        by: jointReview,
        requires: {
          reasonCodes: [
            { code: 'evidenceInsufficient', title: '佐证不足' },
            { code: 'measuresHollow', title: '措施不实' },
            { code: 'notGeneralised', title: '未举一反三' },
          ],
        },
        effects: [{ notify: [unitHead, unitLiaison], title: '销号申请被退回' }],
      },
      close: {
        title: '同意销号',
        from: ['closeRequested'],
        to: 'closed',
        kind: 'review',
        approval,
        effects: [{ emit: 'rectification.finding_closed' }],
        primary: true,
      },
      closePartly: {
        title: '基本完成·持续整改',
        from: ['closeRequested'],
        to: 'partlyDone',
        kind: 'review',
        approval,
        requires: { input: [nextReviewOn] },
      },
      markNotDone: {
        title: '认定未完成',
        from: ['rectifying', 'closeRequested'],
        to: 'notDone',
        kind: 'review',
        approval,
        guards: ['rectificationPeriodOver'],
        requires: { reason: true, input: [newDueOn] },
      },
      closeAfterReview: {
        title: '复核销号',
        from: ['partlyDone'],
        to: 'closed',
        kind: 'review',
        approval,
        guards: ['nextReviewReached'],
        effects: [{ emit: 'rectification.finding_closed' }],
        primary: true,
      },
      continuePartly: {
        title: '继续持续整改',
        from: ['partlyDone'],
        to: 'partlyDone',
        kind: 'review',
        approval,
        guards: ['nextReviewReached'],
        requires: { input: [nextReviewOn] },
      },
      resumeAfterReview: {
        title: '复核退回整改',
        from: ['partlyDone'],
        to: 'rectifying',
        kind: 'review',
        approval,
        guards: ['nextReviewReached'],
        requires: { reason: true, input: [newDueOn] },
      },
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
        by: [office, { role: 'discipline' }],
        guards: ['reboundRecorded'],
        requires: { reason: true },
        effects: [
          { notify: [unitHead, unitLiaison], title: '已销号问题重新打开' },
          { emit: 'rectification.finding_reopened' },
        ],
      },
      restart: {
        title: '再次整改',
        from: ['reopened'],
        to: 'rectifying',
        by: [office, { role: 'discipline' }],
        requires: { input: [newDueOn] },
        primary: true,
      },
    },
    deadlines: findingDeadlines,
  });
}

/** 反馈问题 as shipped. */
export const findingWorkflow = findingWorkflowWith(defaultJointReview);

/** Guards a finding needs answered. */
export const findingGuards = guardNames(findingWorkflow);
