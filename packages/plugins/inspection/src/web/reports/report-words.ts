import type { ApiSchema } from '@lianxun/api-client';
import type { FormField } from '@lianxun/ui';

import { optionsOf } from '../reading/words.ts';

export type Report = ApiSchema<'InspectionReport'>;
export type ReportItem = ApiSchema<'InspectionReportItem'>;
export type ReportCheck = Report['checks'][number];

export const reportKinds: Readonly<Record<ReportItem['kind'], string>> = {
  inspection: '巡察报告',
  personnel: '选人用人专题报告',
  ideology: '意识形态专题报告',
  formerRectification: '以前整改专题报告',
};

export const checkItems: Readonly<Record<ReportCheck['item'], string>> = {
  format: '看格式',
  politics: '看政治与依据',
  leads: '看线索分类意见',
  advice: '看建议针对性',
  papers: '办组联合审底稿',
};

export const checkHelp: Readonly<Record<ReportCheck['item'], string>> = {
  format: '结构、要素、文字是否规范',
  politics: '是否聚焦政治监督，定性依据是否准确',
  leads: '线索分类意见是否恰当，报告中没有线索内容',
  advice: '意见建议是否有针对性、可操作',
  papers: '巡察办与巡察组一起核对底稿，报告与底稿一致',
};

export const verdicts: Readonly<Record<ReportCheck['verdict'], string>> = {
  pass: '通过',
  fail: '不通过',
};

export const createFields: readonly FormField[] = [
  {
    key: 'kind',
    label: '种类',
    kind: 'select',
    required: true,
    options: optionsOf(reportKinds),
  },
  { key: 'title', label: '标题', kind: 'text', help: '不填则按惯例拟题。' },
];

export const textFields: readonly FormField[] = [
  { key: 'title', label: '标题', kind: 'text', required: true },
  {
    key: 'body',
    label: '正文',
    kind: 'longText',
    most: 200_000,
    help: '也可以不写正文，在下面上传报告文件。',
  },
];

export const checkFields: readonly FormField[] = [
  { key: 'verdict', label: '结论', kind: 'select', required: true, options: optionsOf(verdicts) },
  { key: 'words', label: '审核意见', kind: 'longText', required: true },
];
