import type { GuardResult, Reason } from '@lianxun/plugin-api';

import { unitNames, type GateUnit } from '../rounds/gates.rules.ts';
import type { ReportKind } from './report.rules.ts';

export interface GateReport {
  readonly engagementId: string;
  readonly kind: ReportKind;
  readonly title: string;
  readonly stage: string | null;
}

/** Every unit has a 巡察报告 that has passed, and no special report of it is still being worked on. */
export function reportPassed(
  units: readonly GateUnit[],
  reports: readonly GateReport[],
): GuardResult {
  const without = units.filter(
    ({ engagementId }) =>
      !reports.some(
        (it) =>
          it.engagementId === engagementId && it.kind === 'inspection' && it.stage === 'passed',
      ),
  );
  const open = reports.filter(
    ({ kind, stage }) => kind !== 'inspection' && stage !== 'passed' && stage !== 'withdrawn',
  );
  const reasons: Reason[] = [
    ...(without.length === 0
      ? []
      : [
          {
            code: 'inspection.report_not_passed',
            message: `${unitNames(without)}的巡察报告尚未通过四看一联审，请先起草并送巡察办审核`,
          },
        ]),
    ...open.map(({ title }) => ({
      code: 'inspection.report_open',
      message: `《${title}》尚未审核通过，请办结或作废`,
    })),
  ];
  return reasons.length === 0 || reasons;
}
