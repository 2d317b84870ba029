import type { FormField } from '@lianxun/ui';

export const feedbackFields: readonly FormField[] = [
  {
    key: 'text',
    label: '阶段反馈',
    kind: 'longText',
    required: true,
    help: '写做了什么、到哪一步。提交后不能修改，只能再补一条。',
  },
];

export const resultFields: readonly FormField[] = [
  { key: 'result', label: '办结情况', kind: 'longText', help: '报结前必须填写。' },
  { key: 'effect', label: '成效', kind: 'longText' },
];

export const draftFields: readonly FormField[] = [
  { key: 'matter', label: '事项', kind: 'longText', required: true },
  { key: 'demand', label: '办理要求', kind: 'longText', required: true },
  { key: 'dueOn', label: '时限', kind: 'date', required: true },
  { key: 'contactName', label: '联系人', kind: 'text' },
  { key: 'contactPhone', label: '联系电话', kind: 'text' },
  { key: 'instructedBy', label: '批示人', kind: 'text' },
  { key: 'instructionNo', label: '批示文号', kind: 'text' },
  { key: 'instructedOn', label: '批示时间', kind: 'date' },
  { key: 'instruction', label: '批示内容', kind: 'longText' },
];
