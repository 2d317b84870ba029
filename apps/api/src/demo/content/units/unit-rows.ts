import type { DemoUnit, UnitKind, UnitLevel } from '../types.ts';

interface UnitRow {
  no: string;
  name: string;
  shortName: string;
  kind: UnitKind;
  level: UnitLevel;
  industry: string;
  address: string;
  lon: number;
  lat: number;
  documentMark: string;
  parentNo: string;
  established: string;
  dissolved: string;
}

const kinds: Record<string, UnitKind> = {
  机关: 'organ',
  街道: 'subdistrict',
  事业: 'institution',
  学校: 'school',
  医院: 'hospital',
  企业: 'enterprise',
  村社: 'village',
};

const levels: Record<string, UnitLevel> = {
  正科: '正科级',
  副科: '副科级',
  股: '股级',
  村社: '村(社区)级',
  国企: '区属企业',
};

/** One unit per line: no | name | short | kind | level | industry | address | lon,lat | mark | parent | from[~to] */
export function parseUnits(prefix: string, tenantCode: string, table: string): DemoUnit[] {
  return table
    .trim()
    .split('\n')
    .map((line) => parseRow(line))
    .map((row) => toUnit(prefix, tenantCode, row));
}

function parseRow(line: string): UnitRow {
  const cells = line.split('|').map((cell) => cell.trim());
  const [no = '', name = '', shortName = '', kind = '', level = '', industry = ''] = cells;
  const [address = '', at = '', documentMark = '', parentNo = '', life = ''] = cells.slice(6);
  const [lon = 0, lat = 0] = at.split(',').map(Number);
  const [established = '', dissolved = ''] = life.split('~');
  const known = { kind: kinds[kind], level: levels[level] };
  if (!known.kind || !known.level) throw new Error(`Unit row not understood: ${line}`);
  return {
    no, name, shortName, kind: known.kind, level: known.level, industry, address, lon, lat,
    documentMark, parentNo, established, dissolved,
  };
}

function toUnit(prefix: string, tenantCode: string, row: UnitRow): DemoUnit {
  const ref = (no: string) => `${prefix}-u-${no}`;
  return {
    ref: ref(row.no),
    tenantCode,
    code: `${tenantCode}${row.kind === 'village' ? 'C' : 'D'}${row.no.padStart(3, '0')}`,
    name: row.name,
    shortName: row.shortName,
    kind: row.kind,
    level: row.level,
    parentRef: row.parentNo ? ref(row.parentNo) : null,
    industry: row.industry,
    address: row.address,
    lon: row.lon,
    lat: row.lat,
    contactName: '',
    contactPhone: '',
    documentMark: row.documentMark,
    establishedOn: row.established,
    dissolvedOn: row.dissolved || null,
    principalLeaderRef: null,
    liaisonRef: null,
  };
}
