import type { FormField } from '@lianxun/ui';

export const draftFields: readonly FormField[] = [
  { key: 'issue', label: '问题', kind: 'longText', required: true },
  { key: 'demand', label: '要求', kind: 'longText', required: true },
  { key: 'dueOn', label: '时限', kind: 'date', required: true, help: '不晚于撤离日期。' },
];

export const resultFields: readonly FormField[] = [
  { key: 'result', label: '整改情况', kind: 'longText', required: true },
];

export const carryOverFields: readonly FormField[] = [
  { key: 'text', label: '反馈问题', kind: 'longText', required: true },
  {
    key: 'level',
    label: '问题层级',
    kind: 'select',
    required: true,
    options: [
      { value: 'county', label: '县区级' },
      { value: 'village', label: '村社区级' },
    ],
  },
  { key: 'cat1', label: '一级分类', kind: 'text', required: true },
  { key: 'cat2', label: '二级分类', kind: 'text' },
];
