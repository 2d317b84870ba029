import type { ApiSchema } from '@lianxun/api-client';

export type ThreeLedgers = ApiSchema<'ThreeLedgers'>;
export type CountyRow = ThreeLedgers['counties'][number];
export type PeriodCell = CountyRow['cells'][number];
export type ReturnItem = ApiSchema<'LedgerReturnItem'>;
export type LedgerReturn = ApiSchema<'LedgerReturn'>;
export type ReturnRow = ApiSchema<'LedgerReturnRows'>['items'][number];
export type FollowUp = ApiSchema<'LedgerFollowUp'>;
export type LeadReturns = ApiSchema<'LeadReturns'>;
export type LeadReturnItem = LeadReturns['items'][number];
export type LeadReturn = ApiSchema<'LeadReturn'>;
export type Ledger = FollowUp['ledger'];

export const ledgerTitles: Readonly<Record<Ledger, string>> = {
  proposals: '专项治理建议台账',
  assignments: '市级交办事项办理情况台账',
};

/** The register that holds rows of a ledger as they were submitted. */
export const registerOf: Readonly<Record<Ledger, string>> = {
  proposals: 'inspection.submitted_proposals',
  assignments: 'inspection.submitted_assignments',
};

export const standings: Readonly<Record<PeriodCell['standing'], string>> = {
  onTime: '按期报送',
  lateReceived: '逾期报送',
  late: '逾期未报',
  open: '未到时限',
};
export const standingTones = {
  onTime: 'good',
  lateReceived: 'warn',
  late: 'overdue',
  open: 'neutral',
} as const;

export const changes: Readonly<Record<ReturnRow['change'], string>> = {
  new: '新增',
  changed: '有变化',
  same: '无变化',
};

/** The grid of one edition of a period; without one, of what every county has submitted last. */
export function gridLink(base: string, register: string, of?: Submitted): string {
  const address = `${base}/registers/${register}`;
  if (of?.edition == null) return address;
  const edition = String(of.edition);
  const filters = [
    { column: 'reportingCounty', oneOf: [of.countyName] },
    { column: 'period', oneOf: [of.period] },
    { column: 'edition', from: edition, to: edition },
  ];
  return `${address}?query=${encodeURIComponent(JSON.stringify({ filters, sort: [] }))}`;
}
interface Submitted {
  readonly countyName: string;
  readonly period: string;
  readonly edition: number | null;
}

/** 共 12 行，新增 2，有变化 3，减少 1. */
export function countLine(count: ReturnItem['counts'][number]): string {
  const moved = [
    count.added > 0 ? `新增 ${count.added}` : '',
    count.changed > 0 ? `有变化 ${count.changed}` : '',
    count.gone > 0 ? `减少 ${count.gone}` : '',
  ].filter((part) => part !== '');
  return [`共 ${count.rows} 行`, ...moved].join('，');
}

/**
 * The period a county would prepare now: of those that have ended, the newest it has not prepared and
 * that is not older than its first; else the one that runs. Newest first; the first one still runs.
 */
export function owedPeriod(
  periods: readonly { readonly period: string }[],
  own: readonly { readonly period: string; readonly stage: string | null }[],
): string {
  const prepared = own.filter(({ stage }) => stage !== 'cancelled').map(({ period }) => period);
  const [first = periods[1]?.period ?? ''] = prepared.toSorted();
  const owed = periods.slice(1).find(({ period }) => period >= first && !prepared.includes(period));
  return (owed ?? periods[0])?.period ?? '';
}
