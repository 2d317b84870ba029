import { randomFrom, type Random } from '../random.ts';
import { cityPool } from '../talent/city-rows.ts';
import { countyRosters } from '../talent/county-people.ts';
import { anningPool, guanduPool, xishanNewcomers } from '../talent/county-posts.ts';
import { countyRows } from '../talent/county-table.ts';
import { formerPlaces } from '../talent/ties.ts';
import { rowsOf } from '../text-table.ts';
import type { DemoPerson, DemoPost } from '../types.ts';
import { careerOf, type PresentPost } from './career.ts';
import { inventedIdNumber, inventedPhone } from './identity.ts';
import { anningRoster, cityRoster, guanduRoster, xishanRoster } from './roster-rows.ts';

const tables: Record<string, { prefix: string; rows: string }> = {
  '530100': { prefix: 'km', rows: `${cityRoster.trimEnd()}${cityPool}` },
  '530111': { prefix: 'gd', rows: `${guanduRoster.trimEnd()}${guanduPool}` },
  '530112': { prefix: 'xs', rows: `${xishanRoster.trimEnd()}${xishanNewcomers}` },
  '530181': { prefix: 'an', rows: `${anningRoster.trimEnd()}${anningPool}` },
};
const rosters = countyRosters();
for (const { code, prefix } of countyRows) {
  tables[code] = { prefix, rows: rosters.get(code) ?? '' };
}

const columns = [
  'no',
  'name',
  'gender',
  'bornIn',
  'ethnicity',
  'native',
  'place',
  'department',
  'title',
  'rank',
  'major',
  'marks',
] as const;

type RosterRow = Record<(typeof columns)[number], string>;

/** The people written by hand: offices, discipline, organization, teams. */
export function rosterOf(tenantCode: string): DemoPerson[] {
  const table = tables[tenantCode];
  if (!table) return [];
  return rowsOf(table.rows, columns).map((row, serial) =>
    toPerson({ row, serial, tenantCode, prefix: table.prefix }),
  );
}

interface RosterEntry {
  row: RosterRow;
  serial: number;
  tenantCode: string;
  prefix: string;
}

function toPerson({ row, serial, tenantCode, prefix }: RosterEntry): DemoPerson {
  const { name, bornIn, native } = row;
  const gender = row.gender === '女' ? '女' : '男';
  const random = randomFrom(`roster ${prefix} ${row.no}`);
  const present = presentPost(row, prefix);
  const career = careerOf({ present, kind: 'body', bornIn, tenantCode, random });
  const graduate = bornIn > '1985' && random.next() < 0.35;
  return {
    ref: `${prefix}-p-${row.no}`,
    tenantCode,
    name,
    gender,
    idNumber: inventedIdNumber({ countyCode: native, bornIn, gender, serial: serial * 7 + 3 }),
    phone: inventedPhone(tenantCode, serial + 1),
    bornIn,
    ethnicity: row.ethnicity,
    nativeCountyCode: native,
    growthCountyCode: random.next() < 0.8 ? native : '530102',
    politicalStatus: '中共党员',
    joinedPartyOn: joinedParty(bornIn, random),
    workStartedIn: career.workStartedIn,
    education: graduate ? '硕士研究生' : '大学本科',
    major: row.major,
    posts: withFormerPlace(career.posts, `${prefix}-p-${row.no}`),
  };
}

/** Some came from where the city inspects now. */
function withFormerPlace(posts: DemoPost[], ref: string): DemoPost[] {
  const former = formerPlaces.get(ref);
  if (former === undefined) return posts;
  const place = { kind: 'outside', name: former.name } as const;
  return posts.map((post, at) => (at === former.back ? { ...post, place } : post));
}

function presentPost(row: RosterRow, prefix: string): PresentPost {
  const [kind, no] = row.place.split(':');
  const ref = `${prefix}-${kind}-${no}`;
  return {
    place: kind === 'b' ? { kind: 'body', ref } : { kind: 'unit', ref },
    department: row.department,
    title: row.title,
    rank: row.rank,
    isLeadership: row.marks.includes('L'),
    isPrincipal: row.marks.includes('P'),
    superiorRef: null,
  };
}

export function joinedParty(bornIn: string, random: Random): string {
  const year = Number(bornIn.slice(0, 4)) + random.int(21, 27);
  return random.next() < 0.3
    ? `${year}-07-01`
    : `${year}-${String(random.int(3, 12)).padStart(2, '0')}-${String(random.int(10, 28))}`;
}
