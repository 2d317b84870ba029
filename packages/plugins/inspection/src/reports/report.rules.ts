import type { GuardResult, Reason } from '@lianxun/plugin-api';

export const reportKinds = ['inspection', 'personnel', 'ideology', 'formerRectification'] as const;
/** 巡察报告 / 选人用人 / 意识形态 / 以前整改 专题报告. */
export type ReportKind = (typeof reportKinds)[number];

export const checkItems = ['format', 'politics', 'leads', 'advice', 'papers'] as const;
/** 四看一联审: 格式 / 政治与依据 / 线索分类意见 / 建议针对性 / 办组联合审底稿. */
export type CheckItem = (typeof checkItems)[number];

export const checkVerdicts = ['pass', 'fail'] as const;
export type CheckVerdict = (typeof checkVerdicts)[number];

export const checkTitles: Readonly<Record<CheckItem, string>> = {
  format: '看格式',
  politics: '看政治与依据',
  leads: '看线索分类意见',
  advice: '看建议针对性',
  papers: '办组联合审底稿',
};

export const kindTitles: Readonly<Record<ReportKind, string>> = {
  inspection: '巡察报告',
  personnel: '选人用人专题报告',
  ideology: '意识形态专题报告',
  formerRectification: '以前整改专题报告',
};

/** What the report is called before anybody has named it. */
export function reportTitle(kind: ReportKind, unitName: string): string {
  const matter: Readonly<Record<ReportKind, string>> = {
    inspection: '巡察',
    personnel: '选人用人工作专项检查',
    ideology: '意识形态工作责任制落实情况专项检查',
    formerRectification: '以前巡视巡察反馈问题整改情况专项检查',
  };
  return kind === 'inspection'
    ? `关于巡察${unitName}党组织情况的报告`
    : `关于${unitName}${matter[kind]}的报告`;
}

/** A paper as a report cites it. */
export interface CitedPaper {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly summary: string;
  readonly stage: string | null;
  readonly isCadreLead: boolean;
  readonly resultTag: string | null;
}

const refuse = (code: string, message: string): readonly Reason[] => [
  { code: `inspection.${code}`, message },
];
const listed = (papers: readonly CitedPaper[]) => papers.map(({ number }) => number).join('、');

export const concernsLead = (paper: Pick<CitedPaper, 'isCadreLead' | 'resultTag'>): boolean =>
  paper.isCadreLead || paper.resultTag === 'toLead';

/** A report stands on locked papers; what became a lead goes its own way. */
export function citesLockedPapers(
  cited: readonly CitedPaper[],
  expected: number = cited.length,
): GuardResult {
  if (cited.length < expected)
    return refuse('cites_foreign_paper', '报告引用了不属于该单位的底稿，请重新选择底稿');
  const leads = cited.filter(concernsLead);
  if (leads.length > 0)
    return refuse(
      'cites_lead',
      `底稿${listed(leads)}涉及问题线索，应另行移交，不得写入报告，请在引用底稿中去掉`,
    );
  const open = cited.filter(({ stage }) => stage !== 'locked' && stage !== 'filed');
  return (
    open.length === 0 || refuse('cites_open_paper', `底稿${listed(open)}尚未锁定，请先锁定或不引用`)
  );
}

export function reportWritten({
  body,
  files,
}: {
  readonly body: string;
  readonly files: number;
}): GuardResult {
  return (
    body.trim() !== '' || files > 0 || refuse('report_empty', '请先撰写报告正文，或上传报告文件')
  );
}

export interface CheckedItem {
  readonly item: CheckItem;
  readonly verdict: CheckVerdict;
}

const titles = (items: readonly CheckItem[]) => items.map((it) => checkTitles[it]).join('、');

/** Every item of 四看一联审 has been looked at, and none was found wanting. */
export function sheetComplete(checks: readonly CheckedItem[]): GuardResult {
  const missing = checkItems.filter((item) => !checks.some((it) => it.item === item));
  if (missing.length > 0)
    return refuse('sheet_open', `四看一联审尚未完成：${titles(missing)}，请在审核表中填写`);
  const failed = checks.filter(({ verdict }) => verdict === 'fail').map(({ item }) => item);
  return failed.length === 0 || refuse('sheet_failed', `${titles(failed)}未通过，请退回巡察组修改`);
}

/** The first text of a report: its parts, with what the locked papers say. */
export function draftBody(papers: readonly CitedPaper[]): string {
  const problems = papers.map(
    ({ number, summary, title }, index) => `（${index + 1}）${title}\n${summary}（底稿${number}）`,
  );
  return [
    '一、基本情况和总体评价',
    '',
    '二、巡察发现的主要问题',
    ...problems,
    '',
    '三、意见建议',
    '',
  ].join('\n');
}
