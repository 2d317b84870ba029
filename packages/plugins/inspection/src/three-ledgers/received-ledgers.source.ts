import {
  registerFor,
  type RegisterDefinition,
  type RegisterValues,
  type StoredRecord,
} from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import {
  receivedAssignmentsRegister,
  receivedProposalsRegister,
} from './received-ledgers.register.ts';
import { listSubmittedRows, ownKeys, readSubmittedRows } from './submitted-rows.repository.ts';
import type { SubmittedRow } from './submitted-rows.repository.ts';
import type { OfficeLedger } from './three-ledger-tables.ts';

/** 汇总台账: rows as they were submitted, never the counties' own. */
export const receivedLedgerRegisters = [
  submittedRegister('proposals', receivedProposalsRegister),
  submittedRegister('assignments', receivedAssignmentsRegister),
];

function submittedRegister(ledger: OfficeLedger, definition: RegisterDefinition) {
  const { columns } = definition;
  const keys = columns.filter(({ type }) => type !== 'files').map(({ key }) => key);
  return registerFor<InspectionDatabase>()({
    definition,
    searchable: [...new Set([...keys, ...ownKeys])],
    list: (ctx, request) =>
      listSubmittedRows(ctx.tx, { ledger, columns, today: ctx.calendar.today() }, request),
    read: async (ctx, ids) => {
      const rows = await readSubmittedRows(ctx.tx, ledger, ids);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.flatMap((id) => {
        const row = byId.get(id);
        return row === undefined ? [] : [toRecord(ctx, row, definition)];
      });
    },
  });
}

function toRecord(
  ctx: InspectionCtx,
  row: SubmittedRow,
  { columns }: RegisterDefinition,
): StoredRecord {
  const { cells, countyName, dueOn, edition, id, isEnded, period, position, version } = row;
  const today = ctx.calendar.today();
  const own: RegisterValues = {
    reportingCounty: countyName,
    period,
    line: position,
    edition,
    isEnded,
    isOverdue: !isEnded && dueOn !== null && dueOn < today,
  };
  return {
    id,
    version,
    link: `/m/inspection/ledger-returns/${row.returnId}`,
    values: Object.fromEntries(
      columns.map(({ key }) => [key, own[key] ?? cells[key] ?? null]),
    ) satisfies RegisterValues,
    details: [],
  };
}
