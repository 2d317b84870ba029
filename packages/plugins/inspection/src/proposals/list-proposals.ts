import { toPage, type Page } from '@lianxun/plugin-api';

import type { InspectionCtx } from '../database.ts';
import { listCursor } from '../list-cursor.ts';
import { requireFound } from '../refusals.ts';
import { proposalWarnDays } from '../settings.ts';
import { dueStateOf, dueStateTitle } from './due-state.rules.ts';
import {
  findProposal,
  listProposalRows,
  proposalPosition,
  type ProposalRow,
} from './proposals.repository.ts';
import type { ListProposalsQuery, ProposalView } from './proposals.schemas.ts';
import { withCommonUnits } from './with-common-units.ts';

interface Shown {
  readonly today: string;
  readonly warnDays: number;
}

export function toProposalView(
  row: ProposalRow,
  { today, warnDays }: Shown,
): ProposalRow & ProposalView {
  const ended = row.stage === 'concluded' || row.stage === 'cancelled';
  const dueState = dueStateOf({ dueOn: row.dueOn, ended }, today, warnDays);
  return { ...row, dueState, dueStateTitle: dueStateTitle(dueState, warnDays) };
}

/** Proposals as far as the scope reaches, the most urgent first. */
export async function listProposals(
  ctx: InspectionCtx,
  { after, engagement, limit, pressing, stage }: ListProposalsQuery,
): Promise<Page<ProposalView>> {
  const shown = await shownToday(ctx);
  const cursor = listCursor(ctx, 'proposals', { engagement, pressing, stage });
  const found = await listProposalRows(ctx.tx, {
    engagementId: engagement,
    stage,
    dueUntil: pressing === true ? laterBy(shown) : undefined,
    limit,
    after: cursor.decode(after),
  });
  const rows = await withCommonUnits(ctx, found);
  return toPage(rows, limit, {
    cursor: (row) => cursor.encode(proposalPosition(row)),
    view: (row) => toProposalView(row, shown),
  });
}

export async function getProposal(ctx: InspectionCtx, id: string): Promise<ProposalView> {
  const found = requireFound(await findProposal(ctx.tx, id), 'proposal');
  const [row = found] = await withCommonUnits(ctx, [found]);
  return toProposalView(row, await shownToday(ctx));
}

export async function shownToday(ctx: InspectionCtx): Promise<Shown> {
  return { today: ctx.calendar.today(), warnDays: await ctx.settings.get(proposalWarnDays) };
}

const dayLength = 86_400_000;
const laterBy = ({ today, warnDays }: Shown) =>
  new Date(Date.parse(`${today}T00:00:00Z`) + warnDays * dayLength).toISOString().slice(0, 10);
