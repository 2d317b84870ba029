import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../../database.ts';
import { keptFrom } from '../candidates.rules.ts';
import { findCandidates } from '../find-candidates.ts';
import type { LeadPart } from '../leads-tables.ts';
import { nameField, sealColumn } from '../sealed.ts';
import { insertLeadPerson } from './lead-people.repository.ts';
import { findLeadByNumber, insertLead } from './leads.repository.ts';
import type { LeadContent, LeadPersonBody } from './leads.schemas.ts';

/** Where a lead comes from, and who answers for that. */
export interface LeadOrigin {
  readonly paperId?: string | null;
  readonly letterId?: string | null;
  readonly referralId?: string | null;
  /** Of a sheet, which brings its own. */
  readonly leadNo?: string;
  readonly registeredBy: string;
  readonly registeredByName: string;
}

/** Writes the lead with whom it is kept from, and opens its case at 移交待签收. */
export async function openLead(
  ctx: InspectionCtx,
  content: LeadContent,
  origin: LeadOrigin,
): Promise<{ readonly id: string; readonly leadNo: string; readonly keptFrom: readonly string[] }> {
  const id = uuidv7();
  const { subject, allegation, ...rest } = content;
  const leadNo = origin.leadNo ?? (await nextLeadNumber(ctx, content.year));
  const candidates = await findCandidates(ctx, subject.name, subject);
  const excludedUserIds = keptFrom([candidates]);
  await ctx.exclusions.set({ type: 'lead', id }, excludedUserIds);
  await insertLead(ctx.tx, {
    id,
    leadNo,
    ...rest,
    ...unhandled,
    paperId: origin.paperId ?? null,
    letterId: origin.letterId ?? null,
    referralId: origin.referralId ?? null,
    allegationSealed: await ctx.secrets.seal(allegation, `p_inspection.leads.allegation/${id}`),
    excludedUserIds,
    registeredBy: origin.registeredBy,
    registeredByName: origin.registeredByName,
    registeredOn: ctx.calendar.today(),
    createdAt: ctx.now,
  });
  await writePerson(ctx, subject, { leadId: id, part: 'subject', excludedUserIds, candidates });
  await ctx.workflow.start({ type: 'lead', id, restricted: true });

  await ctx.audit({
    action: 'inspection.lead_registered',
    subject: { type: 'lead', id },
    summary: `登记问题线索${leadNo}`,
    after: { leadNo, source: content.source, subject, allegation },
    personal: ['subject', 'allegation'],
    restricted: true,
  });
  return { id, leadNo, keptFrom: excludedUserIds };
}

/** By hand, in custody's own scope: what is registered there has been received there. */
export async function registerLead(
  ctx: InspectionCtx,
  content: LeadContent,
  from: { readonly letterId?: string; readonly leadNo?: string } = {},
): Promise<{ readonly id: string }> {
  const { id } = await openLead(ctx, content, {
    ...from,
    registeredBy: ctx.actor.userId,
    registeredByName: ctx.actor.displayName,
  });
  await ctx.workflow.move({ subject: 'lead', id, move: 'receive' });
  return { id };
}

/** Numbers that came with a sheet are passed over. */
async function nextLeadNumber(ctx: InspectionCtx, year: number): Promise<string> {
  for (;;) {
    const leadNo = `线索〔${year}〕${await ctx.numbers.next(`inspection.lead.${year}`)}号`;
    if ((await findLeadByNumber(ctx.tx, leadNo)) === undefined) return leadNo;
  }
}

/** One person named in a lead, sealed, with the accounts that may be his. */
export async function writePerson(
  ctx: InspectionCtx,
  { name, unitName, post, rank, personId }: LeadPersonBody,
  place: {
    readonly leadId: string;
    readonly part: LeadPart;
    readonly excludedUserIds: string[];
    readonly candidates: readonly unknown[];
  },
): Promise<string> {
  const id = uuidv7();
  const { candidates, ...row } = place;
  const nameSealed = (await sealColumn(ctx, name, `lead_people.name/${id}`)) ?? '';
  await insertLeadPerson(ctx.tx, {
    id,
    ...row,
    nameSealed,
    nameIndex: await ctx.secrets.blindIndex(name, nameField),
    unitName,
    post,
    rank,
    personId,
    candidates: JSON.stringify(candidates),
    namedOn: ctx.calendar.today(),
  });
  return id;
}

/** A lead nobody has dealt with yet. */
const unhandled = {
  proposal: null,
  handlingBodyId: null,
  receivedOn: null,
  receivedBy: null,
  signedBy: null,
  signedOn: null,
  disposition: null,
  studiedOn: null,
  studyMinutesNo: null,
  reviewOn: null,
  newEvidenceOn: null,
  progressSealed: null,
  outcomeSealed: null,
  form: null,
  filedOn: null,
  sanction: null,
  reportedOn: null,
  feedbackDocument: null,
};
