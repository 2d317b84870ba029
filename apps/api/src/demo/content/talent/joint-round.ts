import { demoTenants } from '../tenants.ts';
import type { Ref } from '../types.ts';
import { jointTargets } from './county-table.ts';

/** The city's undertaking, in all fourteen counties at once. */
export const jointUndertaking = '2026年市县统合巡察（市委第十四轮）';

export const jointPeriod = { from: '2026-12-14', to: '2027-02-05' } as const;

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function numeral(number: number): string {
  return number <= 10 ? (numerals[number - 1] ?? '') : `十${numerals[number - 11] ?? ''}`;
}

export interface JointTeam {
  readonly name: string;
  readonly tenantCode: string;
  readonly units: readonly Ref[];
}

/** One team for each county. */
export const jointTeams: readonly JointTeam[] = Object.entries(jointTargets).map(
  ([tenantCode, units], at) => {
    const county = demoTenants.find(({ code }) => code === tenantCode)?.shortName ?? tenantCode;
    return { name: `第${numeral(at + 1)}巡察组（${county}）`, tenantCode, units };
  },
);
