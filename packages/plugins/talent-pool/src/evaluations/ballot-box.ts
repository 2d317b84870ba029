import { v4 as uuidv4 } from 'uuid';

import type { TalentPoolCtx } from '../database.ts';
import { deleteSlips, insertSlips, listSlips, type SlipRow } from './ballot-box.repository.ts';

type Slip = Pick<SlipRow, 'part' | 'raterId'> & { readonly text: string };

/** The evaluation a slip belongs to. */
export interface Box {
  readonly evaluationId: string;
  readonly engagementId: string;
}

const bindingOf = (id: string) => `p_talent_pool.evaluation_slips.sealed:${id}`;

/**
 * Puts slips into the box and shakes it: every slip is written anew under a new random id, in the
 * order of these ids and in one transaction, so that neither its place nor the transaction that
 * wrote it tells which ones came together.
 */
export async function castSlips(
  ctx: TalentPoolCtx,
  box: Box,
  slips: readonly Slip[],
): Promise<void> {
  const all = [...(await openSlips(ctx, box.evaluationId)), ...slips];
  await deleteSlips(ctx.tx, box.evaluationId);
  const shaken = all
    .map((slip) => ({ ...slip, id: uuidv4() }))
    .toSorted((left, right) => left.id.localeCompare(right.id));
  const rows = [];
  for (const { id, text, part, raterId } of shaken)
    rows.push({ id, ...box, part, raterId, sealed: await ctx.secrets.seal(text, bindingOf(id)) });
  await insertSlips(ctx.tx, rows);
}

export async function openSlips(ctx: TalentPoolCtx, evaluationId: string): Promise<Slip[]> {
  const opened: Slip[] = [];
  for (const { id, part, raterId, sealed } of await listSlips(ctx.tx, evaluationId))
    opened.push({ part, raterId, text: await ctx.secrets.open(sealed, bindingOf(id)) });
  return opened;
}
