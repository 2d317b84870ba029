import { defineDocument, documentDate, unitKindTitle } from '@lianxun/plugin-api';
import { findOwnPart, inInspection } from '@lianxun/plugin-inspection/api';

import { modeKey } from '../campaigns/load-campaign.ts';
import type { LinkageDatabase } from '../database.ts';
import { findPart } from '../milestones/parts.repository.ts';
import { readLinkage } from '../permissions.ts';
import { getOwnCounts } from '../submissions/get-own-counts.ts';

/** 联动巡察县区报告: what a campaign has shown in one county, in its own figures. */
export const countyReport = defineDocument<LinkageDatabase>({
  id: 'linkage.countyReport',
  title: '联动巡察县区报告',
  permission: readLinkage,
  subject: 'linkagePart',
  fields: {
    campaign: {
      title: '联动名称',
      hint: '联动式巡察的名称',
      sample: '教育领域联动巡察',
      required: true,
    },
    sectors: { title: '巡察领域', hint: '联动的领域', sample: '教育' },
    windowFrom: { title: '起始日期', hint: '进驻窗口的起始日期', sample: '2026年9月1日' },
    windowTo: { title: '截止日期', hint: '进驻窗口的截止日期', sample: '2026年11月30日' },
    checklist: { title: '清单版次', hint: '本轮采用的清单版次', sample: '第2版' },
    units: { title: '被巡察单位情况', hint: '按类型计数', sample: '学校12个' },
    outside: { title: '清单外占比', hint: '未引用清单的问题占比', sample: '12.5%' },
  },
  lists: {
    items: {
      title: '发现问题的事项',
      hint: '发现问题的清单事项',
      fields: {
        code: { title: '事项编号', hint: '清单事项的编号', sample: '1.2' },
        question: { title: '事项内容', hint: '清单事项', sample: '是否违规收取费用' },
        checked: { title: '检查单位数', hint: '检查的单位数', sample: '12' },
        withProblem: { title: '问题单位数', hint: '发现问题的单位数', sample: '5' },
        leads: { title: '线索数', hint: '形成的线索数', sample: '1' },
      },
    },
    causes: {
      title: '原因分析',
      hint: '已报送的原因',
      fields: {
        item: { title: '所指事项', hint: '清单事项编号', sample: '1.2' },
        text: { title: '所述原因', hint: '报送的原因', sample: '制度未修订' },
      },
    },
  },
  template: {
    form: 'report',
    title: '关于{联动名称}情况的报告',
    addressee: '{本级党委}',
    blocks: [
      {
        kind: 'paragraph',
        text: '按照市级联动部署，{起始日期}至{截止日期}，围绕{巡察领域}领域开展巡察，被巡察单位：{被巡察单位情况}。采用共用清单{清单版次}。',
      },
      { kind: 'heading', level: 1, text: '一、清单事项检查情况' },
      {
        kind: 'table',
        list: '发现问题的事项',
        columns: [
          { title: '编号', text: '{事项编号}', width: 12 },
          { title: '事项', text: '{事项内容}', width: 46 },
          { title: '检查单位', text: '{检查单位数}', width: 14 },
          { title: '问题单位', text: '{问题单位数}', width: 14 },
          { title: '线索', text: '{线索数}', width: 14 },
        ],
      },
      {
        kind: 'when',
        field: '清单外占比',
        blocks: [{ kind: 'paragraph', text: '未引用清单的问题占{清单外占比}。' }],
      },
      { kind: 'heading', level: 1, text: '二、原因分析' },
      {
        kind: 'each',
        list: '原因分析',
        blocks: [{ kind: 'paragraph', text: '{序号}. {所指事项}：{所述原因}' }],
      },
      { kind: 'heading', level: 1, text: '三、处置意见和工作建议' },
      { kind: 'paragraph', text: '〔由巡察办撰写，报领导小组审议。〕' },
    ],
    signature: { name: '{发文机关}', date: '{成文日期}', sealed: true },
  },
  data: async (ctx, id) => {
    const facts = await findOwnPart(inInspection(ctx), id, modeKey);
    const part = await findPart(ctx.tx, id);
    if (facts === undefined || part === undefined) return undefined;
    const own = await getOwnCounts(ctx, id);
    const codes = new Map(own.items.map(({ code, itemId }) => [itemId, code]));
    const units = own.units.map(({ number, unitKind }) => `${unitKindTitle(unitKind)}${number}个`);
    return {
      campaign: facts.title,
      sectors: part.plan.sectors.join('、'),
      windowFrom: documentDate(facts.windowFrom),
      windowTo: documentDate(facts.windowTo),
      checklist: own.checklistNumber === null ? '' : `第${own.checklistNumber}版`,
      units: units.join('、'),
      outside: own.uncitedShare === null ? '' : `${own.uncitedShare}%`,
      items: own.items
        .filter(({ withProblem }) => withProblem > 0)
        .map(({ checked, code, leads, question, withProblem }) => ({
          code,
          question,
          checked: String(checked),
          withProblem: String(withProblem),
          leads: String(leads),
        })),
      causes: own.causes.map(({ itemId, text }) => ({ item: codes.get(itemId) ?? '', text })),
    };
  },
});
