import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx } from '../../database.ts';
import { conflict, requireFound, requireVersion } from '../../refusals.ts';
import { keptFrom, withDecisions } from '../candidates.rules.ts';
import { findCandidates } from '../find-candidates.ts';
import type { Candidate } from '../leads-tables.ts';
import { nameField, sealColumn } from '../sealed.ts';
import { hasLetterNumber, insertLetter, lockLetter, updateLetter } from './letters.repository.ts';
import type { LetterBody } from './letters.schemas.ts';

const personal = ['title', 'reporter', 'phone', 'accused', 'content'];

/** 来信、来访、来电、来网: registered with whoever it may not be shown to. */
export async function registerLetter(
  ctx: InspectionCtx,
  body: LetterBody,
  letterNo?: string,
): Promise<{ readonly id: string }> {
  const id = uuidv7();
  const candidates = await candidatesOf(ctx, body);
  const excludedUserIds = keptFrom([candidates]);
  const year = Number(body.receivedOn.slice(0, 4));
  const number = letterNo ?? (await nextLetterNumber(ctx, year));
  await ctx.exclusions.set({ type: 'letter', id }, excludedUserIds);

  await insertLetter(ctx.tx, {
    id,
    letterNo: number,
    ...(await rowOf(ctx, id, body)),
    candidates: JSON.stringify(candidates),
    excludedUserIds,
    settledOn: null,
    leadId: null,
    createdBy: ctx.actor.userId,
    createdAt: ctx.now,
  });

  await ctx.audit({
    action: 'inspection.letter_registered',
    subject: { type: 'letter', id },
    summary: `登记来信来访${number}`,
    after: body,
    personal,
    restricted: true,
  });
  return { id };
}

/** Whoever is named now may be somebody else than before: what it is kept from follows. */
export async function updateLetterContent(
  ctx: InspectionCtx,
  id: string,
  { body, version }: { readonly body: LetterBody; readonly version: number | undefined },
): Promise<void> {
  const letter = requireFound(await lockLetter(ctx.tx, id), 'letter');
  requireVersion(letter, version);
  if (letter.settledOn !== null) throw conflict('letter_settled', '这件来信来访已经了结');
  const candidates = withDecisions(await candidatesOf(ctx, body), letter.candidates);
  const excludedUserIds = keptFrom([candidates]);

  await updateLetter(ctx.tx, id, {
    ...(await rowOf(ctx, id, body)),
    candidates: JSON.stringify(candidates),
    excludedUserIds,
  });
  await ctx.exclusions.set({ type: 'letter', id }, excludedUserIds);

  await ctx.audit({
    action: 'inspection.letter_updated',
    subject: { type: 'letter', id },
    summary: `修改来信来访${letter.letterNo}`,
    after: body,
    personal,
    restricted: true,
  });
}

async function candidatesOf(
  ctx: InspectionCtx,
  { accused, accusedUnit }: LetterBody,
): Promise<readonly Candidate[]> {
  if (accused === null) return [];
  return await findCandidates(ctx, accused, { personId: null, unitName: accusedUnit ?? '' });
}

async function rowOf(ctx: InspectionCtx, id: string, body: LetterBody) {
  const { title, reporter, phone, accused, content, ...plain } = body;
  const seal = (text: string | null, column: string) =>
    sealColumn(ctx, text, `letters.${column}/${id}`);
  const indexOf = async (name: string | null) =>
    name === null ? null : await ctx.secrets.blindIndex(name, nameField);
  return {
    ...plain,
    titleSealed: (await seal(title, 'title')) ?? '',
    contentSealed: (await seal(content, 'content')) ?? '',
    reporterSealed: await seal(reporter, 'reporter'),
    reporterIndex: await indexOf(reporter),
    phoneSealed: await seal(phone, 'phone'),
    accusedSealed: await seal(accused, 'accused'),
    accusedIndex: await indexOf(accused),
  };
}

/** Numbers that came with a sheet are passed over. */
async function nextLetterNumber(ctx: InspectionCtx, year: number): Promise<string> {
  for (;;) {
    const number = `信访〔${year}〕${await ctx.numbers.next(`inspection.letter.${year}`)}号`;
    if (!(await hasLetterNumber(ctx.tx, number))) return number;
  }
}
