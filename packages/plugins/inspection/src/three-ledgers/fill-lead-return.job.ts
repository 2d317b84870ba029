import { jobsFor } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { leadReturnToFill } from '../inspection.events.ts';
import { listLeadPeople } from '../leads/leads/lead-people.repository.ts';
import { listLeadsById } from '../leads/leads/leads.repository.ts';
import { maskName, openColumn } from '../leads/sealed.ts';
import {
  listLeadReturns,
  listLeadRows,
  lockLeadReturn,
  replaceLeadRows,
  updateLeadReturn,
  type LeadReturnRow,
  type LeadRowRow,
} from './lead-returns.repository.ts';
import { maskWords } from './lead-words.rules.ts';
import { Cells } from './ledger-return-message.ts';
import { cellsOf, compareRows, type LedgerRow } from './ledger-rows.ts';
import { dateIn, leadRecords } from './ledger-sources.ts';
import { periodTitle } from './periods.rules.ts';

const Asked = z.object({ returnId: z.uuid() });

/** Takes the ledger of leads as it stands, masked; each row is kept from whom its lead is kept from. */
export const fillLeadReturn = jobsFor<InspectionDatabase>()({
  name: 'inspection.fill_lead_return',
  on: leadReturnToFill.name,
  run: async (ctx, payload) => {
    const { returnId } = Asked.parse(payload);
    const row = await lockLeadReturn(ctx.tx, returnId);
    if (row?.direction !== 'outgoing' || row.stage !== 'drafted') return;
    const taken = await maskedRows(ctx);
    const keptFrom = new Map(taken.map((one) => [one.rowKey, one.excludedUserIds]));
    const { rows } = compareRows(taken, await formerRows(ctx, row));
    const sealed = [];
    for (const { cells, change, dueOn, isEnded, rowKey } of rows) {
      const id = uuidv7();
      const cellsSealed = await ctx.secrets.seal(JSON.stringify(cells), cellsPlace(id));
      const excludedUserIds = keptFrom.get(rowKey) ?? [];
      sealed.push({ id, rowKey, dueOn, isEnded, change, cellsSealed, excludedUserIds });
    }
    await replaceLeadRows(ctx.tx, returnId, sealed);
    await updateLeadReturn(ctx.tx, returnId, { takenAt: ctx.now });
    await ctx.workflow.contentChanged('leadReturn', returnId);
    await ctx.audit({
      action: 'inspection.lead_rows_taken',
      subject: { type: 'leadReturn', id: returnId },
      summary: `提取${periodTitle(row)}线索台账`,
      restricted: true,
    });
  },
});

export const cellsPlace = (id: string) => `p_inspection.lead_return_rows.cells/${id}`;

/** A row as it can be read and compared. */
export async function openedRow(ctx: InspectionCtx, row: LeadRowRow): Promise<LedgerRow> {
  const { cellsSealed, dueOn, id, isEnded, rowKey } = row;
  const text = await ctx.secrets.open(cellsSealed, cellsPlace(id));
  return { rowKey, dueOn, isEnded, cells: Cells.parse(JSON.parse(text)) };
}

type MaskedRow = LedgerRow & { readonly excludedUserIds: string[] };

async function maskedRows(ctx: InspectionCtx): Promise<MaskedRow[]> {
  const records = await leadRecords(ctx);
  const ids = records.map(({ id }) => id);
  const keptFrom = new Map(
    (await listLeadsById(ctx.tx, ids)).map((lead) => [lead.id, lead.excludedUserIds]),
  );
  const names = await namesOf(ctx, ids);
  return records.map(({ id, values }) => {
    const known = names.get(id) ?? [];
    const masked = maskWords(cellsOf(values), known, maskName);
    const subject = values['subject'];
    return {
      rowKey: id,
      cells: {
        ...masked,
        subject: typeof subject === 'string' ? maskName(subject) : null,
      },
      dueOn: dateIn(values['disposeBy']),
      isEnded: values['ended'] === true,
      excludedUserIds: keptFrom.get(id) ?? [],
    };
  });
}

/** Everybody a lead names, by lead. */
export async function namesOf(
  ctx: InspectionCtx,
  leadIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = new Map<string, string[]>();
  for (const { id, leadId, nameSealed } of await listLeadPeople(ctx.tx, leadIds)) {
    const name = await openColumn(ctx, nameSealed, `lead_people.name/${id}`);
    if (name !== null && name !== '') names.set(leadId, [...(names.get(leadId) ?? []), name]);
  }
  return names;
}

async function formerRows(ctx: InspectionCtx, row: LeadReturnRow): Promise<LedgerRow[]> {
  const issued = await listLeadReturns(ctx.tx, { direction: 'outgoing' });
  const former = issued.find(
    (one) => one.id !== row.id && one.issuedAt !== null && one.period <= row.period,
  );
  const rows: LedgerRow[] = [];
  if (former === undefined) return rows;
  for (const one of await listLeadRows(ctx.tx, [former.id])) rows.push(await openedRow(ctx, one));
  return rows;
}
