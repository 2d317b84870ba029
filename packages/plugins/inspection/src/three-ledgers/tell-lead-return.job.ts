import { jobsFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { leadReturnIssued } from '../inspection.events.ts';
import { namesOf, openedRow } from './fill-lead-return.job.ts';
import { unhashed } from './issue-lead-return.ts';
import { personField, type LeadReturnMessage } from './lead-return-message.ts';
import {
  listLeadRows,
  lockLeadReturn,
  updateLeadReturn,
  type LeadReturnRow,
} from './lead-returns.repository.ts';
import { plainCells } from './ledger-return-message.ts';
import { hashOfReturn, type ComparedRow } from './ledger-rows.ts';
import { periodTitle } from './periods.rules.ts';
import { requireCity } from './prepare-return.ts';

const Issued = z.object({ returnId: z.uuid() });

/** Hashes what was issued, and carries it to the restricted scope of the city. */
export const tellLeadReturn = jobsFor<InspectionDatabase>()({
  name: 'inspection.tell_lead_return',
  on: leadReturnIssued.name,
  run: async (ctx, payload) => {
    const { returnId } = Issued.parse(payload);
    const row = await lockLeadReturn(ctx.tx, returnId);
    if (row === undefined || row.edition === null || row.contentHash !== unhashed) return;
    const rows = await openedRows(ctx, returnId);
    const { edition, note, period } = row;
    const contentHash = hashOfReturn({ period, edition, note, ledgers: { leads: rows } });
    const city = await requireCity(ctx);
    await updateLeadReturn(ctx.tx, returnId, {
      contentHash,
      partnerTenantId: city.tenantId,
      partnerCode: city.code,
      partnerName: city.name,
    });
    await ctx.audit({
      action: 'inspection.lead_return_told',
      subject: { type: 'leadReturn', id: returnId },
      summary: `向${city.name}报送${periodTitle(row)}线索台账`,
      restricted: true,
    });
    await ctx.exchange.send({
      type: 'leadReturn',
      exchangeId: row.exchangeId,
      to: city.tenantId,
      verb: 'submit',
      transient: true,
      content: {
        ...headOf(row, edition),
        contentHash,
        rows: await withPeople(ctx, rows),
      } satisfies LeadReturnMessage,
    });
  },
});

async function openedRows(ctx: InspectionCtx, returnId: string): Promise<ComparedRow[]> {
  const opened = [];
  for (const one of await listLeadRows(ctx.tx, [returnId]))
    opened.push({ ...(await openedRow(ctx, one)), change: one.change });
  return opened;
}

function headOf(row: LeadReturnRow, edition: number) {
  const { authorNames, correction, dueOn, formerExchangeId, note, period, starts } = row;
  return {
    period,
    starts,
    dueOn,
    edition,
    formerExchangeId,
    correction,
    note,
    authorNames,
    takenAt: new Date(row.takenAt ?? 0).toISOString(),
    issuedAt: new Date(row.issuedAt ?? 0).toISOString(),
    issuedByName: row.issuedByName ?? '',
  };
}

/** Of whom a lead speaks goes along as an index of the city, never as a name. */
async function withPeople(
  ctx: InspectionCtx,
  rows: readonly ComparedRow[],
): Promise<LeadReturnMessage['rows']> {
  const names = await namesOf(
    ctx,
    rows.map(({ rowKey }) => rowKey),
  );
  const told = [];
  for (const row of rows) {
    const people = [];
    for (const name of names.get(row.rowKey) ?? [])
      people.push(await ctx.secrets.sharedIndex(name, personField));
    told.push({ ...row, cells: plainCells(row.cells), people });
  }
  return told;
}
