import type { TalentPoolCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { findDispatch, type DispatchRow } from './dispatches.repository.ts';

export async function requireDispatch(ctx: TalentPoolCtx, id: string): Promise<DispatchRow> {
  return requireFound(await findDispatch(ctx.tx, id), 'dispatch');
}

export const dispatchLink = (id: string): string => `/m/talent-pool/dispatches/${id}`;
