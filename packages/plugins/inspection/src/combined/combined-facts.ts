import type { InspectionCtx } from '../database.ts';
import type { CombinedFacts, CountyFacts, ParticipationFacts } from '../modes/inspection-mode.ts';
import {
  findCombined,
  listCombinedRows,
  listCounties,
  lockCombined,
  type CombinedCounty,
  type CombinedRow,
} from './combined.repository.ts';
import {
  findParticipation,
  findParticipationOfRound,
  type ParticipationRow,
} from './participations.repository.ts';

export const combinedFacts = (row: CombinedRow): CombinedFacts => ({
  id: row.id,
  title: row.title,
  theme: row.theme,
  windowFrom: row.windowFrom,
  windowTo: row.windowTo,
});

export const countyFacts = (row: CombinedCounty): CountyFacts => ({
  tenantId: row.countyTenantId,
  code: row.countyCode,
  name: row.countyName,
  exchangeId: row.exchangeId,
  takesPart: row.joinedAt !== null && row.leftAt === null,
  joinedAt: row.joinedAt,
  leftAt: row.leftAt,
  roundFrom: row.roundFrom,
  roundTo: row.roundTo,
});

export const participationFacts = (row: ParticipationRow): ParticipationFacts => ({
  id: row.id,
  exchangeId: row.exchangeId,
  cityTenantId: row.cityTenantId,
  title: row.title,
  theme: row.theme,
  windowFrom: row.windowFrom,
  windowTo: row.windowTo,
  roundId: row.roundId,
});

type Undertaking = CombinedFacts & {
  readonly stage: string | null;
  readonly committeeTerm: number;
  readonly year: number;
  readonly roundNo: number;
  readonly counties: readonly CountyFacts[];
};

/** City: an undertaking of this mode with its counties; undefined for another mode or none. */
export async function findUndertaking(
  ctx: InspectionCtx,
  id: string,
  mode: string,
): Promise<Undertaking | undefined> {
  const row = await findCombined(ctx.tx, id);
  if (row?.mode !== mode) return undefined;
  return undertakingOf(row, await listCounties(ctx.tx, [id]));
}

/** City: as `findUndertaking`; holds everybody else who would lock it until this transaction ends. */
export async function lockUndertaking(
  ctx: InspectionCtx,
  id: string,
  mode: string,
): Promise<Undertaking | undefined> {
  await lockCombined(ctx.tx, id);
  return await findUndertaking(ctx, id, mode);
}

/** City: undertakings of this mode whose counties are called and which have not been concluded. */
export async function listUnderWay(ctx: InspectionCtx, mode: string): Promise<Undertaking[]> {
  const rows = (await listCombinedRows(ctx.tx, { mode, limit: 1000 })).filter(
    ({ stage }) => stage === 'inviting' || stage === 'running',
  );
  const counties = await listCounties(
    ctx.tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) =>
    undertakingOf(
      row,
      counties.filter(({ combinedId }) => combinedId === row.id),
    ),
  );
}

function undertakingOf(row: CombinedRow, counties: readonly CombinedCounty[]): Undertaking {
  const { committeeTerm, roundNo, stage, year } = row;
  return {
    ...combinedFacts(row),
    stage,
    committeeTerm,
    year,
    roundNo,
    counties: counties.map(countyFacts),
  };
}

/** County: its part in an undertaking of this mode; undefined for another mode or none. */
export async function findOwnPart(
  ctx: InspectionCtx,
  id: string,
  mode: string,
): Promise<
  (ParticipationFacts & { readonly takesPart: boolean; readonly isOver: boolean }) | undefined
> {
  const row = await findParticipation(ctx.tx, id);
  if (row?.mode !== mode) return undefined;
  return {
    ...participationFacts(row),
    takesPart: row.joinedAt !== null && row.leftAt === null && row.endedAt === null,
    isOver: row.declinedAt !== null || row.leftAt !== null || row.endedAt !== null,
  };
}

/** County: the undertaking its round belongs to, with the mode; undefined for a round of its own. */
export async function undertakingOfRound(
  ctx: InspectionCtx,
  roundId: string,
): Promise<(ParticipationFacts & { readonly mode: string }) | undefined> {
  const row = await findParticipationOfRound(ctx.tx, roundId);
  return row && { ...participationFacts(row), mode: row.mode };
}
