import type { Measure } from '../reading/api.ts';

/** A line of the plan as it is typed. */
export interface PlanRow {
  readonly key: string;
  /** Empty until it is stored. */
  readonly id: string;
  readonly version: number;
  text: string;
  rectificationType: string;
  dueOn: string;
  leadDepartment: string;
  coDepartment: string;
  owner: string;
}

const columns = [
  'text',
  'rectificationType',
  'dueOn',
  'leadDepartment',
  'coDepartment',
  'owner',
] as const;

export function rowOf(measure: Measure): PlanRow {
  const { id, version, text, rectificationType, leadDepartment, owner } = measure;
  return {
    key: id,
    id,
    version,
    text,
    rectificationType,
    dueOn: measure.dueOn ?? '',
    leadDepartment,
    coDepartment: measure.coDepartment ?? '',
    owner,
  };
}

/** A new line takes over who does it: most measures of a finding are one department's. */
export function blankRow(above: PlanRow | undefined): PlanRow {
  return {
    key: crypto.randomUUID(),
    id: '',
    version: 0,
    text: '',
    rectificationType: above?.rectificationType ?? 'concentrated',
    dueOn: above?.dueOn ?? '',
    leadDepartment: above?.leadDepartment ?? '',
    coDepartment: '',
    owner: above?.owner ?? '',
  };
}

/** What has to be filled in before the line can be stored. */
export function rowErrors({
  text,
  dueOn,
  rectificationType,
  leadDepartment,
  owner,
}: PlanRow): string[] {
  return [
    ...(text.trim() === '' ? ['写明整改措施'] : []),
    ...(dueOn === '' && rectificationType !== 'longTerm' ? ['填写完成时限'] : []),
    ...(leadDepartment.trim() === '' ? ['填写牵头部门'] : []),
    ...(owner.trim() === '' ? ['填写责任人'] : []),
  ];
}

export function isChanged(row: PlanRow, stored: PlanRow | undefined): boolean {
  if (stored === undefined) return columns.some((key) => key === 'text' && row[key].trim() !== '');
  return columns.some((key) => row[key] !== stored[key]);
}

/** The body to send; what was left empty is nothing. */
export function rowBody(row: PlanRow) {
  return {
    text: row.text.trim(),
    rectificationType: row.rectificationType,
    dueOn: row.dueOn === '' ? null : row.dueOn,
    leadDepartment: row.leadDepartment.trim(),
    coDepartment: row.coDepartment.trim() === '' ? null : row.coDepartment.trim(),
    owner: row.owner.trim(),
  };
}
