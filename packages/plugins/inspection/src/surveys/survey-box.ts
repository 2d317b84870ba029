import { v4 as uuidv4 } from 'uuid';

import type { InspectionCtx } from '../database.ts';
import { deleteSlips, insertSlips, listSlips } from './survey-box.repository.ts';
import type { Slip } from './tally.ts';

const bindingOf = (id: string) => `p_inspection.survey_slips.sealed:${id}`;

/** A form with many words and one without look alike in length, more or less. */
const step = 512;
const padded = (text: string) => text.padEnd(Math.ceil(text.length / step) * step);

/**
 * Puts a form into the box and shakes it: every form is written anew under a new random id, in the order
 * of these ids and in one transaction. Neither its place nor the transaction that wrote it tells when it
 * came, after which other, or by which code. Answers how many are in it now.
 */
export async function castSlip(ctx: InspectionCtx, surveyId: string, slip: Slip): Promise<number> {
  const all = [...(await openBox(ctx, surveyId)), slip];
  await deleteSlips(ctx.tx, surveyId);
  const shaken = all
    .map((each) => ({ id: uuidv4(), text: padded(JSON.stringify(each)) }))
    .toSorted((left, right) => left.id.localeCompare(right.id));
  const rows = [];
  for (const { id, text } of shaken)
    rows.push({ id, surveyId, sealed: await ctx.secrets.seal(text, bindingOf(id)) });
  await insertSlips(ctx.tx, rows);
  return rows.length;
}

export async function openBox(ctx: InspectionCtx, surveyId: string): Promise<Slip[]> {
  const slips: Slip[] = [];
  for (const { id, sealed } of await listSlips(ctx.tx, surveyId)) {
    const text = await ctx.secrets.open(sealed, bindingOf(id));
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- sealed by `castSlip`, and bound to its row
    slips.push(JSON.parse(text) as Slip);
  }
  return slips;
}
