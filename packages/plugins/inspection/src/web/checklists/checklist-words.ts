import type { ApiSchema } from '@lianxun/api-client';
import type { Tone } from '@lianxun/ui';

export type Checklists = ApiSchema<'Checklists'>;
export type ChecklistVersion = ApiSchema<'ChecklistVersion'>;
export type ChecklistVersionItem = ApiSchema<'ChecklistVersionItem'>;
export type ChecklistItem = ApiSchema<'ChecklistItem'>;
export type ChecklistDiff = ApiSchema<'ChecklistDiff'>;
export type RoundChecklist = ApiSchema<'RoundChecklist'>;
export type ChecklistSheet = ApiSchema<'ChecklistSheet'>;
export type ChecklistAnswer = ApiSchema<'ChecklistAnswer'>;
export type EngagementChecklists = ApiSchema<'EngagementChecklists'>;
export type ChecklistRollUp = ApiSchema<'ChecklistRollUp'>;

export const checklistKinds = {
  countyWork: '县级巡察工作',
  village: '一表清',
  campaign: '联动清单',
  other: '其他清单',
} as const;

export const answerKinds = { problem: '是否发现问题', number: '数', text: '文字' } as const;

/** What a comparison calls a field. */
export const fieldTitles: Readonly<Record<string, string>> = {
  code: '编号',
  question: '检查内容',
  basis: '依据',
  method: '方法',
  taxonomy: '问题分类',
  answerKind: '填写方式',
  unitOfNumber: '单位',
  asksEvidence: '佐证要求',
};

/** What stands in a field of an item. */
export function fieldWords(item: ChecklistItem, field: string): string {
  if (field === 'answerKind') return answerKinds[item.answerKind];
  const value = Object.entries(item).find(([key]) => key === field)?.[1];
  if (Array.isArray(value)) return value.join(' / ') || '（空）';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return value === null || value === undefined ? '（空）' : String(value);
}

type Placed = Pick<ChecklistItem, 'position' | 'groups'>;

/** Where an item was and is; headings are named where they differ. */
export function placeWords(before: Placed, after: Placed): string {
  const [was, is] = [headingOf(before), headingOf(after)];
  const named = (heading: string) => (was === is ? '' : `，${heading}`);
  return `原第 ${before.position} 条${named(was)}；现第 ${after.position} 条${named(is)}`;
}

const headingOf = ({ groups }: Pick<ChecklistItem, 'groups'>) => groups.join(' / ') || '检查内容';

interface Numbered {
  readonly number: number;
  readonly edition: number;
}

export const versionName = ({ edition, number }: Numbered) =>
  edition === 0 ? `第${number}版` : `第${number}版（本地增补第${edition}次）`;

export function versionStanding(version: Pick<ChecklistVersion, 'publishedAt' | 'receivedAt'>): {
  readonly title: string;
  readonly tone: Tone;
} {
  if (version.publishedAt === null) return { title: '草稿', tone: 'warn' };
  return version.receivedAt === null
    ? { title: '已发布', tone: 'good' }
    : { title: '上级下发', tone: 'accent' };
}

/** Items under their headings, in order; a heading that comes back later stands again. */
export function byHeading(
  items: readonly ChecklistItem[],
): { readonly heading: string; readonly items: readonly ChecklistItem[] }[] {
  const parts: { heading: string; items: ChecklistItem[] }[] = [];
  for (const item of items) {
    const heading = item.isLocal ? '本地增补' : headingOf(item);
    const last = parts.at(-1);
    if (last?.heading === heading) last.items.push(item);
    else parts.push({ heading, items: [item] });
  }
  return parts;
}

/** What was answered, in a word. */
export function answerStanding(
  answer: Pick<ChecklistAnswer, 'isChecked' | 'hasProblem'> | undefined,
): { readonly title: string; readonly tone: Tone } {
  if (answer === undefined) return { title: '未填', tone: 'neutral' };
  if (answer.hasProblem) return { title: '发现问题', tone: 'warn' };
  return answer.isChecked
    ? { title: '未发现问题', tone: 'good' }
    : { title: '本次未查', tone: 'neutral' };
}

/** How a share of uncited findings reads. */
export function shareText({
  citing,
  findings,
  outside,
  silent,
  uncitedShare,
}: {
  readonly findings: number;
  readonly citing: number;
  readonly outside: number;
  readonly silent: number;
  readonly uncitedShare: number | null;
}): string {
  if (uncitedShare === null) return '还没有反馈问题。';
  return `${findings} 个反馈问题中，${citing} 个引用了清单条目，${outside} 个标为清单外，${silent} 个尚未标明；未引用清单的占 ${uncitedShare} %。`;
}
