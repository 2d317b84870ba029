import type { Disposition } from '../leads-tables.ts';

/** One person reported in one lead. */
export interface FigureRow {
  readonly leadId: string;
  readonly disposition: Disposition | null;
  readonly filed: boolean;
  readonly signedOn: string | null;
  readonly stage: string | null;
  readonly nameIndex: string;
  readonly unitName: string;
}

export interface LeadRate {
  readonly key: string;
  readonly title: string;
  readonly formula: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number | null;
}

/** No formula is laid down anywhere: each says itself what it divides by what. */
export function leadRates(rows: readonly FigureRow[]): LeadRate[] {
  const leads = [...new Map(rows.map((row) => [row.leadId, row])).values()];
  const filed = leads.filter((row) => row.filed);
  const accepted = leads.filter(({ signedOn }) => signedOn !== null);
  const disposed = accepted.filter(({ disposition }) => disposition !== null);
  const concluded = leads.filter(({ stage }) => stage === 'concluded' || stage === 'closed');
  return [
    rate('caseRateByCases', '成案率（按件）', '立案的线索件数 ÷ 移交的线索件数', {
      numerator: filed.length,
      denominator: leads.length,
    }),
    rate('caseRateByPeople', '成案率（按人）', '立案的被反映人数 ÷ 移交的被反映人数', {
      numerator: people(rows.filter((row) => row.filed)),
      denominator: people(rows),
    }),
    rate('disposalRate', '处置率', '已有分类处置意见的件数 ÷ 承办单位已签收的件数', {
      numerator: disposed.length,
      denominator: accepted.length,
    }),
    rate('conclusionRate', '办结率', '已了结和已办结的件数 ÷ 移交的件数', {
      numerator: concluded.length,
      denominator: leads.length,
    }),
  ];
}

/** The same person in several leads is one; namesakes of another unit are not. */
function people(rows: readonly FigureRow[]): number {
  return new Set(rows.map(({ nameIndex, unitName }) => `${nameIndex} ${unitName}`)).size;
}

function rate(
  key: string,
  title: string,
  formula: string,
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number },
): LeadRate {
  const value = denominator === 0 ? null : numerator / denominator;
  return { key, title, formula, numerator, denominator, value };
}

const titles: Readonly<Record<Disposition, string>> = {
  talkInquiry: '谈话函询',
  preliminaryVerification: '初步核实',
  suspended: '暂存待查',
  concluded: '予以了结',
  transferredOut: '转办',
  retained: '留存',
  investigation: '移送审查调查',
};

/** Leads by disposition, those still without one first. */
export function leadCounts(
  rows: readonly FigureRow[],
): { readonly key: string; readonly title: string; readonly value: number }[] {
  const leads = [...new Map(rows.map((row) => [row.leadId, row])).values()];
  const without = leads.filter(({ disposition }) => disposition === null).length;
  const counted = Object.entries(titles).map(([key, title]) => ({
    key,
    title,
    value: leads.filter(({ disposition }) => disposition === key).length,
  }));
  return [
    { key: 'referred', title: '移交线索', value: leads.length },
    { key: 'undisposed', title: '尚无处置意见', value: without },
    ...counted.filter(({ value }) => value > 0),
  ];
}
