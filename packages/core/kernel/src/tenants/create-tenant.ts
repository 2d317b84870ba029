import { ConflictError, NotFoundError, ValidationError, type Plugin } from '@lianxun/plugin-api';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

import { insertCommandEntry } from '../audit/command-log.repository.ts';
import { withCore } from '../core-plugin/with-core.ts';
import type { CoreDatabase } from '../database/core-database.ts';
import { findNow } from '../database/installation.repository.ts';
import { inMaintenance } from '../database/scoped-transaction.ts';
import { provisionTenant, type NewTenant } from './provision-tenant.ts';
import { childInterval, childPlace, country, type Interval } from './tenant-ids.rules.ts';
import { tenantItself } from './tenant-itself.ts';
import { findLastChild, findTenant, listTenants, type TenantRow } from './tenants.repository.ts';

export interface TenantRequest {
  /** Administrative code: six to nine digits or capital letters. */
  readonly code: string;
  readonly name: string;
  readonly kind: 'province' | 'city' | 'county' | 'zone';
  /** Code of the tenant above; a province has none. */
  readonly parentCode?: string | undefined;
  /** 区, 县, 自治县 …; the last character of the name when left out. */
  readonly districtKind?: string | undefined;
}

const depths = { province: 1, city: 2, county: 3, zone: 3 } as const;

/** Root of every tree. */
export const countryRow: NewTenant = {
  ...country,
  parentId: null,
  depth: 0,
  kind: 'country',
  code: 'CN0000',
  name: '中国',
  shortName: '中国',
  districtKind: '国家',
  isSynthetic: true,
};

/** Creates a tenant below another, with its roles, plugins and default workflows. `installed` is without the core. */
export async function createTenant(
  adminPool: pg.Pool,
  request: TenantRequest,
  installed: readonly Plugin[],
): Promise<{ id: number }> {
  requireForm(request);
  // Roles hold the core's permissions too; its routes are not called here.
  const plugins = withCore(installed, noStorage);
  await provisionTenant(adminPool, countryRow, plugins);
  const { id: span, parent } = await inMaintenance<CoreDatabase, { id: Interval; parent: Parent }>(
    adminPool,
    0,
    async (tx) => {
      if ((await findTenant(tx, request.code)) !== undefined)
        throw new ConflictError('core.tenant_code_taken', `The code ${request.code} is taken`);
      const above = await findTenant(tx, request.parentCode ?? countryRow.code);
      if (above === undefined)
        throw new NotFoundError('core.tenant_not_found', `No tenant ${request.parentCode}`);
      requirePlace(request, above.depth);
      const last = await findLastChild(tx, above.id);
      return { id: nextInterval(request, above, last), parent: above };
    },
  );
  const created = await provisionTenant(adminPool, rowOf(request, span, parent.id), plugins);
  if (!created)
    throw new ConflictError('core.tenant_just_created', 'Another one took the place; try again');
  await inMaintenance<CoreDatabase, void>(adminPool, span.id, async (tx) =>
    insertCommandEntry(tx, {
      id: uuidv7(),
      action: 'core.tenant_created',
      subject: tenantItself,
      summary: `建立租户“${request.name}”（${request.code}）`,
      actor: null,
      occurredAt: await findNow(tx),
    }),
  );
  return { id: span.id };
}

function noStorage(): never {
  throw new Error('no files while a tenant is made');
}

type Parent = Pick<TenantRow, 'id' | 'subtreeHigh'>;

/** Provinces lie where their code says, so that every installation numbers them alike. */
function nextInterval(request: TenantRequest, parent: Parent, last: number | undefined): Interval {
  const depth = depths[request.kind];
  const span = { id: parent.id, high: parent.subtreeHigh };
  if (request.kind === 'province' && /^\d/.test(request.code))
    return childInterval(span, depth, Number(request.code.slice(0, 2)));
  return childInterval(span, depth, last === undefined ? 0 : childPlace(span, depth, last) + 1);
}

/** Every tenant by its place in the tree. */
export function listAllTenants(adminPool: pg.Pool) {
  return inMaintenance<CoreDatabase, Awaited<ReturnType<typeof listTenants>>>(adminPool, 0, (tx) =>
    listTenants(tx),
  );
}

function requireForm({ code, name }: TenantRequest): void {
  if (!/^[0-9A-Z]{6,9}$/.test(code))
    throw new ValidationError('core.tenant_code_invalid', `Not an administrative code: ${code}`);
  if (name.trim() === '' || name.length > 40)
    throw new ValidationError('core.tenant_name_invalid', 'The name needs 1 to 40 characters');
}

function requirePlace({ kind, parentCode }: TenantRequest, parentDepth: number): void {
  if (depths[kind] === parentDepth + 1) return;
  throw new ValidationError(
    'core.tenant_place_invalid',
    parentCode === undefined
      ? `A ${kind} needs a parent`
      : `A ${kind} cannot lie below ${parentCode}`,
  );
}

function rowOf(request: TenantRequest, span: Interval, parentId: number): NewTenant {
  const { code, districtKind, kind, name } = request;
  const isSynthetic = !/^\d{6,9}$/.test(code);
  return {
    ...span,
    parentId,
    depth: depths[kind],
    kind,
    code,
    name,
    shortName: name,
    districtKind: districtKind ?? name.slice(-1),
    isSynthetic,
  };
}
