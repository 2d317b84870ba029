import { defineRegister } from '@lianxun/plugin-api';

import { draftChecklists, readChecklists } from '../../permissions.ts';

const main = { level: 'main' } as const;
const creation = { ...main, required: 'creation' } as const;

/** 巡察清单条目: one row per item and version; a sheet fills a draft. */
export const checklistItemsRegister = defineRegister({
  id: 'inspection.checklist_items',
  title: '巡察清单条目',
  columns: [
    { ...creation, key: 'checklist', title: '清单名称', type: 'text', width: 28 },
    { ...creation, key: 'edition', title: '版次', type: 'text', width: 10, synonyms: ['版本'] },
    { ...creation, key: 'code', title: '编号', type: 'text', code: true, width: 8 },
    {
      ...main,
      key: 'groups',
      title: '所属部分',
      type: 'text',
      width: 20,
      fillable: true,
      synonyms: ['检查内容分类', '部分', '类别'],
    },
    {
      ...creation,
      key: 'question',
      title: '检查内容',
      type: 'long',
      width: 44,
      synonyms: ['检查要点', '检查事项', '工作重点', '巡察重点'],
    },
    { ...main, key: 'basis', title: '依据', type: 'long', width: 24, synonyms: ['检查依据'] },
    {
      ...main,
      key: 'method',
      title: '方法',
      type: 'long',
      width: 32,
      synonyms: ['检查方法', '检查方式'],
    },
    { ...main, key: 'taxonomy', title: '问题分类', type: 'text', width: 18 },
    {
      ...main,
      key: 'answerKind',
      title: '填写方式',
      type: 'enum',
      width: 12,
      options: [
        { value: 'problem', title: '是否发现问题' },
        { value: 'number', title: '数', synonyms: ['数字', '数量'] },
        { value: 'text', title: '文字' },
      ],
    },
    { ...main, key: 'unitOfNumber', title: '数的单位', type: 'text', width: 8 },
    { ...main, key: 'asksEvidence', title: '需要佐证', type: 'bool', width: 8 },
    { ...main, key: 'isLocal', title: '本地增补', type: 'bool', computed: true, width: 8 },
    { ...main, key: 'standing', title: '状态', type: 'text', computed: true, width: 10 },
  ],
  keys: { main: ['checklist', 'edition', 'code'] },
  layout: { title: '{tenant}巡察清单', paper: 'a3', orientation: 'landscape', frozenColumns: 3 },
  permissions: { read: readChecklists.id, import: draftChecklists.id, export: 'core:export' },
});
