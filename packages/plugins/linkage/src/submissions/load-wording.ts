import { diffChecklists, getChecklistVersion, inInspection } from '@lianxun/plugin-inspection/api';

import { listCampaignChecklists, type CampaignRow } from '../campaigns/campaigns.repository.ts';
import type { LinkageCtx } from '../database.ts';

type Version = Awaited<ReturnType<typeof getChecklistVersion>>;
type Item = Version['items'][number];

export interface WordedItem {
  readonly item: Item;
  /** No longer in the version that counts. */
  readonly isGone: boolean;
}

export interface Wording {
  readonly items: readonly WordedItem[];
  /** The item stands in this version. */
  readonly asks: (number: number, itemId: string) => boolean;
  /** The item says something else now than in this version. */
  readonly isOlder: (number: number, itemId: string) => boolean;
}

/** Items of the checklist over all versions that counted in the campaign, today's first. */
export async function loadWording(ctx: LinkageCtx, row: CampaignRow): Promise<Wording> {
  const used = await listCampaignChecklists(ctx.tx, row.id);
  const versions: Version[] = [];
  for (const { versionId } of used)
    versions.push(await getChecklistVersion(inInspection(ctx), versionId));
  const current = versions.find(({ id }) => id === row.checklistVersionId)?.items ?? [];
  const here = new Set(current.map(({ itemId }) => itemId));
  const earlier = new Map(
    versions.flatMap(({ items }) => items.map((item) => [item.itemId, item] as const)),
  );
  const gone = [...earlier.values()].filter(({ itemId }) => !here.has(itemId));
  const byNumber = new Map(versions.map(({ items, number }) => [number, idsOf(items)]));
  const older = new Map(
    versions.map(({ items, number }) => [number, changedIds(items, current)] as const),
  );
  return {
    items: [
      ...current.map((item) => ({ item, isGone: false })),
      ...gone.map((item) => ({ item, isGone: true })),
    ],
    asks: (number, itemId) => byNumber.get(number)?.has(itemId) ?? false,
    isOlder: (number, itemId) => older.get(number)?.has(itemId) ?? false,
  };
}

const idsOf = (items: readonly Item[]): ReadonlySet<string> =>
  new Set(items.map(({ itemId }) => itemId));

function changedIds(before: readonly Item[], after: readonly Item[]): ReadonlySet<string> {
  return idsOf(diffChecklists(before, after).changed.map((pair) => pair.after));
}
