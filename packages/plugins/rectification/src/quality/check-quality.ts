import { NotFoundError, type Attachment } from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';
import { listEvidenceItems } from '../evidence/evidence-items.repository.ts';
import { requireFinding } from '../findings/finding-errors.ts';
import { listFindingRows } from '../findings/finding-list.repository.ts';
import { findingBuckets, stagesOf } from '../findings/finding.rules.ts';
import { findFinding, type FindingRow } from '../findings/findings.repository.ts';
import { listMeasuresOf } from '../measures/measures.repository.ts';
import { qualityChecks } from '../settings.ts';
import {
  closeOutProblems,
  planProblems,
  type CheckedFinding,
  type QualityProblem,
} from './quality.rules.ts';

export type CheckedFor = 'plan' | 'closeOut';

/** One thing to look at before submission; a blocking one has to be put right first. */
export interface QualityItem extends QualityProblem {
  readonly findingSeq: number | null;
  readonly isBlocking: boolean;
}

/** What a reviewer would find in one finding, among all of its unit's in the round. */
export async function checkFinding(
  ctx: RectificationCtx,
  id: string,
  checkedFor: CheckedFor,
): Promise<QualityItem[]> {
  const { engagementId } = requireFinding(await findFinding(ctx.tx, id));
  return await check(ctx, { engagementId, checkedFor, only: (finding) => finding.id === id });
}

/** The whole plan of a unit: every finding whose plan has not been submitted. */
export async function checkPlan(
  ctx: RectificationCtx,
  engagementId: string,
): Promise<QualityItem[]> {
  if ((await ctx.engagements.find(engagementId)) === undefined)
    throw new NotFoundError('rectification.engagement_not_found', `no engagement ${engagementId}`);
  return await check(ctx, { engagementId, checkedFor: 'plan', only: isInPlanning });
}

const isInPlanning = ({ stage }: FindingRow) => stage === 'issued' || stage === 'planning';

interface Checked {
  readonly engagementId: string | null;
  readonly checkedFor: CheckedFor;
  readonly only: (finding: FindingRow) => boolean;
}

async function check(
  ctx: RectificationCtx,
  { engagementId, checkedFor, only }: Checked,
): Promise<QualityItem[]> {
  const limits = await ctx.settings.get(qualityChecks);
  const rows = await listFindingRows(ctx.tx, {
    conditions: {
      engagementId: engagementId ?? undefined,
      stages: findingBuckets.flatMap(stagesOf),
    },
    sort: 'seq',
    limit: 2000,
    after: undefined,
  });
  const all = await withWork(ctx, rows);
  const problemsOf = checkedFor === 'plan' ? planProblems : closeOutProblems;
  return rows.filter(only).flatMap(({ id, seq }) => {
    const finding = all.find((it) => it.id === id);
    const found = finding === undefined ? [] : problemsOf(finding, all, limits);
    return found.map((it) => ({ ...it, findingSeq: seq, isBlocking: limits[it.kind] }));
  });
}

async function withWork(
  ctx: RectificationCtx,
  rows: readonly FindingRow[],
): Promise<CheckedFinding[]> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const measures = await listMeasuresOf(ctx.tx, ids);
  const ofFindings = await ctx.files.list('finding', ids);
  const ofMeasures = await ctx.files.list(
    'measure',
    measures.map(({ id }) => id),
  );
  const items = await listEvidenceItems(ctx.tx, ids);
  const dates = new Map(items.map((item) => [item.attachmentId, item.documentedOn]));
  const shown = (file: Attachment, measureId: string | null) => ({
    ...file,
    measureId,
    documentedOn: dates.get(file.id) ?? null,
  });
  const byFinding = Map.groupBy(measures, ({ findingId }) => findingId);
  return rows.map((row) => {
    const own = byFinding.get(row.id) ?? [];
    const files = (ofFindings.get(row.id) ?? []).filter(({ purpose }) => purpose === 'evidence');
    const below = own.flatMap(({ id }) => (ofMeasures.get(id) ?? []).map((it) => shown(it, id)));
    return {
      ...row,
      measures: own,
      evidence: [...files.map((file) => shown(file, null)), ...below],
    };
  });
}
