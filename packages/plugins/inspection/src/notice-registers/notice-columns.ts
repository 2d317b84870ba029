import { defineRegister } from '@lianxun/plugin-api';

import { manageNotices, readNotices } from '../permissions.ts';

const main = { level: 'main' } as const;
const creation = { ...main, required: 'creation' } as const;
const computed = { ...main, computed: true } as const;
const closing = { ...main, required: 'close' } as const;
const permissions = { read: readNotices.id, import: manageNotices.id, export: 'core:export' };

/** R3 立行立改台账: notices that were signed. */
export const noticesRegister = defineRegister({
  id: 'inspection.immediate_rectifications',
  title: '立行立改台账',
  columns: [
    { ...computed, key: 'seq', title: '序号', type: 'int', width: 6 },
    { ...creation, key: 'noticeNo', title: '通知编号', type: 'text', code: true, width: 20 },
    { ...creation, key: 'round', title: '轮次', type: 'text', width: 24 },
    { ...creation, key: 'team', title: '巡察组', type: 'text', width: 16 },
    { ...creation, key: 'unit', title: '单位', type: 'reference', target: 'unit', width: 20 },
    { ...creation, key: 'issuedOn', title: '下发日期', type: 'date', width: 12 },
    { ...creation, key: 'issue', title: '问题', type: 'long', width: 40 },
    { ...creation, key: 'demand', title: '要求', type: 'long', width: 30 },
    { ...creation, key: 'dueOn', title: '时限', type: 'date', width: 12 },
    { ...closing, key: 'result', title: '整改情况', type: 'long', width: 40 },
    { ...computed, key: 'evidence', title: '佐证', type: 'files', width: 24 },
    { ...main, key: 'inReport', title: '报告写入', type: 'bool', width: 8 },
    { ...computed, key: 'carriedOver', title: '是否转入全面整改', type: 'bool', width: 10 },
    // Kept by the process: a sheet that claims another one is refused.
    { ...main, status: true, key: 'state', title: '状态', type: 'text', width: 12 },
  ],
  keys: { main: ['noticeNo'] },
  recordType: 'immediateRectification',
  layout: {
    title: '{tenant}{committeeTerm}{roundNo}立行立改台账',
    paper: 'a3',
    orientation: 'landscape',
    frozenColumns: 2,
  },
  permissions,
});

/** R7 专项治理建议台账: proposals that were referred; one header in use spells 成果运营情况. */
export const proposalsRegister = defineRegister({
  id: 'inspection.governance_proposals',
  title: '专项治理建议(移交问题建议)台账',
  columns: [
    { ...creation, key: 'committeeTerm', title: '届次', type: 'int', ordinal: true, width: 6 },
    { ...creation, key: 'year', title: '年度', type: 'int', width: 8 },
    { ...creation, key: 'roundNo', title: '轮次', type: 'int', ordinal: true, width: 6 },
    { ...creation, key: 'team', title: '巡察组', type: 'text', width: 16 },
    {
      ...creation,
      key: 'inspectedUnit',
      title: '被巡察单位',
      type: 'reference',
      target: 'unit',
      // Several units of a common problem, or of counties, are kept by name.
      keepUnmatched: true,
      width: 20,
    },
    { ...creation, key: 'department', title: '移交单位', type: 'text', width: 20 },
    { ...creation, key: 'referredOn', title: '移交时间', type: 'date', width: 12 },
    { ...creation, key: 'count', title: '移交建议数', type: 'int', summed: true, width: 8 },
    { ...creation, key: 'proposal', title: '建议内容', type: 'long', width: 40 },
    { ...creation, key: 'dueOn', title: '办理时限', type: 'date', width: 12 },
    { ...main, key: 'handler', title: '承办人', type: 'text', width: 10 },
    { ...main, key: 'handling', title: '具体办理情况', type: 'long', width: 40 },
    {
      ...closing,
      key: 'uptake',
      title: '成果运用情况',
      synonyms: ['成果运营情况'],
      type: 'long',
      width: 30,
    },
    { ...computed, key: 'ended', title: '是否办结', type: 'bool', width: 8 },
    { ...computed, key: 'dueState', title: '到期提醒', type: 'text', width: 14 },
    { ...main, key: 'replyNo', title: '反馈文号', type: 'text', code: true, width: 18 },
  ],
  keys: {
    main: ['committeeTerm', 'roundNo', 'team', 'inspectedUnit', 'department', 'referredOn'],
  },
  recordType: 'governanceProposal',
  layout: {
    title: '{tenant}{committeeTerm}专项治理建议台账',
    paper: 'a3',
    orientation: 'landscape',
    frozenColumns: 6,
  },
  permissions,
});
