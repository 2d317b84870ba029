import type { Attachment, StoredBlob } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../database.ts';
import { definedOf, pick } from '../fields.ts';
import { conflict, invalid, requireFound, requireVersion } from '../refusals.ts';
import { citesLockedPapers } from './report.rules.ts';
import {
  listCitedPapers,
  lockReport,
  updateReportRow,
  type ReportRow,
} from './reports.repository.ts';
import type { UpdateReportBody } from './reports.schemas.ts';

/** Changes a report in drafting; whoever writes in it is one of its authors from then on. */
export async function updateReport(
  ctx: InspectionCtx,
  id: string,
  { body, version }: { readonly body: UpdateReportBody; readonly version: number | undefined },
): Promise<void> {
  const before = await lockDraft(ctx, id);
  requireVersion(before, version);
  if (body.paperIds !== undefined) await requireCitable(ctx, before, body.paperIds);
  const { body: text, ...others } = definedOf(body);
  const changes = { ...others, ...(text === undefined ? {} : { body: text ?? '' }) };
  await updateReportRow(ctx.tx, id, { ...changes, authorIds: withAuthor(ctx, before) });
  await ctx.audit({
    action: 'inspection.report_updated',
    subject: { type: 'inspectionReport', id },
    before: pick(before, changes),
    after: changes,
    engagementId: before.engagementId,
    unitId: before.unitId,
  });
}

/** The report as a file (.docx, .pdf). The port writes the audit entry. */
export async function attachReportFile(
  ctx: InspectionCtx,
  id: string,
  blob: StoredBlob,
): Promise<Pick<Attachment, 'id' | 'fileName' | 'mediaType' | 'size' | 'createdAt'>> {
  const before = await lockDraft(ctx, id);
  await updateReportRow(ctx.tx, id, { authorIds: withAuthor(ctx, before) });
  const { engagementId, unitId } = before;
  const subject = { type: 'inspectionReport', id, engagementId, unitId };
  const { createdAt, fileName, mediaType, size, ...file } = await ctx.files.attach(
    subject,
    blob,
    'report',
  );
  return { id: file.id, fileName, mediaType, size, createdAt };
}

async function lockDraft(ctx: InspectionCtx, id: string): Promise<ReportRow> {
  const row = requireFound(await lockReport(ctx.tx, id), 'report');
  if (row.stage !== 'drafting')
    throw conflict('report_not_in_draft', '报告已送审或已通过，须退回起草后才能修改');
  return row;
}

function withAuthor(ctx: InspectionCtx, { authorIds }: ReportRow): string[] {
  return [...new Set([...authorIds, ctx.actor.userId])];
}

async function requireCitable(
  ctx: InspectionCtx,
  { engagementId }: ReportRow,
  paperIds: readonly string[],
): Promise<void> {
  const cited = await listCitedPapers(ctx.tx, engagementId, paperIds);
  const judged = citesLockedPapers(cited, new Set(paperIds).size);
  if (judged === true) return;
  throw invalid('paper_not_citable', judged.map(({ message }) => message).join('；'), 'paperIds');
}
