import {
  chineseNumber,
  committeeOf,
  documentDate,
  type DocumentField,
  type Scope,
} from '@lianxun/plugin-api';

import type { DisciplineForm, RectificationCtx } from '../database.ts';
import { listUnitNames } from '../figures/figures.repository.ts';
import type { FindingRow } from '../findings/findings.repository.ts';

export const formWords: Readonly<Record<DisciplineForm, string>> = {
  first: '第一种形态',
  second: '第二种形态',
  third: '第三种形态',
  fourth: '第四种形态',
};

/** What every document about an inspected unit names. */
export const unitFields = {
  unit: {
    title: '被巡察单位',
    hint: '被巡察党组织的名称',
    sample: '西山区教育体育局',
    required: true,
  },
  round: { title: '巡察轮次', hint: '第几届党委第几轮巡察', sample: '十四届区委第三轮巡察' },
  team: { title: '巡察组', hint: '巡察组名称', sample: '区委第一巡察组' },
  feedbackOn: {
    title: '反馈日期',
    hint: '向被巡察单位反馈的日期',
    sample: '2026年3月16日',
    required: true,
  },
} as const satisfies Readonly<Record<string, DocumentField>>;

export function unitValues(
  { unitName, committeeTerm, roundNo, teamName, issuedOn }: FindingRow,
  { tenantName }: Scope,
) {
  return {
    unit: unitName,
    round: `${chineseNumber(committeeTerm)}届${committeeOf(tenantName)}第${chineseNumber(roundNo)}轮巡察`,
    team: teamName,
    feedbackOn: documentDate(issuedOn),
  };
}

const fenPerTenThousandYuan = 1_000_000;

/** Of a unit that nothing was fed back to yet: what is missing is named before the download. */
export async function unitWithoutFindings(ctx: RectificationCtx, engagementId: string) {
  const engagement = await ctx.engagements.find(engagementId);
  if (engagement === undefined) return undefined;
  const [unit] = await listUnitNames(ctx.tx, [engagement.unitId]);
  return { unit: unit?.name ?? '', round: '', team: '', feedbackOn: '' };
}

/** 万元 with two decimals, as the notices of the county write it. */
export const moneyText = (fen: number) => (fen / fenPerTenThousandYuan).toFixed(2);

/** A text as part of a longer one: without the mark it ends on. */
export const clause = (text: string) => text.trim().replace(/[。；;.]+$/, '');

/** A text within quotation marks: those it has become inner ones. */
export const quotable = (text: string) => clause(text).replaceAll('“', '‘').replaceAll('”', '’');
