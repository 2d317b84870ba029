import type { InspectionCtx } from '../../database.ts';
import { conflict, requireFound } from '../../refusals.ts';
import { keptFrom } from '../candidates.rules.ts';
import { findCandidates } from '../find-candidates.ts';
import { nameField } from '../sealed.ts';
import { followExclusions } from './lead-exclusions.ts';
import { listLeadPeople } from './lead-people.repository.ts';
import { lockLead } from './leads.repository.ts';
import type { NamePersonBody } from './leads.schemas.ts';
import { writePerson } from './register-lead.ts';

/** Somebody else turns up in a lead: from this moment it does not exist for him. */
export async function nameLeadPerson(
  ctx: InspectionCtx,
  leadId: string,
  { part, ...person }: NamePersonBody,
): Promise<{ readonly id: string }> {
  const lead = requireFound(await lockLead(ctx.tx, leadId), 'lead');
  const known = await listLeadPeople(ctx.tx, [leadId]);
  const index = await ctx.secrets.blindIndex(person.name, nameField);
  if (known.some((it) => it.nameIndex === index && it.unitName === person.unitName)) {
    throw conflict('person_named_twice', '该人员已在这件线索中');
  }
  if (part === 'subject' && known.some((it) => it.part === 'subject')) {
    throw conflict(
      'subject_taken',
      '一件线索只有一名被反映人；其他人员请登记为涉及人员，或另行登记线索',
    );
  }
  const candidates = await findCandidates(ctx, person.name, person);
  const excludedUserIds = keptFrom([...known.map((it) => it.candidates), candidates]);

  const id = await writePerson(ctx, person, { leadId, part, excludedUserIds, candidates });
  await followExclusions(ctx, leadId);

  await ctx.audit({
    action: 'inspection.lead_person_named',
    subject: { type: 'lead', id: leadId },
    summary: `登记问题线索${lead.leadNo}的涉及人员`,
    after: { person, part },
    personal: ['person'],
    restricted: true,
  });
  return { id };
}
