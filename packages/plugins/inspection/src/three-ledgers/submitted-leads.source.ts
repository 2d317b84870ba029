import {
  defineRegister,
  registerFor,
  type RegisterValues,
  type StoredRecord,
} from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { leadsRegister } from '../leads/leads/leads.register.ts';
import { prepareLeadReturns, readLeads } from '../permissions.ts';
import { openedRow } from './fill-lead-return.job.ts';
import { columnsAsSent } from './ledger-rows.ts';
import { standing, whose } from './received-ledgers.register.ts';
import {
  listSubmittedLeads,
  readSubmittedLeads,
  submittedLeadKeys,
  type SubmittedLead,
} from './submitted-leads.repository.ts';

/** R6 as it was submitted, in the restricted scope: of each county the newest return. */
const submittedLeadsRegister = defineRegister({
  id: 'inspection.submitted_leads',
  title: '三本账报送：问题线索移交办理情况台账',
  scope: 'restricted',
  columns: [...whose, ...columnsAsSent(leadsRegister.columns), ...standing],
  keys: { main: ['reportingCounty', 'period', 'line'] },
  layout: {
    ...leadsRegister.layout,
    frozenColumns: 3,
    title: '{tenant}问题线索移交办理情况台账（报送汇总）',
  },
  permissions: {
    read: readLeads.id,
    import: prepareLeadReturns.id,
    export: 'core:export',
  },
});

export const submittedLeadsSource = registerFor<InspectionDatabase>()({
  definition: submittedLeadsRegister,
  searchable: submittedLeadKeys,
  list: (ctx, request) => listSubmittedLeads(ctx.tx, ctx.calendar.today(), request),
  read: async (ctx, ids) => {
    const rows = await readSubmittedLeads(ctx.tx, ids);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const records: StoredRecord[] = [];
    for (const id of ids) {
      const row = byId.get(id);
      if (row !== undefined) records.push(await toRecord(ctx, row));
    }
    return records;
  },
});

async function toRecord(ctx: InspectionCtx, row: SubmittedLead): Promise<StoredRecord> {
  const { countyName, dueOn, edition, id, isEnded, period, position, returnId, version } = row;
  const { cells } = await openedRow(ctx, row);
  const own: RegisterValues = {
    reportingCounty: countyName,
    period,
    line: position,
    edition,
    isOverdue: !isEnded && dueOn !== null && dueOn < ctx.calendar.today(),
  };
  return {
    id,
    version,
    link: `/m/inspection/lead-returns/${returnId}`,
    values: Object.fromEntries(
      submittedLeadsRegister.columns.map(({ key }) => [key, own[key] ?? cells[key] ?? null]),
    ) satisfies RegisterValues,
    details: [],
  };
}
