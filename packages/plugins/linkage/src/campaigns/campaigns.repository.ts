import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable, Updateable } from 'kysely';

import type { LinkageDatabase } from '../database.ts';

type Tx = TenantTx<LinkageDatabase>;
type CampaignsTable = LinkageDatabase['p_linkage.campaigns'];
type ChecklistsTable = LinkageDatabase['p_linkage.campaign_checklists'];
type MilestonesTable = LinkageDatabase['p_linkage.city_milestones'];

export type CampaignRow = Selectable<CampaignsTable>;
export type CityMilestoneRow = Selectable<MilestonesTable>;
export type CampaignChecklistRow = Selectable<ChecklistsTable>;

const selectCampaigns = (tx: Tx) =>
  tx.selectFrom('p_linkage.campaigns').selectAll().where('tenantId', '=', tenantOf(tx));

export function findCampaign(tx: Tx, combinedId: string): Promise<CampaignRow | undefined> {
  return selectCampaigns(tx).where('combinedId', '=', combinedId).executeTakeFirst();
}

/** Holds every write to the campaign and what hangs on it until this transaction ends. */
export function lockCampaign(tx: Tx, combinedId: string): Promise<CampaignRow | undefined> {
  return selectCampaigns(tx).where('combinedId', '=', combinedId).forUpdate().executeTakeFirst();
}

export async function insertCampaign(tx: Tx, row: Insertable<CampaignsTable>): Promise<void> {
  await tx.insertInto('p_linkage.campaigns').values(row).execute();
}

/** A change of the campaign or of anything below it counts its version up. */
export async function updateCampaign(
  tx: Tx,
  id: string,
  changes: Omit<Updateable<CampaignsTable>, 'version'>,
): Promise<void> {
  await tx
    .updateTable('p_linkage.campaigns')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .execute();
}

export async function insertCampaignChecklist(
  tx: Tx,
  row: Insertable<ChecklistsTable>,
): Promise<void> {
  await tx
    .insertInto('p_linkage.campaign_checklists')
    .values(row)
    .onConflict((it) => it.columns(['tenantId', 'campaignId', 'versionId']).doNothing())
    .execute();
}

export function listCampaignChecklists(
  tx: Tx,
  campaignId: string,
): Promise<CampaignChecklistRow[]> {
  return tx
    .selectFrom('p_linkage.campaign_checklists')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('campaignId', '=', campaignId)
    .orderBy('number')
    .execute();
}

export function listCityMilestones(tx: Tx, campaignId: string): Promise<CityMilestoneRow[]> {
  return tx
    .selectFrom('p_linkage.city_milestones')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('campaignId', '=', campaignId)
    .execute();
}

export async function upsertCityMilestone(tx: Tx, row: Insertable<MilestonesTable>): Promise<void> {
  const { at, byName, byUser, doneOn, note } = row;
  await tx
    .insertInto('p_linkage.city_milestones')
    .values(row)
    .onConflict((it) =>
      it.columns(['tenantId', 'campaignId', 'milestoneKey']).doUpdateSet((eb) => ({
        doneOn,
        note: note ?? null,
        byUser,
        byName,
        at,
        version: eb('p_linkage.city_milestones.version', '+', 1),
      })),
    )
    .execute();
}

export async function deleteCityMilestone(
  tx: Tx,
  campaignId: string,
  milestoneKey: string,
): Promise<void> {
  await tx
    .deleteFrom('p_linkage.city_milestones')
    .where('tenantId', '=', tenantOf(tx))
    .where('campaignId', '=', campaignId)
    .where('milestoneKey', '=', milestoneKey)
    .execute();
}
