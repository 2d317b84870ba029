import type { Attachment, StoredBlob } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { evidenceName } from './paper-number.rules.ts';
import { requireOwnDraft } from './update-paper.ts';
import { lockPaper } from './working-papers.repository.ts';

type Evidence = Pick<Attachment, 'id' | 'fileName' | 'mediaType' | 'size' | 'createdAt'>;

/** 佐证材料 with its 证据编号; signatures given without it lapse. The port writes the audit entry. */
export async function attachEvidence(
  ctx: InspectionCtx,
  paperId: string,
  blob: StoredBlob,
): Promise<Evidence> {
  const paper = requireFound(await lockPaper(ctx.tx, paperId), 'paper');
  requireOwnDraft(ctx, paper);
  const seq = await ctx.numbers.next(`inspection.evidence:${paperId}`);
  const { engagementId, unitId } = paper;

  const { id, fileName, mediaType, size, createdAt } = await ctx.files.attach(
    { type: 'workingPaper', id: paperId, engagementId, unitId },
    { ...blob, fileName: evidenceName(seq, blob.fileName) },
    'evidence',
  );
  await ctx.workflow.contentChanged('workingPaper', paperId);
  return { id, fileName, mediaType, size, createdAt };
}
