import fc from 'fast-check';

import {
  goals,
  teamRoles,
  type BarredPair,
  type Lock,
  type Period,
  type StaffingLimits,
  type StaffingPerson,
  type StaffingProblem,
  type StaffingTeam,
} from '../../src/staffing/staffing-problem.ts';

const skills = ['audit', 'writing', 'discipline'];
const homes = ['530102', '530103', '5301'];

/** The first in three cases of four, so that enough problems can be met. */
function mostly<Value>(usual: Value, ...others: Value[]): fc.Arbitrary<Value> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
}

const period: fc.Arbitrary<Period> = fc.constantFrom(
  { from: '2026-03-01', to: '2026-03-31' },
  { from: '2026-03-20', to: '2026-04-20' },
  { from: '2026-04-10', to: '2026-04-30' },
);

function person(position: number): fc.Arbitrary<StaffingPerson> {
  return fc
    .record({
      unit: fc.constantFrom('u1', 'u2', 'u3'),
      homeCode: fc.constantFrom(...homes),
      skills: fc.subarray(skills),
      mayLead: mostly(true, false),
      mayDeputise: mostly(true, false),
      experienced: fc.boolean(),
      roundsServed: fc.nat(4),
      consecutiveRounds: mostly(1, 0, 2, 3),
      evaluation: fc.option(fc.integer({ min: 40, max: 100 })),
      unavailable: fc.array(period, { maxLength: 1 }),
      isBusy: fc.nat(5),
    })
    .map(({ unit, isBusy, unavailable, ...rest }) => ({
      ...rest,
      id: `p${position}`,
      name: `人员${position}`,
      sendingUnit: unit,
      sendingUnitName: `单位${unit}`,
      level: rest.homeCode === '5301' ? ('city' as const) : ('county' as const),
      external: false,
      unavailable: isBusy === 0 ? unavailable : [],
      partyMember: true,
    }));
}

function team(position: number, most: number): fc.Arbitrary<StaffingTeam> {
  return fc
    .record({
      period,
      min: mostly(2, Math.min(3, most)),
      more: fc.nat(1),
      deputies: mostly({ min: 0, max: 1 }, { min: 0, max: 0 }, { min: 1, max: 1 }),
      asked: fc.uniqueArray(
        fc.record({
          skill: fc.constantFrom(...skills),
          count: mostly(1, 2),
          hard: mostly(false, true),
        }),
        { selector: ({ skill }) => skill, maxLength: 2 },
      ),
      county: fc.constantFrom(...homes),
      wish: fc.constantFrom(
        { person: 'p0', rank: 1 as const },
        { person: 'p1', rank: 'unwanted' as const },
        { sendingUnit: 'u1', rank: 2 as const },
      ),
      far: fc.integer({ min: 0, max: 300 }),
    })
    .map(({ min, more, asked, county, wish, far, ...rest }) => ({
      ...rest,
      id: `t${position}`,
      name: `第${position + 1}组`,
      size: { min, max: Math.min(most, min + more) },
      skills: asked,
      counties: [county],
      wishes: [wish],
      travel: { '530102': far, '5301': 80 },
    }));
}

const limits: fc.Arbitrary<StaffingLimits> = fc.record({
  maxShareOfSendingUnit: mostly<number | null>(null, 0.4, 0.5, 0.67),
  minOutsideShare: mostly<number | null>(null, 0.34, 0.5),
  minSendingUnits: mostly<number | null>(null, 2, 3),
  maxOutOfSendingUnit: mostly<number | null>(null, 0.5, 0.75),
  maxConsecutiveRounds: mostly<number | null>(null, 3),
  maxRounds: mostly<number | null>(null, 4),
  bothLevels: mostly(false, true),
});

const weights = fc.record(
  Object.fromEntries(goals.map((goal) => [goal, fc.constantFrom(0, 1, 2, 5)])),
) as fc.Arbitrary<StaffingProblem['weights']>;

/** Problems small enough to try every way of seating. */
export function smallProblem({
  people = 6,
  teams = 2,
  most = 3,
  locked = true,
} = {}): fc.Arbitrary<StaffingProblem> {
  return fc
    .tuple(fc.integer({ min: people - 1, max: people }), fc.integer({ min: 1, max: teams }))
    .chain(([heads, groups]) => {
      const barred: fc.Arbitrary<BarredPair> = fc.record(
        {
          person: fc.nat(heads - 1).map((it) => `p${it}`),
          team: fc.nat(groups - 1).map((it) => `t${it}`),
          reason: fc.constantFrom<BarredPair['reason'][]>('recused', 'undecided', 'regional'),
          roles: fc.constantFrom<NonNullable<BarredPair['roles']>[]>('leading', 'other'),
        },
        { requiredKeys: ['person', 'team', 'reason'] },
      );
      const lock: fc.Arbitrary<Lock> = fc.record(
        {
          person: fc.nat(heads - 1).map((it) => `p${it}`),
          team: fc.nat(groups - 1).map((it) => `t${it}`),
          role: fc.constantFrom(...teamRoles),
        },
        { requiredKeys: ['person', 'team'] },
      );
      return fc.record({
        people: fc.tuple(...Array.from({ length: heads }, (_, it) => person(it))),
        teams: fc.tuple(...Array.from({ length: groups }, (_, it) => team(it, most))),
        barred: fc.array(barred, { maxLength: 4 }),
        locks: locked
          ? fc.uniqueArray(lock, { maxLength: 1, selector: (it) => `${it.person} ${it.team}` })
          : fc.constant([]),
        limits,
        weights,
      });
    });
}
