import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';

type Tx = TenantTx<InspectionDatabase>;
type PinsTable = InspectionDatabase['p_inspection.round_checklists'];

export type RoundChecklistRow = Selectable<PinsTable> & {
  readonly number: number;
  readonly edition: number;
  readonly kind: InspectionDatabase['p_inspection.checklist_versions']['kind'];
  readonly title: string;
  readonly ownerName: string;
};

const selectPins = (tx: Tx) =>
  tx
    .selectFrom('p_inspection.round_checklists as pin')
    .innerJoin('p_inspection.checklist_versions as version', (join) =>
      join.onRef('version.tenantId', '=', 'pin.tenantId').onRef('version.id', '=', 'pin.versionId'),
    )
    .where('pin.tenantId', '=', tenantOf(tx))
    .selectAll('pin')
    .select([
      'version.number',
      'version.edition',
      'version.kind',
      'version.title',
      'version.ownerName',
    ]);

/** What a round uses, by kind and title. */
export function listPinRows(tx: Tx, roundId: string): Promise<RoundChecklistRow[]> {
  return selectPins(tx)
    .where('pin.roundId', '=', roundId)
    .orderBy('version.kind')
    .orderBy('version.title')
    .orderBy('pin.id')
    .execute();
}

export function findPin(
  tx: Tx,
  roundId: string,
  checklistId: string,
): Promise<RoundChecklistRow | undefined> {
  return selectPins(tx)
    .where('pin.roundId', '=', roundId)
    .where('pin.checklistId', '=', checklistId)
    .executeTakeFirst();
}

/** One version of a checklist per round; a later one takes the place of the first. */
export async function upsertPin(tx: Tx, row: Insertable<PinsTable>): Promise<void> {
  await tx
    .insertInto('p_inspection.round_checklists')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'roundId', 'checklistId']).doUpdateSet((eb) => ({
        versionId: eb.ref('excluded.versionId'),
        pinnedAt: eb.ref('excluded.pinnedAt'),
        pinnedBy: eb.ref('excluded.pinnedBy'),
        pinnedByName: eb.ref('excluded.pinnedByName'),
        reason: eb.ref('excluded.reason'),
        version: eb('p_inspection.round_checklists.version', '+', 1),
      })),
    )
    .execute();
}

export async function deletePin(tx: Tx, roundId: string, checklistId: string): Promise<void> {
  await tx
    .deleteFrom('p_inspection.round_checklists')
    .where('tenantId', '=', tenantOf(tx))
    .where('roundId', '=', roundId)
    .where('checklistId', '=', checklistId)
    .execute();
}
