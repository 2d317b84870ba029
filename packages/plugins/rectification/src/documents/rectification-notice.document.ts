import { defineDocument, documentDate } from '@lianxun/plugin-api';

import type { RectificationCtx, RectificationDatabase } from '../database.ts';
import { manageFindings } from '../permissions.ts';
import { clause, unitFields, unitValues, unitWithoutFindings } from './document-words.ts';
import { listLedger } from './ledger.repository.ts';

/** When 整改方案 is due unless the tenant's template says otherwise. */
const planPeriod = { amount: 15, unit: 'workday' } as const;

/** 整改通知: asks the unit for its plan, its reports and its close-outs. */
export const rectificationNotice = defineDocument<RectificationDatabase>({
  id: 'rectification.rectificationNotice',
  title: '整改通知',
  permission: manageFindings,
  subject: 'engagement',
  numbered: true,
  fields: {
    ...unitFields,
    total: { title: '问题数', hint: '反馈问题的件数', sample: '2' },
    planDueOn: {
      title: '方案报送期限',
      hint: '反馈之日起15个工作日',
      sample: '2026年4月7日',
      required: true,
    },
    rectifyBy: {
      title: '集中整改期限',
      hint: '反馈时确定的整改时限，取最晚的一件',
      sample: '2026年6月16日',
      required: true,
    },
  },
  lists: {
    findings: {
      title: '反馈问题',
      hint: '本单位的反馈问题，按序号',
      required: true,
      fields: {
        text: { title: '问题内容', hint: '问题的表述', sample: '“三重一大”决策制度执行不严格' },
        dueOn: { title: '整改时限', hint: '该问题的整改时限', sample: '2026年6月16日' },
      },
    },
  },
  template: {
    form: 'official',
    title: '关于{被巡察单位}做好{巡察轮次}反馈问题整改工作的通知',
    addressee: '{被巡察单位}党组织',
    blocks: [
      {
        kind: 'paragraph',
        text: '{反馈日期}，{巡察组}向你单位反馈了{巡察轮次}意见，指出问题{问题数}件。经{本级党委}巡察工作领导小组同意，现就做好整改工作通知如下。',
      },
      { kind: 'heading', level: 1, text: '一、落实整改责任' },
      {
        kind: 'paragraph',
        text: '党组织承担整改主体责任，主要负责人是第一责任人，班子成员按照“一岗双责”抓好分管领域的整改。对反馈问题逐条认领，不得推诿。',
      },
      { kind: 'heading', level: 1, text: '二、制定整改方案' },
      {
        kind: 'paragraph',
        text: '请于{方案报送期限}前报送整改方案及问题清单、任务清单、责任清单。每项措施须明确牵头部门、责任人和完成时限。',
      },
      { kind: 'heading', level: 1, text: '三、按期完成整改' },
      {
        kind: 'paragraph',
        text: '集中整改于{集中整改期限}前完成。整改完成的问题，备齐佐证材料后逐件申请销号；需要长期坚持的，明确阶段目标。集中整改结束后报送整改进展情况报告和主要负责人组织落实情况报告。',
      },
      { kind: 'heading', level: 1, text: '四、严肃工作纪律' },
      {
        kind: 'paragraph',
        text: '对虚假整改、敷衍整改、拒不整改的，依规依纪依法追究责任。',
      },
    ],
    appendices: [
      {
        title: '反馈问题及整改时限',
        blocks: [
          {
            kind: 'table',
            list: '反馈问题',
            columns: [
              { title: '序号', text: '{序号}', width: 10 },
              { title: '反馈问题', text: '{问题内容}', width: 65 },
              { title: '整改时限', text: '{整改时限}', width: 25 },
            ],
          },
        ],
      },
    ],
    signature: { name: '{发文机关}', date: '{成文日期}', sealed: true },
    copies: '{抄送机关}',
  },
  copies: [
    { key: 'discipline', title: '纪委监委', text: '{本级}纪委监委' },
    { key: 'resident', title: '派驻纪检监察组', text: '派驻纪检监察组' },
  ],
  data: async (ctx, engagementId) => {
    const rows = await listLedger(ctx.tx, engagementId);
    const [first] = rows;
    if (first === undefined) {
      const none = await unitWithoutFindings(ctx, engagementId);
      return none && { ...none, total: '0', planDueOn: '', rectifyBy: '', findings: [] };
    }
    const dates = rows.flatMap(({ dueOn }) => dueOn ?? []).toSorted();
    return {
      ...unitValues(first, ctx.scope),
      total: String(rows.length),
      planDueOn: await planDueOn(ctx, first.issuedOn),
      rectifyBy: documentDate(dates.at(-1) ?? null),
      findings: rows.map(({ text, dueOn }) => ({
        text: clause(text),
        dueOn: documentDate(dueOn),
      })),
    };
  },
});

async function planDueOn({ calendar }: RectificationCtx, issuedOn: string | null): Promise<string> {
  if (issuedOn === null) return '';
  return documentDate((await calendar.dueDate(issuedOn, planPeriod)).date);
}
