import {
  defineDocument,
  documentDate,
  type DocumentCopy,
  type DocumentDefinition,
  type DocumentTemplate,
} from '@lianxun/plugin-api';

import type { RectificationCtx, RectificationDatabase } from '../database.ts';
import { findFinding } from '../findings/findings.repository.ts';
import { isOwed } from '../measures/measure.rules.ts';
import { listMeasuresOf, type MeasureRow } from '../measures/measures.repository.ts';
import { manageFindings } from '../permissions.ts';
import { clause, quotable, unitFields, unitValues } from './document-words.ts';

interface Letter {
  readonly key: string;
  readonly title: string;
  /** What it says after it has named the finding. */
  readonly demand: string;
  readonly reply: string;
}

/** 五书制: from the start of rectification to accountability, which people decide on. */
const letters: readonly Letter[] = [
  {
    key: 'supervisionNotice',
    title: '督查督办通知书',
    demand:
      '该问题已列入督查督办事项。请对照整改方案逐项推进，按时限完成，如实填报进展并上传佐证材料。',
    reply: '请于收到本通知书之日起3个工作日内签收。',
  },
  {
    key: 'stageGuidance',
    title: '阶段督查指导书',
    demand:
      '经阶段督查，现对该问题的整改提出指导意见。请主要负责人签字认领，逐项研究落实，对进度滞后的措施明确补救安排。',
    reply: '请于5个工作日内由主要负责人签字认领后报送。',
  },
  {
    key: 'situationReminder',
    title: '情况提醒书',
    demand:
      '该问题整改时限临近，仍有措施未完成。现予提醒，请加快进度，确保按期完成；确需延期的，须在到期前说明理由并报批。',
    reply: '请于收到本提醒书之日起3个工作日内反馈进展。',
  },
  {
    key: 'situationWarning',
    title: '情况告诫书',
    demand:
      '该问题有措施已超过整改时限仍未完成。现予告诫，请主要负责人立即组织整改，查明原因，落实责任。',
    reply: '请于收到本告诫书之日起5个工作日内报送书面说明。',
  },
  {
    key: 'accountabilityLetter',
    title: '问责书',
    demand:
      '该问题整改严重超期，经催办、提醒、告诫仍未完成。经纪委监委审批，现启动问责程序，请配合做好情况核实和责任认定。',
    reply: '请于5个工作日内报送责任认定所需的材料。',
  },
];

const fields: DocumentDefinition['fields'] = {
  ...unitFields,
  seq: { title: '问题序号', hint: '反馈问题清单中的序号', sample: '1' },
  problem: {
    title: '反馈问题内容',
    hint: '问题的表述',
    sample: '“三重一大”决策制度执行不严格',
    required: true,
  },
  dueOn: {
    title: '整改时限',
    hint: '该问题现在的整改时限',
    sample: '2026年6月16日',
    required: true,
  },
  overdueDays: { title: '超期天数', hint: '未超期时为空', sample: '12' },
  principal: { title: '责任人', hint: '该问题的责任人', sample: '张建国' },
};

const lists: NonNullable<DocumentDefinition['lists']> = {
  measures: {
    title: '未完成措施',
    hint: '尚未报完成的整改措施',
    fields: {
      text: { title: '措施内容', hint: '措施的表述', sample: '修订党组议事规则' },
      owner: { title: '措施责任人', hint: '措施的责任人', sample: '王志强' },
      dueOn: { title: '措施时限', hint: '措施的完成时限', sample: '2026年5月31日' },
      late: { title: '措施超期情况', hint: '未超期时为空', sample: '，已超期28天' },
    },
  },
};

export const letterCopies: readonly DocumentCopy[] = [
  { key: 'discipline', title: '纪委监委', text: '{本级}纪委监委' },
  { key: 'resident', title: '派驻纪检监察组', text: '派驻纪检监察组' },
  { key: 'leader', title: '分管领导', text: '{本级党委}分管领导' },
];

const templateOf = (letter: Letter): DocumentTemplate => ({
  form: 'official',
  title: `关于{被巡察单位}巡察整改的${letter.title}`,
  addressee: '{被巡察单位}党组织',
  blocks: [
    {
      kind: 'paragraph',
      text: '{巡察轮次}于{反馈日期}向你单位反馈的第{问题序号}号问题“{反馈问题内容}”，整改时限为{整改时限}，责任人{责任人}。',
    },
    {
      kind: 'when',
      field: '超期天数',
      blocks: [{ kind: 'paragraph', text: '截至{成文日期}，该问题已超期{超期天数}天。' }],
    },
    { kind: 'paragraph', text: letter.demand },
    {
      kind: 'when',
      field: '有未完成措施',
      blocks: [
        { kind: 'paragraph', text: '尚未完成的措施：' },
        {
          kind: 'each',
          list: '未完成措施',
          blocks: [
            {
              kind: 'paragraph',
              text: '{序号}.{措施内容}（责任人：{措施责任人}，时限：{措施时限}{措施超期情况}）',
            },
          ],
        },
      ],
    },
    { kind: 'paragraph', text: letter.reply },
  ],
  signature: { name: '{发文机关}', date: '{成文日期}', sealed: true },
  copies: '{抄送机关}',
});

/** The letters of 五书制, each of a finding. */
export const escalationLetters: readonly DocumentDefinition[] = letters.map((letter) =>
  defineDocument<RectificationDatabase>({
    id: `rectification.${letter.key}`,
    title: letter.title,
    permission: manageFindings,
    subject: 'finding',
    numbered: true,
    fields,
    lists,
    template: templateOf(letter),
    copies: letterCopies,
    data: letterData,
  }),
);

async function letterData(ctx: RectificationCtx, id: string) {
  const row = await findFinding(ctx.tx, id);
  if (row === undefined) return undefined;
  const today = ctx.calendar.today();
  const lateBy = (dueOn: string | null) =>
    dueOn === null || dueOn >= today ? '' : String(ctx.calendar.daysBetween(dueOn, today));
  const open = (await listMeasuresOf(ctx.tx, [id])).filter(({ stage }) => isOwed(stage));
  return {
    ...unitValues(row, ctx.scope),
    seq: String(row.seq ?? ''),
    problem: quotable(row.text),
    dueOn: documentDate(row.dueOn),
    overdueDays: lateBy(row.dueOn),
    principal: row.principal ?? '',
    measures: open.map((measure: MeasureRow) => ({
      text: clause(measure.text),
      owner: measure.owner,
      dueOn: measure.dueOn === null ? '长期坚持' : documentDate(measure.dueOn),
      late: lateBy(measure.dueOn) === '' ? '' : `，已超期${lateBy(measure.dueOn)}天`,
    })),
  };
}
