import type {
  Approval,
  Effect,
  Exclusion,
  LadderRung,
  WorkflowDeadline,
  WorkflowDocument,
  WorkflowMove,
  WorkflowState,
} from '@lianxun/plugin-api';
import type { Tone } from '@lianxun/ui';

import { assigneesText, partyName, titleIn, type Catalog } from './catalog.ts';

export const stateTones: Readonly<Record<WorkflowState['tone'], { title: string; tone: Tone }>> = {
  neutral: { title: '灰', tone: 'neutral' },
  info: { title: '蓝', tone: 'accent' },
  success: { title: '绿', tone: 'good' },
  warning: { title: '黄', tone: 'warn' },
  danger: { title: '橙红', tone: 'alert' },
};

export const rungTones: Readonly<Record<LadderRung['tone'], { title: string; tone: Tone }>> = {
  green: { title: '绿', tone: 'good' },
  blue: { title: '蓝', tone: 'accent' },
  yellow: { title: '黄', tone: 'warn' },
  orange: { title: '橙', tone: 'alert' },
  red: { title: '红', tone: 'overdue' },
};

export const approvalModes: Readonly<
  Record<Approval['mode'], { readonly title: string; readonly help: string }>
> = {
  all: { title: '会签', help: '每一方都要签，不分先后。' },
  any: { title: '或签', help: '任何一方签了就算数。' },
  sequence: { title: '顺签', help: '按下面的次序，一方签完再到下一方。' },
  nOf: { title: '几人签', help: '下面各方中，签够人数就算数。' },
};

export const moveKinds: Readonly<
  Record<NonNullable<WorkflowMove['kind']>, { readonly title: string; readonly help: string }>
> = {
  act: { title: '一般办理', help: '推进一步，不涉及审核。' },
  submit: { title: '提交', help: '交给别人审核；提交的人不能审核自己提交的内容。' },
  review: { title: '审核', help: '评判别人的工作；编写的人和提交的人都不能办。' },
};

export const deadlineUnits: Readonly<Record<WorkflowDeadline['unit'], string>> = {
  workday: '个工作日',
  day: '天（自然日）',
  month: '个月',
  quarterEnd: '个季度后的季末',
};

export const inputTypes = {
  date: '日期',
  text: '一行文字',
  longText: '一段文字',
  integer: '整数',
  reference: '另一条记录',
} as const;

export function stateTitle({ states }: WorkflowDocument, key: string): string {
  return states[key]?.title ?? '已删除的状态';
}

export function stateTitles(document: WorkflowDocument, keys: readonly string[]): string {
  return keys.map((key) => `“${stateTitle(document, key)}”`).join('、');
}

/** Who makes a move, or who opens and who signs it. */
export function whoText(catalog: Catalog, document: WorkflowDocument, move: WorkflowMove): string {
  if (!move.approval) return assigneesText(catalog, document, move.by);
  return move.by === undefined ? '签批人' : `${assigneesText(catalog, document, move.by)}提交`;
}

/** The signatures of a move in words; empty for a move without. */
export function approvalText(
  catalog: Catalog,
  document: WorkflowDocument,
  { approval }: WorkflowMove,
): string {
  if (!approval) return '';
  const who = assigneesText(catalog, document, approval.approvers);
  if (approval.merge) {
    return `联审：${who}；由${assigneesText(catalog, document, approval.merge.by)}汇总`;
  }
  const count = approval.n === undefined ? '' : `（${approval.n} 人）`;
  return `${approvalModes[approval.mode].title}${count}：${who}`;
}

/** Everything that must be so before a move, each in a few words. */
export function conditionsOf(catalog: Catalog, move: WorkflowMove): readonly string[] {
  const { fields, evidence, reason, reasonCodes, input, form } = move.requires ?? {};
  return [
    ...(move.guards ?? []).map((guard) => titleIn(catalog, 'guards', guard)),
    ...(fields ? [`已填${fields.map(({ title }) => title).join('、')}`] : []),
    ...(evidence ? [`佐证材料至少 ${evidence} 份`] : []),
    ...(reason ? ['写明理由'] : []),
    ...(reasonCodes ? [`选择原因（${reasonCodes.length} 种）`] : []),
    ...(input ? [`填写${input.map(({ title }) => title).join('、')}`] : []),
    ...(form === undefined ? [] : [`填写表单“${titleIn(catalog, 'forms', form)}”`]),
  ];
}

export function exclusionText(
  catalog: Catalog,
  document: WorkflowDocument,
  exclusion: Exclusion,
): string {
  if ('actorsOf' in exclusion) {
    return `办理过“${document.moves[exclusion.actorsOf]?.title ?? '已删除的操作'}”的人`;
  }
  return partyName(catalog, document, exclusion);
}

/** 15 个工作日; 季末; 不设. */
export function amountText({ amount, unit }: Pick<WorkflowDeadline, 'amount' | 'unit'>): string {
  if (amount === null) return '暂不设';
  if (unit === 'quarterEnd') return amount === 0 ? '当季季末' : `${amount} ${deadlineUnits[unit]}`;
  if (amount < 0) return `提前 ${-amount} ${deadlineUnits[unit]}`;
  return amount === 0 ? '当天' : `${amount} ${deadlineUnits[unit]}`;
}

/** What a deadline counts from. */
export function startText(
  catalog: Catalog,
  document: WorkflowDocument,
  { from }: Pick<WorkflowDeadline, 'from'>,
): string {
  if ('move' in from) return `办理“${document.moves[from.move]?.title ?? '已删除的操作'}”起`;
  if ('enter' in from) return `进入“${stateTitle(document, from.enter)}”起`;
  return `自“${titleIn(catalog, 'fields', from.date)}”起`;
}

/** When a rung fires. */
export function rungText(rung: LadderRung): string {
  if ('sinceStart' in rung)
    return rung.sinceStart === 0 ? '起算当天' : `起算后 ${rung.sinceStart} 天`;
  if (rung.before === 0) return '到期当天';
  return rung.before > 0 ? `到期前 ${rung.before} 天` : `逾期 ${-rung.before} 天`;
}

export function stageTitle(catalog: Catalog, stage: string): string {
  return titleIn(catalog, 'stages', stage);
}

/** What follows from a move by itself. */
export function effectText(catalog: Catalog, document: WorkflowDocument, effect: Effect): string {
  if ('notify' in effect) {
    return `通知${assigneesText(catalog, document, effect.notify)}“${effect.title}”`;
  }
  if ('issueNumber' in effect) return `编号：${titleIn(catalog, 'counters', effect.issueNumber)}`;
  if ('emit' in effect) return `联动：${titleIn(catalog, 'events', effect.emit)}`;
  return `记下${titleIn(catalog, 'fields', effect.setFact)}：${String(effect.value)}`;
}
