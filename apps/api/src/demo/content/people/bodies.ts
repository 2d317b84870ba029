import { cityOrgans } from '../talent/city-rows.ts';
import { bodyRowsOf } from '../talent/county-organs.ts';
import { countyRows } from '../talent/county-table.ts';
import { rowsOf } from '../text-table.ts';
import type { BodyKind, DemoBody } from '../types.ts';
import { anningBodies, cityBodies, guanduBodies, xishanBodies } from './body-rows.ts';

const kinds: readonly BodyKind[] = [
  'committee',
  'leadingGroup',
  'inspectionOffice',
  'inspectionTeam',
  'disciplineCommittee',
  'disciplineRoom',
  'styleOffice',
  'custody',
  'residentTeam',
  'org',
  'publicity',
];

const tables: Record<string, { prefix: string; rows: string }> = {
  '530100': { prefix: 'km', rows: `${cityBodies.trim()}${cityOrgans}` },
  '530111': { prefix: 'gd', rows: guanduBodies },
  '530112': { prefix: 'xs', rows: xishanBodies },
  '530181': { prefix: 'an', rows: anningBodies },
};
for (const county of countyRows) {
  tables[county.code] = { prefix: county.prefix, rows: bodyRowsOf(county) };
}

export function demoBodies(tenantCode: string): DemoBody[] {
  const table = tables[tenantCode];
  if (!table) return [];
  const columns = ['no', 'name', 'shortName', 'kind', 'parent'] as const;
  return rowsOf(table.rows, columns).map(({ no, name, shortName, kind: kindName, parent }) => {
    const kind = kinds.find((known) => known === kindName);
    if (!kind) throw new Error(`Unknown body kind ${kindName}`);
    return {
      ref: `${table.prefix}-b-${no}`,
      tenantCode,
      code: `${tenantCode}B${no.padStart(3, '0')}`,
      name,
      shortName,
      kind,
      parentRef: parent ? `${table.prefix}-b-${parent}` : null,
      phone: `0871-0${tenantCode.slice(-3)}${no.padStart(2, '0')}18`.slice(0, 13),
    };
  });
}
