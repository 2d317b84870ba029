import type { Approval, Assignee } from '@lianxun/plugin-api';

/** The bodies of a 联审; each signs once, by a person of its own. */
export type JointReview = readonly Assignee[];

const toUnit = [{ relation: 'unitHead' }, { relation: 'unitLiaison' }] as const;
const nextReviewOn = { key: 'nextReviewOn', title: '下次复核日', type: 'date' } as const;
const newDueOn = { key: 'newDueOn', title: '新的整改时限', type: 'date' } as const;

/** All bodies agree, none of them the person who asked for the close-out. */
function verdict(jointReview: JointReview) {
  return {
    kind: 'review',
    approval: {
      mode: 'all',
      approvers: jointReview,
      distinctFrom: [{ actorsOf: 'requestClose' }],
    } satisfies Approval,
  } as const;
}

/** The plan is submitted, approved by all bodies, or returned with a merged opinion. */
export function planReview(jointReview: JointReview) {
  return {
    submitPlan: {
      title: '送会审',
      from: ['planning'],
      to: 'planInReview',
      kind: 'submit',
      by: [{ relation: 'unitHead' }],
      guards: ['measuresComplete', 'planChecked'],
      effects: [{ notify: jointReview, title: '整改方案待会审' }],
      primary: true,
    },
    approvePlan: {
      title: '会审通过',
      from: ['planInReview'],
      to: 'rectifying',
      kind: 'review',
      approval: { mode: 'all', approvers: jointReview },
      effects: [{ notify: toUnit, title: '整改方案已生效' }],
      primary: true,
    },
    returnPlan: {
      title: '退回方案',
      from: ['planInReview'],
      to: 'planning',
      kind: 'review',
      by: jointReview,
      requires: { reason: true },
      effects: [{ notify: toUnit, title: '整改方案被退回' }],
    },
  } as const;
}

/** 销号: asked for by the unit, then closed, closed partly, or returned. */
export function closeReview(jointReview: JointReview) {
  return {
    requestClose: {
      title: '申请销号',
      from: ['rectifying'],
      to: 'closeRequested',
      kind: 'submit',
      by: [{ relation: 'unitHead' }],
      guards: ['measuresSettled', 'closeOutChecked'],
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
      effects: [{ notify: toUnit, title: '销号申请被退回' }],
    },
    close: {
      title: '同意销号',
      from: ['closeRequested'],
      to: 'closed',
      ...verdict(jointReview),
      primary: true,
    },
    closePartly: {
      title: '基本完成·持续整改',
      from: ['closeRequested'],
      to: 'partlyDone',
      ...verdict(jointReview),
      requires: { input: [nextReviewOn] },
    },
  } as const;
}

/** What the joint review decides after the period, or when a partly done item is due again. */
export function laterReview(jointReview: JointReview) {
  return {
    markNotDone: {
      title: '认定未完成',
      from: ['rectifying', 'closeRequested'],
      to: 'notDone',
      ...verdict(jointReview),
      guards: ['rectificationPeriodOver'],
      requires: { reason: true, input: [newDueOn] },
    },
    closeAfterReview: {
      title: '复核销号',
      from: ['partlyDone'],
      to: 'closed',
      ...verdict(jointReview),
      guards: ['nextReviewReached'],
      primary: true,
    },
    continuePartly: {
      title: '继续持续整改',
      from: ['partlyDone'],
      to: 'partlyDone',
      ...verdict(jointReview),
      guards: ['nextReviewReached'],
      requires: { input: [nextReviewOn] },
    },
    resumeAfterReview: {
      title: '复核退回整改',
      from: ['partlyDone'],
      to: 'rectifying',
      ...verdict(jointReview),
      guards: ['nextReviewReached'],
      requires: { reason: true, input: [newDueOn] },
    },
  } as const;
}
