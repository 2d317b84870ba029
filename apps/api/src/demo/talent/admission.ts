import type { demoPool } from '../content/content.ts';
import { countyRows } from '../content/talent/county-table.ts';
import type { IsoDate, Ref } from '../content/types.ts';
import { addDays } from '../content/work-days.ts';
import type { PastAct } from '../finished/past-case.ts';

type DemoPoolPerson = ReturnType<typeof demoPool>[number];

/** Who keeps the pool of a tenant. */
export interface PoolOffice {
  readonly clerk: Ref;
  readonly checker: Ref;
  readonly decider: Ref;
  /** Whoever is checked himself is checked by the next. */
  readonly discipline: readonly Ref[];
  readonly organization: readonly Ref[];
  readonly document: (on: IsoDate) => string;
}

const offices: Readonly<Record<string, Omit<PoolOffice, 'document'>>> = {
  '530100': {
    clerk: 'km-p-02',
    checker: 'km-p-01',
    decider: 'km-p-08',
    discipline: ['km-p-09'],
    organization: ['km-p-10'],
  },
  '530112': {
    clerk: 'xs-p-04',
    checker: 'xs-p-03',
    decider: 'xs-p-01',
    discipline: ['xs-p-08'],
    organization: ['xs-p-22'],
  },
  '530111': county('gd', ['09', '13'], ['11']),
  '530181': county('an', ['09'], ['11']),
};

/** In a county the director decides, in the name of the leading group. */
function county(
  prefix: string,
  discipline: readonly string[],
  organization: readonly string[],
): Omit<PoolOffice, 'document'> {
  const person = (no: string) => `${prefix}-p-${no}`;
  return {
    clerk: person('02'),
    checker: person('02'),
    decider: person('01'),
    discipline: [...discipline, '01'].map(person),
    organization: [...organization, '01'].map(person),
  };
}

export function officeOf(tenantCode: string): PoolOffice {
  const row = countyRows.find(({ code }) => code === tenantCode);
  const office =
    offices[tenantCode] ??
    (row?.isZone === true
      ? county(row.prefix, ['03'], ['05'])
      : county(row?.prefix ?? '', ['05', '06'], ['09']));
  return { ...office, document: (on) => `巡察人才库〔${on.slice(0, 4)}〕1号` };
}

/** From the recommendation to the pool in six weeks. */
export function actsOfAdmission({ admittedOn, sendingUnit }: DemoPoolPerson, office: PoolOffice) {
  const { checker, clerk, decider, document } = office;
  const byClerk = { by: clerk, scope: 'member', role: 'office' } as const;
  const role = checker === clerk ? 'office' : 'officeDirector';
  const byChecker = { by: checker, scope: 'member', role } as const;
  const unitOpinion = `${sendingUnit}同意推荐，按要求保证派出`;
  const acts: PastAct[] = [
    { ...byClerk, move: null, on: addDays(admittedOn, -42) },
    { ...byClerk, move: 'endorse', on: addDays(admittedOn, -35), fields: { unitOpinion } },
    { ...byChecker, move: 'check', on: addDays(admittedOn, -14) },
    {
      by: decider,
      scope: 'member',
      role: 'roundApprover',
      move: 'admit',
      on: admittedOn,
      fields: { admittedOn, admissionDocument: document(admittedOn) },
    },
  ];
  return acts;
}

/** 资格审查 by 巡察办, 纪检监察机关 and 组织部门. */
export function checksOf({ admittedOn, personRef }: DemoPoolPerson, office: PoolOffice) {
  const checkedOn = addDays(admittedOn, -20);
  const other = (refs: readonly Ref[]) => refs.find((ref) => ref !== personRef) ?? office.decider;
  const passes = { passes: true, checkedOn } as const;
  return [
    { ...passes, party: 'office' as const, opinion: '符合入库条件', by: office.checker },
    {
      ...passes,
      party: 'discipline' as const,
      opinion: '未发现影响入库的问题',
      by: other(office.discipline),
    },
    { ...passes, party: 'organization' as const, opinion: '同意', by: other(office.organization) },
  ];
}
