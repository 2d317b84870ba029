import type { CaseType } from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { conflict, requireFound } from '../refusals.ts';
import { plainCells, type ReturnMessage } from './ledger-return-message.ts';
import {
  listEditions,
  listLedgerRows,
  lockReturn,
  updateReturn,
  type LedgerReturnRow,
  type LedgerRowRow,
} from './ledger-returns.repository.ts';
import { hashOfReturn } from './ledger-rows.ts';
import { officeLedgers, type OfficeLedger } from './three-ledger-tables.ts';

type Moved = Parameters<NonNullable<CaseType<InspectionDatabase>['onMoved']>>[1];

/** Nobody issues what he has a part in, whatever definition a tenant publishes. */
export function refuseOwnReturn(authorIds: readonly string[], actors: readonly string[]): void {
  if (actors.some((userId) => authorIds.includes(userId)))
    throw conflict('own_return', '编制人不能签发自己编制的报送，请由另一人签发');
}

/** Issued: edition and SHA-256 are set, and the rows as they stand go up. */
export async function followReturn(ctx: InspectionCtx, moved: Moved): Promise<void> {
  if (moved.stage !== 'issued' || moved.fromStage === 'issued') return;
  const row = requireFound(await lockReturn(ctx.tx, moved.subjectId), 'ledger_return');
  refuseOwnReturn(row.authorIds, moved.actors);
  const edition = nextEdition(await listEditions(ctx.tx, row));
  const rows = await listLedgerRows(ctx.tx, { returnId: row.id });
  const contentHash = hashOf({ ...row, edition }, rows);
  await updateReturn(ctx.tx, row.id, {
    edition,
    contentHash,
    issuedAt: ctx.now,
    issuedByName: ctx.actor.displayName,
  });
  await ctx.exchange.send({
    type: 'ledgerReturn',
    exchangeId: row.exchangeId,
    to: row.partnerTenantId,
    verb: 'submit',
    content: messageOf(row, { contentHash, edition, rows }),
  });
}

/** What is issued counts, drafts and what was discarded do not. */
export const nextEdition = (editions: readonly { readonly edition: number | null }[]): number =>
  Math.max(0, ...editions.map(({ edition }) => edition ?? 0)) + 1;

export const hashOf = (
  {
    edition,
    note,
    period,
  }: { readonly edition: number; readonly note: string | null; readonly period: string },
  rows: readonly LedgerRowRow[],
): string =>
  hashOfReturn({
    period,
    edition,
    note,
    ledgers: Object.fromEntries(
      officeLedgers.map((key) => [key, rows.filter(({ ledger }) => ledger === key)]),
    ),
  });

function messageOf(
  row: LedgerReturnRow,
  issued: {
    readonly contentHash: string;
    readonly edition: number;
    readonly rows: readonly LedgerRowRow[];
  },
): ReturnMessage {
  const { authorNames, correction, dueOn, formerExchangeId, note, period, starts } = row;
  const of = (key: OfficeLedger) => ({
    gone: row.gone[key] ?? 0,
    rows: issued.rows
      .filter(({ ledger }) => ledger === key)
      .map(({ cells, change, dueOn: due, isEnded, rowKey }) => ({
        rowKey,
        cells: plainCells(cells),
        dueOn: due,
        isEnded,
        change,
      })),
  });
  return {
    period,
    starts,
    dueOn,
    edition: issued.edition,
    formerExchangeId,
    correction,
    note,
    authorNames,
    takenAt: new Date(row.takenAt ?? 0).toISOString(),
    contentHash: issued.contentHash,
    ledgers: { proposals: of('proposals'), assignments: of('assignments') },
  };
}
