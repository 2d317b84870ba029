import {
  childInterval,
  country,
  countryRow,
  provisionTenant,
  type Interval,
  type Kernel,
  type NewTenant,
} from '@lianxun/kernel';

import { demoTenants } from '../content/content.ts';

/** First two digits of the administrative codes of Yunnan. */
const yunnan = 53;

/** The tree down to the counties. Answers the ids of tenants by code. */
export async function loadTenants(
  adminPool: Kernel['pool'],
  plugins: Kernel['plugins'],
): Promise<ReadonlyMap<string, number>> {
  const tenants = tenantTree();
  for (const tenant of tenants) await provisionTenant(adminPool, tenant, plugins);
  return new Map(tenants.map(({ code, id }) => [code, id]));
}

/** Parents first. */
function tenantTree(): NewTenant[] {
  const provinceSpan = childInterval(country, 1, yunnan);
  const province: NewTenant = {
    ...provinceSpan,
    parentId: country.id,
    depth: 1,
    kind: 'province',
    code: `${yunnan}0000`,
    name: '云南省',
    shortName: '云南',
    districtKind: '省',
    isSynthetic: false,
  };
  const city = childInterval(provinceSpan, 2, 0);
  const rows = demoTenants.map((tenant, index) =>
    tenant.parentCode === null
      ? newTenant(tenant, { span: city, parentId: province.id, depth: 2 })
      : newTenant(tenant, {
          span: childInterval(city, 3, index - 1),
          parentId: city.id,
          depth: 3,
        }),
  );
  return [countryRow, province, ...rows];
}

interface Position {
  readonly span: Interval;
  readonly parentId: number;
  readonly depth: number;
}

function newTenant(
  { code, districtKind, kind, name, shortName, synthetic }: (typeof demoTenants)[number],
  { depth, parentId, span }: Position,
): NewTenant {
  const isSynthetic = synthetic ?? false;
  return { ...span, parentId, depth, kind, code, name, shortName, districtKind, isSynthetic };
}
