import { defineRegister } from '@lianxun/plugin-api';

import { managePlans, readPlans, revealPersonal } from '../permissions.ts';

const main = { level: 'main' } as const;
const creation = { ...main, required: 'creation' } as const;

/** 组队席位: who sits where in which plan; a sheet of it seats people. */
export const seatsRegister = defineRegister({
  id: 'talent-pool.seats',
  title: '组队席位',
  columns: [
    { ...creation, key: 'plan', title: '组队方案', type: 'text', width: 34, synonyms: ['方案'] },
    {
      ...creation,
      key: 'team',
      title: '巡察组',
      type: 'text',
      width: 20,
      synonyms: ['组别', '组名'],
    },
    { ...creation, key: 'name', title: '姓名', type: 'text', width: 10 },
    {
      ...main,
      key: 'idNumber',
      title: '身份证号',
      type: 'text',
      code: true,
      personal: 'idNumber',
      width: 22,
      synonyms: ['身份证号码', '公民身份号码', '证件号码'],
    },
    {
      ...main,
      key: 'sendingUnit',
      title: '派员单位',
      type: 'text',
      width: 24,
      synonyms: ['所在单位', '派出单位'],
    },
    {
      ...creation,
      key: 'role',
      title: '组内职务',
      type: 'enum',
      options: [
        { value: 'leader', title: '组长' },
        { value: 'deputyLeader', title: '副组长' },
        { value: 'liaison', title: '联络员' },
        { value: 'member', title: '组员', synonyms: ['成员'] },
      ],
      width: 10,
      synonyms: ['职务', '角色'],
    },
    { ...main, key: 'isLocked', title: '锁定', type: 'bool', width: 8 },
    {
      ...main,
      key: 'cameBy',
      title: '产生方式',
      type: 'enum',
      options: [
        { value: 'solver', title: '求解' },
        { value: 'draw', title: '抽取' },
        { value: 'manual', title: '手工' },
        { value: 'substitute', title: '替补' },
        { value: 'import', title: '导入' },
        { value: 'swap', title: '对调' },
      ],
      width: 10,
      computed: true,
    },
  ],
  keys: { main: ['plan', 'name', 'idNumber'] },
  layout: {
    title: '{tenant}组队席位表',
    paper: 'a4',
    orientation: 'landscape',
    frozenColumns: 3,
  },
  permissions: {
    read: readPlans.id,
    import: managePlans.id,
    export: readPlans.id,
    reveal: revealPersonal.id,
  },
});
