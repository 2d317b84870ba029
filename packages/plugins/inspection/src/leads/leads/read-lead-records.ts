import type { RegisterList, RegisterRequest, StoredRecord } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../../database.ts';
import { openColumn } from '../sealed.ts';
import { listRegisterLeads } from './lead-listing.repository.ts';
import { listLeadPeople, type LeadPersonRow } from './lead-people.repository.ts';
import { listLeadsById, type LeadRow } from './leads.repository.ts';

export function listLeadRecords(
  ctx: InspectionCtx,
  request: RegisterRequest,
): Promise<RegisterList> {
  return listRegisterLeads(ctx.tx, request, ctx.actor.userId);
}

/** Leads as the register shows them, in the order of the ids. */
export async function readLeadRecords(
  ctx: InspectionCtx,
  ids: readonly string[],
): Promise<StoredRecord[]> {
  const rows = new Map((await listLeadsById(ctx.tx, ids)).map((row) => [row.id, row]));
  const people = await listLeadPeople(ctx.tx, ids);
  const records: StoredRecord[] = [];
  for (const id of ids) {
    const row = rows.get(id);
    if (row === undefined || row.excludedUserIds.includes(ctx.actor.userId)) continue;
    const subject = people.find((it) => it.leadId === id && it.part === 'subject');
    records.push(await toRecord(ctx, row, subject));
  }
  return records;
}

async function toRecord(
  ctx: InspectionCtx,
  row: LeadRow,
  subject: LeadPersonRow | undefined,
): Promise<StoredRecord> {
  const { id, version } = row;
  const name = await openColumn(
    ctx,
    subject?.nameSealed ?? null,
    `lead_people.name/${subject?.id}`,
  );
  const sealed = {
    allegation: await openColumn(ctx, row.allegationSealed, `leads.allegation/${id}`),
    handling: await openColumn(ctx, row.progressSealed, `leads.progress/${id}`),
    outcome: await openColumn(ctx, row.outcomeSealed, `leads.outcome/${id}`),
  };
  return {
    id,
    version,
    link: `/m/inspection/leads/${id}`,
    values: {
      committeeTerm: row.committeeTerm,
      year: row.year,
      roundNo: row.roundNo,
      team: row.teamName,
      leadNo: row.leadNo,
      source: row.source,
      subject: name,
      unit: subject?.unitName ?? null,
      post: subject?.post ?? null,
      rank: subject?.rank ?? null,
      discipline: row.discipline,
      category1: row.category1,
      category2: row.category2,
      way: row.way,
      referredOn: row.referredOn,
      handler: row.handlingBodyName,
      signedBy: row.signedBy,
      signedOn: row.signedOn,
      disposition: row.disposition,
      disposeBy: row.caseDueOn,
      form: row.form === null ? null : String(row.form),
      filed: row.filed,
      filedOn: row.filedOn,
      sanction: row.sanction,
      ended: row.stage === 'closed',
      reportedOn: row.reportedOn,
      note: row.note,
      ...sealed,
    },
    details: [],
  };
}
