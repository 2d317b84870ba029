import type { DemandGroup } from '../staffing-problem.ts';
import { at } from './dense-list.ts';
import {
  byUnit,
  headCount,
  personOf,
  sumOf,
  valueOf,
  type SeatColumn,
  type TeamDraft,
} from './model-draft.ts';
import { isOutside } from './seat-points.ts';
import { DEPUTY, LEADER, OTHER } from './staffing-index.ts';
import { isImplied, leastOutside, mostOfUnit } from './team-limits.ts';

/** The hard demands of one team. */
export function addTeamRows(team: TeamDraft): void {
  addRoles(team);
  addLiaison(team);
  addSkills(team);
  addOutside(team);
  addShareOfUnit(team);
  addSendingUnits(team);
  addLevels(team);
}

function holds({ draft, team }: TeamDraft, kind: DemandGroup['kind'], skill?: string): boolean {
  return !draft.index.isDropped({
    kind,
    team: team.id,
    ...(skill === undefined ? {} : { skill }),
  });
}

function addRoles(it: TeamDraft): void {
  const { draft, team, seats } = it;
  const leaders = seats.filter(({ kind }) => kind === LEADER);
  const deputies = seats.filter(({ kind }) => kind === DEPUTY);
  draft.sparse.addRow(holds(it, 'leader') ? 1 : 0, 1, sumOf(leaders));
  if (holds(it, 'deputies'))
    draft.sparse.addRow(team.deputies.min, team.deputies.max, sumOf(deputies));
  if (holds(it, 'size')) draft.sparse.addRow(team.size.min, team.size.max, sumOf(seats));
}

/** One of the others becomes 联络员: somebody who is not locked as a plain member. */
function addLiaison(it: TeamDraft): void {
  if (!holds(it, 'liaison')) return;
  const { index, sparse } = it.draft;
  const locks = index.problem.locks.filter(
    ({ team, person }) => team === it.team.id && !index.isDropped({ kind: 'lock', team, person }),
  );
  const lockedAs = (role: string): Set<string> =>
    new Set(locks.filter((lock) => lock.role === role).map(({ person }) => person));
  const [plain, liaisons] = [lockedAs('member'), lockedAs('liaison')];
  const others = it.seats.filter(({ kind }) => kind === OTHER);
  const among = (people: Set<string>, seat: SeatColumn): boolean =>
    people.has(personOf(it.draft, seat).id);
  sparse.addRow(1, Infinity, sumOf(others.filter((seat) => !among(plain, seat))));
  if (liaisons.size > 1) sparse.addRow(0, 1, sumOf(others.filter((seat) => among(liaisons, seat))));
}

function addSkills(it: TeamDraft): void {
  const { draft, seats } = it;
  for (const { skill, count, hard } of it.team.skills) {
    if (!hard || count === 0 || !holds(it, 'skill', skill)) continue;
    const able = seats.filter((seat) => personOf(draft, seat).skills.includes(skill));
    draft.sparse.addRow(count, Infinity, sumOf(able));
  }
}

function addOutside(it: TeamDraft): void {
  const share = it.draft.index.problem.limits.minOutsideShare;
  if (share === null || share === 0 || !holds(it, 'outsideShare')) return;
  const outside = it.seats.filter((seat) => isOutside(personOf(it.draft, seat), it.team));
  addBySize(it, outside, { least: (size) => leastOutside(share, size) });
}

function addShareOfUnit(it: TeamDraft): void {
  const share = it.draft.index.problem.limits.maxShareOfSendingUnit;
  if (share === null || !holds(it, 'sendingUnitShare')) return;
  const least = mostOfUnit(share, at(it.sizes, 0));
  for (const seats of byUnit(it).values()) {
    if (headCount(seats) > least) addBySize(it, seats, { most: (size) => mostOfUnit(share, size) });
  }
}

/** A bound that depends on the size of the team: plain where it does not vary over the sizes. */
function addBySize(
  it: TeamDraft,
  seats: readonly SeatColumn[],
  bound: { readonly most: (size: number) => number } | { readonly least: (size: number) => number },
): void {
  const [of, lower, upper] =
    'most' in bound ? [bound.most, -Infinity, 0] : [bound.least, 0, Infinity];
  const bounds = new Set(it.sizes.map(of));
  if (bounds.size === 1) {
    const [only = 0] = bounds;
    it.draft.sparse.addRow(lower === 0 ? only : lower, upper === 0 ? only : upper, sumOf(seats));
    return;
  }
  it.draft.sparse.addRow(lower, upper, [
    ...sumOf(seats),
    ...it.sizeChoice().map(({ size, column }) => [column, -of(size)] as const),
  ]);
}

function addSendingUnits(it: TeamDraft): void {
  const { limits } = it.draft.index.problem;
  const least = limits.minSendingUnits;
  if (least === null || least <= 1 || !holds(it, 'sendingUnits')) return;
  const capped = holds(it, 'sendingUnitShare')
    ? limits
    : { ...limits, maxShareOfSendingUnit: null };
  if (it.sizes.every((size) => isImplied(least, capped, size))) return;
  const { sparse, follows } = it.draft;
  const present = [...byUnit(it).values()].map((seats) => {
    const column = sparse.addColumn(0, 1, false);
    sparse.addRow(0, Infinity, [...sumOf(seats), [column, -1]]);
    follows.push((values) => {
      values[column] = Math.min(1, valueOf(values, seats));
    });
    return [column, 1] as const;
  });
  sparse.addRow(least, Infinity, present);
}

function addLevels(it: TeamDraft): void {
  if (!it.draft.index.problem.limits.bothLevels || !holds(it, 'bothLevels')) return;
  for (const level of ['city', 'county']) {
    const present = it.seats.filter((seat) => personOf(it.draft, seat).level === level);
    it.draft.sparse.addRow(1, Infinity, sumOf(present));
  }
}
