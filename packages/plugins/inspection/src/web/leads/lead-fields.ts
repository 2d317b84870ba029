import { optionsOf } from '../reading/words.ts';
import type { FormField } from './form-fields.ts';
import {
  disciplines,
  forms,
  leadSources,
  leadWays,
  letterExtensions,
  letterKinds,
  letterSecrecies,
  ranks,
  talkCategories,
  urgencies,
} from './lead-words.ts';

export const personFields: readonly FormField[] = [
  { key: 'name', label: '被反映人', kind: 'text', required: true, most: 60 },
  { key: 'unitName', label: '单位', kind: 'text', required: true },
  { key: 'post', label: '职务', kind: 'text' },
  { key: 'rank', label: '级别', kind: 'choice', options: optionsOf(ranks) },
];

export const roundFields: readonly FormField[] = [
  { key: 'committeeTerm', label: '届次', kind: 'whole', required: true },
  { key: 'year', label: '年度', kind: 'whole', required: true },
  { key: 'roundNo', label: '轮次', kind: 'whole', required: true },
  { key: 'teamName', label: '巡察组', kind: 'text', required: true, most: 100 },
];

const discipline: FormField = {
  key: 'discipline',
  label: '六项纪律',
  kind: 'choice',
  required: true,
  options: optionsOf(disciplines),
};

const matter: readonly FormField[] = [
  {
    key: 'allegation',
    label: '具体问题',
    kind: 'long',
    required: true,
    help: '写清时间、地点、人物和经过；保存后加密，只有办理人能看到。',
  },
  discipline,
  { key: 'category1', label: '一级分类', kind: 'text' },
  { key: 'category2', label: '二级分类', kind: 'text' },
];

export const registerFields: readonly FormField[] = [
  {
    key: 'source',
    label: '来源',
    kind: 'choice',
    required: true,
    options: optionsOf(leadSources),
  },
  {
    key: 'way',
    label: '移交方式',
    kind: 'choice',
    required: true,
    options: optionsOf(leadWays),
  },
  ...matter,
  { key: 'referralDocument', label: '移交文号', kind: 'text', help: '拟办前须登记。' },
  { key: 'referredOn', label: '移交时间', kind: 'date' },
  { key: 'suggestion', label: '分类处置建议', kind: 'long' },
  { key: 'note', label: '备注', kind: 'text', wide: true },
];

export const referFields: readonly FormField[] = [
  { key: 'documentNo', label: '移交文号', kind: 'text', required: true },
  { key: 'referredOn', label: '移交时间', kind: 'date', required: true },
  ...matter,
  {
    key: 'suggestion',
    label: '分类处置建议',
    kind: 'long',
    help: '只提建议：巡察组不查办案件，处置由承办部门按规定办理。',
  },
];

/** What may be put right until the approval. */
export const correctionFields: readonly FormField[] = [
  discipline,
  {
    key: 'way',
    label: '移交方式',
    kind: 'choice',
    required: true,
    options: optionsOf(leadWays),
  },
  { key: 'category1', label: '一级分类', kind: 'text' },
  { key: 'category2', label: '二级分类', kind: 'text' },
  { key: 'referralDocument', label: '移交文号', kind: 'text', required: true },
  { key: 'referredOn', label: '移交时间', kind: 'date', required: true },
  { key: 'note', label: '备注', kind: 'text', wide: true },
];

export const progressFields: readonly FormField[] = [
  { key: 'progress', label: '办理情况', kind: 'long', required: true },
  {
    key: 'newEvidenceOn',
    label: '发现新证据日期',
    kind: 'date',
    help: '暂存、留存的线索登记新证据后可提前重新处置。',
  },
];

export const resultFields: readonly FormField[] = [
  { key: 'outcome', label: '处理结果', kind: 'long', required: true },
  {
    key: 'form',
    label: '四种形态',
    kind: 'choice',
    options: optionsOf(forms),
    help: '按实际运用的形态登记，系统不自动判断。',
  },
  { key: 'sanction', label: '处分', kind: 'text' },
  { key: 'filed', label: '已立案', kind: 'tick' },
  { key: 'filedOn', label: '立案时间', kind: 'date' },
];

export const letterFields: readonly FormField[] = [
  {
    key: 'kind',
    label: '类型',
    kind: 'choice',
    required: true,
    options: optionsOf(letterKinds),
  },
  { key: 'receivedOn', label: '受理时间', kind: 'date', required: true },
  { key: 'title', label: '标题', kind: 'text', required: true, wide: true },
  { key: 'isNamed', label: '实名', kind: 'tick' },
  { key: 'isDuplicate', label: '重复件', kind: 'tick' },
  {
    key: 'reporter',
    label: '来电/访人',
    kind: 'text',
    most: 60,
    help: '匿名的不填。姓名和号码加密保存。',
  },
  { key: 'reporterUnit', label: '来电/访人单位', kind: 'text' },
  { key: 'phone', label: '号码', kind: 'text', most: 40 },
  { key: 'groupSize', label: '集体人数', kind: 'whole' },
  { key: 'accused', label: '被反映人', kind: 'text', most: 60 },
  { key: 'accusedUnit', label: '被反映人单位', kind: 'text' },
  { key: 'content', label: '内容', kind: 'long', required: true },
  { key: 'recorder', label: '记录人', kind: 'text', required: true, most: 60 },
  {
    key: 'urgency',
    label: '紧急',
    kind: 'choice',
    required: true,
    options: optionsOf(urgencies),
  },
  {
    key: 'secrecy',
    label: '密级',
    kind: 'choice',
    required: true,
    options: optionsOf(letterSecrecies),
  },
  { key: 'isSensitive', label: '敏感', kind: 'tick' },
  { key: 'isForeign', label: '涉外', kind: 'tick' },
  { key: 'signBy', label: '签收期', kind: 'date' },
  { key: 'signedOn', label: '签收日期', kind: 'date' },
  { key: 'dueOn', label: '逾期日', kind: 'date', help: '到这一天仍未了结即为逾期。' },
  { key: 'extension', label: '延期', kind: 'choice', options: optionsOf(letterExtensions) },
];

export const talkFields: readonly FormField[] = [
  { key: 'talkedName', label: '谈话对象', kind: 'text', required: true, most: 60 },
  { key: 'talkedPost', label: '职务', kind: 'text', required: true },
  { key: 'talkedUnit', label: '单位', kind: 'text', required: true },
  { key: 'talkedOn', label: '时间', kind: 'date', required: true },
  { key: 'place', label: '地点', kind: 'text', required: true },
  { key: 'category', label: '摘要分类', kind: 'choice', options: optionsOf(talkCategories) },
  { key: 'content', label: '摘要内容', kind: 'long', required: true },
];
