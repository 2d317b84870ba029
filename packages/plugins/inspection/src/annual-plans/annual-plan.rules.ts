import type { GuardResult, Reason } from '@lianxun/plugin-api';

const refuse = (code: string, message: string): readonly Reason[] => [
  { code: `inspection.${code}`, message },
];

/** At least one unit, and as many as the plan sets itself. */
export function unitsProposed(units: number, target: number | null): GuardResult {
  if (units === 0) return refuse('no_planned_units', '巡察对象建议名单还没有单位');
  if (target === null || units >= target) return true;
  return refuse(
    'below_target',
    `建议名单有${units}个单位，少于计划目标${target}个，请补充名单或调整目标`,
  );
}

const required = { discipline: '纪委监委', organization: '组织部' } as const;

/** 纪委监委 and 组织部 have been asked; others may have been. */
export function departmentsConsulted(asked: readonly string[]): GuardResult {
  const missing = Object.entries(required).filter(([key]) => !asked.includes(key));
  return (
    missing.length === 0 ||
    refuse('not_consulted', `还没有登记${missing.map(([, name]) => name).join('、')}的意见`)
  );
}

/** Last day of a quarter. */
export function quarterEnd(year: number, quarter: number): string {
  return `${year}-${['03-31', '06-30', '09-30', '12-31'][quarter - 1] ?? '12-31'}`;
}

export interface PlannedLine {
  readonly inspectionType: string;
  readonly quarter: number;
  readonly round: { readonly inspectionType: string } | null;
}

export type Deviation = 'notArranged' | 'otherType';

/** How a planned unit has gone otherwise than planned; null while it has not. */
export function deviationOf(
  { inspectionType, quarter, round }: PlannedLine,
  { today, year }: { readonly today: string; readonly year: number },
): Deviation | null {
  if (round === null) return quarterEnd(year, quarter) < today ? 'notArranged' : null;
  return round.inspectionType === inspectionType ? null : 'otherType';
}
