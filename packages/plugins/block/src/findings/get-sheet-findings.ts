import type { BlockCtx } from '../database.ts';
import { findRequest } from '../levels/levels.repository.ts';
import { requireFound } from '../refusals.ts';
import type { SheetFindingsView } from './findings.schemas.ts';
import { ownFindings } from './own-findings.ts';

/** How many findings of which units the county would submit now. */
export async function getSheetFindings(
  ctx: BlockCtx,
  participationId: string,
): Promise<SheetFindingsView> {
  const { rows, units } = await ownFindings(ctx, participationId);
  const request = requireFound(await findRequest(ctx.tx, participationId), 'sheet');
  return {
    version: request.version,
    sentAt: request.findingsSentAt,
    total: rows.length,
    units: units.map(({ name, targetId }) => ({
      name,
      findings: rows.filter((row) => row.targetId === targetId).length,
    })),
  };
}
