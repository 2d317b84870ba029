import type { RegisterColumn } from '@lianxun/plugin-api';

const main = { level: 'main', fillable: true } as const;
const detail = { level: 'detail' } as const;
const work = { group: '整改情况' } as const;

export const outcomeColumns = [
  {
    ...detail,
    ...work,
    key: 'progress',
    title: '进展情况',
    type: 'long',
    appendOnly: true,
    width: 30,
    synonyms: ['整改进展'],
  },
  {
    ...detail,
    ...work,
    key: 'result',
    title: '完成情况',
    type: 'long',
    required: 'close',
    width: 30,
    synonyms: ['整改完成情况', '整改结果'],
  },
  {
    ...main,
    ...work,
    key: 'evidence',
    title: '佐证材料',
    type: 'files',
    required: 'close',
    width: 18,
  },
  {
    ...main,
    ...work,
    key: 'generalise',
    title: '举一反三情况',
    type: 'long',
    required: 'close',
    width: 24,
    synonyms: ['举一反三'],
  },
  /** One per line: 名称 / 文号 / 日期. */
  {
    ...main,
    ...work,
    key: 'rules',
    title: '建章立制',
    type: 'long',
    width: 24,
    synonyms: ['建章立制情况', '制定制度'],
  },
] as const satisfies readonly RegisterColumn[];

const effect = { ...main, group: '整改成效' } as const;

export const effectColumns = [
  {
    ...effect,
    key: 'accountable',
    title: '追责问责人次',
    type: 'int',
    summed: true,
    width: 7,
    synonyms: ['问责人次'],
  },
  {
    ...effect,
    key: 'form',
    title: '四种形态',
    type: 'enum',
    width: 10,
    options: [
      { value: 'first', title: '第一种形态', synonyms: ['第一种', '一'] },
      { value: 'second', title: '第二种形态', synonyms: ['第二种', '二'] },
      { value: 'third', title: '第三种形态', synonyms: ['第三种', '三'] },
      { value: 'fourth', title: '第四种形态', synonyms: ['第四种', '四'] },
    ],
  },
  { ...effect, key: 'refunded', title: '清退金额', type: 'money', unit: '元', width: 12 },
  { ...effect, key: 'recovered', title: '追缴金额', type: 'money', unit: '元', width: 12 },
  {
    ...effect,
    key: 'saved',
    title: '挽回损失',
    type: 'money',
    unit: '元',
    width: 12,
    synonyms: ['挽回损失金额'],
  },
] as const satisfies readonly RegisterColumn[];

const opinion = { ...main, group: '审核意见', type: 'long', width: 18 } as const;

/** Opinions other than the unit's own are signed in the system and never imported. */
export const opinionColumns = [
  {
    ...opinion,
    key: 'selfOpinion',
    title: '单位自评',
    required: 'close',
    synonyms: ['单位自评意见'],
  },
  {
    ...opinion,
    key: 'residentOpinion',
    title: '派驻组意见',
    computed: true,
    synonyms: ['派驻纪检监察组意见'],
  },
  { ...opinion, key: 'orgOpinion', title: '组织部意见', computed: true },
  { ...opinion, key: 'publicityOpinion', title: '宣传部意见', computed: true },
  { ...opinion, key: 'officeOpinion', title: '巡察办意见', computed: true },
  { ...opinion, key: 'teamOpinion', title: '巡察组意见', computed: true },
] as const satisfies readonly RegisterColumn[];

export const standingColumns = [
  {
    ...main,
    key: 'status',
    title: '状态',
    type: 'enum',
    status: true,
    width: 10,
    synonyms: ['整改状态', '销号状态', '整改情况分类'],
    options: [
      { value: 'proposed', title: '拟反馈' },
      { value: 'issued', title: '已反馈' },
      { value: 'claimed', title: '已认领' },
      { value: 'planning', title: '方案编制' },
      { value: 'planInReview', title: '会审' },
      { value: 'rectifying', title: '整改中', synonyms: ['正在整改', '进行中'] },
      { value: 'closeRequested', title: '申请销号' },
      { value: 'closed', title: '已销号', synonyms: ['完成', '已完成', '销号', '已整改'] },
      {
        value: 'partlyDone',
        title: '基本完成·持续整改',
        synonyms: ['基本完成', '基本完成并持续', '基本完成并持续整改'],
      },
      { value: 'notDone', title: '未完成', synonyms: ['未整改'] },
      { value: 'reopened', title: '重新打开' },
    ],
  },
  {
    ...main,
    key: 'closedOn',
    title: '销号日期',
    type: 'date',
    status: true,
    width: 12,
    synonyms: ['销号时间'],
  },
  { ...main, key: 'nextReview', title: '下次复核日', type: 'date', status: true, width: 12 },
  {
    ...main,
    key: 'rebounds',
    title: '反弹次数',
    type: 'int',
    summed: true,
    computed: true,
    width: 6,
  },
  { ...main, key: 'note', title: '备注', type: 'text', width: 16 },
] as const satisfies readonly RegisterColumn[];
