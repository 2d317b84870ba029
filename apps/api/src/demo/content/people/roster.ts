import { randomFrom, type Random } from '../random.ts';
import type { DemoPerson } from '../types.ts';
import { careerOf } from './career.ts';
import { inventedIdNumber, inventedPhone } from './identity.ts';
import { anningRoster, cityRoster, guanduRoster, xishanRoster } from './roster-rows.ts';

const tables: Record<string, { prefix: string; rows: string }> = {
  '530100': { prefix: 'km', rows: cityRoster },
  '530111': { prefix: 'gd', rows: guanduRoster },
  '530112': { prefix: 'xs', rows: xishanRoster },
  '530181': { prefix: 'an', rows: anningRoster },
};

/** The people written by hand: offices, discipline, organization, teams. */
export function rosterOf(tenantCode: string): DemoPerson[] {
  const table = tables[tenantCode];
  if (!table) return [];
  return table.rows
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map((cells, at) => toPerson({ cells, serial: at, tenantCode, prefix: table.prefix }));
}

interface Row {
  cells: string[];
  serial: number;
  tenantCode: string;
  prefix: string;
}

function toPerson({ cells, serial, tenantCode, prefix }: Row): DemoPerson {
  const [no = '', name = '', genderName = '', bornIn = '', ethnicity = '', native = ''] = cells;
  const [place = '', department = '', title = '', rank = '', major = '', marks = ''] = cells.slice(6);
  const gender = genderName === '女' ? '女' : '男';
  const random = randomFrom(`roster ${prefix} ${no}`);
  const ref = `${prefix}-${place.slice(0, 1)}-${place.slice(2)}`;
  const career = careerOf({
    present: {
      place: place.startsWith('b') ? { kind: 'body', ref } : { kind: 'unit', ref },
      department,
      title,
      rank,
      isLeadership: marks.includes('L'),
      isPrincipal: marks.includes('P'),
      superiorRef: null,
    },
    kind: 'body',
    bornIn,
    tenantCode,
    random,
  });
  return {
    ref: `${prefix}-p-${no}`,
    tenantCode,
    name,
    gender,
    idNumber: inventedIdNumber({ countyCode: native, bornIn, gender, serial: serial * 7 + 3 }),
    phone: inventedPhone(tenantCode, serial + 1),
    bornIn,
    ethnicity,
    nativeCountyCode: native,
    growthCountyCode: random.next() < 0.8 ? native : '530102',
    politicalStatus: '中共党员',
    joinedPartyOn: joinedParty(bornIn, random),
    workStartedIn: career.workStartedIn,
    education: Number(bornIn.slice(0, 4)) > 1984 && random.next() < 0.35 ? '硕士研究生' : '大学本科',
    major,
    posts: career.posts,
  };
}

export function joinedParty(bornIn: string, random: Random): string {
  const year = Number(bornIn.slice(0, 4)) + random.int(21, 27);
  return random.next() < 0.3
    ? `${year}-07-01`
    : `${year}-${String(random.int(3, 12)).padStart(2, '0')}-${String(random.int(10, 28))}`;
}
