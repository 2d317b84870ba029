import { toPage, type Page } from '@lianxun/plugin-api';
import type { z } from 'zod';

import type { InspectionCtx } from '../database.ts';
import { listCursor } from '../list-cursor.ts';
import { requireFound } from '../refusals.ts';
import { cityFaults } from './copy-faults.ts';
import { listAllExchangeKeys, listExchangeKeys } from './exchange-keys.repository.ts';
import { openingState } from './opening.rules.ts';
import { fingerprintOf } from './statements.ts';
import {
  findCopy,
  listAskedOpenings,
  listCopyRows,
  listOpenings,
  listReadings,
  type CopyRow,
  type OpeningRow,
} from './vault.repository.ts';
import type {
  AskedOpeningView,
  CopyDetail,
  CopyView,
  KeysView,
  ListCopiesQuery,
  OpeningView,
} from './vault.schemas.ts';

export async function listCopies(
  ctx: InspectionCtx,
  { after, combinedId, county, limit }: z.output<typeof ListCopiesQuery>,
): Promise<Page<CopyView>> {
  const cursor = listCursor(ctx, 'vaultCopies', { combinedId, county });
  const [last] = cursor.decode(after) ?? [];
  const rows = await listCopyRows(ctx.tx, {
    combinedId,
    countyTenantId: county,
    limit,
    after: last === undefined ? undefined : String(last),
  });
  const view = await copyViewer(ctx, rows);
  return toPage(rows, limit, { cursor: ({ id }) => cursor.encode([id]), view });
}

async function copyViewer(
  ctx: InspectionCtx,
  rows: readonly CopyRow[],
): Promise<(row: CopyRow) => CopyView> {
  const faults = await faultsOfCopies(ctx, rows);
  const ids = rows.map(({ id }) => id);
  const readings = Map.groupBy(await listReadings(ctx.tx, ids), ({ copyId }) => copyId);
  return (row) => ({
    id: row.id,
    combinedId: row.combinedId,
    countyName: row.countyName,
    roundTitle: row.roundTitle,
    paperNo: row.paperNo,
    edition: row.edition,
    evidenceCount: row.evidenceCount,
    contentHash: row.contentHash,
    digestOnly: row.digestOnly,
    keptAt: row.keptAt,
    readings: readings.get(row.id)?.length ?? 0,
    faults: [...faults(row)],
  });
}

/** What hashes and signatures say at once, without opening anything. */
export async function faultsOfCopies(
  ctx: InspectionCtx,
  rows: readonly CopyRow[],
): Promise<(row: CopyRow) => readonly string[]> {
  if (rows.length === 0) return () => [];
  const counties = [...new Set(rows.map(({ countyTenantId }) => countyTenantId))];
  const known = await listExchangeKeys(ctx.tx, counties);
  const keys = new Map(known.map((key) => [key.partnerTenantId, key.publicKey]));
  const own = await ctx.secrets.publicKey();
  return (row) => cityFaults(row, { own, county: keys.get(row.countyTenantId) });
}

export async function getCopy(ctx: InspectionCtx, id: string): Promise<CopyDetail> {
  const row = requireFound(await findCopy(ctx.tx, id), 'vault_copy');
  const view = await copyViewer(ctx, [row]);
  const openings = await listOpenings(ctx.tx, [id]);
  const [key] = await listExchangeKeys(ctx.tx, [row.countyTenantId]);
  return {
    ...view(row),
    signedBy: key === undefined ? '' : fingerprintOf(key.publicKey),
    openings: openings.map((opening) => openingView(ctx, opening)),
    readingsMade: await listReadings(ctx.tx, [id]),
    guides: await ctx.mandates.guides({
      tenantId: row.countyTenantId,
      engagementId: row.engagementId,
    }),
  };
}

const openingView = (ctx: InspectionCtx, row: OpeningRow): OpeningView => ({
  ...row,
  state: openingState(row, ctx.now),
  isMine: row.askedBy === ctx.actor.userId,
});

export async function listAsked(
  ctx: InspectionCtx,
): Promise<{ items: z.output<typeof AskedOpeningView>[] }> {
  const rows = await listAskedOpenings(ctx.tx);
  return { items: rows.map((row) => ({ ...row, ...openingView(ctx, row) })) };
}

/** 公钥指纹 of this tenant and of whoever it exchanges with, to be compared outside of the system. */
export async function listKeys(ctx: InspectionCtx): Promise<KeysView> {
  const known = await listAllExchangeKeys(ctx.tx);
  const own = await ctx.secrets.publicKey();
  return {
    own: own === null ? null : fingerprintOf(own),
    partners: known.map((key) => ({
      name: key.partnerName,
      fingerprint: fingerprintOf(key.publicKey),
    })),
  };
}
