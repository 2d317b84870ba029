import { defineRegister } from '@lianxun/plugin-api';

import { readTalks, writeTalks } from '../../permissions.ts';
import { talkCategoryOptions } from '../options.ts';

const main = { level: 'main' } as const;
const creation = { ...main, required: 'creation' } as const;

/** R13: one row per talk, numbered within a unit's inspection. */
export const talksRegister = defineRegister({
  id: 'inspection.talks',
  title: '谈话台账',
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
    { ...creation, key: 'talkNo', title: '谈话序号', type: 'int', width: 8 },
    {
      ...creation,
      key: 'talkedName',
      title: '谈话对象姓名',
      type: 'text',
      personal: 'name',
      width: 12,
    },
    { ...creation, key: 'talkedPost', title: '谈话对象职务', type: 'text', width: 14 },
    { ...creation, key: 'talkedUnit', title: '谈话对象单位', type: 'text', width: 18 },
    { ...creation, key: 'talkers', title: '谈话人', type: 'tags', width: 16 },
    { ...creation, key: 'recorder', title: '记录人', type: 'text', width: 10 },
    { ...creation, key: 'talkedOn', title: '时间', type: 'date', width: 12 },
    { ...creation, key: 'place', title: '地点', type: 'text', width: 16 },
    {
      ...main,
      key: 'category',
      title: '摘要分类',
      type: 'enum',
      options: talkCategoryOptions,
      width: 10,
    },
    { ...creation, key: 'content', title: '摘要内容', type: 'long', width: 50 },
    { ...main, key: 'files', title: '附件', type: 'files', computed: true, width: 20 },
    { ...main, key: 'confirmed', title: '签字确认', type: 'bool', computed: true, width: 8 },
  ],
  keys: { main: ['committeeTerm', 'roundNo', 'inspectedUnit', 'talkNo'] },
  layout: {
    title: '{tenant}{committeeTerm}{roundNo}巡察谈话台账',
    paper: 'a3',
    orientation: 'landscape',
    frozenColumns: 5,
  },
  permissions: { read: readTalks.id, import: writeTalks.id, export: 'core:export' },
});
