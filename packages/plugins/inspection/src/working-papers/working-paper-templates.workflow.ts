import { defineWorkflow, type CaseTemplate } from '@lianxun/plugin-api';

import { workingPaperWorkflow } from './working-paper.workflow.ts';

const office = { anyOf: [{ role: 'office' }, { role: 'officeDirector' }] } as const;
const { states, moves, deadlines, parties } = workingPaperWorkflow;
const [deputyReview, teamMeeting, leaderSignOff] = deadlines;

/** The leader signs what the handlers have signed. */
const minimal = defineWorkflow({
  ...workingPaperWorkflow,
  states: {
    draft: states.draft,
    signed: states.signed,
    locked: states.locked,
    filed: states.filed,
    archived: states.archived,
    withdrawn: states.withdrawn,
  },
  moves: {
    sign: {
      ...moves.sign,
      effects: [{ notify: [{ relation: 'leader' }], title: '底稿待审签' }],
    },
    lock: { ...moves.lock, from: ['signed'] },
    return: { ...moves.return, from: ['signed'] },
    withdraw: moves.withdraw,
    file: { ...moves.file, from: ['locked'] },
    archive: moves.archive,
    amend: { ...moves.amend, from: ['locked'] },
  },
  deadlines: [
    {
      ...leaderSignOff,
      amount: 5,
      from: { enter: 'signed' },
      whileIn: ['signed'],
    },
  ],
});

/** 五方联审 before the leader signs: discipline merges the opinions and returns once. */
const strict = defineWorkflow({
  ...workingPaperWorkflow,
  parties: { ...parties, discipline: '纪委监委', organization: '组织部', publicity: '宣传部' },
  states: {
    ...states,
    jointlyReviewed: { title: '五方联审通过', stage: 'reviewing', waiting: true, tone: 'info' },
  },
  moves: {
    ...moves,
    reviewJointly: {
      title: '五方联审',
      from: ['teamAgreed'],
      to: 'jointlyReviewed',
      kind: 'review',
      approval: {
        mode: 'all',
        approvers: [
          { role: 'discipline' },
          { role: 'organization' },
          { role: 'publicity' },
          office,
          { relation: 'deputy' },
        ],
        distinctFrom: [{ relation: 'handler' }],
        returnTo: 'draft',
        merge: { by: [{ role: 'discipline' }] },
      },
      primary: true,
    },
    lock: { ...moves.lock, from: ['jointlyReviewed'] },
    return: { ...moves.return, from: [...moves.return.from, 'jointlyReviewed'] },
  },
  deadlines: [
    { ...deputyReview, amount: 3 },
    { ...teamMeeting, amount: 5 },
    {
      key: 'jointReview',
      title: '五方联审期限',
      amount: 5,
      unit: 'workday',
      from: { enter: 'teamAgreed' },
      whileIn: ['teamAgreed'],
      ladder: [{ before: 0, tone: 'red', notify: [office] }],
    },
    {
      ...leaderSignOff,
      amount: 3,
      from: { enter: 'jointlyReviewed' },
      whileIn: ['jointlyReviewed'],
    },
  ],
});

export const workingPaperTemplates: readonly CaseTemplate[] = [
  {
    key: 'minimal',
    title: '精简流程',
    summary: '承办人签字后由组长直接审签锁定',
    document: minimal,
  },
  {
    key: 'strict',
    title: '从严流程',
    summary: '组务会后再经五方联审，意见由纪委监委汇总、一次退回，每一步都有期限',
    document: strict,
  },
];
