import type { OpenCells } from '@lianxun/plugin-api';

import { mayPlan, mayReport } from '../findings/finding.rules.ts';

/** Columns of the ledger by the act that changes them. */
export const editableColumns = {
  /** Before the feedback. */
  wording: ['level', 'cat1', 'cat2', 'cat3', 'tags', 'isKey', 'finding', 'manifestation', 'note'],
  /** While the unit works on it. */
  account: ['rootCause', 'goal', 'leadLeader', 'principal', 'generalise', 'selfOpinion', 'note'],
  /** Until the plan has been accepted. */
  plan: ['measure', 'leadDept', 'coDept', 'owner', 'due', 'rectificationType'],
  outcome: ['progress', 'result'],
} as const satisfies Readonly<Record<string, readonly string[]>> as Readonly<
  Record<'wording' | 'account' | 'plan' | 'outcome', readonly string[]>
>;

/** Which cells of a finding and its measures are open to somebody, as far as stage and abilities go. */
export function openCellsOf(
  { stage, measures }: { readonly stage: string; readonly measures: number },
  may: { readonly manage: boolean; readonly plan: boolean },
): OpenCells {
  const account = may.plan && mayReport(stage) ? editableColumns.account : [];
  const wording = may.manage && stage === 'proposed' ? editableColumns.wording : [];
  const plan = may.plan && mayPlan(stage) ? editableColumns.plan : [];
  const outcome = may.plan && mayReport(stage) ? editableColumns.outcome : [];
  return {
    main: [...wording, ...account],
    details: Array.from({ length: measures }, () => [...plan, ...outcome]),
  };
}

const columns: Readonly<Record<string, string>> = {
  text: 'finding',
  leadDepartment: 'leadDept',
  coDepartment: 'coDept',
  dueOn: 'due',
};

/** The column that shows a field of a body. */
export const columnOfField = (field: string): string => columns[field] ?? field;
