import { defineRegister, type RegisterColumn } from '@lianxun/plugin-api';

import { exportPool, importPool, readPool, revealPersonal } from '../permissions.ts';
import {
  intakeTitles,
  nominationTitles,
  optionsOf,
  poolTitles,
  releaseTitles,
  sourceTitles,
} from './options.ts';

const main = { level: 'main' } as const;
const creation = { ...main, required: 'creation' } as const;
const detail = { level: 'detail', group: '任职经历' } as const;
const text = { ...main, type: 'text' } as const;

export const stageOptions = [
  { value: 'applying', title: '申请中' },
  { value: 'admitted', title: '在库', synonyms: ['已入库'] },
  { value: 'onMission', title: '抽调中' },
  { value: 'paused', title: '暂停' },
  { value: 'watch', title: '预警' },
  { value: 'released', title: '出库', synonyms: ['已出库'] },
  { value: 'refused', title: '不予入库' },
];

const identity: readonly RegisterColumn[] = [
  {
    ...creation,
    key: 'pool',
    title: '库别',
    type: 'enum',
    options: optionsOf(poolTitles),
    width: 14,
  },
  { ...creation, key: 'name', title: '姓名', type: 'text', width: 10 },
  {
    ...main,
    key: 'gender',
    title: '性别',
    type: 'enum',
    options: [
      { value: 'male', title: '男' },
      { value: 'female', title: '女' },
    ],
    width: 6,
  },
  {
    ...creation,
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
    key: 'idMark',
    title: '证件核验',
    type: 'enum',
    options: [
      { value: 'verified', title: '已核验' },
      { value: 'unverified', title: '尚未核验', synonyms: ['未核验'] },
    ],
    width: 10,
  },
  { ...creation, key: 'birthMonth', title: '出生年月', type: 'month', width: 10 },
  { ...text, key: 'ethnicity', title: '民族', width: 8 },
  { ...text, key: 'nativeCounty', title: '籍贯代码', code: true, width: 10, synonyms: ['籍贯'] },
  { ...text, key: 'grownCounty', title: '成长地代码', code: true, width: 10, synonyms: ['成长地'] },
  {
    ...text,
    key: 'phone',
    title: '手机',
    code: true,
    personal: 'phone',
    width: 14,
    synonyms: ['手机号', '手机号码', '联系电话'],
  },
  { ...text, key: 'email', title: '邮箱', width: 20 },
  { ...text, key: 'politics', title: '政治面貌', width: 10 },
  { ...main, key: 'partyJoinedMonth', title: '入党时间', type: 'month', width: 10 },
  { ...main, key: 'workStartedMonth', title: '参加工作时间', type: 'month', width: 12 },
];

const post: readonly RegisterColumn[] = [
  {
    ...creation,
    key: 'employer',
    title: '所在单位',
    type: 'text',
    width: 20,
    synonyms: ['工作单位'],
  },
  { ...text, key: 'department', title: '部门', width: 14 },
  { ...text, key: 'title', title: '现任职务', width: 14, synonyms: ['职务'] },
  { ...text, key: 'rank', title: '职级', width: 10 },
  { ...text, key: 'workCounty', title: '现工作地代码', code: true, width: 12 },
  { ...text, key: 'educationLevel', title: '学历', width: 10 },
  { ...text, key: 'major', title: '专业', width: 14 },
  { ...main, key: 'skills', title: '专家领域', type: 'tags', width: 18, synonyms: ['专业领域'] },
  { ...main, key: 'tags', title: '标签', type: 'tags', width: 14 },
  { ...main, key: 'certificates', title: '资格证', type: 'tags', width: 12 },
  { ...main, key: 'directions', title: '岗位方向', type: 'tags', width: 16 },
  { ...main, key: 'frontline', title: '一线工作经历', type: 'long', width: 24 },
];

const membership: readonly RegisterColumn[] = [
  { ...text, key: 'sendingUnit', title: '派员单位', width: 20, synonyms: ['派出单位'] },
  {
    ...main,
    key: 'unitOpinion',
    title: '派员单位意见',
    type: 'long',
    width: 20,
    synonyms: ['派出单位意见'],
  },
  {
    ...main,
    key: 'intake',
    title: '入库方式',
    type: 'enum',
    options: optionsOf(intakeTitles),
    width: 10,
  },
  {
    ...main,
    key: 'source',
    title: '来源',
    type: 'enum',
    options: optionsOf(sourceTitles).map((option) => ({
      ...option,
      synonyms: [option.value === 'internal' ? '内' : '外'],
    })),
    width: 10,
  },
  {
    ...main,
    key: 'nominatedVia',
    title: '提名方式',
    type: 'enum',
    options: optionsOf(nominationTitles),
    computed: true,
    width: 10,
  },
  { ...main, key: 'admittedOn', title: '入库时间', type: 'date', width: 12 },
  {
    ...main,
    key: 'stage',
    title: '状态',
    type: 'enum',
    options: stageOptions,
    status: true,
    width: 10,
  },
  { ...main, key: 'pausedReason', title: '暂停原因', type: 'long', computed: true, width: 16 },
  { ...main, key: 'releasedOn', title: '出库时间', type: 'date', status: true, width: 12 },
  {
    ...main,
    key: 'releaseReason',
    title: '出库原因',
    type: 'enum',
    options: optionsOf(releaseTitles),
    status: true,
    width: 12,
  },
];

const record: readonly RegisterColumn[] = [
  { ...main, key: 'hasInspected', title: '是否有巡察经历', type: 'bool', width: 10 },
  { ...main, key: 'inspectedYears', title: '巡察年份', type: 'tags', width: 14 },
  { ...main, key: 'missionCount', title: '参加次数', type: 'int', computed: true, width: 8 },
  { ...main, key: 'declinedCount', title: '拒绝次数', type: 'int', computed: true, width: 8 },
  { ...main, key: 'consecutiveRounds', title: '连续参加轮数', type: 'int', width: 10 },
  { ...text, key: 'mission', title: '当前任务', computed: true, width: 20 },
  { ...main, key: 'awards', title: '表扬表彰', type: 'long', width: 20 },
  { ...main, key: 'warning', title: '预警', type: 'long', computed: true, width: 16 },
];

const career: readonly RegisterColumn[] = [
  { ...detail, key: 'from', title: '起于', type: 'month', required: 'creation', width: 10 },
  { ...detail, key: 'to', title: '止于', type: 'month', width: 10 },
  { ...detail, key: 'at', title: '单位', type: 'text', required: 'creation', width: 20 },
  { ...detail, key: 'post', title: '职务', type: 'text', required: 'creation', width: 14 },
  { ...detail, key: 'isLeadership', title: '是否班子成员', type: 'bool', width: 10 },
  { ...detail, key: 'superior', title: '直接上级', type: 'text', width: 10 },
];

/** 人才库花名册: one row for each membership, so whoever stands in two pools has two. */
export const rosterRegister = defineRegister({
  id: 'talent-pool.roster',
  title: '人才库花名册',
  recordType: 'poolMember',
  columns: [...identity, ...post, ...membership, ...record, ...career],
  keys: { main: ['idNumber', 'pool'], detail: ['from', 'at', 'post'] },
  layout: {
    title: '{tenant}巡察人才库花名册',
    paper: 'a3',
    orientation: 'landscape',
    frozenColumns: 2,
  },
  permissions: {
    read: readPool.id,
    import: importPool.id,
    export: exportPool.id,
    reveal: revealPersonal.id,
    approveHistory: 'talent-pool:decide',
  },
});
