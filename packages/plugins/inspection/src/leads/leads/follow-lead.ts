import type { CaseType } from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../../database.ts';
import { leadChanged } from '../../inspection.events.ts';
import { requireFound } from '../../refusals.ts';
import { textOf } from '../../rounds/follow-round.ts';
import { dispositions, type Disposition } from '../leads-tables.ts';
import { lockLead, updateLead, type LeadChanges } from './leads.repository.ts';

type Moved = Parameters<NonNullable<CaseType<InspectionDatabase>['onMoved']>>[1];

const entered = [
  'proposal',
  'studiedOn',
  'studyMinutesNo',
  'reviewOn',
  'newEvidenceOn',
  'reportedOn',
  'feedbackDocument',
] as const;

/** What was entered with a move stands on the lead, so that lists and registers have it. */
export async function followLead(ctx: InspectionCtx, moved: Moved): Promise<void> {
  if (moved.move === null) return;
  const lead = requireFound(await lockLead(ctx.tx, moved.subjectId), 'lead');
  const given = entered.flatMap((key) => {
    const text = textOf(moved.fields, key);
    return text === null ? [] : [[key, text] as const];
  });
  const changes: LeadChanges = {
    ...Object.fromEntries(given),
    ...dispositionOf(moved),
    ...signatureOf(ctx, moved),
  };
  if (Object.keys(changes).length > 0) await updateLead(ctx.tx, lead.id, changes);
  if (lead.referralId !== null) await ctx.emit(leadChanged, { leadId: lead.id });
}

function dispositionOf({ effects }: Moved): { disposition?: Disposition } {
  for (const effect of effects) {
    if (!('setFact' in effect) || effect.setFact !== 'disposition') continue;
    const known = dispositions.find((value) => value === effect.value);
    if (known !== undefined) return { disposition: known };
  }
  return {};
}

/** Custody signs for what was referred, and the handling office for what it was given. */
function signatureOf(ctx: InspectionCtx, { move }: Moved): LeadChanges {
  const [by, on] = [ctx.actor.displayName, ctx.calendar.today()];
  if (move === 'receive') return { receivedBy: by, receivedOn: on };
  return move === 'accept' ? { signedBy: by, signedOn: on } : {};
}
