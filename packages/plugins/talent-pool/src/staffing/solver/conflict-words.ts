import {
  teamRoles,
  type DemandGroup,
  type StaffingPerson,
  type StaffingProblem,
  type StaffingTeam,
  type TeamRole,
} from '../staffing-problem.ts';
import { skillName } from './demand-words.ts';
import { groupBy } from './dense-list.ts';
import { exchangeDesk, type ExchangeDesk, type Obstacle } from './exchange-desk.ts';
import { askingKinds } from './list-demands.ts';
import { percent } from './violation.ts';

interface Words {
  readonly problem: StaffingProblem;
  readonly demands: readonly DemandGroup[];
  readonly desk: ExchangeDesk;
}

/** The conflict in one sentence: what is asked for, who there is, and what stands against it. */
export function wordConflict(problem: StaffingProblem, demands: readonly DemandGroup[]): string {
  const words: Words = { problem, demands, desk: exchangeDesk(problem, []) };
  const asks = demands.filter(({ kind }) => askingKinds.has(kind));
  const same = groupBy(asks, ({ kind, skill }) => `${kind} ${skill ?? ''}`);
  const clauses = [
    ...[...same.values()].map((group) => wordAsk(words, group)),
    ...demands.flatMap((demand) => wordTie(words, demand)),
  ];
  return `${clauses.join('；')}。`;
}

function wordAsk(words: Words, group: readonly DemandGroup[]): string {
  const [first] = group;
  if (!first) return '';
  if (first.kind === 'lock') return group.map((lock) => wordLock(words, lock)).join('；');
  const teams = group.flatMap(({ team }) => words.desk.teams.get(team ?? '') ?? []);
  const names = teams.map(({ name }) => name).join('、');
  const each = teams.length > 1 ? '各' : '';
  const asked = teams.map((team) => wordNeed(words.problem, first, team));
  const need = [...new Set(asked)].join('或');
  const qualifies = qualification(first);
  return `${names}${each}${need}；${wordSupply(words, teams, qualifies)}`;
}

function wordNeed({ limits }: StaffingProblem, demand: DemandGroup, team: StaffingTeam): string {
  const { minOutsideShare, minSendingUnits } = limits;
  switch (demand.kind) {
    case 'size':
      return `需要${team.size.min === team.size.max ? '' : '至少'}${team.size.min}人`;
    case 'leader':
      return '需要1名组长';
    case 'deputies':
      return `需要${team.deputies.min === team.deputies.max ? '' : '至少'}${team.deputies.min}名副组长`;
    case 'liaison':
      return '需要1名联络员';
    case 'skill': {
      const count = team.skills.find(({ skill }) => skill === demand.skill)?.count ?? 0;
      return `需要${count}名${skillName(demand.skill ?? '')}人员`;
    }
    case 'outsideShare':
      return `须有不低于${percent(minOutsideShare ?? 0)}的人员来自被巡察县区以外`;
    case 'sendingUnits':
      return `须有至少${minSendingUnits ?? 0}个派员单位`;
    default:
      return '须同时有市级和县级人员';
  }
}

/** Who could answer the demand, by what he brings himself. */
function qualification({ kind, skill = '' }: DemandGroup): Qualification {
  if (kind === 'leader')
    return { noun: '可任组长的', roles: ['leader'], of: ({ mayLead }) => mayLead };
  if (kind === 'deputies')
    return { noun: '可任副组长的', roles: ['deputyLeader'], of: ({ mayDeputise }) => mayDeputise };
  const roles = kind === 'liaison' ? (['liaison'] as const) : teamRoles;
  if (kind === 'skill')
    return { noun: skillName(skill), roles, of: ({ skills }) => skills.includes(skill) };
  return { noun: '', roles, of: () => true };
}

interface Qualification {
  readonly noun: string;
  readonly roles: readonly TeamRole[];
  readonly of: (person: StaffingPerson) => boolean;
}

function wordSupply(
  { problem, demands, desk }: Words,
  teams: readonly StaffingTeam[],
  { noun, roles, of }: Qualification,
): string {
  const able = problem.people.filter(of);
  const standing = new Set<Obstacle>(demands.flatMap(({ kind }) => obstacleOf[kind] ?? []));
  const reasons = new Map<Obstacle, number>();
  for (const { id } of able) {
    const met = teams.map((team) => {
      const obstacles = roles.map((role) => desk.obstacle(id, team.id, role));
      return worst(obstacles, standing);
    });
    const [obstacle] = met;
    if (obstacle && met.every((it) => it !== null))
      reasons.set(obstacle, (reasons.get(obstacle) ?? 0) + 1);
  }
  const barred = [...reasons.values()].reduce((sum, count) => sum + count, 0);
  const total = `全库${noun}${able.length}人`;
  if (barred === 0) return total;
  const parts = [...reasons].map(([obstacle, count]) => `${count}人${obstacleWords[obstacle]}`);
  const left = able.length - barred;
  return `${total}中，${parts.join('，')}${left > 0 ? `，可用${left}人` : ''}`;
}

