import type { InspectionCtx } from '../database.ts';
import { coverageKinds, committeeTerms } from '../settings.ts';
import type { CoverageQuery, CoverageView } from './annual-plans.schemas.ts';
import {
  leftStages,
  listCoverageRows,
  listTerms,
  waitingStages,
  type CoverageRow,
} from './coverage.repository.ts';
import { coverageStandings, shareOf, standingOf } from './coverage.rules.ts';

export type CoveredUnit = CoverageView['rows'][number];

/** 一届任期内全覆盖: which units are covered in a term, and which are not. */
export async function getCoverage(
  ctx: InspectionCtx,
  { standing, term: asked }: CoverageQuery,
): Promise<CoverageView> {
  const terms = await listTerms(ctx.tx);
  const term = asked ?? terms[0] ?? null;
  const endsOn = await endOfTerm(ctx, term);
  const rows = term === null ? [] : await unitsOfTerm(ctx, term);
  const counts = Map.groupBy(rows, (row) => row.standing);
  const covered = counts.get('covered')?.length ?? 0;
  return {
    term,
    terms,
    endsOn,
    total: rows.length,
    share: shareOf(covered, rows.length),
    villages: rows.reduce((sum, { villages }) => sum + villages, 0),
    figures: coverageStandings.map((one) => ({
      standing: one,
      count: counts.get(one)?.length ?? 0,
    })),
    rows: rows.filter((row) => standing === undefined || row.standing === standing),
  };
}

export async function unitsOfTerm(ctx: InspectionCtx, term: number): Promise<CoveredUnit[]> {
  const endsOn = await endOfTerm(ctx, term);
  const today = ctx.calendar.today();
  const kinds = await ctx.settings.get(coverageKinds);
  return (await listCoverageRows(ctx.tx, term, kinds)).map((row) => ({
    unitId: row.unitId,
    unitName: row.unitName,
    kind: row.kind,
    standing: standingOf(factsOf(row), { endsOn, today }),
    ...lastInspection(row),
    planned: plannedOf(row),
    villages: Math.max(row.villages, row.pastVillages ?? 0),
  }));
}

async function endOfTerm(ctx: InspectionCtx, term: number | null): Promise<string | null> {
  const known = await ctx.settings.get(committeeTerms);
  return known.find((one) => one.term === term)?.endsOn ?? null;
}

const hasLeft = ({ stage }: CoverageRow) => stage !== null && leftStages.includes(stage);

const plannedOf = ({ planQuarter, planYear }: CoverageRow) =>
  planYear === null || planQuarter === null ? null : { year: planYear, quarter: planQuarter };

const factsOf = (row: CoverageRow) => ({
  isInspected: hasLeft(row),
  isTaken: row.roundId !== null,
  hasBegun: row.stage !== null && !waitingStages.includes(row.stage),
  wasCovered: row.wasCovered ?? false,
  planned: plannedOf(row),
});

/** The product's own round before what a ledger says. */
function lastInspection(row: CoverageRow) {
  const { roundId, roundName } = row;
  if (roundId !== null && roundName !== null)
    return {
      round: { id: roundId, name: roundName },
      inspectionType: row.inspectionType,
      onSiteOn: row.onSiteOn,
      offSiteOn: row.offSiteOn,
    };
  return {
    round: row.pastRound === null ? null : { id: null, name: row.pastRound },
    inspectionType: row.pastType,
    onSiteOn: row.pastOnSite,
    offSiteOn: row.pastOffSite,
  };
}
