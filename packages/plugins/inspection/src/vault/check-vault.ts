import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { contentHash } from '../working-papers/content-hash.ts';
import { PaperContent } from '../working-papers/paper-content.ts';
import { faultsOfCopies } from './copy-views.ts';
import { everyPage } from './every-page.ts';
import { sealedPlace } from './receive-copy.ts';
import { listCopyRows, type CopyRow } from './vault.repository.ts';
import type { CheckView } from './vault.schemas.ts';

/**
 * 核验, in the city: every copy against the county's signature and our receipt, and what is sealed
 * against the hash. The machine opens it for the comparison and shows it to nobody.
 */
export async function checkVault(ctx: InspectionCtx): Promise<CheckView> {
  const faults: CheckView['faults'] = [];
  const checked = await everyPage(
    (page) => listCopyRows(ctx.tx, page),
    async (rows) => {
      const known = await faultsOfCopies(ctx, rows);
      for (const row of rows) {
        const found = [...known(row), ...(await sealedFaults(ctx, row))];
        const { countyName: place, edition, paperNo } = row;
        if (found.length > 0) faults.push({ place, paperNo, edition, faults: found });
      }
    },
  );
  await ctx.audit({
    action: 'inspection.vault_checked',
    subject: { type: 'vaultCheck', id: uuidv7() },
    summary: `核验市级留存${checked}份，${faults.length}份不符`,
    after: { checked, faults },
  });
  return { checked, faults };
}

async function sealedFaults(
  ctx: InspectionCtx,
  { contentHash: hash, contentSealed, id }: CopyRow,
): Promise<readonly string[]> {
  if (contentSealed === null) return [];
  try {
    const content = PaperContent.parse(
      JSON.parse(await ctx.secrets.open(contentSealed, sealedPlace(id))),
    );
    return contentHash(content) === hash ? [] : ['密封内容与县级签名的摘要值不符'];
  } catch {
    return ['密封内容已被改动，不能开启'];
  }
}
