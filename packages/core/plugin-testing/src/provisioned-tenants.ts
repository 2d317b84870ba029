import { provisionTenant, type Kernel } from '@lianxun/kernel';

import type { TestTenant } from './factories.ts';
import type { TestDatabase } from './test-database.ts';

interface Host {
  readonly db: TestDatabase;
  readonly kernel: Kernel;
}

const firstId = 60_400_000;

/** The counties of a test lie inside this city. */
export async function provisionCity({ db, kernel }: Host): Promise<TestTenant> {
  const city = { id: firstId, code: '700000', name: '测试市' };
  await provisionTenant(
    db.admin,
    {
      ...city,
      high: city.id + 399_999,
      parentId: null,
      depth: 2,
      kind: 'city',
      shortName: city.name,
      districtKind: '市',
      isSynthetic: true,
    },
    kernel.plugins,
  );
  return city;
}

export async function provisionCounty(
  { db, kernel }: Host,
  count: number,
  name: string,
): Promise<TestTenant> {
  const id = firstId + count * 4_000;
  const code = String(700_000 + count);
  const title = name === '' ? `测试县${count}` : name;
  await provisionTenant(
    db.admin,
    {
      id,
      high: id + 3_999,
      parentId: null,
      depth: 3,
      kind: 'county',
      code,
      name: title,
      shortName: title,
      districtKind: '县',
      isSynthetic: true,
    },
    kernel.plugins,
  );
  return { id, code, name: title };
}
