import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { listMirrorRows, listOrphanedDeliveries } from './deliveries.repository.ts';
import { everyPage } from './every-page.ts';
import { mirrorViewer } from './mirror-views.ts';
import type { CheckView } from './vault.schemas.ts';

/** 核验, in the county: every edition against its hash, its signature and the city's receipt. */
export async function checkMirrors(ctx: InspectionCtx): Promise<CheckView> {
  const faults: CheckView['faults'] = [];
  const checked = await everyPage(
    (page) => listMirrorRows(ctx.tx, page),
    async (rows) => {
      const view = await mirrorViewer(ctx, rows);
      for (const row of rows) {
        const found = view(row);
        if (found.faults.length > 0) faults.push({ ...found, place: row.roundTitle });
      }
    },
  );
  const orphans = await listOrphanedDeliveries(ctx.tx);
  for (const { cityName, edition, paperNo } of orphans)
    faults.push({ place: cityName, paperNo, edition, faults: ['本县已无这一版本'] });
  await ctx.audit({
    action: 'inspection.paper_mirrors_checked',
    subject: { type: 'vaultCheck', id: uuidv7() },
    summary: `核验市级留存的底稿${checked}份，${faults.length}份不符`,
    after: { checked, faults },
  });
  return { checked: checked + orphans.length, faults };
}
