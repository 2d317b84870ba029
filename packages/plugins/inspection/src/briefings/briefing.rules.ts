import type { GuardResult, Reason } from '@lianxun/plugin-api';

export const briefingResults = ['agreed', 'returned'] as const;
export type BriefingResult = (typeof briefingResults)[number];

/** A briefing as the order of steps looks at it. */
export interface HeldBriefing {
  readonly step: number;
  readonly steps: readonly string[];
  readonly heldOn: string;
  readonly result: BriefingResult;
  readonly returnReason: string | null;
}

/** A briefing of a whole round, with the units that went back alone after it. */
interface HeldOfRound {
  readonly returnedEngagementIds: readonly string[];
}

/** What was heard of the round holds for a unit until it goes back alone; then it is heard for itself. */
export const coversUnit = (whole: readonly HeldOfRound[], engagementId: string): boolean =>
  !whole.some((it) => it.returnedEngagementIds.includes(engagementId));

const separators = /[、，,；;\s]+/;

/** Names in one line, as a tenant's setting keeps them. */
export function namesIn(line: string): string[] {
  return line.split(separators).filter((name) => name !== '');
}

export interface Step {
  readonly step: number;
  /** Who reports: the team first, then whoever was briefed before. */
  readonly reporter: string;
  readonly heardBy: string;
}

export function stepsFor(names: readonly string[]): Step[] {
  return names.map((heardBy, index) => ({
    step: index + 1,
    reporter: index === 0 ? '巡察组' : (names[index - 1] ?? ''),
    heardBy,
  }));
}

export interface Progress {
  readonly steps: readonly Step[];
  /** The step to be held next; undefined when all were, or one of them sent the report back. */
  readonly next: Step | undefined;
  readonly returned: string | undefined;
  readonly isComplete: boolean;
}

/** How far a series has come: the list of its first briefing holds for all of it. */
export function progressOf(held: readonly HeldBriefing[], configured: readonly string[]): Progress {
  const steps = stepsFor(held[0]?.steps ?? configured);
  const returned = held.find(({ result }) => result === 'returned')?.returnReason ?? undefined;
  const done = new Set(held.map(({ step }) => step));
  const next = returned === undefined ? steps.find(({ step }) => !done.has(step)) : undefined;
  return { steps, next, returned, isComplete: returned === undefined && next === undefined };
}

const refuse = (code: string, message: string): readonly Reason[] => [
  { code: `inspection.${code}`, message },
];

function openReasons(
  { next, returned, steps }: Progress,
  why = '三个汇报尚未完成',
): readonly Reason[] {
  if (returned !== undefined)
    return refuse('briefing_returned', `听取汇报时要求退回：${returned}，请先退回报告`);
  const from = steps.filter(({ step }) => step >= (next?.step ?? 1));
  const open = from.map(({ heardBy }) => heardBy).join('、');
  return refuse('briefings_open', `${why}：还须向${open}汇报并登记纪要`);
}

/** Heard as a whole, or each unit of it for itself. */
export function briefingsHeld(whole: Progress, units: readonly Progress[]): GuardResult {
  if (whole.isComplete) return true;
  if (units.length > 0 && units.every(({ isComplete }) => isComplete)) return true;
  const begun = units.find(({ isComplete }) => !isComplete);
  return openReasons(units.length === 1 && begun !== undefined ? begun : whole);
}

/** A unit that went back after its round was heard: its own briefings alone count. */
export function heardAnew(unit: Progress): GuardResult {
  const why = '本单位的报告在全轮汇报以后退回，须单独重新汇报';
  return unit.isComplete || openReasons(unit, why);
}

/** The county's report to the city, as the gate looks at it. */
export interface SentReport {
  readonly cityName: string;
  readonly sentAt: string | null;
  readonly receiptedAt: string | null;
}

/** 双报告: the county's own briefings, and the written report the city has signed for. */
export function dualReportComplete(
  cityName: string,
  { heard, report }: { readonly heard: boolean; readonly report: SentReport | undefined },
): GuardResult {
  const reasons: Reason[] = heard
    ? []
    : [...refuse('dual_briefings_open', '双报告之一：本县（区）党委尚未通过三个汇报听取')];
  if (report === undefined || report.sentAt === null)
    reasons.push(
      ...refuse(
        'dual_report_unsent',
        `双报告之二：尚未向${cityName}报送书面报告，请在汇报与审议页报送`,
      ),
    );
  else if (report.receiptedAt === null)
    reasons.push({
      code: 'inspection.dual_report_unsigned',
      message: `双报告之二：${cityName}尚未签收书面报告`,
      isWaiting: true,
    });
  return reasons.length === 0 || reasons;
}
