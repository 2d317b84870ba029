import type { BlockCtx } from '../database.ts';
import { conflict, requireVersion } from '../refusals.ts';
import type { DivisionRow } from './divisions.repository.ts';
import { loadDivision, type LoadedDivision } from './load-division.ts';

/** The division, held for a change by somebody who has seen its last version. */
export async function openDivision(
  ctx: BlockCtx,
  combinedId: string,
  version: number | undefined,
): Promise<LoadedDivision & { readonly row: DivisionRow }> {
  const loaded = await loadDivision(ctx, combinedId, { isLocked: true });
  requireVersion(loaded.row ?? { version: 0 }, version);
  const { row } = loaded;
  if (row === undefined) throw conflict('not_set', '请先保存板块划分要求');
  return { ...loaded, row };
}
