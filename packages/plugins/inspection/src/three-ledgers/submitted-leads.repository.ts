import {
  tenantOf,
  type ListedColumns,
  type RegisterList,
  type RegisterRequest,
  type TenantTx,
} from '@lianxun/plugin-api';
import { listRegister } from '@lianxun/plugin-api/register-query';
import { sql } from 'kysely';

import type { InspectionDatabase } from '../database.ts';
import type { LeadRowRow } from './lead-returns.repository.ts';

type Tx = TenantTx<InspectionDatabase>;

export type SubmittedLead = LeadRowRow & {
  readonly countyName: string;
  readonly period: string;
  readonly edition: number | null;
};

const selectRows = (tx: Tx) =>
  tx
    .selectFrom('p_inspection.lead_return_rows as line')
    .innerJoin('p_inspection.lead_returns as submitted', (join) =>
      join
        .onRef('submitted.tenantId', '=', 'line.tenantId')
        .onRef('submitted.id', '=', 'line.returnId'),
    )
    .where('line.tenantId', '=', tenantOf(tx))
    .where('submitted.issuedAt', 'is not', null);

/** No later period or edition of the same county was issued. */
const isNewest = sql<boolean>`not exists (
  select 1 from p_inspection.lead_returns newer
  where newer.tenant_id = submitted.tenant_id and newer.direction = submitted.direction
    and newer.partner_tenant_id = submitted.partner_tenant_id and newer.issued_at is not null
    and (newer.period, newer.edition) > (submitted.period, submitted.edition))`;

/** What is sealed is neither filtered nor sorted by. */
const columns = (today: string): ListedColumns => ({
  reportingCounty: { by: sql.ref('submitted.countyName'), as: 'text' },
  period: { by: sql.ref('submitted.period'), as: 'text' },
  line: { by: sql.ref('line.position'), as: 'number' },
  edition: { by: sql.ref('submitted.edition'), as: 'number' },
  disposeBy: { by: sql.ref('line.dueOn'), as: 'date' },
  ended: { by: sql.ref('line.isEnded'), as: 'text' },
  isOverdue: {
    by: sql`coalesce(not line.is_ended and line.due_on < ${today}::date, false)`,
    as: 'text',
  },
});

export const submittedLeadKeys: readonly string[] = Object.keys(columns('2000-01-01'));

export function listSubmittedLeads(
  tx: Tx,
  today: string,
  request: RegisterRequest,
): Promise<RegisterList> {
  const namesEdition = request.filters.some(({ column }) => column === 'edition');
  return listRegister(
    selectRows(tx).$if(!namesEdition, (it) => it.where(isNewest)),
    {
      id: sql.ref<string>('line.id'),
      columns: columns(today),
      defaultSort: [
        { by: sql.ref('submitted.partnerCode') },
        { by: sql.ref('submitted.period') },
        { by: sql.ref('line.position') },
      ],
    },
    request,
  );
}

export function readSubmittedLeads(tx: Tx, ids: readonly string[]): Promise<SubmittedLead[]> {
  return selectRows(tx)
    .where('line.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .selectAll('line')
    .select(['submitted.countyName', 'submitted.period', 'submitted.edition'])
    .execute();
}
