import type { DemandGroup, StaffingProblem, StaffingTeam } from '../staffing-problem.ts';
import { groupBy } from './dense-list.ts';
import { doOverlap } from './periods.ts';
import { demandOfBar } from './staffing-index.ts';

/** Demands that ask for people; the others keep people away or tie them together. */
export const askingKinds = new Set<DemandGroup['kind']>([
  'size',
  'leader',
  'deputies',
  'liaison',
  'skill',
  'outsideShare',
  'sendingUnits',
  'bothLevels',
  'lock',
]);

/** Every hard demand of the problem by name, those first that people would give up first. */
export function listDemands(problem: StaffingProblem): DemandGroup[] {
  const { limits, locks, teams } = problem;
  const bars = groupBy(problem.barred, ({ team }) => team);
  const perTeam = teams.flatMap((team) =>
    demandsOfTeam(problem, team, new Set((bars.get(team.id) ?? []).map(demandOfBar))),
  );
  const units = [...groupBy(problem.people, ({ sendingUnit }) => sendingUnit).keys()];
  const demands: DemandGroup[] = [
    ...perTeam,
    ...(limits.maxOutOfSendingUnit === null
      ? []
      : units.map((sendingUnit) => ({ kind: 'outOfSendingUnit' as const, sendingUnit }))),
    ...(limits.maxConsecutiveRounds === null ? [] : [{ kind: 'consecutiveRounds' as const }]),
    ...(limits.maxRounds === null ? [] : [{ kind: 'maxRounds' as const }]),
    { kind: 'oneTeam' },
    ...locks.map(({ person, team }) => ({ kind: 'lock' as const, person, team })),
  ];
  return demands.toSorted((a, b) => givenUp.indexOf(a.kind) - givenUp.indexOf(b.kind));
}

/** Order in which the filter tries to do without. */
const givenUp: readonly DemandGroup['kind'][] = [
  'sendingUnits',
  'bothLevels',
  'sendingUnitShare',
  'outsideShare',
  'outOfSendingUnit',
  'consecutiveRounds',
  'maxRounds',
  'liaison',
  'size',
  'deputies',
  'oneTeam',
  'refused',
  'availability',
  'regional',
  'recusal',
  'skill',
  'leader',
  'lock',
];

function demandsOfTeam(
  problem: StaffingProblem,
  team: StaffingTeam,
  bars: ReadonlySet<DemandGroup['kind']>,
): DemandGroup[] {
  const { limits } = problem;
  const { id } = team;
  const kinds: DemandGroup['kind'][] = ['size', 'leader', 'deputies', 'liaison'];
  if (limits.minOutsideShare !== null) kinds.push('outsideShare');
  if (limits.maxShareOfSendingUnit !== null) kinds.push('sendingUnitShare');
  if (limits.minSendingUnits !== null) kinds.push('sendingUnits');
  if (limits.bothLevels) kinds.push('bothLevels');
  kinds.push(...bars);
  const isAway = problem.people.some(({ unavailable }) =>
    unavailable.some((period) => doOverlap(period, team.period)),
  );
  if (isAway) kinds.push('availability');
  return [
    ...kinds.map((kind) => ({ kind, team: id })),
    ...team.skills
      .filter(({ hard, count }) => hard && count > 0)
      .map(({ skill }) => ({ kind: 'skill' as const, team: id, skill })),
  ];
}
