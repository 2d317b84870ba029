import { parseUnits } from '../units/unit-rows.ts';
import { anningUnits, guanduUnits } from '../units/neighbours.ts';
import { xishanSuccessions, xishanUnits } from '../units/xishan.ts';
import type { DemoPerson, DemoSuccession, DemoUnit, Ref } from '../types.ts';
import { rosterOf } from './roster.ts';
import type { SeatName } from './seats.ts';
import { staffUnits } from './unit-staff.ts';

const tables: Record<string, { prefix: string; rows: string }> = {
  '530111': { prefix: 'gd', rows: guanduUnits },
  '530112': { prefix: 'xs', rows: xishanUnits },
  '530181': { prefix: 'an', rows: anningUnits },
};

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
  const staffed = staffUnits(bare, roster.map(({ name }) => name));
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
      contactPhone: `0871-0${countyCode.slice(-3)}${String(at + 1).padStart(3, '0')}`.padEnd(13, '6'),
    };
  });
  return { units, people, seats };
}

export const demoUnits = (countyCode: string): DemoUnit[] => directoryOf(countyCode).units;
export const demoPeople = (countyCode: string): DemoPerson[] => directoryOf(countyCode).people;

export function seatsOfUnit(unitRef: Ref): Partial<Record<SeatName, Ref>> {
  return directoryOf('530112').seats.get(unitRef) ?? {};
}

export function demoSuccessions(countyCode: string): DemoSuccession[] {
  if (countyCode !== '530112') return [];
  return xishanSuccessions
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([from = '', to = '', kind = '', on = '', document = '']) => ({
      predecessorRef: `xs-u-${from}`,
      successorRef: `xs-u-${to}`,
      kind: kind === 'rename' ? 'rename' : 'merge',
      on,
      document,
    }));
}
