import type { StoredBlob } from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';
import { lockCheck } from './follow-ups.repository.ts';
import { requireCheck } from './require-check.ts';

/** 核查佐证: the team's own; the inspected unit does not see it. The port writes the audit entry. */
export async function attachCheckEvidence(ctx: RectificationCtx, id: string, blob: StoredBlob) {
  const { engagementId } = requireCheck(await lockCheck(ctx.tx, id));
  const subject = { type: 'followUpCheck', id, engagementId };
  const attached = await ctx.files.attach(subject, blob, 'evidence');
  const { id: fileId, fileName, size } = attached;
  return { id: fileId, fileName, size };
}
