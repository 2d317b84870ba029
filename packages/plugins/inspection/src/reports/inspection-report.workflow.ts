import { defineWorkflow } from '@lianxun/plugin-api';

const office = { anyOf: [{ role: 'office' }, { role: 'officeDirector' }] } as const;
const leader = { relation: 'leader' } as const;

/** What is noted of the fact check with the head of the unit. */
export const factCheckInput = [
  { key: 'factCheckedOn', title: '核对日期', type: 'date' },
  { key: 'factCheckedWith', title: '核对对象（主要负责人）', type: 'text' },
  { key: 'factCheckResult', title: '核对情况', type: 'longText' },
] as const;

/** 巡察报告: written by the team, agreed in its meeting, judged by the office in 四看一联审. */
export const inspectionReportWorkflow = defineWorkflow({
  formatVersion: 3,
  subject: 'inspectionReport',
  title: '巡察报告',
  initial: 'drafting',
  authors: ['writer'],
  parties: {
    writer: '撰写人',
    leader: '组长',
    deputy: '副组长',
    office: '巡察办',
    officeDirector: '巡察办主任',
  },
  states: {
    drafting: { title: '起草', stage: 'drafting', tone: 'neutral' },
    agreed: { title: '组务会已通过', stage: 'agreed', tone: 'info' },
    checking: { title: '四看一联审', stage: 'reviewing', waiting: true, tone: 'warning' },
    passed: { title: '审核通过', stage: 'passed', final: true, tone: 'success' },
    withdrawn: { title: '作废', stage: 'withdrawn', final: true, tone: 'neutral' },
  },
  moves: {
    agreeInTeam: {
      title: '组务会通过',
      from: ['drafting'],
      to: 'agreed',
      by: [leader],
      guards: ['reportWritten', 'citesLockedPapers'],
      requires: {
        input: [
          { key: 'meetingOn', title: '组务会日期', type: 'date' },
          { key: 'meetingMinutesNo', title: '组务会纪要文号', type: 'text' },
        ],
      },
      primary: true,
    },
    factCheck: {
      title: '登记事实核对',
      from: ['agreed'],
      to: 'agreed',
      by: [leader],
      requires: { input: [...factCheckInput] },
    },
    reopenDraft: {
      title: '退回起草',
      from: ['agreed'],
      to: 'drafting',
      by: [leader],
      requires: { reason: true },
    },
    submit: {
      title: '送巡察办审核',
      from: ['agreed'],
      to: 'checking',
      kind: 'submit',
      by: [leader],
      guards: ['reportWritten', 'citesLockedPapers'],
      effects: [{ notify: [office], title: '巡察报告待四看一联审' }],
      primary: true,
    },
    pass: {
      title: '审核通过',
      from: ['checking'],
      to: 'passed',
      kind: 'review',
      by: [office],
      guards: ['sheetComplete', 'citesLockedPapers'],
      effects: [{ notify: [leader], title: '巡察报告审核通过' }],
      primary: true,
    },
    return: {
      title: '退回修改',
      from: ['checking'],
      to: 'drafting',
      kind: 'review',
      by: [office],
      requires: { reason: true },
      effects: [{ notify: [leader], title: '巡察报告被退回' }],
    },
    revise: {
      title: '重新修改',
      from: ['passed'],
      to: 'drafting',
      by: [leader],
      guards: ['unitReporting'],
      requires: { reason: true },
    },
    discard: {
      title: '作废',
      from: ['drafting'],
      to: 'withdrawn',
      by: [leader],
      requires: { reason: true },
    },
  },
  deadlines: [
    {
      key: 'check',
      title: '报告审核期限',
      amount: 5,
      unit: 'workday',
      from: { enter: 'checking' },
      whileIn: ['checking'],
      ladder: [
        { before: 1, tone: 'yellow', notify: [office] },
        { before: 0, tone: 'red', notify: [office] },
      ],
    },
  ],
});
