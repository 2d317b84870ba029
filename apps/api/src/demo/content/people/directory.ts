import { cityUnits } from '../talent/city-rows.ts';
import { unitRowsOf } from '../talent/county-organs.ts';
import { countyRows } from '../talent/county-table.ts';
import { rowsOf } from '../text-table.ts';
import type { DemoPerson, DemoSuccession, DemoUnit, Ref } from '../types.ts';
import { anningUnits, guanduUnits } from '../units/neighbours.ts';
import { parseUnits } from '../units/unit-rows.ts';
import { xishanSuccessions, xishanUnits } from '../units/xishan.ts';
import { areaDigits } from './identity.ts';
import { rosterOf } from './roster.ts';
import type { SeatName } from './seats.ts';
import { staffUnits } from './unit-staff.ts';

const tables: Record<string, { prefix: string; rows: string }> = {
  '530100': { prefix: 'km', rows: cityUnits },
  '530111': { prefix: 'gd', rows: guanduUnits },
  '530112': { prefix: 'xs', rows: xishanUnits },
  '530181': { prefix: 'an', rows: anningUnits },
};
for (const county of countyRows) {
  tables[county.code] = { prefix: county.prefix, rows: unitRowsOf(county) };
}

interface Directory {
  units: DemoUnit[];
  people: DemoPerson[];
  seats: Map<Ref, Partial<Record<SeatName, Ref>>>;
}

const directories = new Map<string, Directory>();

function directoryOf(countyCode: string): Directory {
  const known = directories.get(countyCode);
  if (known) return known;
  const built = buildDirectory(countyCode);
  directories.set(countyCode, built);
  return built;
}

function buildDirectory(countyCode: string): Directory {
  const roster = rosterOf(countyCode);
  const table = tables[countyCode];
  if (!table) return { units: [], people: roster, seats: new Map() };
  const bare = parseUnits(table.prefix, countyCode, table.rows);
  const staffed = staffUnits(
    bare,
    roster.map(({ name }) => name),
  );
  const seats = new Map(staffed.map(({ unit, seats: own }) => [unit.ref, own]));
  const people = [...roster, ...staffed.flatMap((unit) => unit.people)];
  const nameOf = new Map(people.map(({ ref, name }) => [ref, name]));
  const units = bare.map((unit, at) => {
    const own = seats.get(unit.ref);
    const liaisonRef = own?.office ?? null;
    return {
      ...unit,
      principalLeaderRef: own?.principal ?? null,
      liaisonRef,
      contactName: liaisonRef ? (nameOf.get(liaisonRef) ?? '') : '',
      contactPhone: `0871-0${areaDigits(countyCode)}${String(at + 1).padStart(3, '0')}`.padEnd(
        13,
        '6',
      ),
    };
  });
  return { units, people, seats };
}

export const demoUnits = (countyCode: string): DemoUnit[] => directoryOf(countyCode).units;
export const demoPeople = (countyCode: string): DemoPerson[] => directoryOf(countyCode).people;

const seatNames: readonly SeatName[] = [
  'principal',
  'deputyA',
  'deputyB',
  'office',
  'party',
  'finance',
  'business',
];

/** Who holds the seats of an inspected unit; other units are staffed with a leader and a liaison only. */
export function seatsOfUnit(unitRef: Ref): Record<SeatName, Ref> {
  const seats = directoryOf('530112').seats.get(unitRef);
  if (!seats || !isComplete(seats)) throw new Error(`${unitRef} is not fully staffed`);
  return seats;
}

function isComplete(seats: Partial<Record<SeatName, Ref>>): seats is Record<SeatName, Ref> {
  return seatNames.every((name) => name in seats);
}

export function demoSuccessions(countyCode: string): DemoSuccession[] {
  if (countyCode !== '530112') return [];
  return rowsOf(xishanSuccessions, ['from', 'to', 'kind', 'on', 'document']).map((row) => ({
    predecessorRef: `xs-u-${row.from}`,
    successorRef: `xs-u-${row.to}`,
    kind: row.kind === 'rename' ? 'rename' : 'merge',
    on: row.on,
    document: row.document,
  }));
}
