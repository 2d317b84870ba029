import { toPage, type Page } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../database.ts';
import { findEngagement } from '../engagements/engagements.repository.ts';
import { listCursor } from '../list-cursor.ts';
import { requireFound } from '../refusals.ts';
import { similarFrom, titleSimilarity } from './title-similarity.rules.ts';
import {
  countPapers,
  listPaperPage,
  listTitlesOfUnit,
  type PaperConditions,
  type PaperRow,
} from './working-papers.repository.ts';
import type { ListPapersQuery, PaperItem } from './working-papers.schemas.ts';

const hints = 5;

export async function listPapers(
  ctx: InspectionCtx,
  { limit, after, ...filter }: ListPapersQuery,
): Promise<Page<PaperItem>> {
  const cursor = listCursor(ctx, 'papers', filter);
  const page = { limit, after: cursor.decode(after) };
  const rows = await listPaperPage(ctx.tx, conditionsOf(filter), page);
  const named = await namer(ctx, rows);
  return toPage(rows, limit, {
    cursor: ({ id }) => cursor.encode([id]),
    view: (row) => ({ ...row, handlers: row.handlerIds.map(named) }),
  });
}

type Filter = Omit<ListPapersQuery, 'limit' | 'after'>;

export async function getPaperTotals(
  ctx: InspectionCtx,
  filter: Filter,
): Promise<{ papers: number }> {
  return { papers: await countPapers(ctx.tx, conditionsOf(filter)) };
}

function conditionsOf(filter: Filter): PaperConditions {
  const { contains, engagement, handler, result, round, stage, team } = filter;
  return {
    roundId: round,
    engagementId: engagement,
    teamId: team,
    handlerId: handler,
    stage,
    result,
    contains,
  };
}

/** Turns the user ids of papers into people with names. */
export async function namer(ctx: InspectionCtx, rows: readonly PaperRow[]) {
  const ids = rows.flatMap((row) => [...row.handlerIds, ...row.finderIds, row.leaderId ?? '']);
  const names = await ctx.people.namesOf([...new Set(ids)].filter((id) => id !== ''));
  return (userId: string) => ({ userId, name: names.get(userId) ?? '已离任人员' });
}

/** Papers of the same unit that may state the same fact. */
export async function listSimilarPapers(
  ctx: InspectionCtx,
  query: {
    readonly engagement: string;
    readonly title: string;
    readonly except?: string | undefined;
  },
): Promise<{ id: string; number: string; title: string; similarity: number }[]> {
  const { unitId } = requireFound(await findEngagement(ctx.tx, query.engagement), 'engagement');
  const papers = await listTitlesOfUnit(ctx.tx, unitId);
  return papers
    .filter(({ id }) => id !== query.except)
    .map((paper) => ({ ...paper, similarity: titleSimilarity(paper.title, query.title) }))
    .filter(({ similarity }) => similarity >= similarFrom)
    .toSorted((left, right) => right.similarity - left.similarity)
    .slice(0, hints);
}
