import type { Attachment, StoredBlob, SubjectRef } from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';
import { requireFinding, requireMeasure, requireStage } from '../findings/finding-errors.ts';
import { mayReport } from '../findings/finding.rules.ts';
import { findFinding } from '../findings/findings.repository.ts';
import { findMeasure } from '../measures/measures.repository.ts';

type Evidence = Pick<
  Attachment,
  'id' | 'fileName' | 'mediaType' | 'size' | 'purpose' | 'createdAt'
>;

/** 佐证材料 of a finding, while the unit may report. The port writes the audit entry. */
export async function attachFindingEvidence(
  ctx: RectificationCtx,
  findingId: string,
  blob: StoredBlob,
): Promise<Evidence> {
  return await attach(ctx, { findingId, subject: { type: 'finding', id: findingId } }, blob);
}

export async function attachMeasureEvidence(
  ctx: RectificationCtx,
  measureId: string,
  blob: StoredBlob,
): Promise<Evidence> {
  const { findingId } = requireMeasure(await findMeasure(ctx.tx, measureId));
  return await attach(ctx, { findingId, subject: { type: 'measure', id: measureId } }, blob);
}

async function attach(
  ctx: RectificationCtx,
  { findingId, subject }: { readonly findingId: string; readonly subject: SubjectRef },
  blob: StoredBlob,
): Promise<Evidence> {
  const finding = requireFinding(await findFinding(ctx.tx, findingId));
  requireStage(finding.stage, mayReport, 'rectification.not_open_for_reports');
  const { engagementId, unitId, released } = finding;

  const attached = await ctx.files.attach(
    { ...subject, engagementId, unitId, released },
    blob,
    'evidence',
  );
  await ctx.workflow.contentChanged('finding', findingId);

  const { id, fileName, mediaType, size, purpose, createdAt } = attached;
  return { id, fileName, mediaType, size, purpose, createdAt };
}
