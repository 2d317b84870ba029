import { defineRegister } from '@lianxun/plugin-api';

import { keepMaterials, readMaterials } from '../permissions.ts';

const main = { level: 'main' } as const;
const creation = { ...main, required: 'creation' } as const;

/** 调阅登记台账: one row per material, numbered within a unit's inspection. */
export const materialsRegister = defineRegister({
  id: 'inspection.materials',
  title: '调阅登记台账',
  columns: [
    { ...creation, key: 'committeeTerm', title: '届次', type: 'int', ordinal: true, width: 6 },
    { ...creation, key: 'roundNo', title: '轮次', type: 'int', ordinal: true, width: 6 },
    {
      ...creation,
      key: 'inspectedUnit',
      title: '被巡察单位',
      type: 'reference',
      target: 'unit',
      width: 20,
    },
    { ...creation, key: 'materialNo', title: '调阅序号', type: 'int', width: 8 },
    {
      ...creation,
      key: 'title',
      title: '材料名称',
      type: 'text',
      width: 32,
      synonyms: ['资料名称', '调阅内容'],
    },
    {
      ...creation,
      key: 'form',
      title: '原件或复制件',
      type: 'enum',
      width: 12,
      options: [
        { value: 'original', title: '原件' },
        { value: 'copy', title: '复制件', synonyms: ['复印件'] },
      ],
    },
    { ...creation, key: 'quantity', title: '数量', type: 'int', summed: true, width: 8 },
    { ...creation, key: 'borrower', title: '调阅人', type: 'text', width: 10 },
    { ...creation, key: 'provider', title: '提供人', type: 'text', width: 10 },
    { ...creation, key: 'borrowedOn', title: '调阅日期', type: 'date', width: 12 },
    { ...main, key: 'dueOn', title: '应还日期', type: 'date', width: 12 },
    { ...main, key: 'returnedOn', title: '归还日期', type: 'date', width: 12 },
    { ...main, key: 'receivedBy', title: '接收人', type: 'text', width: 10 },
    { ...main, key: 'standing', title: '状态', type: 'text', computed: true, width: 10 },
    { ...main, key: 'note', title: '备注', type: 'long', width: 24 },
  ],
  keys: { main: ['committeeTerm', 'roundNo', 'inspectedUnit', 'materialNo'] },
  layout: {
    title: '{tenant}{committeeTerm}{roundNo}调阅登记台账',
    paper: 'a4',
    orientation: 'landscape',
    frozenColumns: 4,
  },
  permissions: { read: readMaterials.id, import: keepMaterials.id, export: 'core:export' },
});
