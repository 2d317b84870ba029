import type { FormField } from '@lianxun/ui';

export const contentFields: readonly FormField[] = [
  { key: 'referredOn', label: '移交时间', kind: 'date', required: true },
  { key: 'count', label: '移交建议数', kind: 'count', required: true, least: 1 },
  { key: 'proposal', label: '建议内容', kind: 'longText', required: true },
  { key: 'dueOn', label: '办理时限', kind: 'date', required: true },
];

export const handlingFields: readonly FormField[] = [
  { key: 'handlerName', label: '承办人', kind: 'text' },
  { key: 'handling', label: '具体办理情况', kind: 'longText', help: '反馈前必须填写。' },
  { key: 'uptake', label: '成果运用情况', kind: 'longText', help: '办结前必须填写。' },
  { key: 'replyNo', label: '反馈文号', kind: 'text' },
];
