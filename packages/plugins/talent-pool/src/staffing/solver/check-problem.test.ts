import { describe, expect, it } from 'vitest';

import { person, plainRound, team } from '../../../test/staffing/plain-round.ts';
import type { StaffingProblem } from '../staffing-problem.ts';
import { drawTeams } from './draw-teams.ts';
import { solveStaffing } from './solve-staffing.ts';

const options = { seed: 1, nodeLimit: 100, timeLimit: 10_000 };
const limits = plainRound().limits;

const bad: readonly (readonly [string, Partial<StaffingProblem>, string])[] = [
  ['no team', { teams: [] }, 'talent-pool.no_teams'],
  ['an empty pool', { people: [] }, 'talent-pool.empty_pool'],
  ['a person twice', { people: [person('a'), person('a')] }, 'talent-pool.repeated_id'],
  ['a team twice', { teams: [team('1'), team('1')] }, 'talent-pool.repeated_id'],
  [
    'dates in the wrong order',
    { teams: [team('1', { period: { from: '2026-05-01', to: '2026-04-01' } })] },
    'talent-pool.dates_reversed',
  ],
  [
    'no date',
    { teams: [team('1', { period: { from: '明天', to: '2026-04-01' } })] },
    'talent-pool.bad_date',
  ],
  [
    'an absence in the wrong order',
    { people: [person('a', { unavailable: [{ from: '2026-05-01', to: '2026-04-01' }] })] },
    'talent-pool.dates_reversed',
  ],
  [
    'more least than most',
    { teams: [team('1', { size: { min: 7, max: 5 } })] },
    'talent-pool.bad_size',
  ],
  [
    'a lock of a stranger',
    { locks: [{ person: 'nobody', team: '1' }] },
    'talent-pool.unknown_person',
  ],
  ['a lock of no team', { locks: [{ person: 'a', team: 'none' }] }, 'talent-pool.unknown_team'],
  [
    'a lock twice',
    {
      locks: [
        { person: 'a', team: '1', role: 'member' },
        { person: 'a', team: '1', role: 'liaison' },
      ],
    },
    'talent-pool.repeated_lock',
  ],
  ['a share above one', { limits: { ...limits, minOutsideShare: 1.5 } }, 'talent-pool.bad_share'],
  [
    'a weight that is not whole',
    { weights: { ...plainRound().weights, travel: 0.5 } },
    'talent-pool.bad_weight',
  ],
];

describe('a problem that can not be read', () => {
  it.each(bad)('with %s is answered with a reason', async (_, overrides, code) => {
    const problem = plainRound(overrides);
    const solved = await solveStaffing(problem, options);
    const drawn = await drawTeams(problem, { seed: 1 });
    expect(solved.reasons.map((reason) => reason.code)).toContain(code);
    expect(solved.reasons.every(({ message }) => /[。]$/u.test(message))).toBe(true);
    expect(solved).toMatchObject({ status: 'infeasible', seats: [], conflict: null });
    expect(drawn.reasons).toEqual(solved.reasons);
  });
});
