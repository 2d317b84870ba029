import { NotFoundError, StaleError, type Ctx, type Plugin } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { requirePermission } from './act-on-import.ts';
import { deleteMapping, lockMapping } from './mappings.repository.ts';
import { registerIn } from './registers-of.ts';

/** Forgets what was said of a header: the next sheet with it asks again. */
export async function forgetColumns(
  ctx: Ctx,
  plugins: readonly Plugin[],
  about: { readonly id: string; readonly version: number | undefined },
): Promise<void> {
  const tx = coreTx(ctx);
  const mapping = await lockMapping(tx, about.id);
  if (mapping === undefined)
    throw new NotFoundError('core.import_mapping_not_found', `No mapping ${about.id}`);
  const { definition } = registerIn(ctx, plugins, mapping.register);
  requirePermission(ctx, definition.permissions.import);
  if (about.version !== mapping.version)
    throw new StaleError('core.import_mapping_changed', `It is at version ${mapping.version}`);
  await deleteMapping(tx, about.id);
  await ctx.audit({
    action: 'core.import_columns_forgotten',
    subject: { type: 'importMapping', id: about.id },
    summary: `不再记住《${definition.title}》的一种表头`,
    before: { register: mapping.register, columns: mapping.columns },
  });
}
