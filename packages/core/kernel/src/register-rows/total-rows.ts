import type { Ctx, Plugin, RegisterColumn, RegisterRequest } from '@lianxun/plugin-api';
import { z } from 'zod';

import { requirePermission } from '../imports/act-on-import.ts';
import { registerHere } from '../imports/custom-register.ts';
import { cellText } from '../registers/cell-text.ts';
import { storedRequest } from './stored-request.ts';

export const RegisterTotals = z
  .object({
    /** Main rows within the conditions. */
    total: z.int(),
    /** Sums as their columns show them, by column key. */
    sums: z.record(z.string(), z.string()),
  })
  .meta({ id: 'RegisterTotals' });

/** What the whole register, not only its window, adds up to. */
export async function totalRegisterRows(
  ctx: Ctx,
  plugins: readonly Plugin[],
  asked: { readonly register: string; readonly request: RegisterRequest },
): Promise<z.input<typeof RegisterTotals>> {
  const source = await registerHere(ctx, plugins, asked.register);
  const { definition } = source;
  requirePermission(ctx, definition.permissions.read);
  const request = storedRequest(source, asked.request);
  const { total } = await source.list(ctx, { ...request, start: 0, limit: 1 });
  const columns = definition.columns.filter((column) => isSummed(column, definition.keys.main));
  const keys = columns.map(({ key }) => key);
  const sums = (await source.totals?.(ctx, request, keys)) ?? {};
  return {
    total,
    sums: Object.fromEntries(
      columns.flatMap((column) => {
        const sum = sums[column.key];
        return sum === undefined ? [] : [[column.key, cellText(column, sum)]];
      }),
    ),
  };
}

/** Amounts and counts; a number that names something, such as a year or a round, is none. */
export function isSummed(column: RegisterColumn, keys: readonly string[]): boolean {
  if (column.level !== 'main' || keys.includes(column.key)) return false;
  if (column.type === 'money') return true;
  return column.type === 'int' && column.summed === true;
}
