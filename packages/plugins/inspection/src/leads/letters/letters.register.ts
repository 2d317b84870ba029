import { defineRegister } from '@lianxun/plugin-api';

import { readLetters, registerLetters } from '../../permissions.ts';
import * as options from '../options.ts';

const main = { level: 'main' } as const;
const creation = { ...main, required: 'creation' } as const;

/** R14: kept apart, with what names people sealed. */
export const lettersRegister = defineRegister({
  id: 'inspection.letters',
  title: '来信来访来电来网台账',
  scope: 'restricted',
  columns: [
    { ...creation, key: 'letterNo', title: '编号', type: 'text', code: true, width: 18 },
    {
      ...creation,
      key: 'kind',
      title: '类型',
      type: 'enum',
      options: options.letterKindOptions,
      width: 8,
    },
    { ...creation, key: 'receivedOn', title: '受理时间', type: 'date', width: 12 },
    { ...creation, key: 'title', title: '标题', type: 'text', width: 24 },
    {
      ...main,
      key: 'reporter',
      title: '来电/访人',
      type: 'text',
      personal: 'name',
      width: 10,
      synonyms: ['来电人', '来访人'],
    },
    { ...main, key: 'reporterUnit', title: '单位', type: 'text', width: 16 },
    {
      ...main,
      key: 'phone',
      title: '号码',
      type: 'text',
      code: true,
      personal: 'phone',
      width: 14,
    },
    { ...main, key: 'accused', title: '被反映人', type: 'text', personal: 'name', width: 10 },
    { ...main, key: 'accusedUnit', title: '被反映人单位', type: 'text', width: 16 },
    { ...creation, key: 'content', title: '内容', type: 'long', width: 40 },
    { ...creation, key: 'recorder', title: '记录人', type: 'text', width: 10 },
    { ...creation, key: 'isNamed', title: '实名', type: 'bool', width: 6 },
    { ...creation, key: 'isDuplicate', title: '重复件', type: 'bool', width: 8 },
    { ...main, key: 'groupSize', title: '集体人数', type: 'int', width: 8 },
    {
      ...main,
      key: 'urgency',
      title: '紧急',
      type: 'enum',
      options: options.urgencyOptions,
      width: 8,
    },
    {
      ...creation,
      key: 'secrecy',
      title: '密级',
      type: 'enum',
      options: options.letterSecrecyOptions,
      width: 10,
    },
    { ...main, key: 'isSensitive', title: '敏感', type: 'bool', width: 6 },
    { ...main, key: 'isForeign', title: '涉外', type: 'bool', width: 6 },
    { ...main, key: 'signBy', title: '签收期', type: 'date', width: 12 },
    { ...main, key: 'dueOn', title: '逾期日', type: 'date', width: 12 },
    {
      ...main,
      key: 'extension',
      title: '延期',
      type: 'enum',
      options: options.extensionOptions,
      width: 8,
    },
    { ...main, key: 'overdue', title: '是否逾期', type: 'bool', computed: true, width: 8 },
    { ...main, key: 'settled', title: '了结', type: 'bool', computed: true, width: 6 },
  ],
  keys: { main: ['letterNo'] },
  layout: {
    title: '{tenant}来信来访来电来网台账',
    paper: 'a3',
    orientation: 'landscape',
    frozenColumns: 3,
  },
  permissions: { read: readLetters.id, import: registerLetters.id, export: 'core:export' },
});
