import { defineDocument } from '@lianxun/plugin-api';

import type { InspectionDatabase } from '../database.ts';
import { readPapers } from '../permissions.ts';
import { listCitablePapers } from '../working-papers/working-papers.repository.ts';
import { engagementFields, readEngagement } from './engagement-fields.ts';

/** 巡察报告 as a skeleton: it cites locked papers only, and none that became leads. */
export const inspectionReport = defineDocument<InspectionDatabase>({
  id: 'inspection.inspectionReport',
  title: '巡察报告',
  permission: readPapers,
  subject: 'engagement',
  scopes: ['member', 'team'],
  fields: {
    ...engagementFields,
    paperCount: { title: '底稿数', hint: '已锁定、可引用的底稿份数', sample: '2' },
  },
  lists: {
    papers: {
      title: '问题底稿',
      hint: '已锁定的底稿，不含涉及领导干部线索的和已转线索的',
      required: true,
      fields: {
        paperNo: { title: '底稿编号', hint: '正式编号', sample: '[2025]区巡-1组-03号' },
        paperTitle: { title: '底稿标题', hint: '问题标题', sample: '议事规则执行不到位' },
        summary: { title: '问题概述', hint: '问题的概述', sample: '“三重一大”决策不规范' },
        facts: {
          title: '主要事实',
          hint: '查明的事实',
          sample: '2025年1月至6月，3项大额支出未经集体研究',
        },
        basis: { title: '定性依据', hint: '违反的规定', sample: '《中国共产党党组工作条例》' },
        responsible: { title: '责任主体', hint: '责任人或责任单位', sample: '党组' },
      },
    },
  },
  template: {
    form: 'report',
    title: '{巡察组}关于巡察{被巡察单位}党组织情况的报告',
    blocks: [
      {
        kind: 'paragraph',
        text: '根据{本级党委}关于{巡察轮次}的部署，{进驻日期}至{离驻日期}，{巡察组}对{被巡察单位}党组织开展了{巡察类型}。现将有关情况报告如下。',
      },
      { kind: 'heading', level: 1, text: '一、基本情况和总体评价' },
      {
        kind: 'paragraph',
        text: '〔由巡察组撰写：被巡察单位基本情况、巡察工作开展情况、对党组织的总体评价。〕',
      },
      { kind: 'heading', level: 1, text: '二、巡察发现的主要问题' },
      { kind: 'paragraph', text: '以下问题来自已锁定的问题底稿{底稿数}份。' },
      {
        kind: 'each',
        list: '问题底稿',
        blocks: [
          { kind: 'heading', level: 2, text: '（{中文序号}）{底稿标题}' },
          { kind: 'paragraph', text: '{问题概述}' },
          { kind: 'paragraph', text: '主要事实：{主要事实}' },
          {
            kind: 'paragraph',
            text: '定性依据：{定性依据}　责任主体：{责任主体}　底稿：{底稿编号}',
          },
        ],
      },
      { kind: 'heading', level: 1, text: '三、意见建议' },
      {
        kind: 'paragraph',
        text: '〔由巡察组撰写：对被巡察单位的整改建议、对{本级党委}和有关部门的工作建议。〕',
      },
    ],
    signature: { name: '{巡察组}', date: '{成文日期}', sealed: false },
  },
  data: async (ctx, id) => {
    const engagement = await readEngagement(ctx, id);
    if (engagement === undefined) return undefined;
    const papers = await listCitablePapers(ctx.tx, id);
    return {
      ...engagement.values,
      paperCount: String(papers.length),
      papers: papers.map((paper) => ({
        paperNo: paper.paperNo ?? '',
        paperTitle: paper.title,
        summary: paper.summary,
        facts: paper.facts,
        basis: paper.basis,
        responsible: paper.responsible,
      })),
    };
  },
});
