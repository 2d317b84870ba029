import {
  defineRegister,
  unitKinds,
  unitKindTitles,
  type RegisterColumn,
} from '@lianxun/plugin-api';

import { manageAnnualPlans, readAnnualPlans } from '../permissions.ts';

const main = { level: 'main' } as const;
const creation = { ...main, required: 'creation' } as const;

const columns: readonly RegisterColumn[] = [
  { ...creation, key: 'term', title: '届次', type: 'int', ordinal: true, width: 8 },
  {
    ...creation,
    key: 'unit',
    title: '党组织',
    type: 'reference',
    target: 'unit',
    width: 30,
    synonyms: ['被巡察党组织', '单位'],
  },
  {
    ...main,
    key: 'unitType',
    title: '类别',
    type: 'enum',
    computed: true,
    width: 14,
    options: unitKinds.map((value) => ({ value, title: unitKindTitles[value] })),
  },
  { ...main, key: 'lastRound', title: '上次巡察轮次', type: 'text', width: 26 },
  {
    ...main,
    key: 'mode',
    title: '巡察方式',
    type: 'enum',
    width: 12,
    options: [
      { value: 'routine', title: '常规巡察', synonyms: ['常规'] },
      { value: 'special', title: '专项巡察', synonyms: ['专项'] },
      { value: 'mobile', title: '机动巡察', synonyms: ['机动'] },
      { value: 'upgraded', title: '提级巡察', synonyms: ['提级'] },
      { value: 'cross', title: '交叉巡察', synonyms: ['交叉'] },
      { value: 'linked', title: '联动巡察', synonyms: ['联动'] },
      { value: 'followUp', title: '回头看' },
    ],
  },
  { ...main, key: 'onSiteOn', title: '进驻日期', type: 'date', width: 14, synonyms: ['进驻'] },
  { ...main, key: 'offSiteOn', title: '撤离日期', type: 'date', width: 14, synonyms: ['撤离'] },
  { ...creation, key: 'covered', title: '是否已巡', type: 'bool', width: 10 },
  {
    ...main,
    key: 'villages',
    title: '延伸村（社区）数',
    type: 'int',
    summed: true,
    width: 12,
    synonyms: ['延伸村(社区)数', '延伸村数'],
  },
];

/** 全覆盖台账: one row for each unit and committee term. */
export const coverageRegister = defineRegister({
  id: 'inspection.coverage',
  title: '全覆盖台账',
  columns,
  keys: { main: ['term', 'unit'] },
  layout: {
    title: '{tenant}巡察全覆盖台账',
    paper: 'a4',
    orientation: 'landscape',
    frozenColumns: 2,
  },
  permissions: {
    read: readAnnualPlans.id,
    import: manageAnnualPlans.id,
    export: readAnnualPlans.id,
  },
});
