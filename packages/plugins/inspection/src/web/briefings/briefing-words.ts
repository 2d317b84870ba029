import type { ApiSchema } from '@lianxun/api-client';
import type { FormField, Typed } from '@lianxun/ui';

import { today } from '../reading/today.ts';

export type Briefings = ApiSchema<'Briefings'>;
export type BriefingStep = Briefings['steps'][number];
export type Briefing = ApiSchema<'Briefing'>;
export type Decision = ApiSchema<'BriefingDecision'>;
export type CityReportPlace = ApiSchema<'CityReportOfRound'>;
export type CityReport = NonNullable<CityReportPlace['report']>;
export type ReceivedReport = ApiSchema<'ReceivedReport'>;
export type ReceivedReportItem = ApiSchema<'ReceivedReportItem'>;
export type OwedReport = ApiSchema<'OwedReports'>['items'][number];

export const results: Readonly<Record<Briefing['result'], string>> = {
  agreed: '同意',
  returned: '退回报告',
};

const heldFields: readonly FormField[] = [
  { key: 'heldOn', label: '汇报日期', kind: 'date', required: true },
  { key: 'place', label: '地点', kind: 'text', required: true },
  { key: 'reportedBy', label: '汇报人', kind: 'text', required: true },
  { key: 'receivers', label: '听取汇报人员', kind: 'longText', required: true },
  {
    key: 'receivedBy',
    label: '材料签收人',
    kind: 'text',
    required: true,
    help: '代听取汇报的机关签收汇报材料的人。',
  },
  { key: 'minutesNo', label: '会议纪要文号', kind: 'text', required: true },
  { key: 'minutes', label: '纪要要点', kind: 'longText' },
];

/** The form of a briefing; what follows from it is asked for when it is recorded. */
export const briefingFields = (recording: boolean): readonly FormField[] => [
  ...heldFields,
  ...(recording
    ? [
        {
          key: 'result',
          label: '结论',
          kind: 'select' as const,
          required: true,
          options: Object.entries(results).map(([value, label]) => ({ value, label })),
        },
        {
          key: 'returnReason',
          label: '退回理由',
          kind: 'longText' as const,
          help: '结论为退回报告时填写。',
        },
      ]
    : []),
];

export function briefingValues({ briefing, reporter, usualReceivers }: BriefingStep): Typed {
  if (briefing === null)
    return {
      heldOn: today(),
      reportedBy: reporter,
      receivers: usualReceivers ?? '',
      result: 'agreed',
    };
  const { heldOn, minutes, minutesNo, place, receivedBy, receivers, reportedBy } = briefing;
  return { heldOn, place, reportedBy, receivers, receivedBy, minutesNo, minutes: minutes ?? '' };
}

export const decisionFields: readonly FormField[] = [
  { key: 'opinion', label: '处置意见', kind: 'longText', required: true },
  { key: 'responsible', label: '责任单位或责任人', kind: 'text', required: true },
  { key: 'dueOn', label: '落实时限', kind: 'date', required: true },
];

export const outcomeFields: readonly FormField[] = [
  { key: 'doneOn', label: '落实日期', kind: 'date', required: true },
  { key: 'outcome', label: '落实情况', kind: 'longText', required: true },
];

export const cityReportFields: readonly FormField[] = [
  { key: 'reportNo', label: '报告文号', kind: 'text', required: true },
  { key: 'title', label: '标题', kind: 'text', required: true },
  {
    key: 'body',
    label: '正文',
    kind: 'longText',
    most: 200_000,
    help: '也可以不写正文，上传报告文件。',
  },
];

/** How far the written report has come, in a sentence. */
export function reportLine(
  report: Pick<CityReport, 'sentAt' | 'receiptedAt' | 'returns'>,
  city: string,
): string {
  if (report.sentAt === null)
    return report.returns.length > 0 ? `${city}已退回，请修改后重新报送` : '尚未报送';
  return report.receiptedAt === null ? `已报送，等待${city}签收` : `${city}已签收`;
}

/** Where a county's report stands with the city, and whether it waits for somebody. */
export function receivedState(
  row: Pick<ReceivedReportItem, 'sentAt' | 'receiptedAt' | 'returnedAt' | 'returns'>,
): { readonly title: string; readonly tone: 'good' | 'warn' | 'neutral' } {
  if (row.receiptedAt !== null) return { title: '已签收', tone: 'good' };
  if (row.returnedAt !== null) return { title: '已退回，待重新报送', tone: 'neutral' };
  const days = daysSince(row.sentAt);
  const waited = days > 0 ? `，已 ${days} 天` : '';
  return { title: `待签收${waited}`, tone: 'warn' };
}

/** Whether a report that has not come is late, and whether it went back. */
export function owedState({ daysLate, returnedId }: Pick<OwedReport, 'daysLate' | 'returnedId'>): {
  readonly title: string;
  readonly tone: 'overdue' | 'neutral';
} {
  const what = returnedId === null ? '未报送' : '退回后未重报';
  return daysLate > 0
    ? { title: `${what}，逾期 ${daysLate} 天`, tone: 'overdue' }
    : { title: what, tone: 'neutral' };
}

const day = 24 * 3_600_000;
const daysSince = (instant: string | null): number =>
  instant === null ? 0 : Math.floor((Date.now() - Date.parse(instant)) / day);
