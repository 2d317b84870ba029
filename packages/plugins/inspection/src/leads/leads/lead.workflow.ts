import { defineWorkflow } from '@lianxun/plugin-api';

import { leadDeadlines } from './lead-deadlines.workflow.ts';

const custody = { role: 'custody' } as const;
const head = { role: 'disciplineHead' } as const;
const handler = { relation: 'handler' } as const;

/** 集体研究: every disposition rests on a study whose record is named. */
const study = [
  { key: 'studiedOn', title: '集体研究日期', type: 'date' },
  { key: 'studyMinutesNo', title: '集体研究记录', type: 'text' },
] as const;

/** Proposed by the handling office, approved by the head of discipline, who never proposed it. */
const disposition = {
  kind: 'submit',
  by: [handler],
  approval: { mode: 'all', approvers: [head] },
  bulk: false,
} as const;

const open = ['accepted', 'suspended'] as const;

/** 问题线索: 移交 → 签收 → 拟办 → 审批 → 分办 → 处置 → 了结 → 反馈巡察办 → 办结. */
export const leadWorkflow = defineWorkflow({
  formatVersion: 2,
  subject: 'lead',
  title: '问题线索',
  initial: 'referred',
  authors: ['registrar'],
  parties: {
    registrar: '移交人',
    custody: '案件监督管理室',
    disciplineHead: '纪委监委领导',
    handler: '承办人',
  },
  states: {
    referred: { title: '移交待签收', stage: 'registered', waiting: true, tone: 'warning' },
    registered: { title: '登记', stage: 'registered', tone: 'neutral' },
    proposed: { title: '拟办', stage: 'assessing', waiting: true, tone: 'info' },
    approved: { title: '审批', stage: 'assessing', tone: 'info' },
    deliberated: { title: '上会', stage: 'assessing', tone: 'info' },
    allocated: { title: '分办', stage: 'handling', waiting: true, tone: 'warning' },
    accepted: { title: '承办部门已签收', stage: 'handling', waiting: true, tone: 'info' },
    talkInquiry: { title: '谈话函询', stage: 'handling', waiting: true, tone: 'info' },
    talked: { title: '已谈话函询', stage: 'handling', waiting: true, tone: 'info' },
    preliminaryVerification: {
      title: '初步核实',
      stage: 'handling',
      waiting: true,
      tone: 'info',
    },
    suspended: { title: '暂存待查', stage: 'handling', waiting: true, tone: 'warning' },
    investigation: { title: '移送审查调查', stage: 'handling', tone: 'danger' },
    concluded: { title: '予以了结', stage: 'concluded', waiting: true, tone: 'success' },
    reportedBack: { title: '反馈巡察办', stage: 'concluded', tone: 'success' },
    closed: { title: '办结', stage: 'closed', final: true, tone: 'success' },
    returnedToSource: { title: '退回', stage: 'closed', final: true, tone: 'neutral' },
  },
  moves: {
    receive: {
      title: '签收',
      from: ['referred'],
      to: 'registered',
      by: [custody],
      bulk: false,
      primary: true,
    },
    propose: {
      title: '拟办',
      from: ['registered'],
      to: 'proposed',
      kind: 'submit',
      by: [custody],
      guards: ['sourceComplete', 'handlingOfficeSet'],
      requires: { input: [{ key: 'proposal', title: '拟办意见', type: 'longText' }] },
      effects: [{ notify: [head], title: '问题线索待审批' }],
      primary: true,
      bulk: false,
    },
    approve: {
      title: '审批同意',
      from: ['proposed'],
      to: 'approved',
      kind: 'review',
      by: [head],
      effects: [{ notify: [custody], title: '问题线索已审批' }],
      primary: true,
    },
    return: {
      title: '退回修改',
      from: ['proposed'],
      to: 'registered',
      kind: 'review',
      by: [head],
      requires: { reason: true },
      effects: [{ notify: [custody], title: '问题线索被退回修改' }],
    },
    returnToSource: {
      title: '退回移交单位',
      from: ['registered', 'proposed'],
      to: 'returnedToSource',
      kind: 'submit',
      by: [custody],
      approval: { mode: 'all', approvers: [head] },
      requires: { reason: true },
      bulk: false,
    },
    deliberate: {
      title: '上会',
      from: ['approved'],
      to: 'deliberated',
      by: [custody],
      requires: { input: [...study] },
    },
    allocate: {
      title: '分办',
      from: ['approved', 'deliberated'],
      to: 'allocated',
      by: [custody],
      guards: ['handlingOfficeSet'],
      effects: [{ notify: [handler], title: '问题线索待签收' }],
      primary: true,
    },
    accept: {
      title: '签收',
      from: ['allocated'],
      to: 'accepted',
      by: [handler],
      bulk: false,
      primary: true,
    },
    talk: {
      ...disposition,
      title: '谈话函询',
      from: [...open, 'talked'],
      to: 'talkInquiry',
      guards: ['reviewDue'],
      requires: { input: [...study] },
      effects: [{ setFact: 'disposition', value: 'talkInquiry' }],
    },
    recordTalk: {
      title: '已谈话或收到函复',
      from: ['talkInquiry'],
      to: 'talked',
      by: [handler],
      guards: ['progressRecorded'],
      primary: true,
      bulk: false,
    },
    verify: {
      ...disposition,
      title: '初步核实',
      from: [...open, 'talked'],
      to: 'preliminaryVerification',
      guards: ['reviewDue'],
      requires: { input: [...study] },
      effects: [{ setFact: 'disposition', value: 'preliminaryVerification' }],
    },
    suspend: {
      ...disposition,
      title: '暂存待查',
      from: ['accepted', 'preliminaryVerification'],
      to: 'suspended',
      requires: {
        reason: true,
        input: [...study, { key: 'reviewOn', title: '复核日期', type: 'date' }],
      },
      effects: [{ setFact: 'disposition', value: 'suspended' }],
    },
    investigate: {
      ...disposition,
      title: '移送审查调查',
      from: ['preliminaryVerification'],
      to: 'investigation',
      guards: ['progressRecorded'],
      requires: { input: [...study] },
      effects: [{ setFact: 'disposition', value: 'investigation' }],
    },
    conclude: {
      ...disposition,
      title: '予以了结',
      from: [...open, 'talked', 'preliminaryVerification'],
      to: 'concluded',
      guards: ['reviewDue', 'resultRecorded'],
      requires: { reason: true, input: [...study] },
      effects: [{ setFact: 'disposition', value: 'concluded' }],
    },
    concludeResult: {
      ...disposition,
      title: '办理终结',
      from: ['investigation'],
      to: 'concluded',
      guards: ['resultRecorded', 'formRecorded'],
      requires: { input: [...study] },
    },
    reportBack: {
      title: '反馈巡察办',
      from: ['concluded'],
      to: 'reportedBack',
      by: [handler],
      guards: ['resultRecorded'],
      requires: {
        input: [
          { key: 'reportedOn', title: '反馈日期', type: 'date' },
          { key: 'feedbackDocument', title: '反馈文号', type: 'text' },
        ],
      },
      effects: [{ notify: [custody], title: '问题线索办理结果已反馈' }],
      primary: true,
      bulk: false,
    },
    close: {
      title: '办结',
      from: ['reportedBack'],
      to: 'closed',
      by: [custody],
      primary: true,
    },
    reopen: {
      title: '重新处置',
      from: ['concluded', 'reportedBack', 'closed'],
      to: 'allocated',
      by: [head],
      requires: {
        reason: true,
        input: [{ key: 'newEvidenceOn', title: '发现新证据日期', type: 'date' }],
      },
      effects: [{ notify: [handler, custody], title: '问题线索重新处置' }],
      bulk: false,
    },
  },
  deadlines: leadDeadlines,
});
