import type { GuardResult } from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';
import { qualityChecks } from '../settings.ts';
import { checkFinding, type CheckedFor } from './check-quality.ts';
import { checkKinds } from './quality.rules.ts';

/** Holds a submission back only for what the tenant has declared must be put right. */
export async function submissionChecked(
  ctx: RectificationCtx,
  id: string,
  checkedFor: CheckedFor,
): Promise<GuardResult> {
  const setting = await ctx.settings.get(qualityChecks);
  if (!checkKinds.some((kind) => setting[kind])) return true;
  const blocking = (await checkFinding(ctx, id, checkedFor)).filter((it) => it.isBlocking);
  if (blocking.length === 0) return true;
  return blocking.map(({ kind, message }) => ({ code: `rectification.check_${kind}`, message }));
}
