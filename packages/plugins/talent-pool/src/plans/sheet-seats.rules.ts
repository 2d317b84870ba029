import type { Seat } from '../staffing/staffing-problem.ts';
import type { AssembledProblem } from './assemble-problem.rules.ts';
import { seatRefusals } from './seat-refusals.rules.ts';

/** A row of a sheet that is to seat somebody. */
export interface SheetSeat {
  readonly team: string;
  readonly name: string;
  /** Ids of the candidates whose number stands in the row; left out where no number stands there. */
  readonly numbered?: readonly string[];
  readonly sendingUnit: string | null;
  readonly role: Seat['role'];
  readonly isLocked: boolean;
  /** Who sits in the seat the row is known by; null for a row that is new. */
  readonly seated: string | null;
}

export interface LiveSeat extends Seat {
  readonly isLocked: boolean;
  readonly isSent: boolean;
}

/** The plan that is written into. */
export interface SheetPlan extends AssembledProblem {
  readonly undecidedFirst: boolean;
  readonly live: readonly LiveSeat[];
}

export interface SheetFault {
  readonly column: 'team' | 'name' | 'idNumber' | 'role';
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

type Wanted = Seat & { readonly isLocked: boolean };

/** What becomes of a row: a seat, or why it cannot be one. */
export type JudgedRow =
  | { readonly seat: Wanted; readonly faults: readonly [] }
  | { readonly seat: null; readonly faults: readonly SheetFault[] };

/** Every row on what the plan knows today; of rows that exclude each other the first stands. */
export function judgeSheet(plan: SheetPlan, rows: readonly SheetSeat[]): JudgedRow[] {
  const taken = new Set<string>();
  const alone = rows.map((row) => {
    const judged = judgeRow(plan, row);
    if (judged.seat === null) return judged;
    if (taken.has(judged.seat.person)) return refused([repeated(row)]);
    taken.add(judged.seat.person);
    return judged;
  });
  return withOneLeader(plan, alone);
}

/** One row by itself: names, seats that are taken, and what stands against every seat by hand. */
export function judgeRow(plan: SheetPlan, row: SheetSeat): JudgedRow {
  const team = plan.problem.teams.find(({ name }) => name === row.team.trim());
  const person = findPerson(plan, row);
  const faults = [
    ...(team === undefined ? [unknownTeam(plan, row)] : []),
    ...('fault' in person ? [person.fault] : []),
  ];
  if (team === undefined || 'fault' in person) return refused(faults);
  const seat = { person: person.id, team: team.id, role: row.role, isLocked: row.isLocked };
  const stands = standingFault(plan, row, seat);
  if (stands !== undefined) return refused([stands]);
  const refusals = seatRefusals(plan, [seat], plan.undecidedFirst);
  return refusals.length === 0 ? { seat, faults: [] } : refused(refusals.map(asFault));
}

const refused = (faults: readonly SheetFault[]): JudgedRow => ({ seat: null, faults });

function findPerson(
  { problem, live }: SheetPlan,
  row: SheetSeat,
): { readonly id: string } | { readonly fault: SheetFault } {
  if (row.seated !== null) return { id: row.seated };
  const { numbered, sendingUnit } = row;
  const name = row.name.trim();
  const named = problem.people.filter((person) => person.name === name).map(({ id }) => id);
  const units = new Map(problem.people.map(({ id, sendingUnitName }) => [id, sendingUnitName]));
  const found = named.filter(
    (id) =>
      (numbered === undefined || numbered.includes(id)) &&
      (sendingUnit === null || units.get(id) === sendingUnit.trim()),
  );
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return { id: only };
  if (only !== undefined)
    return {
      fault: ambiguous(
        name,
        found.map((id) => units.get(id) ?? ''),
      ),
    };
  const seated = live.some(({ person }) => numbered?.includes(person));
  return { fault: unknownPerson(name, { isNamed: named.length > 0, seated, row }) };
}

function standingFault(
  { problem, live }: SheetPlan,
  row: SheetSeat,
  seat: Wanted,
): SheetFault | undefined {
  const now = live.find(({ person }) => person === seat.person);
  if (now === undefined) return undefined;
  const team = problem.teams.find(({ id }) => id === now.team)?.name ?? '';
  if (row.seated === null)
    return fault('name', 'person_seated', {
      message: `${row.name}已在${team}的席位上`,
      hint: '要调整席位，请在席位台上移动，或在表中写明身份证号后再导入',
    });
  const isMoved = now.team !== seat.team || now.role !== seat.role;
  return now.isSent && isMoved
    ? fault('name', 'seat_dispatched', {
        message: `${row.name}已经派员，不能再调整其席位`,
        hint: '需要换人的，请办理退回重派',
      })
    : undefined;
}

/** One leader in each team, with those who keep their seats; whom the sheet moves away does not count. */
function withOneLeader({ problem, live }: SheetPlan, judged: readonly JudgedRow[]): JudgedRow[] {
  const moved = new Set(judged.flatMap(({ seat }) => seat?.person ?? []));
  const leaders = new Map(
    live
      .filter(({ person, role }) => role === 'leader' && !moved.has(person))
      .map(({ team, person }) => [team, person]),
  );
  const names = new Map(problem.people.map(({ id, name }) => [id, name]));
  return judged.map((row) => {
    if (row.seat?.role !== 'leader') return row;
    const { team, person } = row.seat;
    const first = leaders.get(team);
    leaders.set(team, first ?? person);
    if (first === undefined) return row;
    const teamName = problem.teams.find(({ id }) => id === team)?.name ?? '';
    return refused([
      fault('role', 'leader_taken', {
        message: `${teamName}已有组长${names.get(first) ?? ''}，一个组只能有一名组长`,
        hint: '请改填其他职务，或先调整原组长',
      }),
    ]);
  });
}

function fault(
  column: SheetFault['column'],
  code: string,
  words: { readonly message: string; readonly hint: string },
): SheetFault {
  return { column, code: `talent-pool.${code}`, ...words };
}

const unknownTeam = ({ problem }: SheetPlan, row: SheetSeat) =>
  fault('team', 'team_unknown', {
    message: `方案里没有“${row.team}”`,
    hint: `请填：${problem.teams.map(({ name }) => name).join('、')}`,
  });

const repeated = (row: SheetSeat) =>
  fault('name', 'person_twice', {
    message: `${row.name}在表中出现不止一次，一人在一个方案里只能坐一个席位`,
    hint: '请只保留一行',
  });

const ambiguous = (name: string, units: readonly string[]) =>
  fault('name', 'person_ambiguous', {
    message: `可用人选里叫“${name}”的不止一人：${units.join('、')}`,
    hint: '请填写身份证号，或写明派员单位',
  });

function unknownPerson(
  name: string,
  {
    isNamed,
    seated,
    row,
  }: { readonly isNamed: boolean; readonly seated: boolean; readonly row: SheetSeat },
): SheetFault {
  if (seated || (row.numbered !== undefined && (isNamed || row.numbered.length > 0)))
    return fault('idNumber', 'id_number_name', {
      message: `身份证号与“${name}”对不上`,
      hint: '请核对姓名和身份证号',
    });
  return isNamed
    ? fault('name', 'person_unknown', {
        message: `“${name}”不在“${row.sendingUnit ?? ''}”`,
        hint: '请核对派员单位，或把这一格留空',
      })
    : fault('name', 'person_unknown', {
        message: `本方案的可用人选里没有“${name}”`,
        hint: '请核对姓名；此人须在方案所选的库别里，且没有暂停或出库',
      });
}

const hints: Readonly<Record<string, string>> = {
  'talent-pool.seat_recused': '请换人，或安排到其他组',
  'talent-pool.seat_undecided': '请先在回避审查里核定，或安排到其他组',
  'talent-pool.seat_refused_before': '请换人',
  'talent-pool.candidate_away': '请换人，或调整该组的起止日期',
  'talent-pool.may_not_lead': '请改填其他职务，或换组长库里的人',
  'talent-pool.may_not_deputise': '请改填其他职务',
};

function asFault({ code, message }: { readonly code: string; readonly message: string }) {
  const isRole = code === 'talent-pool.may_not_lead' || code === 'talent-pool.may_not_deputise';
  const column: SheetFault['column'] = isRole ? 'role' : 'name';
  return { column, code, message, hint: hints[code] ?? '请核对这一行' };
}
