import { toPage, type Page } from '@lianxun/plugin-api';

import { forOthers, type InspectionCtx } from '../database.ts';
import { listCursor } from '../list-cursor.ts';
import type { InspectionMode, ModeFigure } from '../modes/inspection-mode.ts';
import { findMode, modesOf } from '../modes/modes.ts';
import { requireFound } from '../refusals.ts';
import { combinedFacts } from './combined-facts.ts';
import { countiesChosen } from './combined-guards.rules.ts';
import {
  findCombined,
  findLastCombined,
  listCombinedRows,
  listCounties,
  type CombinedCounty,
} from './combined.repository.ts';
import type {
  CombinedChoices,
  CombinedItem,
  CombinedView,
  CountyView,
  ListCombinedQuery,
} from './combined.schemas.ts';
import { countiesBelow } from './save-combined.ts';

export async function listCombined(
  ctx: InspectionCtx,
  { after, limit, mode }: ListCombinedQuery,
): Promise<Page<CombinedItem>> {
  const cursor = listCursor(ctx, 'combined', { mode });
  const [last] = cursor.decode(after) ?? [];
  const rows = await listCombinedRows(ctx.tx, {
    mode,
    limit,
    after: last === undefined ? undefined : String(last),
  });
  const counties = await listCounties(
    ctx.tx,
    rows.map(({ id }) => id),
  );
  return toPage(rows, limit, {
    cursor: ({ id }) => cursor.encode([id]),
    view: (row) => {
      const own = counties.filter(({ combinedId }) => combinedId === row.id);
      const answers = own.map((county) => answerOf(county));
      return {
        ...row,
        modeTitle: modeTitle(findMode(ctx, row.mode), row.mode),
        counties: own.length,
        joined: answers.filter((it) => it === 'joined').length,
        answered: answers.filter((it) => it !== 'invited' && it !== 'notInvited').length,
      };
    },
  });
}

export async function getCombined(ctx: InspectionCtx, id: string): Promise<CombinedView> {
  const row = requireFound(await findCombined(ctx.tx, id), 'combined');
  const mode = findMode(ctx, row.mode);
  const counties = await listCounties(ctx.tx, [id]);
  const problems =
    row.stage === 'planned'
      ? [
          ...countiesChosen(counties),
          ...((await mode?.planningProblems(forOthers(ctx), combinedFacts(row))) ?? []),
        ]
      : [];
  return {
    ...row,
    modeTitle: modeTitle(mode, row.mode),
    counties: counties.map(countyView),
    board: boardView((await mode?.board?.(forOthers(ctx), combinedFacts(row))) ?? []),
    ...modeView(mode, id),
    problems: problems.map(({ message }) => message),
  };
}

const boardView = (figures: readonly ModeFigure[]): CombinedView['board'] => ({
  titles: [...new Set(figures.map(({ title }) => title))],
  figures: figures.map(({ needsAttention = false, tenantId, text, title }) => ({
    tenantId,
    title,
    text,
    needsAttention,
  })),
});

const modeView = (mode: InspectionMode | undefined, id: string) => ({
  pages: pagesOf(mode?.cityPages, id),
  summary: mode?.summary ?? null,
  registers: [...(mode?.registers ?? [])],
  documents: [...(mode?.documents ?? [])],
});

/** What a new undertaking is made from: modes, counties, and the next number of the term. */
export async function listCombinedChoices(ctx: InspectionCtx): Promise<CombinedChoices> {
  const below = await countiesBelow(ctx);
  const last = await findLastCombined(ctx.tx);
  const year = Number(ctx.calendar.today().slice(0, 4));
  return {
    modes: modesOf(ctx).map(({ key, needsTheme, summary, title }) => ({
      key,
      title,
      summary,
      needsTheme,
    })),
    counties: below.map(({ code, name, tenantId }) => ({ tenantId, code, name })),
    next: { committeeTerm: last?.committeeTerm ?? 1, year, roundNo: (last?.roundNo ?? 0) + 1 },
  };
}

export const modeTitle = (mode: InspectionMode | undefined, key: string): string =>
  mode?.title ?? `已停用的模式（${key}）`;

export const pagesOf = (pages: InspectionMode['cityPages'] | undefined, id: string) =>
  (pages ?? []).map((page) => ({ ...page, path: page.path.replace(':id', id) }));

function answerOf(county: CombinedCounty): CountyView['answer'] {
  if (county.leftAt !== null) return 'left';
  if (county.joinedAt !== null) return 'joined';
  if (county.declinedAt !== null) return 'declined';
  return county.invitedAt === null ? 'notInvited' : 'invited';
}

function countyView(row: CombinedCounty): CountyView {
  const { answerReason, countyCode, countyName, countyTenantId } = row;
  return {
    id: row.id,
    tenantId: countyTenantId,
    code: countyCode,
    name: countyName,
    answer: answerOf(row),
    invitedAt: row.invitedAt,
    answeredAt: row.leftAt ?? row.joinedAt ?? row.declinedAt,
    answeredByName: row.answeredByName,
    reason: answerReason,
    roundTitle: row.roundTitle,
    roundStage: row.roundStage,
    roundFrom: row.roundFrom,
    roundTo: row.roundTo,
    heardAt: row.heardAt,
    leader: leaderView(row),
  };
}

export function leaderView(row: {
  readonly leaderUserId: string | null;
  readonly leaderName: string | null;
  readonly leaderDocument: string | null;
  readonly leaderNominatedAt: string | null;
  readonly leaderAuthorisedOn: string | null;
  readonly leaderRefusal: string | null;
}): CountyView['leader'] {
  if (row.leaderName === null) return null;
  return {
    userId: row.leaderUserId,
    name: row.leaderName,
    document: row.leaderDocument,
    nominatedAt: row.leaderNominatedAt,
    authorisedOn: row.leaderAuthorisedOn,
    refusal: row.leaderRefusal,
  };
}
