import { wholeRegister, type RegisterColumn, type RegisterSource } from '@lianxun/plugin-api';
import { cityAssignmentsRegister, cityLedgerRecords } from '@lianxun/plugin-rectification/api';

import { forOthers, type InspectionCtx } from '../database.ts';
import { leadsRegisterSource } from '../leads/leads/leads-register.source.ts';
import { proposalsRegister } from '../notice-registers/notice-columns.ts';
import { noticeRegisters } from '../notice-registers/notice-registers.source.ts';
import { conflict } from '../refusals.ts';
import { cellsOf, type LedgerRow } from './ledger-rows.ts';
import type { OfficeLedger } from './three-ledger-tables.ts';

/** One of 三本账: its columns, what a row is called by, and its rows as of now. */
interface Ledger {
  readonly title: string;
  readonly columns: readonly RegisterColumn[];
  /** Columns that say in a line what a row is, and who has it in hand. */
  readonly subject: string;
  readonly holder: string;
  readonly rows: (ctx: InspectionCtx) => Promise<readonly LedgerRow[]>;
}

/** A return is one message; a ledger beyond this is no longer one a city reads. */
const most = 5000;
const chunk = 200;

export const ledgers: Readonly<Record<OfficeLedger, Ledger>> = {
  proposals: {
    title: '专项治理建议台账',
    columns: proposalsRegister.columns,
    subject: 'proposal',
    holder: 'department',
    rows: proposalRows,
  },
  assignments: {
    title: '市级交办事项办理情况台账',
    columns: cityAssignmentsRegister.columns,
    subject: 'matter',
    holder: 'county',
    rows: assignmentRows,
  },
};

async function proposalRows(ctx: InspectionCtx): Promise<readonly LedgerRow[]> {
  const source = noticeRegisters.find(({ definition }) => definition.id === proposalsRegister.id);
  const records = source === undefined ? [] : await recordsOf(ctx, source);
  return records.map(({ id, values }) => ({
    rowKey: id,
    cells: cellsOf(values),
    dueOn: dateIn(values['dueOn']),
    isEnded: values['ended'] === true,
  }));
}

async function assignmentRows(ctx: InspectionCtx): Promise<readonly LedgerRow[]> {
  const records = await cityLedgerRecords(forOthers(ctx));
  refuseTooMany(records.length);
  return records.map(({ isEnded, record: { id, values } }) => ({
    rowKey: id,
    cells: cellsOf(values),
    dueOn: dateIn(values['newDueOn']) ?? dateIn(values['dueOn']),
    isEnded,
  }));
}

/** R6, in the restricted scope: who prepares it sees of it what he may see. */
export async function leadRecords(ctx: InspectionCtx) {
  return await recordsOf(ctx, leadsRegisterSource);
}

async function recordsOf(ctx: InspectionCtx, source: RegisterSource) {
  const { ids } = await source.list(forOthers(ctx), wholeRegister);
  refuseTooMany(ids.length);
  const records = [];
  for (let start = 0; start < ids.length; start += chunk)
    records.push(...(await source.read(forOthers(ctx), ids.slice(start, start + chunk))));
  return records;
}

function refuseTooMany(count: number): void {
  if (count > most)
    throw conflict('ledger_too_long', `台账超过 ${most} 行，请先归档已办结的事项再报送`);
}

export const dateIn = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
