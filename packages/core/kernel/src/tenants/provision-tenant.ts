import type { Plugin } from '@lianxun/plugin-api';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

import type { CoreDatabase } from '../database/core-database.ts';
import { inMaintenance } from '../database/scoped-transaction.ts';
import { builtInRoles, defaultPermissions } from './role-defaults.rules.ts';

export interface NewTenant {
  readonly id: number;
  readonly high: number;
  readonly parentId: number | null;
  readonly depth: number;
  readonly kind: 'country' | 'province' | 'city' | 'county' | 'zone';
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly districtKind: string;
  readonly isSynthetic: boolean;
}

/** Creates a tenant with its roles, enabled plugins and the plugins' default workflows. Does nothing when it exists. */
export async function provisionTenant(
  adminPool: pg.Pool,
  tenant: NewTenant,
  plugins: readonly Plugin[],
): Promise<boolean> {
  return await inMaintenance<CoreDatabase, boolean>(adminPool, tenant.id, async (tx) => {
    const { high, code, ...row } = tenant;
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('core.tenants')
      .values({ ...row, subtreeHigh: high, status: 'active' })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) return false;
    await tx
      .insertInto('core.tenant_codes')
      .values({ code, ofTenantId: tenant.id, validFrom: '2000-01-01', validTo: null })
      .execute();
    await tx
      .insertInto('core.roles')
      .values(
        builtInRoles.map((role) => ({
          id: uuidv7(),
          ...role,
          permissions: defaultPermissions(role.key, plugins),
          isBuiltIn: true,
        })),
      )
      .execute();
    await enableAll(tx, plugins);
    return true;
  });
}

async function enableAll(
  tx: Parameters<Parameters<typeof inMaintenance<CoreDatabase, boolean>>[2]>[0],
  plugins: readonly Plugin[],
) {
  const now = new Date();
  await tx
    .insertInto('core.plugin_states')
    .values(
      plugins.map((plugin) => ({
        id: uuidv7(),
        plugin: plugin.id,
        enabled: true,
        changedBy: null,
        changedAt: now,
      })),
    )
    .execute();
  const cases = plugins.flatMap((plugin) =>
    Object.entries(plugin.cases ?? {}).map(([subject, caseType]) => ({
      plugin: plugin.id,
      subject,
      caseType,
    })),
  );
  if (cases.length === 0) return;
  await tx
    .insertInto('core.workflow_definitions')
    .values(
      cases.map(({ plugin, subject, caseType }) => ({
        id: uuidv7(),
        subjectType: subject,
        number: 1,
        status: 'published' as const,
        title: `${caseType.document.title}（默认流程）`,
        document: JSON.stringify(caseType.document),
        note: null,
        origin: `plugin:${plugin}`,
        templateId: null,
        templateNumber: null,
        draftedBy: null,
        updatedAt: now,
        proposedBy: null,
        returnReason: null,
        publishedBy: null,
        publishedAt: now,
      })),
    )
    .execute();
}
