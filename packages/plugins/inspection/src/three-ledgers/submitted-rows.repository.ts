import {
  tenantOf,
  type ListedColumn,
  type RegisterColumn,
  type RegisterList,
  type RegisterRequest,
  type TenantTx,
} from '@lianxun/plugin-api';
import { listRegister } from '@lianxun/plugin-api/register-query';
import { sql } from 'kysely';

import type { InspectionDatabase } from '../database.ts';
import type { LedgerRowRow } from './ledger-returns.repository.ts';
import type { OfficeLedger } from './three-ledger-tables.ts';

type Tx = TenantTx<InspectionDatabase>;

export type SubmittedRow = LedgerRowRow & {
  readonly countyName: string;
  readonly period: string;
  readonly edition: number | null;
};

const selectRows = (tx: Tx, ledger: OfficeLedger) =>
  tx
    .selectFrom('p_inspection.ledger_rows as line')
    .innerJoin('p_inspection.ledger_returns as submitted', (join) =>
      join
        .onRef('submitted.tenantId', '=', 'line.tenantId')
        .onRef('submitted.id', '=', 'line.returnId'),
    )
    .where('line.tenantId', '=', tenantOf(tx))
    .where('line.ledger', '=', ledger)
    .where('submitted.issuedAt', 'is not', null);

/** Of each county the newest that was issued; where an edition is named, that one. */
export function listSubmittedRows(
  tx: Tx,
  { columns, ledger, today }: SubmittedLedger,
  request: RegisterRequest,
): Promise<RegisterList> {
  const namesEdition = request.filters.some(({ column }) => column === 'edition');
  const rows = selectRows(tx, ledger).$if(!namesEdition, (it) => it.where(isNewest));
  return listRegister(
    rows,
    {
      id: sql.ref<string>('line.id'),
      columns: { ...ownColumns(today), ...sentColumns(columns) },
      defaultSort: [
        { by: sql.ref('submitted.partnerCode') },
        { by: sql.ref('submitted.period') },
        { by: sql.ref('line.position') },
      ],
    },
    request,
  );
}

export interface SubmittedLedger {
  readonly ledger: OfficeLedger;
  readonly columns: readonly RegisterColumn[];
  readonly today: string;
}

/** No later period or edition of the same county was issued. */
const isNewest = sql<boolean>`not exists (
  select 1 from p_inspection.ledger_returns newer
  where newer.tenant_id = submitted.tenant_id and newer.direction = submitted.direction
    and newer.partner_tenant_id = submitted.partner_tenant_id and newer.issued_at is not null
    and (newer.period, newer.edition) > (submitted.period, submitted.edition))`;

const ownColumns = (today: string): Readonly<Record<string, ListedColumn>> => ({
  reportingCounty: { by: sql.ref('submitted.countyName'), as: 'text' },
  period: { by: sql.ref('submitted.period'), as: 'text' },
  line: { by: sql.ref('line.position'), as: 'number' },
  edition: { by: sql.ref('submitted.edition'), as: 'number' },
  isOverdue: {
    by: sql`coalesce(not line.is_ended and line.due_on < ${today}::date, false)`,
    as: 'text',
  },
  isEnded: { by: sql`line.is_ended`, as: 'text' },
});

/** Keys beside those of the ledger itself. */
export const ownKeys: readonly string[] = Object.keys(ownColumns('2000-01-01'));

function sentColumns(columns: readonly RegisterColumn[]): Readonly<Record<string, ListedColumn>> {
  const own = new Set(ownKeys);
  return Object.fromEntries(
    columns.filter(({ key }) => !own.has(key)).map((column) => [column.key, sentColumn(column)]),
  );
}

function sentColumn({ key, type }: RegisterColumn): ListedColumn {
  const text = sql`(line.cells ->> ${sql.lit(key)})`;
  if (type === 'int' || type === 'money') return { by: sql`${text}::numeric`, as: 'number' };
  if (type === 'date') return { by: sql`${text}::date`, as: 'date' };
  return { by: text, as: 'text' };
}

export function readSubmittedRows(
  tx: Tx,
  ledger: OfficeLedger,
  ids: readonly string[],
): Promise<SubmittedRow[]> {
  return selectRows(tx, ledger)
    .where('line.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .selectAll('line')
    .select(['submitted.countyName', 'submitted.period', 'submitted.edition'])
    .execute();
}
