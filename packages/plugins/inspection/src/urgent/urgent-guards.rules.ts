import type { GuardResult, Reason } from '@lianxun/plugin-api';

const refuse = (code: string, message: string): readonly Reason[] => [
  { code: `inspection.${code}`, message },
];

export function decisionRecorded(report: { readonly decisionSealed: string | null }): GuardResult {
  return report.decisionSealed !== null || refuse('no_decision', '请先写明批示意见');
}

export function handlingRecorded(report: { readonly handlingSealed: string | null }): GuardResult {
  return report.handlingSealed !== null || refuse('no_handling', '请先登记办理情况');
}
