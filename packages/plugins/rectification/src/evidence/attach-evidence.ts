import { ValidationError, type Attachment, type StoredBlob } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { RectificationCtx } from '../database.ts';
import { requireFinding, requireMeasure, requireStage } from '../findings/finding-errors.ts';
import { mayReport } from '../findings/finding.rules.ts';
import { lockFinding } from '../findings/findings.repository.ts';
import { findMeasure } from '../measures/measures.repository.ts';
import { insertEvidenceItem, listEvidenceItems } from './evidence-items.repository.ts';
import { evidenceNumber } from './evidence.rules.ts';

type Evidence = Pick<
  Attachment,
  'id' | 'fileName' | 'mediaType' | 'size' | 'purpose' | 'createdAt'
> & { readonly number: string };

/** A file as it came, and the date the document bears where somebody said so. */
export interface NewEvidence {
  readonly blob: StoredBlob;
  readonly documentedOn?: string | null;
}

interface EvidencePlace {
  readonly findingId: string;
  readonly measureId: string | null;
}

/** 佐证材料 of a finding, while the unit may report. The port writes the audit entry. */
export async function attachFindingEvidence(
  ctx: RectificationCtx,
  findingId: string,
  evidence: NewEvidence,
): Promise<Evidence> {
  return await attach(ctx, { findingId, measureId: null }, evidence);
}

export async function attachMeasureEvidence(
  ctx: RectificationCtx,
  measureId: string,
  evidence: NewEvidence,
): Promise<Evidence> {
  const { findingId } = requireMeasure(await findMeasure(ctx.tx, measureId));
  return await attach(ctx, { findingId, measureId }, evidence);
}

async function attach(
  ctx: RectificationCtx,
  { findingId, measureId }: EvidencePlace,
  { blob, documentedOn = null }: NewEvidence,
): Promise<Evidence> {
  const finding = requireFinding(await lockFinding(ctx.tx, findingId));
  requireStage(finding.stage, mayReport, 'rectification.not_open_for_reports');
  if (documentedOn !== null && documentedOn > ctx.calendar.today()) throw inFuture();
  const { engagementId, unitId, released } = finding;
  const scope = { engagementId, unitId, released };

  const subject =
    measureId === null ? { type: 'finding', id: findingId } : { type: 'measure', id: measureId };
  const attached = await ctx.files.attach({ ...subject, ...scope }, blob, 'evidence');
  const number = ((await listEvidenceItems(ctx.tx, [findingId])).at(-1)?.number ?? 0) + 1;
  await insertEvidenceItem(ctx.tx, {
    id: uuidv7(),
    ...scope,
    findingId,
    measureId,
    attachmentId: attached.id,
    number,
    documentedOn,
    recordedAt: ctx.now,
  });
  await ctx.workflow.contentChanged('finding', findingId);

  const { id, fileName, mediaType, size, purpose, createdAt } = attached;
  const shown = evidenceNumber(finding.seq, number);
  return { id, fileName, mediaType, size, purpose, createdAt, number: shown };
}

function inFuture(): ValidationError {
  return new ValidationError('rectification.date_in_future', 'the document is of a later day', {
    reasons: [
      {
        code: 'rectification.date_in_future',
        message: '材料形成日期不能晚于今天',
        field: 'documentedOn',
      },
    ],
  });
}
