import { toPage, type Page } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../database.ts';
import { listCursor } from '../list-cursor.ts';
import { requireFound } from '../refusals.ts';
import { findFollowUp, listFollowUps } from './follow-ups.repository.ts';
import type { FollowUpView, ListFollowUpsQuery } from './three-ledgers.schemas.ts';

/** What this tenant has asked or was asked, the newest first. */
export async function listLedgerFollowUps(
  ctx: InspectionCtx,
  { after, limit, open }: ListFollowUpsQuery,
): Promise<Page<FollowUpView>> {
  const cursor = listCursor(ctx, 'ledger-follow-ups', { open });
  const [last] = cursor.decode(after) ?? [];
  const rows = await listFollowUps(
    ctx.tx,
    { open: open === true },
    { limit, after: last === undefined ? undefined : String(last) },
  );
  return toPage(rows, limit, { cursor: ({ id }) => cursor.encode([id]), view: (row) => row });
}

export async function getFollowUp(ctx: InspectionCtx, id: string): Promise<FollowUpView> {
  return requireFound(await findFollowUp(ctx.tx, { id }), 'ledger_follow_up');
}
