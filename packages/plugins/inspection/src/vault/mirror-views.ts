import { toPage, type Page } from '@lianxun/plugin-api';
import type { z } from 'zod';

import type { InspectionCtx } from '../database.ts';
import { listCursor } from '../list-cursor.ts';
import { contentHash } from '../working-papers/content-hash.ts';
import { PaperContent } from '../working-papers/paper-content.ts';
import { countyFaults } from './copy-faults.ts';
import {
  countHeardOpenings,
  listDeliveries,
  listHeardOpenings,
  listMirrorRows,
  listReceipts,
  type DeliveryRow,
  type MirrorRow,
  type ReceiptRow,
} from './deliveries.repository.ts';
import { listExchangeKeys } from './exchange-keys.repository.ts';
import type { HeardOpeningView, ListMirrorsQuery, MirrorView } from './vault.schemas.ts';

export async function listMirrors(
  ctx: InspectionCtx,
  { after, limit, roundId }: z.output<typeof ListMirrorsQuery>,
): Promise<Page<MirrorView>> {
  const cursor = listCursor(ctx, 'paperMirrors', { roundId });
  const [last] = cursor.decode(after) ?? [];
  const rows = await listMirrorRows(ctx.tx, {
    roundId,
    limit,
    after: last === undefined ? undefined : String(last),
  });
  const view = await mirrorViewer(ctx, rows);
  return toPage(rows, limit, { cursor: ({ id }) => cursor.encode([id]), view });
}

/** Reads what belongs to these editions, and shows each with what no longer fits. */
export async function mirrorViewer(
  ctx: InspectionCtx,
  rows: readonly MirrorRow[],
): Promise<(row: MirrorRow) => MirrorView> {
  const ids = rows.flatMap(({ deliveryId }) => deliveryId ?? []);
  const deliveries = new Map((await listDeliveries(ctx.tx, ids)).map((it) => [it.id, it]));
  const receipts = Map.groupBy(await listReceipts(ctx.tx, ids), ({ deliveryId }) => deliveryId);
  const openings = await countHeardOpenings(ctx.tx, ids);
  const keys = await keysOf(ctx, [...deliveries.values()]);
  return (row) => {
    const delivery = deliveries.get(row.deliveryId ?? '');
    const answers = receipts.get(row.deliveryId ?? '') ?? [];
    return viewOf(
      row,
      { delivery, answers, openings: openings.get(delivery?.id ?? '') ?? 0 },
      keys,
    );
  };
}

interface Keys {
  readonly own: string | null;
  readonly cities: ReadonlyMap<number, string>;
}

export async function keysOf(
  ctx: InspectionCtx,
  deliveries: readonly { readonly cityTenantId: number }[],
): Promise<Keys> {
  if (deliveries.length === 0) return { own: null, cities: new Map() };
  const cities = [...new Set(deliveries.map(({ cityTenantId }) => cityTenantId))];
  const known = await listExchangeKeys(ctx.tx, cities);
  return {
    own: await ctx.secrets.publicKey(),
    cities: new Map(known.map((key) => [key.partnerTenantId, key.publicKey])),
  };
}

interface Sent {
  readonly delivery: DeliveryRow | undefined;
  readonly answers: readonly ReceiptRow[];
  readonly openings: number;
}

function viewOf(row: MirrorRow, sent: Sent, keys: Keys): MirrorView {
  const { answers, delivery, openings } = sent;
  const { content: _, ...shown } = row;
  return {
    ...shown,
    digestOnly: delivery?.digestOnly ?? row.isCadreLead,
    state: stateOf(answers, openings),
    sentAt: delivery?.sentAt ?? null,
    ...answerOf(answers),
    openings,
    faults: [...faultsOfRow(row, sent, keys)],
  };
}

const keptOf = (answers: readonly ReceiptRow[]) =>
  answers.find(({ outcome }) => outcome === 'kept');

function answerOf(answers: readonly ReceiptRow[]) {
  const kept = keptOf(answers);
  if (kept !== undefined) return { keptAt: kept.keptAt, refusal: null };
  return { keptAt: null, refusal: answers.at(-1)?.reason ?? null };
}

function faultsOfRow(
  { content, contentHash: hash }: MirrorRow,
  { answers, delivery }: Sent,
  { cities, own }: Keys,
): readonly string[] {
  const kept = keptOf(answers);
  const hashNow = contentHash(PaperContent.parse(content));
  return countyFaults(
    {
      edition: { contentHash: hash, hashNow },
      delivery,
      receipt: kept === undefined ? undefined : signedOf(kept),
    },
    { own, city: cities.get(delivery?.cityTenantId ?? 0) },
  );
}

const signedOf = ({ signature, statement }: ReceiptRow) => ({
  statement: statement ?? '',
  signature: signature ?? '',
});

function stateOf(answers: readonly ReceiptRow[], openings: number): MirrorView['state'] {
  if (openings > 0) return 'opened';
  if (answers.some(({ outcome }) => outcome === 'kept')) return 'kept';
  return answers.length > 0 ? 'refused' : 'waiting';
}

export async function listOpeningsHeard(
  ctx: InspectionCtx,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<Page<HeardOpeningView>> {
  const cursor = listCursor(ctx, 'heardOpenings', {});
  const [last] = cursor.decode(after) ?? [];
  const rows = await listHeardOpenings(ctx.tx, {
    limit,
    after: last === undefined ? undefined : String(last),
  });
  return toPage(rows, limit, { cursor: ({ id }) => cursor.encode([id]), view: (row) => row });
}
