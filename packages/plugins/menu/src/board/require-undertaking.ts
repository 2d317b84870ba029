import { findUndertaking, inInspection, lockUndertaking } from '@lianxun/plugin-inspection/api';

import { forOthers, type MenuCtx } from '../database.ts';
import { modeKey } from '../mode-key.ts';
import { requireFound } from '../refusals.ts';

export async function requireUndertaking(ctx: MenuCtx, combinedId: string) {
  return requireFound(
    await findUndertaking(inInspection(forOthers(ctx)), combinedId, modeKey),
    'undertaking',
  );
}

/** Whoever matches or answers holds the undertaking: two matchings of it follow one another. */
export async function holdUndertaking(ctx: MenuCtx, combinedId: string) {
  return requireFound(
    await lockUndertaking(inInspection(forOthers(ctx)), combinedId, modeKey),
    'undertaking',
  );
}
