import type { FormField } from '@lianxun/ui';

import { contentFields } from '../proposals/proposal-forms.ts';
import type { CommonMove, CommonProblem } from './common-words.ts';

const title: FormField = {
  key: 'title',
  label: '名称',
  kind: 'text',
  required: true,
  help: '用一句话写明共同的问题。',
};
const cause: FormField = {
  key: 'cause',
  label: '原因',
  kind: 'longText',
  help: '体制、机制、监管上的共同原因。',
};
const reason: FormField = { key: 'reason', label: '理由', kind: 'longText', required: true };

export interface CommonForm {
  readonly title: string;
  readonly description: string;
  readonly submitLabel: string;
  readonly fields: readonly FormField[];
}

const plainForms: Readonly<Record<Exclude<CommonMove, 'merge' | 'propose'>, CommonForm>> = {
  confirm: {
    title: '认定为共性问题',
    description: '认定后再次比对不会改动这一组，可以据此拟专项治理建议；可以改变认定。',
    submitLabel: '认定',
    fields: [title, cause, { ...reason, label: '认定理由' }],
  },
  dismiss: {
    title: '不是共性问题',
    description: '再次比对不再提出这些问题；可以改变认定。',
    submitLabel: '认定',
    fields: [reason],
  },
  name: {
    title: '名称和原因',
    description: '改动留在办理记录里，再次比对不会改回。',
    submitLabel: '保存',
    fields: [title, cause],
  },
  split: {
    title: '移出所选问题',
    description: '移出的问题不再计入这一组的单位数和占比。',
    submitLabel: '移出',
    fields: [
      {
        key: 'title',
        label: '另立一组的名称',
        kind: 'text',
        help: '填写名称则另立为一组；不填则只是移出，再次比对时可以重新归组。',
      },
      reason,
    ],
  },
};

const mergeForm = (others: readonly CommonProblem[]): CommonForm => ({
  title: '并入另一组',
  description: '这一组的问题移到所选的一组，这一组只留作记录。',
  submitLabel: '并入',
  fields: [
    {
      key: 'into',
      label: '并入',
      kind: 'select',
      required: true,
      options: others.map(({ id, title: label }) => ({ value: id, label })),
    },
    reason,
  ],
});

const proposalForm = (search: NonNullable<FormField['search']>): CommonForm => ({
  title: '拟专项治理建议',
  description: '一件建议涵盖这一组的全部单位，由另一位同志审核后移交。',
  submitLabel: '存为草稿',
  fields: [
    {
      key: 'to',
      label: '移交单位',
      kind: 'search',
      required: true,
      search,
      help: '主管部门。',
    },
    ...contentFields,
  ],
});

/** What each act asks for. */
export function formOf(
  move: CommonMove,
  others: readonly CommonProblem[],
  search: NonNullable<FormField['search']>,
): CommonForm {
  if (move === 'merge') return mergeForm(others);
  return move === 'propose' ? proposalForm(search) : plainForms[move];
}
