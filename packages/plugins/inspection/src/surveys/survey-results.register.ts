import { defineRegister } from '@lianxun/plugin-api';

import { manageSurveys, readSurveys } from '../permissions.ts';

const main = { level: 'main' } as const;
const detail = { level: 'detail' } as const;

/** 测评结果台账: one row per counted survey, below it the counts of each option. */
export const surveyResultsRegister = defineRegister({
  id: 'inspection.survey_results',
  title: '测评结果台账',
  columns: [
    { ...main, key: 'title', title: '测评名称', type: 'text', width: 24 },
    { ...main, key: 'unit', title: '被巡察单位', type: 'reference', target: 'unit', width: 22 },
    { ...main, key: 'team', title: '巡察组', type: 'text', width: 16 },
    { ...main, key: 'opensOn', title: '开始日期', type: 'date', width: 12 },
    { ...main, key: 'closesOn', title: '截止日期', type: 'date', width: 12 },
    { ...main, key: 'audience', title: '应填人数', type: 'int', computed: true, width: 10 },
    { ...main, key: 'received', title: '收回份数', type: 'int', computed: true, width: 10 },
    { ...main, key: 'note', title: '说明', type: 'text', computed: true, width: 26 },
    { ...detail, key: 'of', title: '测评对象', type: 'text', computed: true, width: 18 },
    { ...detail, key: 'question', title: '题目', type: 'long', computed: true, width: 40 },
    { ...detail, key: 'placement', title: '发放处', type: 'text', computed: true, width: 14 },
    { ...detail, key: 'answered', title: '答题份数', type: 'int', computed: true, width: 10 },
    { ...detail, key: 'option', title: '选项', type: 'text', computed: true, width: 22 },
    { ...detail, key: 'count', title: '份数', type: 'int', computed: true, width: 8 },
    { ...detail, key: 'share', title: '占比', type: 'text', computed: true, width: 10 },
  ],
  keys: { main: ['title', 'unit', 'opensOn'] },
  layout: {
    title: '{tenant}{committeeTerm}{roundNo}巡察测评结果',
    paper: 'a3',
    orientation: 'landscape',
    frozenColumns: 2,
  },
  permissions: { read: readSurveys.id, import: manageSurveys.id, export: 'core:export' },
});
