import { defineDocument, documentDate } from '@lianxun/plugin-api';

import type { RectificationDatabase } from '../database.ts';
import { readFindings } from '../permissions.ts';
import { unitFields, unitValues, unitWithoutFindings } from './document-words.ts';
import { listLedger } from './ledger.repository.ts';

/** 反馈问题清单: lies across; for the unit it holds what was fed back to it and nothing else. */
export const findingList = defineDocument<RectificationDatabase>({
  id: 'rectification.findingList',
  title: '反馈问题清单',
  permission: readFindings,
  subject: 'engagement',
  scopes: ['member', 'team', 'unit'],
  fields: {
    ...unitFields,
    total: { title: '问题数', hint: '清单所列问题的件数', sample: '2' },
    keyTotal: { title: '重点问题数', hint: '其中重点问题的件数', sample: '1' },
  },
  lists: {
    findings: {
      title: '反馈问题',
      hint: '本单位的反馈问题，按序号',
      required: true,
      fields: {
        category: { title: '问题类别', hint: '一级、二级类别', sample: '落实全面从严治党责任' },
        text: {
          title: '问题内容',
          hint: '现象、定性、责任',
          sample: '“三重一大”决策制度执行不严格，2025年有3项大额支出未经集体研究',
        },
        manifestation: { title: '具体表现', hint: '问题的具体表现', sample: '会议记录缺项' },
        level: { title: '问题层级', hint: '县区级或村社区级', sample: '县区级' },
        isKey: { title: '是否重点', hint: '重点问题为“是”', sample: '是' },
        dueOn: { title: '整改时限', hint: '反馈时确定的整改时限', sample: '2026年6月30日' },
      },
    },
  },
  template: {
    form: 'report',
    landscape: true,
    title: '{巡察轮次}向{被巡察单位}反馈问题清单',
    blocks: [
      {
        kind: 'paragraph',
        text: '反馈日期：{反馈日期}　　巡察组：{巡察组}　　问题共{问题数}件，其中重点问题{重点问题数}件。',
      },
      {
        kind: 'table',
        list: '反馈问题',
        columns: [
          { title: '序号', text: '{序号}', width: 5 },
          { title: '问题类别', text: '{问题类别}', width: 15 },
          { title: '反馈问题', text: '{问题内容}', width: 32 },
          { title: '具体表现', text: '{具体表现}', width: 24 },
          { title: '层级', text: '{问题层级}', width: 9 },
          { title: '重点', text: '{是否重点}', width: 5 },
          { title: '整改时限', text: '{整改时限}', width: 14 },
        ],
      },
    ],
  },
  data: async (ctx, engagementId) => {
    const rows = await listLedger(ctx.tx, engagementId);
    const [first] = rows;
    if (first === undefined) {
      const none = await unitWithoutFindings(ctx, engagementId);
      return none && { ...none, total: '0', keyTotal: '0', findings: [] };
    }
    return {
      ...unitValues(first, ctx.scope),
      total: String(rows.length),
      keyTotal: String(rows.filter(({ isKey }) => isKey).length),
      findings: rows.map((row) => ({
        category: [row.cat1, row.cat2].filter(Boolean).join('—'),
        text: row.text,
        manifestation: row.manifestation ?? '',
        level: row.level === 'county' ? '县区级' : '村社区级',
        isKey: row.isKey ? '是' : '',
        dueOn: documentDate(row.dueOn),
      })),
    };
  },
});
