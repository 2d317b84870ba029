import { at, groupBy } from './dense-list.ts';
import { headCount, personOf, sumOf, type ModelDraft, type SeatColumn } from './model-draft.ts';
import { kindsOfLock, type StaffingIndex } from './staffing-index.ts';
import { mostOut } from './team-limits.ts';

/** The hard demands of people and of their sending units. */
export function addPeopleRows(draft: ModelDraft): void {
  addOneTeam(draft);
  addOutOfUnit(draft);
  addLocks(draft);
}

/** One team on any day; where that is dropped, still one seat in each team. */
function addOneTeam({ index, sparse, seats }: ModelDraft): void {
  const sets = index.isDropped({ kind: 'oneTeam' })
    ? index.teams.map((_, t) => new Set([t]))
    : index.sharedDays.map((days) => new Set(days));
  for (const own of groupBy(seats, ({ people }) => at(people, 0)).values()) {
    const most = at(own, 0).people.length;
    for (const teams of sets) {
      const together = own.filter(({ team }) => teams.has(team));
      if (together.length > 1) sparse.addRow(0, most, sumOf(together));
    }
  }
}

function addOutOfUnit({ index, sparse, seats, ...rest }: ModelDraft): void {
  const share = index.problem.limits.maxOutOfSendingUnit;
  if (share === null) return;
  const draft = { index, sparse, seats, ...rest };
  const pool = poolMembers(index);
  for (const [unit, own] of groupBy(seats, (seat) => personOf(draft, seat).sendingUnit)) {
    if (index.isDropped({ kind: 'outOfSendingUnit', sendingUnit: unit })) continue;
    const most = mostOut(share, pool.get(unit)?.length ?? 0);
    for (const teams of index.sharedDays) {
      const out = own.filter(({ team }) => teams.includes(team));
      if (headCount(out) > most) sparse.addRow(0, most, sumOf(out));
    }
  }
}

function poolMembers(index: StaffingIndex): Map<string, unknown[]> {
  return groupBy(index.people, ({ sendingUnit }) => sendingUnit);
}

function addLocks({ index, sparse, seatsOfTeam }: ModelDraft): void {
  for (const lock of index.problem.locks) {
    const { team, person } = lock;
    const t = index.teamAt.get(team);
    if (t === undefined || index.isDropped({ kind: 'lock', team, person })) continue;
    const p = index.personAt.get(person);
    const open = at(seatsOfTeam, t).filter(
      ({ people, kind }: SeatColumn) => at(people, 0) === p && (kind & kindsOfLock(lock)) !== 0,
    );
    sparse.addRow(1, 1, sumOf(open));
  }
}
