import type { Ctx } from '@lianxun/plugin-api';

import { inRectification } from '../database.ts';
import { listRoundFindingRows } from './finding-list.repository.ts';

/** What a finding of a round says, and of whom. */
export interface RoundFinding {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  /** Node of the taxonomy, from the first level down. */
  readonly category: readonly string[];
  readonly text: string;
}

/** Findings of a round by unit and number; merged ones are left out. */
export async function listRoundFindings<DB>(
  caller: Ctx<DB>,
  roundId: string,
  limit: number,
): Promise<readonly RoundFinding[]> {
  const rows = await listRoundFindingRows(inRectification(caller).tx, roundId, limit);
  return rows.map(({ cat1, cat2, cat3, id, manifestation, text, unitId, unitName }) => ({
    id,
    unitId,
    unitName,
    category: [cat1, cat2, cat3].filter((name) => name !== null),
    text: manifestation === null ? text : `${text}\n${manifestation}`,
  }));
}
