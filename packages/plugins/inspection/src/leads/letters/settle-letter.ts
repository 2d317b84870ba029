import type { InspectionCtx } from '../../database.ts';
import { conflict, requireFound, requireVersion } from '../../refusals.ts';
import { registerLead } from '../leads/register-lead.ts';
import { openLetter } from './get-letter.ts';
import { lockLetter, updateLetter } from './letters.repository.ts';
import type { LetterToLeadBody, SettleLetterBody } from './letters.schemas.ts';

/** 了结. */
export async function settleLetter(
  ctx: InspectionCtx,
  id: string,
  { body, version }: { readonly body: SettleLetterBody; readonly version: number | undefined },
): Promise<void> {
  const letter = requireFound(await lockLetter(ctx.tx, id), 'letter');
  requireVersion(letter, version);
  if (letter.settledOn !== null) throw conflict('letter_settled', '这件来信来访已经了结');

  await updateLetter(ctx.tx, id, { settledOn: body.settledOn });

  await ctx.audit({
    action: 'inspection.letter_settled',
    subject: { type: 'letter', id },
    summary: `了结来信来访${letter.letterNo}`,
    after: body,
    restricted: true,
  });
}

/** What a letter reports of a person becomes a lead; nothing is typed twice. */
export async function turnLetterIntoLead(
  ctx: InspectionCtx,
  id: string,
  { body, version }: { readonly body: LetterToLeadBody; readonly version: number | undefined },
): Promise<{ readonly leadId: string }> {
  const letter = requireFound(await lockLetter(ctx.tx, id), 'letter');
  requireVersion(letter, version);
  if (letter.leadId !== null) throw conflict('letter_linked', '这件来信来访已经转为问题线索');
  const { accused, content } = await openLetter(ctx, letter);
  if (accused === null || letter.accusedUnit === null) {
    throw conflict('letter_nobody_accused', '请先补充被反映人和单位，再转为问题线索');
  }
  const { post, rank, ...round } = body;
  const { id: leadId } = await registerLead(
    ctx,
    {
      ...round,
      source: letter.kind,
      allegation: content,
      category1: null,
      category2: null,
      way: 'assign',
      referralDocument: letter.letterNo,
      referredOn: ctx.calendar.today(),
      suggestion: null,
      note: null,
      subject: { name: accused, unitName: letter.accusedUnit, post, rank, personId: null },
    },
    { letterId: id },
  );

  await updateLetter(ctx.tx, id, { leadId });

  await ctx.audit({
    action: 'inspection.letter_turned_into_lead',
    subject: { type: 'letter', id },
    summary: `来信来访${letter.letterNo}转为问题线索`,
    after: { leadId },
    restricted: true,
  });
  return { leadId };
}