/** What keeps the person from every kind of seat in the team, of what the conflict names. */
function worst(
  obstacles: readonly (Obstacle | null)[],
  standing: ReadonlySet<Obstacle>,
): Obstacle | null {
  const named = obstacles.filter((it) => it !== null && (standing.has(it) || it === 'role'));
  if (named.length < obstacles.length) return null;
  return named.find((it) => it !== 'role') ?? null;
}

const obstacleOf: Partial<Record<DemandGroup['kind'], Obstacle>> = {
  recusal: 'recusal',
  regional: 'regional',
  refused: 'refused',
  availability: 'availability',
  consecutiveRounds: 'cap',
  maxRounds: 'cap',
};

const obstacleWords: Readonly<Record<Obstacle, string>> = {
  recusal: '须回避',
  regional: '须地域回避',
  refused: '已谢绝或被退回',
  availability: '正在抽调或请假',
  cap: '参加轮次已达上限',
  role: '不具备资格',
};

function wordLock({ desk, demands }: Words, { person = '', team = '' }: DemandGroup): string {
  const names = `${desk.people.get(person)?.name ?? ''}已锁定在${desk.teams.get(team)?.name ?? ''}`;
  const obstacle = desk.obstacle(person, team, 'member') ?? desk.obstacle(person, team, 'leader');
  const isNamed = obstacle !== null && demands.some(({ kind }) => obstacleOf[kind] === obstacle);
  return isNamed ? `${names}，但${obstacleWords[obstacle]}` : names;
}

/** Demands that ask for nobody but tie people together. */
function wordTie({ problem, desk }: Words, demand: DemandGroup): string[] {
  if (demand.kind === 'oneTeam') return ['每人同期只能在一个组'];
  if (demand.kind === 'outOfSendingUnit') return [wordOut(problem, demand)];
  if (demand.kind !== 'sendingUnitShare') return [];
  const share = percent(problem.limits.maxShareOfSendingUnit ?? 1);
  return [`${desk.teams.get(demand.team ?? '')?.name ?? ''}同一派员单位不超过${share}`];
}

function wordOut(problem: StaffingProblem, demand: DemandGroup): string {
  const share = percent(problem.limits.maxOutOfSendingUnit ?? 1);
  const members = problem.people.filter(({ sendingUnit }) => sendingUnit === demand.sendingUnit);
  const name = members[0]?.sendingUnitName ?? '';
  return `${name}入库${members.length}人，同时抽调不超过${share}`;
}

/** What to do so that the demand no longer stands in the way. */
export function wordRelaxation(problem: StaffingProblem, demand: DemandGroup): string {
  const team = problem.teams.find(({ id }) => id === demand.team)?.name ?? '';
  const person = problem.people.find(({ id }) => id === demand.person)?.name ?? '';
  const unit =
    problem.people.find(({ sendingUnit }) => sendingUnit === demand.sendingUnit)?.sendingUnitName ??
    '';
  const words: Readonly<Record<DemandGroup['kind'], string>> = {
    size: `调整${team}的人数要求`,
    leader: `为${team}补充可任组长的人选`,
    deputies: `减少${team}的副组长人数要求或补充人选`,
    liaison: `为${team}留出联络员席位`,
    skill: `把${team}的${skillName(demand.skill ?? '')}需求改为尽量满足，列为缺口`,
    outsideShare: `降低${team}的外地人员比例要求`,
    sendingUnitShare: `放宽${team}同一派员单位的比例上限`,
    sendingUnits: `减少${team}的派员单位数要求`,
    outOfSendingUnit: `与${unit}商请多派人员`,
    consecutiveRounds: '放宽连续参加轮数的上限',
    maxRounds: '放宽参加轮数的上限',
    bothLevels: `${team}不要求同时有市级和县级人员`,
    oneTeam: '错开各组的时间',
    lock: `取消${person}在${team}的锁定`,
    recusal: `核定${team}尚未核定的疑似回避`,
    regional: '增补其他县区的人选',
    refused: `就${team}重新商请已谢绝或退回的人员`,
    availability: `调整${team}的时间，或协调正在抽调、请假的人员`,
  };
  return `${words[demand.kind]}。`;
}
