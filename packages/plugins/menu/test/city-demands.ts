import type { StaffingPerson, StaffingProblem } from '@lianxun/plugin-talent-pool/api';

import type { DemandContent } from '../src/demands/demand.schemas.ts';
import { composeTeams, type OpenDemand } from '../src/matching/compose-teams.rules.ts';

const skills = [
  'audit',
  'partyBuilding',
  'discipline',
  'writing',
  'projects',
  'health',
  'education',
];
const counties = Array.from({ length: 14 }, (_, county) => String(530_102 + county));

/** Numbers that look drawn and are the same each time. */
function drawn(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff;
    return Math.floor((state / 0x80_00_00_00) * below);
  };
}

const at = <Element>(list: readonly Element[], index: number): Element => {
  const element = list[index % list.length];
  if (element === undefined) throw new RangeError('empty list');
  return element;
};

/** A city's pool: a third from the city, the others from its counties; fewer skills than are asked for. */
export function cityPool(size: number): StaffingPerson[] {
  const next = drawn(7);
  return Array.from({ length: size }, (_, index) => {
    const isCity = index % 3 === 0;
    const homeCode = isCity ? '530100' : at(counties, index);
    const first = next(5);
    return {
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      name: `人选${index}`,
      sendingUnit: `${homeCode}-${index % 6}`,
      sendingUnitName: `${homeCode}派员单位${index % 6}`,
      homeCode,
      level: isCity ? 'city' : 'county',
      external: false,
      skills: [...new Set([at(skills, first), at(skills, next(skills.length))])],
      mayLead: index % 4 === 0,
      mayDeputise: index % 2 === 0,
      experienced: index % 3 !== 1,
      roundsServed: next(4),
      consecutiveRounds: next(2),
      evaluation: 70 + next(30),
      unavailable: next(12) === 0 ? [{ from: '2026-03-01', to: '2026-04-30' }] : [],
      partyMember: true,
    };
  });
}

function contentOf(county: string, number: number, pool: readonly StaffingPerson[]): DemandContent {
  const next = drawn(100 + number);
  const wanted = 5 + next(4);
  const asked = [...new Set([at(skills, number), at(skills, next(7)), 'health'])];
  return {
    title: `专项${number}`,
    serviceForm: 'team',
    character: '资金密集',
    period: { from: '2026-03-05', to: '2026-05-20' },
    topics: ['民生资金'],
    skills: asked.map((skill, index) => ({
      skill,
      count: 1 + (index === 2 ? next(2) : 0),
      weight: index === 0 ? 3 : index === 1 ? 2 : 1,
    })),
    headcount: { wanted, least: wanted - 2 },
    leaderWanted: true,
    wishes: [
      { kind: 'person', name: at(pool, next(pool.length)).name, unit: null, rank: 1 },
      {
        kind: 'sendingUnit',
        name: at(pool, next(pool.length)).sendingUnitName,
        unit: null,
        rank: 2,
      },
    ],
    urgency: 'normal',
    reasons: '本县力量不足',
    targets: [
      { targetId: `10000000-0000-4000-8000-0000${county}00`, name: '县财政局', kind: 'department' },
    ],
  };
}

export interface DemandedRound {
  readonly demands: readonly (OpenDemand & { readonly countyCode: string })[];
  readonly problem: StaffingProblem;
}

/** 14 counties with one demand each, as the matching hands them to the solver. */
export function demandedRound(pool: readonly StaffingPerson[]): DemandedRound {
  const demands = counties.map((county, number) => {
    const content = contentOf(county, number, pool);
    const wished = pool.find(({ name }) => name === content.wishes[0]?.name);
    const unit = pool.find(({ sendingUnitName }) => sendingUnitName === content.wishes[1]?.name);
    return {
      id: `20000000-0000-4000-8000-0000${county}00`,
      number: 1,
      countyCode: county,
      countyName: `县${county}`,
      content,
      priority: number === 0 ? ('first' as const) : ('normal' as const),
      priorityReason: number === 0 ? '换届前完成' : null,
      takesPart: true,
      wishes: [
        { found: 'one' as const, rank: 1 as const, person: wished?.id },
        { found: 'one' as const, rank: 2 as const, sendingUnit: unit?.sendingUnit },
      ],
    };
  });
  const held = new Set(demands.flatMap((it) => it.content.targets.map(({ targetId }) => targetId)));
  const { teams } = composeTeams(demands, held);
  return {
    demands,
    problem: {
      people: pool,
      teams: teams.map(({ demand, team }, index) => ({
        id: `t${index}`,
        name: team.name,
        period: demand.content.period,
        size: team.size ?? { min: 2, max: 2 },
        deputies: team.deputies ?? { min: 0, max: 1 },
        skills: team.skills ?? [],
        counties: [counties[index] ?? ''],
        wishes: (team.wishes ?? []).map(({ person, rank, sendingUnit }) => ({
          rank,
          ...(person !== undefined && { person }),
          ...(sendingUnit !== undefined && { sendingUnit }),
        })),
        travel: {},
      })),
      barred: barredIn(pool),
      locks: [],
      limits: {
        maxShareOfSendingUnit: 0.4,
        minOutsideShare: 1,
        minSendingUnits: 2,
        maxOutOfSendingUnit: null,
        maxConsecutiveRounds: 3,
        maxRounds: 6,
        bothLevels: false,
      },
      weights: {
        expertise: 10,
        mixing: 6,
        mentoring: 4,
        fairLoad: 5,
        rotation: 3,
        travel: 1,
        wishes: 4,
        evaluation: 3,
      },
    },
  };
}

/** Everybody from his own county, and a few more as if recusal had found something. */
function barredIn(pool: readonly StaffingPerson[]): StaffingProblem['barred'] {
  return pool.flatMap((person, index) =>
    counties.flatMap((county, team): StaffingProblem['barred'] => {
      const pair = { person: person.id, team: `t${team}` };
      if (person.homeCode === county) return [{ ...pair, reason: 'regional' }];
      return (index + team * 5) % 23 === 0 ? [{ ...pair, reason: 'recused' }] : [];
    }),
  );
}
