import { bucketOf } from '../findings/finding.rules.ts';
import { isDone, isOwed } from '../measures/measure.rules.ts';

/** Findings of one group in one stage, as the database counts them on a day. */
export interface FindingCount {
  readonly stage: string | null;
  readonly count: number;
  /** Due before today. */
  readonly pastDue: number;
  /** First due date reached. */
  readonly dueByNow: number;
  /** Closed not later than the first due date, which has been reached. */
  readonly closedInTime: number;
}

/** What came of the findings of one group, added up from the entries. */
export interface OutcomeCount {
  readonly rules: number;
  /** 人次. */
  readonly accountable: number;
  /** 件. */
  readonly accountableCases: number;
  /** 人: somebody held accountable twice counts once. */
  readonly accountablePersons: number;
  readonly refundedFen: number;
  readonly recoveredFen: number;
  readonly savedFen: number;
}

export interface ReturnCount {
  readonly code: string;
  readonly count: number;
}

export interface MeasureCount {
  readonly findingStage: string | null;
  readonly stage: string | null;
  readonly count: number;
  readonly pastDue: number;
}

/** What the unit did as a whole, beyond single findings. */
export interface ReportCount {
  readonly lifeMeetings: number;
  readonly studySessions: number;
  readonly partyLessons: number;
}

export interface Totals extends ReportCount, OutcomeCount {
  readonly findings: number;
  readonly done: number;
  readonly partlyDone: number;
  readonly notDone: number;
  readonly overdue: number;
  readonly due: number;
  readonly closedInTime: number;
  readonly measures: number;
  readonly measuresDone: number;
  readonly measuresOpen: number;
  readonly measuresOverdue: number;
  /** How often findings came back, by reason code. */
  readonly returns: readonly ReturnCount[];
  /** Null where they are not shown. */
  readonly repeats: number | null;
  readonly rebounds: number | null;
}

export const noOutcome: OutcomeCount = {
  rules: 0,
  accountable: 0,
  accountableCases: 0,
  accountablePersons: 0,
  refundedFen: 0,
  recoveredFen: 0,
  savedFen: 0,
};

/** What is counted beside the stages of findings and measures. */
export interface Beside {
  readonly report: ReportCount;
  readonly outcome?: OutcomeCount;
  readonly returns?: readonly ReturnCount[];
  readonly recurring?: { readonly repeats: number; readonly rebounds: number };
}

/** Folds counts by stage into totals; findings before the feedback and merged ones never count. */
export function totalsOf(
  findings: readonly FindingCount[],
  measures: readonly MeasureCount[],
  { report, outcome = noOutcome, returns = [], recurring }: Beside,
): Totals {
  const issued = findings.filter((it) => bucketOf(it.stage) !== null);
  const inBucket = (bucket: string) => issued.filter((it) => bucketOf(it.stage) === bucket);
  const counted = measures.filter((it) => bucketOf(it.findingStage) !== null);
  const done = counted.filter((it) => isDone(it.stage));
  return {
    ...report,
    ...outcome,
    returns: returns.map(({ code, count }) => ({ code, count })),
    repeats: recurring?.repeats ?? null,
    rebounds: recurring?.rebounds ?? null,
    findings: sum(issued, 'count'),
    done: sum(inBucket('done'), 'count'),
    partlyDone: sum(inBucket('partlyDone'), 'count'),
    notDone: sum(inBucket('notDone'), 'count'),
    overdue: sum(inBucket('notDone'), 'pastDue'),
    due: sum(issued, 'dueByNow'),
    closedInTime: sum(inBucket('done'), 'closedInTime'),
    measures: sum(counted, 'count'),
    measuresDone: sum(done, 'count'),
    measuresOpen: sum(counted, 'count') - sum(done, 'count'),
    measuresOverdue: sum(
      counted.filter((it) => isOwed(it.stage)),
      'pastDue',
    ),
  };
}

function sum<Key extends string>(rows: readonly Readonly<Record<Key, number>>[], key: Key): number {
  return rows.reduce((total, row) => total + row[key], 0);
}

/** Percent with two decimals, rounded half up; null when there is nothing to divide by. */
export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 10_000) / whole) / 100;
}
