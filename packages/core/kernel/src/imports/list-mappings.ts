import type { Ctx, Plugin } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { requirePermission } from './act-on-import.ts';
import { registerHere } from './custom-register.ts';
import { choicesOf } from './decide-columns.ts';
import { listMappings } from './mappings.repository.ts';
import type { ImportMappingView } from './mappings.schemas.ts';

/** The headers a tenant has confirmed for a register, the latest first. */
export async function listImportMappings(
  ctx: Ctx,
  plugins: readonly Plugin[],
  register: string,
): Promise<{ items: z.input<typeof ImportMappingView>[] }> {
  const { definition } = await registerHere(ctx, plugins, register);
  requirePermission(ctx, definition.permissions.import);
  const titles = new Map(definition.columns.map(({ key, title }) => [key, title]));
  const rows = await listMappings(coreTx(ctx), register);
  return {
    items: rows.map((row) => ({
      id: row.id,
      columns: choicesOf(row).map(({ title, use, column }) => ({
        title,
        use,
        columnTitle: titles.get(column ?? '') ?? null,
      })),
      confirmedBy: row.confirmedByName,
      confirmedAt: row.confirmedAt,
      usedAt: row.usedAt,
      version: row.version,
    })),
  };
}
