import { defineRegister } from '@lianxun/plugin-api';

import { readPapers, writePapers } from '../permissions.ts';

const main = { level: 'main' } as const;
const creation = { ...main, required: 'creation' } as const;
const beforeLock = { ...main, required: 'close' } as const;

export const sourceOptions = [
  { value: 'interview', title: '谈话' },
  { value: 'review', title: '查阅' },
  { value: 'visit', title: '走访' },
  { value: 'petition', title: '信访' },
  { value: 'questionnaire', title: '问卷' },
  { value: 'tipChannel', title: '直通车' },
  { value: 'referral', title: '移交' },
  { value: 'other', title: '其他' },
] as const;

export const responsibilityOptions = [
  { value: 'main', title: '主体' },
  { value: 'firstResponsible', title: '第一责任人' },
  { value: 'mainLeader', title: '主要领导' },
  { value: 'direct', title: '直接' },
  { value: 'oversight', title: '监督' },
] as const;

export const resultOptions = [
  { value: 'adopted', title: '转反馈问题' },
  { value: 'toLead', title: '转线索' },
  { value: 'notAdopted', title: '未采用' },
] as const;

/** R1 问题底稿: one row per paper. */
export const papersRegister = defineRegister({
  id: 'inspection.working_papers',
  title: '问题底稿',
  columns: [
    { ...creation, key: 'paperNo', title: '底稿编号', type: 'text', code: true, width: 22 },
    { ...creation, key: 'title', title: '名称', type: 'text', width: 30 },
    { ...creation, key: 'draftedOn', title: '编制日期', type: 'date', width: 12 },
    { ...creation, key: 'unit', title: '被巡察单位', type: 'reference', target: 'unit', width: 20 },
    { ...creation, key: 'team', title: '巡察组', type: 'reference', target: 'team', width: 16 },
    {
      ...creation,
      key: 'source',
      title: '问题来源',
      type: 'enum',
      options: sourceOptions,
      width: 10,
    },
    { ...creation, key: 'domains', title: '事实领域', type: 'tags', width: 16 },
    { ...creation, key: 'summary', title: '事实概述', type: 'long', width: 40 },
    { ...creation, key: 'facts', title: '具体事实', type: 'long', width: 60 },
    { ...creation, key: 'whenWhere', title: '时间地点', type: 'text', width: 20 },
    { ...creation, key: 'basis', title: '定性依据', type: 'long', width: 40 },
    { ...creation, key: 'responsible', title: '责任主体', type: 'text', width: 16 },
    {
      ...main,
      key: 'responsibilityKind',
      title: '责任类型',
      type: 'enum',
      options: responsibilityOptions,
      width: 12,
    },
    { ...creation, key: 'evidence', title: '佐证材料', type: 'files', width: 30 },
    { ...creation, key: 'finder', title: '发现人', type: 'users', personal: 'name', width: 12 },
    { ...creation, key: 'foundOn', title: '发现时间', type: 'date', width: 12 },
    { ...creation, key: 'handlers', title: '承办人', type: 'users', personal: 'name', width: 16 },
    { ...beforeLock, key: 'deputyOpinion', title: '副组长意见', type: 'long', width: 24 },
    { ...beforeLock, key: 'meetingOpinion', title: '组务会意见', type: 'long', width: 24 },
    { ...beforeLock, key: 'leaderSign', title: '组长签字', type: 'users', width: 12 },
    { ...beforeLock, key: 'signedOn', title: '签字日期', type: 'date', width: 12 },
    { ...creation, key: 'cadreLead', title: '涉领导干部线索', type: 'bool', width: 10 },
    {
      ...beforeLock,
      key: 'resultTag',
      title: '结果',
      type: 'enum',
      options: resultOptions,
      width: 12,
    },
    { ...main, key: 'hash', title: '内容摘要值', type: 'text', computed: true, width: 66 },
    { ...main, key: 'mirroredAt', title: '市级留存', type: 'date', computed: true, width: 12 },
  ],
  recordType: 'workingPaper',
  keys: { main: ['paperNo'] },
  layout: {
    title: '{tenant}{committeeTerm}{roundNo}巡察问题底稿',
    paper: 'a3',
    orientation: 'landscape',
    frozenColumns: 2,
  },
  permissions: { read: readPapers.id, import: writePapers.id, export: 'core:export' },
});
