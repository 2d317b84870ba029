import { seededRandom, type SeededRandom } from '../../src/staffing/solver/seeded-random.ts';
import type {
  BarredPair,
  StaffingPerson,
  StaffingProblem,
  StaffingTeam,
} from '../../src/staffing/staffing-problem.ts';

const SKILLS = [
  'audit',
  'partyBuilding',
  'discipline',
  'writing',
  'projects',
  'caseHandling',
  'stateAssets',
  'education',
  'health',
  'environment',
];
const SURNAMES = Array.from('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗');
const GIVEN = Array.from('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平');
const COUNTIES = Array.from({ length: 14 }, (_, county) => String(530_102 + county));

/** A city's pool and its joint round, of the order of size that is published. */
export function cityRound(people: number, teams: number, seed = 1): StaffingProblem {
  const random = seededRandom(`staffing ${people} ${teams} ${seed}`);
  const roster = Array.from({ length: people }, (_, id) => generatePerson(random, id));
  const round = Array.from({ length: teams }, (_, id) => generateTeam(random, id, roster));
  return {
    people: roster,
    teams: round,
    barred: roster.flatMap((person) => round.flatMap((team) => bar(random, person, team))),
    locks: [],
    limits: {
      maxShareOfSendingUnit: 0.34,
      minOutsideShare: 0.5,
      minSendingUnits: 2,
      maxOutOfSendingUnit: people / teams > 20 ? 0.2 : 0.5,
      maxConsecutiveRounds: 3,
      maxRounds: 6,
      bothLevels: true,
    },
    weights: {
      expertise: 4,
      mixing: 3,
      mentoring: 2,
      fairLoad: 2,
      rotation: 2,
      travel: 1,
      wishes: 3,
      evaluation: 2,
    },
  };
}

function generatePerson(random: SeededRandom, id: number): StaffingPerson {
  const isCity = chance(random, 0.25);
  const homeCode = isCity ? '5301' : pick(random, COUNTIES);
  const unit = `${homeCode}-${random.below(isCity ? 30 : 8)}`;
  const rounds = random.below(5);
  const rank = random.below(100);
  return {
    id: `p${id}`,
    name:
      pick(random, SURNAMES) +
      pick(random, GIVEN) +
      (chance(random, 0.4) ? pick(random, GIVEN) : ''),
    sendingUnit: unit,
    sendingUnitName: `派员单位${unit}`,
    homeCode,
    level: isCity ? 'city' : 'county',
    external: chance(random, 0.1),
    skills: random.shuffle(SKILLS).slice(0, 1 + random.below(3)),
    mayLead: rank < 22,
    mayDeputise: rank < 45,
    experienced: rounds > 0,
    roundsServed: rounds,
    consecutiveRounds: Math.min(rounds, random.below(4)),
    evaluation: rounds > 0 ? 60 + random.below(41) : null,
    unavailable: chance(random, 0.08) ? [{ from: '2026-03-01', to: '2026-04-30' }] : [],
    partyMember: chance(random, 0.9),
  };
}

function generateTeam(
  random: SeededRandom,
  id: number,
  roster: readonly StaffingPerson[],
): StaffingTeam {
  const county = pick(random, COUNTIES);
  const special = pick(random, SKILLS.slice(4));
  return {
    id: `t${id}`,
    name: `第${id + 1}组`,
    period: { from: '2026-03-05', to: '2026-05-20' },
    size: { min: 5, max: 7 },
    deputies: { min: 1, max: 2 },
    skills: [
      ...SKILLS.slice(0, 4).map((skill) => ({ skill, count: 1, hard: true })),
      { skill: special, count: 1 + random.below(2), hard: false },
    ],
    counties: [county],
    wishes: [
      { person: pick(random, roster).id, rank: 1 },
      { sendingUnit: pick(random, roster).sendingUnit, rank: 2 },
      { person: pick(random, roster).id, rank: 'unwanted' },
    ],
    travel: Object.fromEntries(
      ['5301', ...COUNTIES].map((home) => [home, home === county ? 0 : 20 + random.below(180)]),
    ),
  };
}

function bar(random: SeededRandom, person: StaffingPerson, team: StaffingTeam): BarredPair[] {
  const pair = { person: person.id, team: team.id };
  if (team.counties.includes(person.homeCode)) return [{ ...pair, reason: 'regional' }];
  const rank = random.below(100);
  if (rank < 4) return [{ ...pair, reason: 'recused' }];
  if (rank < 8) return [{ ...pair, reason: 'recused', roles: 'leading' }];
  return rank < 10 ? [{ ...pair, reason: 'undecided' }] : [];
}

function pick<Element>(random: SeededRandom, list: readonly Element[]): Element {
  const element = list[random.below(list.length)];
  if (element === undefined) throw new RangeError('nothing to pick from');
  return element;
}

function chance(random: SeededRandom, share: number): boolean {
  return random.below(1000) < share * 1000;
}
