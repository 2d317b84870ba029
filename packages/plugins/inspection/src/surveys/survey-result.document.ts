import { defineDocument, documentDate } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';
import { readSurveys } from '../permissions.ts';
import { findSurvey } from './surveys.repository.ts';
import type { CountedOption, CountedQuestion } from './tally.ts';

/** 测评（问卷）结果: shares of every question, and the words in no order. */
export const surveyResultDocument = defineDocument<InspectionDatabase>({
  id: 'inspection.surveyResult',
  title: '民主测评（问卷）结果',
  permission: readSurveys,
  subject: 'survey',
  scopes: ['member', 'team'],
  numbered: false,
  fields: {
    unit: {
      title: '被巡察单位',
      hint: '被巡察党组织的名称',
      sample: '西山区教育体育局',
      required: true,
    },
    team: { title: '巡察组', hint: '巡察组名称', sample: '第一巡察组' },
    name: { title: '测评名称', hint: '测评或问卷的名称', sample: '领导班子民主测评' },
    opensOn: { title: '开始日期', hint: '开始填写的日期', sample: '2026年11月3日' },
    closesOn: { title: '截止日期', hint: '填写截止的日期', sample: '2026年11月9日' },
    received: {
      title: '收回份数',
      hint: '收到的份数，计票以后才有',
      sample: '46',
      required: true,
    },
    audience: { title: '应填人数', hint: '发放范围的人数', sample: '52' },
    turnout: { title: '回收率', hint: '收回份数占应填人数', sample: '88.5%' },
    withheld: {
      title: '不公布说明',
      hint: '份数不足时的说明，足够时为空',
      sample: '收回不足5份，不公布结果。',
    },
  },
  lists: {
    questions: {
      title: '题目',
      hint: '每题的结果',
      fields: {
        of: { title: '测评对象', hint: '领导班子或成员，问卷题为空', sample: '领导班子' },
        title: { title: '题目内容', hint: '题目', sample: '政治建设' },
        shares: { title: '各项占比', hint: '各选项的份数和占比', sample: '好40份（87.0%）' },
      },
    },
    words: {
      title: '文字意见',
      hint: '文字题的意见，已打乱顺序',
      fields: { text: { title: '意见', hint: '一条意见', sample: '多到基层走走' } },
    },
  },
  template: {
    form: 'official',
    title: '{被巡察单位}{测评名称}结果',
    blocks: [
      {
        kind: 'paragraph',
        text: '{巡察组}于{开始日期}至{截止日期}对{被巡察单位}开展了{测评名称}。应填{应填人数}人，收回{收回份数}份，回收率{回收率}。{不公布说明}',
      },
      { kind: 'heading', level: 1, text: '一、各题结果' },
      {
        kind: 'each',
        list: '题目',
        blocks: [{ kind: 'paragraph', text: '{序号}.{测评对象}{题目内容}：{各项占比}。' }],
      },
      { kind: 'heading', level: 1, text: '二、文字意见' },
      {
        kind: 'each',
        list: '文字意见',
        blocks: [{ kind: 'paragraph', text: '{序号}.{意见}' }],
      },
    ],
    signature: { name: '{巡察组}', date: '{成文日期}', sealed: false },
  },
  data: async (ctx, id) => {
    const row = await findSurvey(ctx.tx, id);
    if (row === undefined) return undefined;
    const { result } = row;
    const questions = result?.questions ?? [];
    return {
      unit: row.unitName,
      team: row.teamName,
      name: row.title,
      opensOn: documentDate(row.opensOn),
      closesOn: documentDate(row.closesOn),
      received: result === null ? '' : String(result.received),
      audience: result === null ? '' : String(result.audience),
      turnout: result === null ? '' : shareText(result.received, result.audience),
      withheld: result?.isWithheld === true ? `收回不足${result.least}份，不公布结果。` : '',
      questions: questions.filter(({ ask }) => ask !== 'words').map(lineOf),
      words: questions.flatMap(({ words }) => words.map((text) => ({ text }))),
    };
  },
});

const lineOf = ({ answered, of, options, title }: CountedQuestion) => ({
  of: of === null ? '' : `${of}·`,
  title,
  shares:
    options.length === 0
      ? '答的份数不足，不公布'
      : options.map((option) => optionText(option, answered)).join('，'),
});

const optionText = ({ count, title }: CountedOption, answered: number) =>
  `${title}${count}份（${shareText(count, answered)}）`;

const shareText = (part: number, whole: number) =>
  whole === 0 ? '0%' : `${((part / whole) * 100).toFixed(1)}%`;
