import { mayPlan, mayReport } from '../findings/finding.rules.ts';
import type { messages } from '../messages.ts';

type Code = keyof typeof messages;

const wording = [
  'inspectionType',
  'level',
  'cat1',
  'cat2',
  'cat3',
  'tags',
  'isKey',
  'finding',
  'manifestation',
];
const account = [
  'rootCause',
  'goal',
  'leadLeader',
  'principal',
  'generalise',
  'selfOpinion',
  'accountable',
  'form',
  'refunded',
  'recovered',
  'saved',
  'note',
];
const plan = ['measure', 'leadDept', 'coDept', 'owner', 'due', 'rectificationType'];

/** Columns a sheet no longer changes in a finding that runs through the process here, with the reason's code. */
export function closedColumns(finding: {
  readonly issuedOn: string | null;
  readonly stage: string | null;
}): ReadonlyMap<string, Code> {
  if (finding.issuedOn === null) return new Map();
  const stage = finding.stage ?? '';
  const because = (columns: readonly string[], code: Code) =>
    columns.map((column): [string, Code] => [column, code]);
  return new Map([
    ...because(wording, 'rectification.already_issued'),
    ...(mayReport(stage) ? [] : because(account, 'rectification.not_open_for_reports')),
    ...(mayPlan(stage) ? [] : because(plan, 'rectification.plan_fixed')),
  ]);
}
