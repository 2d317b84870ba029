import { NotFoundError } from '@lianxun/plugin-api';

import { forOthers, type RectificationCtx } from '../database.ts';
import { listFindingRows } from '../findings/finding-list.repository.ts';
import { listFindingsById, type FindingRow } from '../findings/findings.repository.ts';
import { listMeasuresOf, type MeasureRow } from '../measures/measures.repository.ts';
import { listMergesOf, type MergeRow } from '../merges/finding-merges.repository.ts';
import {
  listCitations,
  listFindingSources,
  type FindingSourceRow,
} from '../sources/finding-sources.repository.ts';
import { sourceFacts, type SourceFact } from '../sources/source-facts.ts';
import type { CitingFinding, TraceView } from './trace.schemas.ts';

const most = 2000;

/** 底稿 ↔ 问题 ↔ 措施 of one engagement. Sources that nobody may compile are left out. */
export async function getTrace(ctx: RectificationCtx, engagementId: string): Promise<TraceView> {
  if ((await ctx.engagements.find(engagementId)) === undefined)
    throw new NotFoundError('rectification.engagement_not_found', 'no such engagement');
  const findings = await listFindingRows(ctx.tx, {
    conditions: { engagementId },
    sort: 'seq',
    limit: most,
    after: undefined,
  });
  const ids = findings.map(({ id }) => id);
  const cited = await listFindingSources(ctx.tx, ids);
  const facts = await factsOf(ctx, cited);
  const measures = Map.groupBy(await listMeasuresOf(ctx.tx, ids), (it) => it.findingId);
  const merges = new Map(
    (await listMergesOf(ctx.tx, engagementId)).map((it) => [it.findingId, it]),
  );
  const byFinding = Map.groupBy(cited, (it) => it.findingId);
  return {
    sources: [...facts].map(([key, fact]) => sourceView(key, fact)),
    findings: findings.map((row) => ({
      ...findingView(row),
      cites: (byFinding.get(row.id) ?? []).map(keyOf).filter((key) => facts.has(key)),
      measures: (measures.get(row.id) ?? []).map((it) => measureView(it)),
      ...mergeView(merges.get(row.id)),
    })),
  };
}

/** The findings a source went into, each with where a merge has led since. */
export async function listCitingFindings(
  ctx: RectificationCtx,
  source: { readonly type: string; readonly id: string },
): Promise<CitingFinding[]> {
  const citations = await listCitations(ctx.tx, source);
  const rows = await listFindingsById(
    ctx.tx,
    citations.map(({ findingId }) => findingId),
  );
  const merged = new Set(rows.flatMap(({ mergedIntoId }) => mergedIntoId ?? []));
  return rows.map((row) => ({ ...findingView(row), byMerge: merged.has(row.id) }));
}

async function factsOf(
  ctx: RectificationCtx,
  cited: readonly FindingSourceRow[],
): Promise<ReadonlyMap<string, SourceFact>> {
  const byType = Map.groupBy(cited, ({ sourceType }) => sourceType);
  const facts = new Map<string, SourceFact>();
  for (const provider of ctx.extensions(sourceFacts)) {
    const ids = [
      ...new Set((byType.get(provider.sourceType) ?? []).map(({ sourceId }) => sourceId)),
    ];
    if (ids.length === 0) continue;
    for (const [id, fact] of await provider.describe(forOthers(ctx), ids))
      facts.set(`${provider.sourceType} ${id}`, fact);
  }
  return facts;
}

const keyOf = ({ sourceType, sourceId }: FindingSourceRow) => `${sourceType} ${sourceId}`;

function sourceView(key: string, { title, link, locked, edition, hash }: SourceFact) {
  const [type = '', id = ''] = key.split(' ');
  return { type, id, title, link, locked, edition: edition ?? null, hash: hash ?? null };
}

function findingView({ id, version, seq, text, stage, stateTitle, mergedIntoId }: FindingRow) {
  return { id, version, seq, text, stage, stateTitle, mergedIntoId };
}

function measureView({ id, seq, text, stage, stateTitle }: MeasureRow) {
  return { id, seq, text, stage, stateTitle };
}

const mergeView = (merge: MergeRow | undefined) => ({
  mergedOn: merge?.mergedOn ?? null,
  mergedByName: merge?.mergedByName ?? null,
});
