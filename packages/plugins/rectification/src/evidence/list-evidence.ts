import type { Attachment } from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';
import type { FindingRow } from '../findings/findings.repository.ts';
import type { MeasureRow } from '../measures/measures.repository.ts';
import { listEvidenceItems } from './evidence-items.repository.ts';
import { evidenceNumber } from './evidence.rules.ts';

/** 佐证材料 of a finding and its measures, each with its number. */
export async function listEvidence(
  ctx: RectificationCtx,
  finding: FindingRow,
  measures: readonly MeasureRow[],
) {
  const attached = (await ctx.files.list('finding', [finding.id])).get(finding.id) ?? [];
  const ofFinding = attached.filter(({ purpose }) => purpose === 'evidence');
  const ofMeasures = await ctx.files.list(
    'measure',
    measures.map((measure) => measure.id),
  );
  const items = await listEvidenceItems(ctx.tx, [finding.id]);
  const itemOf = new Map(items.map((item) => [item.attachmentId, item]));
  const shown = (file: Attachment, measureId: string | null) => {
    const item = itemOf.get(file.id);
    return {
      ...fileView(file),
      measureId,
      purpose: file.purpose,
      sha256: file.sha256,
      number: item === undefined ? null : evidenceNumber(finding.seq, item.number),
      documentedOn: item?.documentedOn ?? null,
    };
  };
  return [
    ...ofFinding.map((file) => shown(file, null)),
    ...measures.flatMap(({ id }) => (ofMeasures.get(id) ?? []).map((file) => shown(file, id))),
  ];
}

/** Files of the entries of a finding, by entry. */
export async function filesOf(
  ctx: RectificationCtx,
  type: string,
  rows: readonly { readonly id: string }[],
) {
  if (rows.length === 0) return new Map<string, ReturnType<typeof fileView>[]>();
  const files = await ctx.files.list(
    type,
    rows.map(({ id }) => id),
  );
  return new Map([...files].map(([id, own]) => [id, own.map(fileView)]));
}

function fileView({ id, fileName, mediaType, size, grade, createdAt, createdBy }: Attachment) {
  return { id, fileName, mediaType, size, grade, createdAt, createdBy };
}
