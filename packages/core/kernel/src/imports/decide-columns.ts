import type { Ctx, RegisterDefinition } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import { refuseHeader } from '../registers/read-register.ts';
import { canBeMapped, fingerprintOf, isCertain, layoutsOf, remembered } from './column-mapping.ts';
import { listMappings, type MappingRow } from './mappings.repository.ts';
import { RememberedColumns, type SheetLayout } from './mappings.schemas.ts';
import type { RegisterOutline, SheetColumns } from './reader-thread.ts';

export interface DecidedColumns {
  readonly columns: SheetColumns;
  /** Ids of the mappings that were remembered. */
  readonly used: readonly string[];
  /** Headers that somebody has to confirm; empty when all are known. */
  readonly layouts: readonly SheetLayout[];
}

/** What each sheet's columns are: by the register's own titles, or by what this tenant once confirmed. */
export async function columnsFor(
  ctx: Ctx,
  definition: RegisterDefinition,
  { sheets }: RegisterOutline,
): Promise<DecidedColumns> {
  const mappings = await listMappings(coreTx(ctx), definition.id);
  const known = new Map(mappings.map((row) => [row.fingerprint, row]));
  const columns = new Map<string, readonly (string | null)[]>();
  const used = new Set<string>();
  const open = sheets.filter((outline) => {
    const mapping = known.get(fingerprintOf(outline.header.titled));
    const keys = mapping && remembered(choicesOf(mapping), outline.header, definition);
    if (mapping && keys) {
      columns.set(outline.name, keys);
      used.add(mapping.id);
      return false;
    }
    if (!canBeMapped(outline, definition)) refuseHeader(outline, definition);
    return !isCertain(outline, definition);
  });
  return { columns, used: [...used], layouts: layoutsOf(open) };
}

export function choicesOf({ columns }: MappingRow): ReturnType<typeof RememberedColumns.parse> {
  return RememberedColumns.parse(columns);
}
