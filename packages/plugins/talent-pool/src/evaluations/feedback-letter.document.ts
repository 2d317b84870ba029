import {
  defineDocument,
  documentDate,
  type DocumentField,
  type DocumentTemplate,
} from '@lianxun/plugin-api';

import type { TalentPoolCtx, TalentPoolDatabase } from '../database.ts';
import { findDispatchInto } from '../feedback/feedbacks.repository.ts';
import { manageEvaluations } from '../permissions.ts';
import { findSheet, type SheetRow } from './evaluation-people.repository.ts';
import { findEvaluation } from './evaluations.repository.ts';
import { listNoticesOf } from './own-results.repository.ts';
import { findSendingUnit } from './sending-units.repository.ts';

export const roleTitles = {
  leader: '组长',
  deputyLeader: '副组长',
  liaison: '联络员',
  member: '组员',
} as const;

/** What the letter and the copy the unit keeps have in common. */
export const feedbackFields = {
  sendingUnit: {
    title: '派员单位',
    hint: '被评价人所在单位',
    sample: '西山区审计局',
    required: true,
  },
  name: { title: '姓名', hint: '被评价人', sample: '王志强', required: true },
  round: { title: '巡察轮次', hint: '轮次名称', sample: '十四届区委第三轮巡察', required: true },
  team: { title: '巡察组', hint: '巡察组名称', sample: '第一巡察组', required: true },
  role: { title: '组内职务', hint: '组长、副组长、联络员、组员', sample: '组员' },
  total: { title: '总分', hint: '五位一体评价总分', sample: '89.0', required: true },
  grade: { title: '等次', hint: '评定的等次', sample: '优良', required: true },
  leaderText: {
    title: '组长点评',
    hint: '没有时为空，末尾没有标点',
    sample: '作风扎实，成文质量高',
  },
  concludedOn: { title: '评定日期', hint: '评定等次的日期', sample: '2026年3月20日' },
} as const satisfies Readonly<Record<string, DocumentField>>;

export const feedbackBlocks: DocumentTemplate['blocks'] = [
  {
    kind: 'paragraph',
    text: '根据工作安排，你单位{姓名}同志参加{巡察轮次}，任{巡察组}{组内职务}。经自我评价、内部互评、组长点评、被巡察单位反向测评和综合评定，{姓名}同志五位一体评价总分{总分}分，等次为“{等次}”。',
  },
  {
    kind: 'when',
    field: '组长点评',
    blocks: [{ kind: 'paragraph', text: '组长点评：{组长点评}。' }],
  },
  {
    kind: 'paragraph',
    text: '评价结果于{评定日期}评定，已告知本人，请作为干部考核、选拔任用和评先评优的参考。',
  },
  { kind: 'paragraph', text: '感谢你单位对巡察工作的支持。' },
];

/** 评价反馈函: what goes back to the sending unit. The parts stay with the office. */
export const feedbackLetter = defineDocument<TalentPoolDatabase>({
  id: 'talent-pool.evaluationFeedback',
  title: '评价反馈函',
  permission: manageEvaluations,
  subject: 'evaluationSheet',
  numbered: true,
  fields: feedbackFields,
  template: {
    form: 'official',
    title: '关于{姓名}同志参加巡察工作评价结果的函',
    addressee: '{派员单位}',
    blocks: feedbackBlocks,
    signature: { name: '{发文机关}', date: '{成文日期}', sealed: true },
    copies: '{抄送机关}',
  },
  copies: [{ key: 'organization', title: '组织部门', text: '{本级党委}组织部' }],
  data: letterData,
});

async function letterData(ctx: TalentPoolCtx, sheetId: string) {
  const sheet = await findSheet(ctx.tx, sheetId);
  const evaluation = sheet && (await findEvaluation(ctx.tx, sheet.evaluationId));
  if (sheet === undefined || evaluation?.stage !== 'concluded') return undefined;
  return {
    sendingUnit: await sendingUnitOf(ctx, sheet, evaluation.teamId),
    name: sheet.displayName,
    round: evaluation.roundName,
    team: evaluation.teamName,
    role: roleTitles[sheet.role],
    ...toldOf((await listNoticesOf(ctx.tx, sheet.userId)).find((it) => it.sheetId === sheetId)),
  };
}

/** Of a borrowed person the place he was sent from; of the others where they work. */
async function sendingUnitOf(
  ctx: TalentPoolCtx,
  { personId, userId }: SheetRow,
  teamId: string,
): Promise<string> {
  const sent = await findDispatchInto(ctx.tx, { teamId, userId });
  if (sent !== undefined) return `${sent.homeName}${sent.sendingUnit}`;
  return (personId === null ? undefined : await findSendingUnit(ctx.tx, personId)) ?? '';
}

type Told = Awaited<ReturnType<typeof listNoticesOf>>[number];

function toldOf(notice: Told | undefined) {
  const { concludedOn = null, gradeTitle, leaderText, totalHundredths = null } = notice ?? {};
  return {
    total: totalHundredths === null ? '' : pointsText(totalHundredths),
    grade: gradeTitle ?? '',
    leaderText: (leaderText ?? '').trim().replace(/[。；;.]+$/u, ''),
    concludedOn: documentDate(concludedOn),
  };
}

/** 8900 → 89.0: one place at least. */
export const pointsText = (hundredths: number): string =>
  (hundredths / 100).toFixed(2).replace(/0$/u, '');
