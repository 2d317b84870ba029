import type { TenantTx } from '@lianxun/plugin-api';

import type { RectificationDatabase } from '../database.ts';
import { selectFindings, type FindingRow } from '../findings/findings.repository.ts';

/** Findings of an engagement as a document lists them; merged ones have no number and are left out. */
export function listLedger(
  tx: TenantTx<RectificationDatabase>,
  engagementId: string,
): Promise<FindingRow[]> {
  return selectFindings(tx)
    .where('finding.engagementId', '=', engagementId)
    .where('finding.seq', 'is not', null)
    .orderBy('finding.seq')
    .execute();
}
