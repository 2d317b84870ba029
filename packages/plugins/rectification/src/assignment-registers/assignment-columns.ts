import { defineRegister, type RegisterColumn } from '@lianxun/plugin-api';

import { exportFindings, manageAssignments, readAssignments } from '../permissions.ts';

const main = { level: 'main' } as const;
const creation = { ...main, required: 'creation' } as const;
const computed = { ...main, computed: true } as const;

/** Kept by the process: a sheet that claims another one is refused. */
const state = {
  ...main,
  status: true,
  key: 'state',
  title: '状态',
  type: 'text',
  width: 12,
} as const satisfies RegisterColumn;

const permissions = {
  read: readAssignments.id,
  import: manageAssignments.id,
  export: exportFindings.id,
};

const progress = [
  { ...computed, key: 'signedOn', title: '签收', type: 'date', width: 12 },
  { ...computed, key: 'progress', title: '办理进展', type: 'long', width: 40 },
] as const satisfies readonly RegisterColumn[];

/** R8 市级交办事项办理情况台账: what crosses between a city and its counties, in either direction. */
export const cityAssignmentsRegister = defineRegister({
  id: 'rectification.city_assignments',
  title: '市级交办事项办理情况台账',
  columns: [
    { ...computed, key: 'seq', title: '序号', type: 'int', width: 6 },
    { ...creation, key: 'number', title: '交办单号', type: 'text', code: true, width: 24 },
    { ...creation, key: 'issuer', title: '交办单位', type: 'text', width: 18 },
    { ...creation, key: 'issuedOn', title: '交办日期', type: 'date', width: 12 },
    { ...creation, key: 'county', title: '承办县(市)区', type: 'text', width: 14 },
    { ...creation, key: 'matter', title: '事项', type: 'long', width: 40 },
    { ...main, key: 'instructedBy', group: '领导批示', title: '批示人', type: 'text', width: 10 },
    { ...main, key: 'instructionNo', group: '领导批示', title: '文号', type: 'text', width: 16 },
    { ...main, key: 'instructedOn', group: '领导批示', title: '时间', type: 'date', width: 12 },
    { ...main, key: 'instruction', group: '领导批示', title: '内容', type: 'long', width: 30 },
    { ...creation, key: 'demand', title: '办理要求', type: 'long', width: 30 },
    { ...creation, key: 'dueOn', title: '时限', type: 'date', width: 12 },
    ...progress,
    { ...main, required: 'close', key: 'result', title: '办结情况', type: 'long', width: 40 },
    { ...computed, key: 'evidence', title: '佐证', type: 'files', width: 24 },
    { ...computed, key: 'reviewer', title: '审核', type: 'text', width: 10 },
    state,
    { ...computed, key: 'reminders', title: '催办次数', type: 'int', summed: true, width: 8 },
    { ...computed, key: 'oldDueOn', group: '延期', title: '原时限', type: 'date', width: 12 },
    { ...computed, key: 'newDueOn', group: '延期', title: '新时限', type: 'date', width: 12 },
    { ...computed, key: 'approver', group: '延期', title: '批准人', type: 'text', width: 12 },
  ],
  keys: { main: ['number'] },
  recordType: 'assignment',
  layout: {
    title: '{tenant}{year}市级交办事项办理情况台账',
    paper: 'a3',
    orientation: 'landscape',
    frozenColumns: 2,
  },
  permissions,
});

/** R11 交办清单: what was assigned within the tenant. */
export const assignmentListRegister = defineRegister({
  id: 'rectification.assignments',
  title: '交办清单',
  columns: [
    { ...computed, key: 'seq', title: '序号', type: 'int', width: 6 },
    { ...creation, key: 'number', title: '交办编号', type: 'text', code: true, width: 24 },
    { ...creation, key: 'issuedOn', title: '交办日期', type: 'date', width: 12 },
    { ...main, key: 'subject', title: '问题编号', type: 'text', width: 24 },
    { ...creation, key: 'recipient', title: '承办单位', type: 'text', width: 20 },
    { ...creation, key: 'matter', title: '事项', type: 'long', width: 40 },
    { ...creation, key: 'dueOn', title: '时限', type: 'date', width: 12 },
    { ...main, key: 'contact', title: '联系人', type: 'text', width: 12 },
    ...progress.map((column) =>
      column.key === 'progress' ? { ...column, title: '办理反馈' } : column,
    ),
    { ...main, required: 'close', key: 'effect', title: '成效', type: 'long', width: 30 },
    { ...computed, key: 'escalations', title: '督办记录', type: 'long', width: 30 },
    { ...computed, key: 'concludedOn', title: '办结日期', type: 'date', width: 12 },
    state,
  ],
  keys: { main: ['number'] },
  recordType: 'assignment',
  layout: {
    title: '{tenant}{year}交办清单',
    paper: 'a3',
    orientation: 'landscape',
    frozenColumns: 2,
  },
  permissions,
});

/** R17 督办与预警台账: letters and talks that were issued. */
export const escalationsRegister = defineRegister({
  id: 'rectification.escalations',
  title: '督办与预警台账',
  columns: [
    { ...computed, key: 'seq', title: '序号', type: 'int', width: 6 },
    { ...creation, key: 'number', title: '督办文号', type: 'text', code: true, width: 22 },
    { ...creation, key: 'subject', title: '事项', type: 'text', width: 36 },
    { ...creation, key: 'rung', title: '级别', type: 'text', width: 16 },
    { ...creation, key: 'triggeredOn', title: '触发时间', type: 'date', width: 12 },
    { ...creation, key: 'recipient', title: '送达人', type: 'text', width: 20 },
    { ...computed, key: 'signedOn', title: '签收', type: 'date', width: 12 },
    { ...main, key: 'reason', title: '说明', type: 'long', width: 36 },
    { ...main, key: 'nextStep', title: '下一步', type: 'long', width: 24 },
    { ...computed, key: 'dueOn', title: '回复时限', type: 'date', width: 12 },
    state,
  ],
  keys: { main: ['number'] },
  recordType: 'escalation',
  layout: {
    title: '{tenant}{year}督办与预警台账',
    paper: 'a4',
    orientation: 'landscape',
    frozenColumns: 2,
  },
  permissions,
});
