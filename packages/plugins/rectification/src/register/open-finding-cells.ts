import type { OpenCells, StoredRecord } from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';
import { listFindingsById } from '../findings/findings.repository.ts';
import { manageFindings, planRectification } from '../permissions.ts';
import { openCellsOf } from './editable-columns.rules.ts';

/** The cells this person may change in each row of the ledger as it stands. */
export async function openFindingCells(
  ctx: RectificationCtx,
  records: readonly StoredRecord[],
): Promise<ReadonlyMap<string, OpenCells>> {
  const may = { manage: ctx.can(manageFindings), plan: ctx.can(planRectification) };
  const rows = await listFindingsById(
    ctx.tx,
    records.map(({ id }) => id),
  );
  const stages = new Map(rows.map(({ id, stage }) => [id, stage ?? '']));
  return new Map(
    records.map(({ id, details }) => {
      const finding = { stage: stages.get(id) ?? '', measures: details.length };
      return [id, openCellsOf(finding, may)];
    }),
  );
}
