import { NotFoundError } from '@lianxun/plugin-api';

import type { RectificationCtx } from '../database.ts';
import { requireFinding } from '../findings/finding-errors.ts';
import { listFindingRows } from '../findings/finding-list.repository.ts';
import { findingBuckets, stagesOf } from '../findings/finding.rules.ts';
import { findFinding, listFindingsById, type FindingRow } from '../findings/findings.repository.ts';
import { listRepeatLinks, type RepeatLinkRow } from './repeat-links.repository.ts';
import { findingSimilarity, similarFrom } from './repeat-similarity.rules.ts';
import type { RepeatView } from './repeats.schemas.ts';

const shown = 5;
const compared = 2000;

interface Sought {
  readonly unitId: string;
  readonly engagementId: string;
  readonly text: string;
}

/** 疑似屡巡屡犯: findings fed back to the same unit in other rounds that say much the same. */
export async function listCandidates(
  ctx: RectificationCtx,
  { unitId, engagementId, text }: Sought,
): Promise<RepeatView[]> {
  const rows = await listFindingRows(ctx.tx, {
    conditions: { unitId, stages: findingBuckets.flatMap(stagesOf) },
    sort: 'unit',
    limit: compared,
    after: undefined,
  });
  return rows
    .filter((row) => row.engagementId !== engagementId)
    .map((row) => toRepeatView(row, findingSimilarity(row.text, text), undefined))
    .filter(({ similarity }) => similarity >= similarFrom)
    .toSorted((left, right) => right.similarity - left.similarity)
    .slice(0, shown);
}

/** The same for a text that is about to become a finding of an engagement. */
export async function listCandidatesFor(
  ctx: RectificationCtx,
  { engagement: id, text }: { readonly engagement: string; readonly text: string },
): Promise<RepeatView[]> {
  const engagement = await ctx.engagements.find(id);
  if (engagement === undefined)
    throw new NotFoundError('rectification.engagement_not_found', 'no such engagement');
  return await listCandidates(ctx, { unitId: engagement.unitId, engagementId: id, text });
}

/** What was decided on a finding and what is still to be decided. */
export async function getRepeats(ctx: RectificationCtx, findingId: string) {
  const finding = requireFinding(await findFinding(ctx.tx, findingId));
  const links = await listRepeatLinks(ctx.tx, findingId);
  const earlier = new Map(
    links.filter((it) => it.findingId === findingId).map((it) => [it.earlierId, it]),
  );
  const later = links.filter((it) => it.earlierId === findingId && it.decision === 'repeat');
  const isLive = finding.stage !== 'merged';
  const candidates = isLive ? await listCandidates(ctx, finding) : [];
  const named = await viewsOf(ctx, [...earlier.values()], (link) => link.earlierId);
  return {
    candidates: candidates.filter(({ id }) => !earlier.has(id)),
    decided: named,
    later: await viewsOf(ctx, later, (link) => link.findingId),
  };
}

async function viewsOf(
  ctx: RectificationCtx,
  links: readonly RepeatLinkRow[],
  other: (link: RepeatLinkRow) => string,
): Promise<RepeatView[]> {
  if (links.length === 0) return [];
  const rows = new Map(
    (await listFindingsById(ctx.tx, links.map(other))).map((row) => [row.id, row]),
  );
  return links.flatMap((link) => {
    const row = rows.get(other(link));
    return row === undefined ? [] : [toRepeatView(row, link.similarity, link)];
  });
}

function toRepeatView(
  row: FindingRow,
  similarity: number,
  link: RepeatLinkRow | undefined,
): RepeatView {
  const { id, seq, text, manifestation, stage, stateTitle, issuedOn, closedOn } = row;
  const { committeeTerm, year, roundNo, rebounds, version } = row;
  return {
    id,
    version,
    seq,
    text,
    manifestation,
    stage,
    stateTitle,
    issuedOn,
    closedOn,
    committeeTerm,
    year,
    roundNo,
    rebounds,
    similarity,
    decision: link?.decision ?? null,
    note: link?.note ?? null,
    decidedByName: link?.decidedByName ?? null,
    decidedOn: link?.decidedOn ?? null,
  };
}
