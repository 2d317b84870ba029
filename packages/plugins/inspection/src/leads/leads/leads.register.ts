import { defineRegister } from '@lianxun/plugin-api';

import { readLeads, registerLeads } from '../../permissions.ts';
import * as options from '../options.ts';

const main = { level: 'main' } as const;
const creation = { ...main, required: 'creation' } as const;
const toClose = { ...main, required: 'close' } as const;

/** R6: kept apart from every other register, with names masked unless somebody may see them. */
export const leadsRegister = defineRegister({
  id: 'inspection.leads',
  title: '问题线索移交办理情况台账',
  scope: 'restricted',
  columns: [
    { ...creation, key: 'committeeTerm', title: '届次', type: 'int', ordinal: true, width: 6 },
    { ...creation, key: 'year', title: '年度', type: 'int', width: 7 },
    { ...creation, key: 'roundNo', title: '轮次', type: 'int', ordinal: true, width: 6 },
    { ...creation, key: 'team', title: '巡察组', type: 'text', width: 14 },
    { ...creation, key: 'leadNo', title: '线索编号', type: 'text', code: true, width: 18 },
    {
      ...creation,
      key: 'source',
      title: '来源',
      type: 'enum',
      options: options.sourceOptions,
      width: 10,
    },
    {
      ...creation,
      key: 'subject',
      title: '被反映人',
      type: 'text',
      personal: 'name',
      width: 10,
    },
    { ...creation, key: 'unit', title: '单位', type: 'text', width: 18 },
    { ...main, key: 'post', title: '职务', type: 'text', width: 14 },
    { ...main, key: 'rank', title: '级别', type: 'enum', options: options.rankOptions, width: 12 },
    { ...creation, key: 'allegation', title: '具体问题', type: 'long', width: 40 },
    {
      ...creation,
      key: 'discipline',
      title: '六项纪律',
      type: 'enum',
      options: options.disciplineOptions,
      width: 10,
    },
    { ...main, key: 'category1', title: '一级分类', type: 'text', width: 12 },
    { ...main, key: 'category2', title: '二级分类', type: 'text', width: 12 },
    {
      ...creation,
      key: 'way',
      title: '移交方式',
      type: 'enum',
      options: options.wayOptions,
      width: 8,
    },
    { ...creation, key: 'referredOn', title: '移交时间', type: 'date', width: 12 },
    {
      ...main,
      key: 'handler',
      title: '移交（承办）单位',
      type: 'text',
      width: 18,
      synonyms: ['移交单位', '承办单位'],
    },
    { ...main, key: 'signedBy', title: '签收人', type: 'text', computed: true, width: 10 },
    { ...main, key: 'signedOn', title: '签收时间', type: 'date', computed: true, width: 12 },
    {
      ...main,
      key: 'disposition',
      title: '分类处置意见',
      type: 'enum',
      options: options.dispositionOptions,
      computed: true,
      width: 12,
    },
    { ...main, key: 'disposeBy', title: '处置期限', type: 'date', computed: true, width: 12 },
    { ...main, key: 'handling', title: '办理情况', type: 'long', width: 36 },
    { ...toClose, key: 'outcome', title: '处理结果', type: 'long', width: 36 },
    {
      ...toClose,
      key: 'form',
      title: '四种形态',
      type: 'enum',
      options: options.formOptions,
      width: 10,
    },
    { ...toClose, key: 'filed', title: '是否立案', type: 'bool', width: 8 },
    { ...main, key: 'filedOn', title: '立案时间', type: 'date', width: 12 },
    { ...main, key: 'sanction', title: '处分', type: 'text', width: 14 },
    { ...main, key: 'ended', title: '是否结束', type: 'bool', computed: true, width: 8 },
    {
      ...main,
      key: 'reportedOn',
      title: '反馈巡察办时间',
      type: 'date',
      computed: true,
      width: 12,
    },
    { ...main, key: 'note', title: '备注', type: 'text', width: 16 },
  ],
  keys: { main: ['leadNo'] },
  layout: {
    title: '{tenant}{committeeTerm}{roundNo}巡察问题线索移交办理情况台账',
    paper: 'a3',
    orientation: 'landscape',
    frozenColumns: 5,
  },
  permissions: { read: readLeads.id, import: registerLeads.id, export: 'core:export' },
});
