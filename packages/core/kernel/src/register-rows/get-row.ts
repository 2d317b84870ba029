import type { Ctx, Plugin } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { requirePermission } from '../imports/act-on-import.ts';
import { registerHere } from '../imports/custom-register.ts';
import { requireRow } from './edit-row.ts';
import { toRowView } from './row-view.ts';
import type { RegisterRow } from './rows.schemas.ts';

/** One row as it stands now, for somebody whose change met another version of it. */
export async function getRegisterRow(
  ctx: Ctx,
  plugins: readonly Plugin[],
  { register, id }: { readonly register: string; readonly id: string },
): Promise<z.input<typeof RegisterRow>> {
  const source = await registerHere(ctx, plugins, register);
  requirePermission(ctx, source.definition.permissions.read);
  const record = await requireRow(ctx, source, id);
  const open = await source.openCells?.(ctx, [record]);
  return toRowView(source.definition, record, open?.get(id));
}
