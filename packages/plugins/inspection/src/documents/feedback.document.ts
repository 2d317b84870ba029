import { defineDocument, documentDate, type DocumentField } from '@lianxun/plugin-api';
import { listFeedback, type FeedbackItem } from '@lianxun/plugin-rectification/api';

import type { InspectionDatabase } from '../database.ts';
import { readRounds } from '../permissions.ts';
import { engagementFields, readEngagement } from './engagement-fields.ts';

const itemFields = {
  seq: { title: '问题序号', hint: '反馈问题清单中的序号', sample: '1' },
  text: {
    title: '问题内容',
    hint: '问题的表述，末尾没有标点',
    sample: '“三重一大”决策制度执行不严格',
  },
  manifestation: {
    title: '具体表现',
    hint: '没有时为空',
    sample: '2025年有3项大额支出未经集体研究。',
  },
} as const satisfies Readonly<Record<string, DocumentField>>;

/** 反馈意见: what is fed back to the unit; leads go their own way and are never part of it. */
export const feedbackDocument = defineDocument<InspectionDatabase>({
  id: 'inspection.feedback',
  title: '反馈意见',
  permission: readRounds,
  subject: 'engagement',
  scopes: ['member', 'team'],
  numbered: true,
  fields: {
    ...engagementFields,
    feedbackOn: {
      title: '反馈日期',
      hint: '向被巡察单位反馈的日期',
      sample: '2026年3月16日',
      required: true,
    },
    rectifyBy: {
      title: '整改期限',
      hint: '反馈时确定的整改期限',
      sample: '2026年6月16日',
      required: true,
    },
    total: { title: '问题数', hint: '反馈问题的件数', sample: '4' },
  },
  lists: {
    categories: {
      title: '问题分类',
      hint: '按一级类别归集的反馈问题',
      required: true,
      fields: {
        category: {
          title: '问题类别',
          hint: '一级类别',
          sample: '贯彻落实党的路线方针政策和党中央决策部署方面',
        },
      },
      lists: { items: { title: '反馈问题', hint: '该类别的问题', fields: itemFields } },
    },
  },
  template: {
    form: 'official',
    title: '关于巡察{被巡察单位}党组织的反馈意见',
    addressee: '{被巡察单位}党组织',
    blocks: [
      {
        kind: 'paragraph',
        text: '根据{本级党委}统一部署，{进驻日期}至{离驻日期}，{巡察组}对{被巡察单位}党组织开展了{巡察类型}。{本级党委}听取了巡察情况汇报。经{本级党委}同意，现反馈如下。',
      },
      { kind: 'heading', level: 1, text: '一、巡察发现的主要问题' },
      { kind: 'paragraph', text: '巡察发现问题{问题数}件。' },
      {
        kind: 'each',
        list: '问题分类',
        blocks: [
          { kind: 'heading', level: 2, text: '（{中文序号}）{问题类别}' },
          {
            kind: 'each',
            list: '反馈问题',
            blocks: [{ kind: 'paragraph', text: '{问题序号}.{问题内容}。{具体表现}' }],
          },
        ],
      },
      { kind: 'heading', level: 1, text: '二、整改要求' },
      {
        kind: 'paragraph',
        text: '（一）提高政治站位，压实整改责任。党组织要切实扛起整改主体责任，主要负责人履行第一责任人责任，对反馈问题照单全收、逐条整改。',
      },
      {
        kind: 'paragraph',
        text: '（二）抓好集中整改，确保取得实效。要制定整改方案和问题清单、任务清单、责任清单，在{整改期限}前完成集中整改，按要求报送整改进展情况。',
      },
      {
        kind: 'paragraph',
        text: '（三）坚持标本兼治，建立长效机制。要举一反三，查找制度漏洞，防止问题反弹。',
      },
    ],
    signature: { name: '{巡察组}', date: '{成文日期}', sealed: true },
    copies: '{抄送机关}',
  },
  copies: [
    { key: 'leader', title: '分管县领导', text: '{本级}分管领导' },
    { key: 'department', title: '主责部门', text: '主责部门' },
    { key: 'discipline', title: '纪检监察机关', text: '{本级}纪委监委' },
    { key: 'organization', title: '组织部门', text: '{本级党委}组织部' },
  ],
  data: async (ctx, id) => {
    const engagement = await readEngagement(ctx, id);
    if (engagement === undefined) return undefined;
    const items = await listFeedback(ctx, id);
    const byCategory = Map.groupBy(items, ({ category }) => category);
    return {
      ...engagement.values,
      feedbackOn: documentDate(engagement.row.feedbackOn),
      rectifyBy: documentDate(engagement.row.rectifyBy),
      total: String(items.length),
      categories: [...byCategory].map(([category, ofCategory]) => ({
        category: `${category}方面`.replace(/方面方面$/, '方面'),
        items: ofCategory.map(itemOf),
      })),
    };
  },
});

const withoutEnd = (text: string) => text.trim().replace(/[。；;.]+$/, '');

const itemOf = ({ seq, text, manifestation }: FeedbackItem) => ({
  seq: String(seq ?? ''),
  text: withoutEnd(text),
  manifestation: manifestation === null ? '' : `${withoutEnd(manifestation)}。`,
});
