import type { Seat, StaffingProblem, TeamRole } from '../staffing-problem.ts';
import { roleNames } from './demand-words.ts';
import { exchangeDesk, type Exchange, type ExchangeDesk, type Obstacle } from './exchange-desk.ts';

export interface NotChosenExplanation {
  /** `obstacle`: no team takes him; `rules`: every exchange breaks a rule; `score`: computed by exchange. */
  readonly kind: 'chosen' | 'unknown' | 'obstacle' | 'rules' | 'score';
  readonly sentence: string;
  /** Why each team does not take him, where something about him stands against it. */
  readonly obstacles: readonly { readonly team: string; readonly obstacle: Obstacle }[];
  /** His best seat that breaks no rule. */
  readonly best: {
    readonly team: string;
    readonly role: TeamRole;
    /** Who would leave; null where there is room. */
    readonly replaces: string | null;
    readonly change: number;
  } | null;
}

/** Why a person sits in no team: by what stands against him, or by what his best seat would cost. */
export function explainNotChosen(
  problem: StaffingProblem,
  seats: readonly Seat[],
  personId: string,
): NotChosenExplanation {
  const desk = exchangeDesk(problem, seats);
  const person = desk.people.get(personId);
  if (!person) return answer('unknown', '该人员不在可选名单中。');
  if (seats.some((seat) => seat.person === personId))
    return answer('chosen', `${person.name}已在方案中。`);
  const obstacles = problem.teams.flatMap(({ id }) => {
    const obstacle = desk.obstacle(personId, id, 'member');
    return obstacle === null || canLead(desk, personId, id) ? [] : [{ team: id, obstacle }];
  });
  if (obstacles.length === problem.teams.length)
    return { ...answer('obstacle', wordObstacles(person.name, obstacles)), obstacles };
  return { ...byExchange(problem, desk, personId), obstacles };
}

function answer(kind: NotChosenExplanation['kind'], sentence: string): NotChosenExplanation {
  return { kind, sentence, obstacles: [], best: null };
}

function canLead(desk: ExchangeDesk, person: string, team: string): boolean {
  return (['leader', 'deputyLeader'] as const).some(
    (role) => desk.obstacle(person, team, role) === null,
  );
}

const obstacleWords: Readonly<Record<Obstacle, string>> = {
  recusal: '须回避或疑似回避未核定',
  regional: '须地域回避',
  refused: '已谢绝或被退回',
  availability: '任务期间不可抽调',
  cap: '参加轮次已达上限',
  role: '不具备相应资格',
};

function wordObstacles(
  name: string,
  obstacles: readonly { readonly obstacle: Obstacle }[],
): string {
  const counts = new Map<Obstacle, number>();
  for (const { obstacle } of obstacles) counts.set(obstacle, (counts.get(obstacle) ?? 0) + 1);
  const words = [...counts].map(([obstacle, count]) =>
    count === obstacles.length
      ? `对全部${count}个组${obstacleWords[obstacle]}`
      : `对${count}个组${obstacleWords[obstacle]}`,
  );
  return `${name}${words.join('，')}。`;
}

function byExchange(
  problem: StaffingProblem,
  desk: ExchangeDesk,
  person: string,
): NotChosenExplanation {
  const exchanges = problem.teams
    .flatMap(({ id }) => exchangesInto(problem, desk, person, id))
    .toSorted((a, b) => b.change.total - a.change.total);
  const name = desk.people.get(person)?.name ?? '';
  let breach = '';
  for (const exchange of exchanges) {
    const [violation] = desk.breaches(exchange);
    if (!violation) return wordExchange(desk, name, exchange);
    breach ||= violation.sentence;
  }
  return answer(
    'rules',
    `${name}换入任何一个席位都会违反规则，例如：${breach || '席位均已锁定。'}`,
  );
}

function exchangesInto(
  problem: StaffingProblem,
  desk: ExchangeDesk,
  person: string,
  team: string,
): Exchange[] {
  const locked = new Set(
    problem.locks.filter((lock) => lock.team === team).map((lock) => lock.person),
  );
  const own = desk.seatsOf(team);
  const places: (Seat | null)[] = own.filter((seat) => !locked.has(seat.person));
  if (own.length < (desk.teams.get(team)?.size.max ?? 0)) places.push(null);
  return places
    .map((seat) => ({ seat, role: seat?.role ?? ('member' as const) }))
    .filter(({ role }) => desk.obstacle(person, team, role) === null)
    .map(({ seat, role }) => desk.exchange(seat ? [seat] : [], [{ person, team, role }]));
}

function wordExchange(
  desk: ExchangeDesk,
  name: string,
  { added, removed, change }: Exchange,
): NotChosenExplanation {
  const [seat] = added;
  if (!seat) return answer('rules', '');
  const leaves = removed[0]?.person ?? null;
  const where = `${desk.teams.get(seat.team)?.name ?? ''}${roleNames[seat.role]}`;
  const how = leaves === null ? '增补' : `替换${desk.people.get(leaves)?.name ?? ''}`;
  const best = { team: seat.team, role: seat.role, replaces: leaves, change: change.total };
  return {
    ...answer('score', `${name}最合适的席位是${where}（${how}），${wordChange(change.total)}`),
    best,
  };
}

function wordChange(change: number): string {
  if (change < 0) return `总分将减少${-change}分（逐席替换计算）。`;
  if (change === 0) return '总分不变，与现任者相当。';
  return `总分可增加${change}分，当前方案还可以改进。`;
}
