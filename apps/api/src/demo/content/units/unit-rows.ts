import { rowsOf } from '../text-table.ts';
import type { DemoUnit, UnitKind, UnitLevel } from '../types.ts';

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

const columns = [
  'no',
  'name',
  'shortName',
  'kind',
  'level',
  'industry',
  'address',
  'at',
  'documentMark',
  'parentNo',
  'life',
] as const;

type UnitRow = Record<(typeof columns)[number], string>;

/** One unit per line: no | name | short | kind | level | industry | address | lon,lat | mark | parent | from[~to] */
export function parseUnits(prefix: string, tenantCode: string, table: string): DemoUnit[] {
  return rowsOf(table, columns).map((row) => toUnit(prefix, tenantCode, row));
}

function toUnit(prefix: string, tenantCode: string, row: UnitRow): DemoUnit {
  const ref = (no: string) => `${prefix}-u-${no}`;
  const kind = kinds[row.kind];
  const level = levels[row.level];
  if (!kind || !level) throw new Error(`Unit row not understood: ${row.name}`);
  const [lon = 0, lat = 0] = row.at.split(',').map(Number);
  const [establishedOn = '', dissolvedOn] = row.life.split('~');
  return {
    ref: ref(row.no),
    tenantCode,
    code: `${tenantCode}${kind === 'village' ? 'C' : 'D'}${row.no.padStart(3, '0')}`,
    name: row.name,
    shortName: row.shortName,
    kind,
    level,
    parentRef: row.parentNo ? ref(row.parentNo) : null,
    industry: row.industry,
    address: row.address,
    lon,
    lat,
    contactName: '',
    contactPhone: '',
    documentMark: row.documentMark,
    establishedOn,
    dissolvedOn: dissolvedOn ?? null,
    principalLeaderRef: null,
    liaisonRef: null,
  };
}
