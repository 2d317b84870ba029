import type { InspectionCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { listFollowUpsOfPartner } from './follow-ups.repository.ts';
import {
  countLedgerRows,
  findReturn,
  listEditions,
  listLedgerRows,
  type LedgerCount,
  type LedgerReturnRow,
  type LedgerRowRow,
} from './ledger-returns.repository.ts';
import { ledgers } from './ledger-sources.ts';
import { periodTitle } from './periods.rules.ts';
import { dayOf } from './standing.rules.ts';
import { officeLedgers } from './three-ledger-tables.ts';
import type {
  LedgerReturnItem,
  LedgerReturnView,
  ReturnRowsQuery,
  ReturnRowsView,
} from './three-ledgers.schemas.ts';

export async function getReturn(ctx: InspectionCtx, id: string): Promise<LedgerReturnView> {
  const row = requireFound(await findReturn(ctx.tx, { id }), 'ledger_return');
  const [item] = await toItems(ctx, [row]);
  const { contentHash, note } = row;
  return {
    ...requireFound(item, 'ledger_return'),
    note,
    contentHash,
    editions: await listEditions(ctx.tx, row),
  };
}

/** Returns with what they hold, counted from their rows. */
export async function toItems(
  ctx: InspectionCtx,
  rows: readonly LedgerReturnRow[],
): Promise<LedgerReturnItem[]> {
  const counts = await countLedgerRows(
    ctx.tx,
    rows.map(({ id }) => id),
    ctx.calendar.today(),
  );
  return rows.map((row) => ({
    ...row,
    title: periodTitle(row),
    isLate: isLate(row),
    counts: countsOf(row, counts),
  }));
}

/** A correction is late only when the period itself was. */
export const isLate = (row: Pick<LedgerReturnRow, 'issuedAt' | 'dueOn' | 'correction'>): boolean =>
  row.correction === null && row.issuedAt !== null && dayOf(row.issuedAt) > row.dueOn;

function countsOf({ gone, id, takenAt }: LedgerReturnRow, counts: readonly LedgerCount[]) {
  if (takenAt === null) return [];
  return officeLedgers.map((ledger) => {
    const none = { rows: 0, ended: 0, overdue: 0, added: 0, changed: 0 };
    const counted = counts.find((one) => one.returnId === id && one.ledger === ledger) ?? none;
    return { ...counted, ledger, title: ledgers[ledger].title, gone: gone[ledger] ?? 0 };
  });
}

/** What a row is in a line, with what the city has asked about it. */
export async function listReturnRows(
  ctx: InspectionCtx,
  id: string,
  { ledger, only }: ReturnRowsQuery,
): Promise<ReturnRowsView> {
  const submitted = requireFound(await findReturn(ctx.tx, { id }), 'ledger_return');
  const today = ctx.calendar.today();
  const rows = await listLedgerRows(ctx.tx, { returnId: id, ledger });
  const isOverdue = ({ dueOn, isEnded }: LedgerRowRow) =>
    !isEnded && dueOn !== null && dueOn < today;
  const wanted = {
    overdue: isOverdue,
    open: ({ isEnded }: LedgerRowRow) => !isEnded,
    changed: ({ change }: LedgerRowRow) => change !== 'same',
  };
  const shown = (only === undefined ? rows : rows.filter(wanted[only])).slice(0, 500);
  const followUps = await listFollowUpsOfPartner(
    ctx.tx,
    submitted.partnerTenantId,
    shown.map(({ rowKey }) => rowKey),
  );
  const { holder, subject } = ledgers[ledger];
  return {
    total: rows.length,
    items: shown.map((row) => ({
      id: row.id,
      position: row.position,
      rowKey: row.rowKey,
      subject: words(row.cells[subject]),
      holder: words(row.cells[holder]),
      handling: words(row.cells['handling'] ?? row.cells['progress']),
      dueOn: row.dueOn,
      isEnded: row.isEnded,
      isOverdue: isOverdue(row),
      change: row.change,
      followUps: followUps.filter((one) => one.ledger === ledger && one.rowKey === row.rowKey),
    })),
  };
}

const words = (cell: unknown): string => (typeof cell === 'string' ? cell : '');
