import type { Period, ProblemReason, StaffingProblem } from '../staffing-problem.ts';
import { groupBy } from './dense-list.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What must be put right before a problem can be solved at all; nothing of it is a matter of demands. */
export function checkProblem(problem: StaffingProblem): ProblemReason[] {
  const { people, teams } = problem;
  if (teams.length === 0)
    return [reason('no_teams', '还没有巡察组，请先设置要组建的巡察组。', 'teams')];
  if (people.length === 0)
    return [reason('empty_pool', '可选人员为空，请先从人才库选入人员或收集人选卡。', 'people')];
  return [
    ...repeated(people, 'people', '人员'),
    ...repeated(teams, 'teams', '巡察组'),
    ...checkTeams(problem),
    ...checkPeople(problem),
    ...checkLocks(problem),
    ...checkNumbers(problem),
  ];
}

function reason(code: string, message: string, field: string): ProblemReason {
  return { code: `talent-pool.${code}`, message, field };
}

function repeated(
  rows: readonly { readonly id: string; readonly name: string }[],
  field: string,
  noun: string,
): ProblemReason[] {
  return [...groupBy(rows, ({ id }) => id).values()]
    .filter((same) => same.length > 1)
    .map((same) =>
      reason(
        'repeated_id',
        `${noun}“${same[0]?.name ?? ''}”重复出现${same.length}次，请只保留一条。`,
        field,
      ),
    );
}

function checkTeams({ teams }: StaffingProblem): ProblemReason[] {
  return teams.flatMap(({ name, period, size, deputies, skills }, position) => {
    const field = `teams.${position}`;
    const found = checkPeriod(period, `${name}的起止日期`, `${field}.period`);
    if (!isRange(size) || size.max < 1)
      found.push(reason('bad_size', `${name}的人数范围不正确，请使最少不超过最多。`, field));
    if (!isRange(deputies))
      found.push(reason('bad_deputies', `${name}的副组长人数范围不正确。`, field));
    if (skills.some(({ count }) => !isCount(count)))
      found.push(reason('bad_skill_count', `${name}的专业需求人数须为非负整数。`, field));
    if (new Set(skills.map(({ skill }) => skill)).size < skills.length)
      found.push(reason('repeated_skill', `${name}的同一专业需求出现多次，请合并。`, field));
    return found;
  });
}

function checkPeople({ people }: StaffingProblem): ProblemReason[] {
  return people.flatMap(({ name, unavailable }, position) =>
    unavailable.flatMap((period) =>
      checkPeriod(period, `${name}的不可用时段`, `people.${position}.unavailable`),
    ),
  );
}

function checkPeriod(period: Period, whose: string, field: string): ProblemReason[] {
  if (!isDay(period.from) || !isDay(period.to))
    return [reason('bad_date', `${whose}不是有效日期，请按“2026-03-05”填写。`, field)];
  if (period.from > period.to)
    return [
      reason(
        'dates_reversed',
        `${whose}颠倒：${period.from}晚于${period.to}，请对调或改正。`,
        field,
      ),
    ];
  return [];
}

function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(Date.parse(text));
}

function checkLocks({ locks, people, teams }: StaffingProblem): ProblemReason[] {
  const [known, named] = [
    new Set(people.map(({ id }) => id)),
    new Map(teams.map(({ id, name }) => [id, name])),
  ];
  const found = locks.flatMap(({ person, team }, position) => {
    if (!named.has(team))
      return [
        reason('unknown_team', '锁定的巡察组已不在方案中，请取消锁定。', `locks.${position}`),
      ];
    if (!known.has(person))
      return [
        reason(
          'unknown_person',
          `${named.get(team) ?? ''}锁定的人员已不在可选名单中，请取消锁定。`,
          `locks.${position}`,
        ),
      ];
    return [];
  });
  const twice = [...groupBy(locks, ({ person, team }) => `${person} ${team}`).values()]
    .filter((same) => same.length > 1)
    .map((same) => {
      const name = people.find(({ id }) => id === same[0]?.person)?.name ?? '';
      return reason('repeated_lock', `${name}在同一巡察组被重复锁定，请只保留一次。`, 'locks');
    });
  return [...found, ...twice];
}

function checkNumbers({ limits, weights }: StaffingProblem): ProblemReason[] {
  const shares = [
    limits.maxShareOfSendingUnit,
    limits.minOutsideShare,
    limits.maxOutOfSendingUnit,
  ].filter((share) => share !== null);
  const counts = [limits.minSendingUnits, limits.maxConsecutiveRounds, limits.maxRounds].filter(
    (count) => count !== null,
  );
  const found: ProblemReason[] = [];
  if (shares.some((share) => !(share >= 0 && share <= 1)))
    found.push(reason('bad_share', '比例须在0%与100%之间。', 'limits'));
  if (!counts.every(isCount)) found.push(reason('bad_limit', '上限须为非负整数。', 'limits'));
  if (!Object.values(weights).every(isCount))
    found.push(reason('bad_weight', '目标权重须为非负整数。', 'weights'));
  return found;
}

function isRange({ min, max }: { readonly min: number; readonly max: number }): boolean {
  return isCount(min) && isCount(max) && min <= max;
}

function isCount(count: number): boolean {
  return Number.isSafeInteger(count) && count >= 0 && count <= 1_000_000;
}
