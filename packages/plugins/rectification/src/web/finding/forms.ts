import type { FormField } from '@lianxun/ui';

import type { NamedBefore } from '../reading/api.ts';
import {
  amountKindOptions,
  reboundOriginOptions,
  rectificationTypeOptions,
  reviewBodyOptions,
} from '../reading/words.ts';

/** The fields of a measure, with the names the unit has used before. */
export function measureFieldsWith({ people, departments }: NamedBefore): readonly FormField[] {
  const offered: Readonly<Record<string, readonly string[]>> = {
    leadDepartment: departments,
    coDepartment: departments,
    owner: people,
  };
  return measureFields.map((field) => ({ ...field, suggestions: offered[field.key] ?? [] }));
}

const measureFields: readonly FormField[] = [
  {
    key: 'text',
    label: '整改措施',
    kind: 'longText',
    required: true,
    help: '一条写一件事：做什么、做到什么程度，别人能核实。',
  },
  {
    key: 'rectificationType',
    label: '整改类型',
    kind: 'select',
    required: true,
    options: rectificationTypeOptions,
  },
  { key: 'dueOn', label: '完成时限', kind: 'date', help: '只有长期坚持的措施可以不填。' },
  { key: 'leadDepartment', label: '牵头部门', kind: 'text', required: true },
  { key: 'coDepartment', label: '配合部门', kind: 'text' },
  { key: 'owner', label: '责任人', kind: 'text', required: true, help: '填一个人的姓名。' },
];

export const progressFields: readonly FormField[] = [
  {
    key: 'text',
    label: '进展情况',
    kind: 'longText',
    required: true,
    help: '写这段时间做了什么、结果如何。提交后不能修改，只能再补一条。',
  },
];

export const resultFields: readonly FormField[] = [
  { key: 'result', label: '完成情况', kind: 'longText', help: '这条措施最后怎么落实的。' },
];

export const ruleFields: readonly FormField[] = [
  { key: 'name', label: '制度名称', kind: 'text', required: true },
  { key: 'documentNo', label: '文号', kind: 'text' },
  { key: 'adoptedOn', label: '出台日期', kind: 'date' },
];

export const amountFields: readonly FormField[] = [
  { key: 'kind', label: '类别', kind: 'select', required: true, options: amountKindOptions },
  { key: 'amount', label: '金额（元）', kind: 'text', required: true, help: '冲减写负数。' },
  { key: 'occurredOn', label: '日期', kind: 'date', required: true },
  { key: 'note', label: '说明', kind: 'longText' },
];

export const opinionFields: readonly FormField[] = [
  { key: 'body', label: '审核单位', kind: 'select', required: true, options: reviewBodyOptions },
  { key: 'opinion', label: '意见', kind: 'longText', required: true },
];

export const extensionFields: readonly FormField[] = [
  { key: 'newDueOn', label: '新的完成时限', kind: 'date', required: true },
  { key: 'reason', label: '延期理由', kind: 'longText', required: true },
];

export const reboundFields: readonly FormField[] = [
  {
    key: 'origin',
    label: '发现途径',
    kind: 'select',
    required: true,
    options: reboundOriginOptions,
  },
  { key: 'foundOn', label: '发现日期', kind: 'date', required: true },
  { key: 'description', label: '反弹情况', kind: 'longText', required: true },
];
