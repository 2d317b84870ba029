import { defineRegister } from '@lianxun/plugin-api';

import { fillChecklists, readChecklists } from '../../permissions.ts';

const main = { level: 'main' } as const;
const creation = { ...main, required: 'creation' } as const;

export const results = ['none', 'problem', 'unchecked'] as const;

/** 清单填写台账: one row per item and place, filled in or not. */
export const checklistAnswersRegister = defineRegister({
  id: 'inspection.checklist_answers',
  title: '清单填写台账',
  columns: [
    { ...creation, key: 'committeeTerm', title: '届次', type: 'int', ordinal: true, width: 6 },
    { ...creation, key: 'roundNo', title: '轮次', type: 'int', ordinal: true, width: 6 },
    {
      ...creation,
      key: 'unit',
      title: '被巡察单位',
      type: 'reference',
      target: 'unit',
      width: 20,
    },
    { ...creation, key: 'checklist', title: '清单名称', type: 'text', width: 24 },
    {
      ...creation,
      key: 'place',
      title: '村（社区）',
      type: 'text',
      width: 12,
      synonyms: ['村(社区)', '村社区'],
    },
    { ...creation, key: 'code', title: '编号', type: 'text', code: true, width: 8 },
    { ...main, key: 'groups', title: '所属部分', type: 'text', computed: true, width: 18 },
    { ...main, key: 'question', title: '检查内容', type: 'long', computed: true, width: 40 },
    {
      ...main,
      key: 'result',
      title: '检查结果',
      type: 'enum',
      width: 12,
      options: [
        { value: 'none', title: '未发现问题', synonyms: ['无', '未发现'] },
        { value: 'problem', title: '发现问题', synonyms: ['有'] },
        { value: 'unchecked', title: '本次未查', synonyms: ['未查'] },
      ],
    },
    { ...main, key: 'number', title: '数', type: 'int', width: 8 },
    { ...main, key: 'words', title: '情况', type: 'long', width: 40 },
    { ...main, key: 'answeredBy', title: '填写人', type: 'text', computed: true, width: 10 },
    { ...main, key: 'answeredOn', title: '填写日期', type: 'date', computed: true, width: 12 },
  ],
  keys: { main: ['committeeTerm', 'roundNo', 'unit', 'checklist', 'place', 'code'] },
  layout: {
    title: '{tenant}{committeeTerm}{roundNo}清单填写台账',
    paper: 'a3',
    orientation: 'landscape',
    frozenColumns: 6,
  },
  permissions: { read: readChecklists.id, import: fillChecklists.id, export: 'core:export' },
});
