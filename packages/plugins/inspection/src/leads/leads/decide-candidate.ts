import type { InspectionCtx } from '../../database.ts';
import { conflict, requireFound } from '../../refusals.ts';
import { followExclusions } from './lead-exclusions.ts';
import { listLeadPeople, updateLeadPerson } from './lead-people.repository.ts';
import { lockLead } from './leads.repository.ts';
import type { DecideCandidateBody } from './leads.schemas.ts';

/** Whether an account of that name is the person; until somebody has said no, he is kept out. */
export async function decideCandidate(
  ctx: InspectionCtx,
  place: { readonly leadId: string; readonly personId: string },
  { userId, isSamePerson, reason }: DecideCandidateBody,
): Promise<void> {
  const { leadId, personId } = place;
  const lead = requireFound(await lockLead(ctx.tx, leadId), 'lead');
  const people = await listLeadPeople(ctx.tx, [leadId]);
  const person = requireFound(
    people.find(({ id }) => id === personId),
    'lead',
  );
  const candidate = person.candidates.find((it) => it.userId === userId);
  if (candidate === undefined) throw conflict('candidate_unknown', '没有这名待核对的人员');
  const isCertain = person.personId !== null && candidate.decision === 'confirmed';
  if (isCertain && !isSamePerson) {
    throw conflict('directory_match', '人员库已对应到该账号，不能认定为他人');
  }
  const decision = isSamePerson ? 'confirmed' : 'dismissed';
  const candidates = person.candidates.map((it) =>
    it.userId === userId ? { ...it, decision, reason } : it,
  );

  await updateLeadPerson(ctx.tx, personId, { candidates: JSON.stringify(candidates) });
  await followExclusions(ctx, leadId);

  await ctx.audit({
    action: 'inspection.lead_candidate_decided',
    subject: { type: 'lead', id: leadId },
    summary: `核对问题线索${lead.leadNo}涉及人员的账号`,
    before: { decision: candidate.decision },
    after: { userId, decision, reason },
    restricted: true,
  });
}
