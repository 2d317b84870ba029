import {
  defineDocument,
  documentDate,
  type DocumentDefinition,
  type DocumentTemplate,
} from '@lianxun/plugin-api';

import type { RectificationCtx, RectificationDatabase } from '../database.ts';
import { findEscalation } from '../escalations/escalations.repository.ts';
import { manageAssignments } from '../permissions.ts';
import { clause, quotable } from './document-words.ts';
import { letterCopies } from './escalation-letters.document.ts';

interface Letter {
  /** Rung of the ladder whose letter it is. */
  readonly rung: string;
  readonly title: string;
  /** What it does, after it has named the matter. */
  readonly act: string;
}

/** 五书制, as drafted by 督办: what it demands and until when stands in the record. */
const letters: readonly Letter[] = [
  { rung: 'supervision', title: '督查督办通知书', act: '该事项已列入督查督办事项，现予通知。' },
  { rung: 'guidance', title: '阶段督查指导书', act: '经阶段督查，现提出指导意见。' },
  { rung: 'alert', title: '情况提醒书', act: '现予提醒。' },
  { rung: 'admonition', title: '情况告诫书', act: '现予告诫。' },
  {
    rung: 'accountability',
    title: '问责书',
    act: '经纪委监委审批，现启动问责程序，请配合做好情况核实和责任认定。',
  },
];

const fields: DocumentDefinition['fields'] = {
  recipient: {
    title: '被督办单位',
    hint: '督办文书的送达单位',
    sample: '西山区市场监督管理局',
    required: true,
  },
  number: { title: '督办文号', hint: '签发时由系统编号', sample: '西山区巡督〔2026〕3号' },
  matter: {
    title: '督办事项',
    hint: '交办事项、反馈问题等的名称',
    sample: '农贸市场快检室长期不开门',
    required: true,
  },
  matterDueOn: { title: '事项时限', hint: '督办事项的时限，可为空', sample: '2026年11月10日' },
  overdueDays: { title: '超期天数', hint: '未超期时为空', sample: '12' },
  reason: {
    title: '督办说明',
    hint: '为什么督办',
    sample: '事项已超过办理时限，仍有2个快检室未正常运行',
    required: true,
  },
  demand: {
    title: '督办要求',
    hint: '要求做什么',
    sample: '书面说明逾期原因，明确完成时间和责任人',
    required: true,
  },
  nextStep: { title: '下一步', hint: '仍不落实时怎么办，可为空', sample: '约谈主要负责人' },
  replyOn: { title: '回复时限', hint: '回复的最后一天', sample: '2026年11月17日', required: true },
};

const templateOf = ({ act, title }: Letter): DocumentTemplate => ({
  form: 'official',
  title: `关于“{督办事项}”的${title}`,
  addressee: '{被督办单位}',
  blocks: [
    { kind: 'paragraph', text: `关于“{督办事项}”一事，{督办说明}。${act}` },
    {
      kind: 'when',
      field: '超期天数',
      blocks: [
        {
          kind: 'paragraph',
          text: '该事项时限为{事项时限}，截至{成文日期}已超期{超期天数}天。',
        },
      ],
    },
    { kind: 'paragraph', text: '具体要求：{督办要求}。' },
    { kind: 'when', field: '下一步', blocks: [{ kind: 'paragraph', text: '{下一步}。' }] },
    { kind: 'paragraph', text: '请于{回复时限}前书面回复。' },
  ],
  signature: { name: '{发文机关}', date: '{成文日期}', sealed: true },
  copies: '{抄送机关}',
});

/** The letter of an escalation's own rung; of another rung there is none. */
export const issuedLetters: readonly DocumentDefinition[] = letters.map((letter) =>
  defineDocument<RectificationDatabase>({
    id: `rectification.${letter.rung}Escalation`,
    title: letter.title,
    permission: manageAssignments,
    subject: 'escalation',
    numbered: true,
    fields,
    template: templateOf(letter),
    copies: letterCopies,
    data: (ctx, id) => letterData(ctx, id, letter.rung),
  }),
);

async function letterData(ctx: RectificationCtx, id: string, rung: string) {
  const row = await findEscalation(ctx.tx, id);
  if (row?.form !== 'letter' || row.rung !== rung) return undefined;
  const today = ctx.calendar.today();
  const { subjectDueOn: dueOn } = row;
  return {
    recipient: row.recipientName,
    number: row.number ?? '',
    matter: quotable(row.subjectTitle),
    matterDueOn: documentDate(dueOn),
    overdueDays:
      dueOn === null || dueOn >= today ? '' : String(ctx.calendar.daysBetween(dueOn, today)),
    reason: clause(row.reason),
    demand: clause(row.demand),
    nextStep: clause(row.nextStep ?? ''),
    replyOn: documentDate(row.dueOn),
  };
}
