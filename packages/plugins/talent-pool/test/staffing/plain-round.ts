import type {
  StaffingPerson,
  StaffingProblem,
  StaffingTeam,
} from '../../src/staffing/staffing-problem.ts';

/** Somebody whom every demand of a plain round lets pass. */
export function person(id: string, overrides: Partial<StaffingPerson> = {}): StaffingPerson {
  return {
    id,
    name: `人员${id}`,
    sendingUnit: `unit-${id}`,
    sendingUnitName: `单位${id}`,
    homeCode: '530103',
    level: 'county',
    external: false,
    skills: [],
    mayLead: false,
    mayDeputise: false,
    experienced: true,
    roundsServed: 0,
    consecutiveRounds: 0,
    evaluation: null,
    unavailable: [],
    partyMember: true,
    ...overrides,
  };
}

export function team(id: string, overrides: Partial<StaffingTeam> = {}): StaffingTeam {
  return {
    id,
    name: `第${id}组`,
    period: { from: '2026-03-01', to: '2026-04-30' },
    size: { min: 3, max: 4 },
    deputies: { min: 1, max: 1 },
    skills: [],
    counties: ['530102'],
    wishes: [],
    travel: {},
    ...overrides,
  };
}

/** Two leaders, two deputies, six others, two teams; without limits. */
export function plainRound(overrides: Partial<StaffingProblem> = {}): StaffingProblem {
  return {
    people: [
      person('l1', { mayLead: true }),
      person('l2', { mayLead: true }),
      person('d1', { mayDeputise: true }),
      person('d2', { mayDeputise: true }),
      ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => person(id)),
    ],
    teams: [team('1'), team('2')],
    barred: [],
    locks: [],
    limits: {
      maxShareOfSendingUnit: null,
      minOutsideShare: null,
      minSendingUnits: null,
      maxOutOfSendingUnit: null,
      maxConsecutiveRounds: null,
      maxRounds: null,
      bothLevels: false,
    },
    weights: {
      expertise: 1,
      mixing: 1,
      mentoring: 1,
      fairLoad: 1,
      rotation: 1,
      travel: 1,
      wishes: 1,
      evaluation: 1,
    },
    ...overrides,
  };
}
