import { findUndertaking, inInspection } from '@lianxun/plugin-inspection/api';
import { inTalentPool, listCardUnits, type CardUnit } from '@lianxun/plugin-talent-pool/api';

import { forOthers, type BlockCtx } from '../database.ts';
import type { Division, DivisionProblem } from '../division/division-problem.ts';
import { placeableUnits } from '../division/placeable.rules.ts';
import { levelsExchangeId } from '../levels/levels-exchange-id.ts';
import { listReceived } from '../levels/levels.repository.ts';
import type { LevelValues } from '../levels/levels.schemas.ts';
import { requireFound } from '../refusals.ts';
import {
  countyAdjacency,
  divisionDefaults,
  kindFamilies,
  type DivisionSettings,
} from './division.settings.ts';
import {
  findDivision,
  listBlockUnits,
  lockDivision,
  type BlockUnitRow,
  type DivisionRow,
} from './divisions.repository.ts';

export const modeKey = 'block';

/** A division with the problem it poses today. */
export interface LoadedDivision {
  readonly combined: NonNullable<Awaited<ReturnType<typeof findUndertaking>>>;
  /** Undefined until somebody has asked for something. */
  readonly row: DivisionRow | undefined;
  readonly settings: DivisionSettings;
  readonly cards: readonly CardUnit[];
  readonly placed: readonly BlockUnitRow[];
  readonly problem: DivisionProblem;
  readonly division: Division;
}

/** An undertaking of this mode; what is none answers like what does not exist. */
export async function requireUndertaking(
  ctx: BlockCtx,
  combinedId: string,
): Promise<LoadedDivision['combined']> {
  const found = await findUndertaking(inInspection(forOthers(ctx)), combinedId, modeKey);
  return requireFound(found, 'division');
}

export async function freshSettings(ctx: BlockCtx): Promise<DivisionSettings> {
  const defaults = await ctx.settings.get(divisionDefaults);
  const adjacency = await ctx.settings.get(countyAdjacency);
  return { ...defaults, adjacency, together: [], apart: [], excluded: [] };
}

/** Fuses cards, levels and what is asked into what the solver reads. */
export async function loadDivision(
  ctx: BlockCtx,
  combinedId: string,
  { isLocked = false }: { readonly isLocked?: boolean } = {},
): Promise<LoadedDivision> {
  const combined = await requireUndertaking(ctx, combinedId);
  const row = await (isLocked ? lockDivision : findDivision)(ctx.tx, combinedId);
  const settings = row?.settings ?? (await freshSettings(ctx));
  const cards = await cardsOf(ctx, combined, settings);
  const placed = row ? await listBlockUnits(ctx.tx, row.id) : [];
  const problem = await problemOf(ctx, { combined, settings, cards, placed });
  return {
    combined,
    row,
    settings,
    cards,
    placed,
    problem,
    division: divisionOf(problem, placed),
  };
}

async function cardsOf(
  ctx: BlockCtx,
  { counties }: LoadedDivision['combined'],
  { excluded }: DivisionSettings,
): Promise<CardUnit[]> {
  const tenants = new Set(counties.map(({ tenantId }) => tenantId));
  const cards = await listCardUnits(inTalentPool(ctx));
  return cards.filter(
    ({ targetId, tenantId }) => tenants.has(tenantId) && !excluded.includes(targetId),
  );
}

async function problemOf(
  ctx: BlockCtx,
  {
    cards,
    combined,
    placed,
    settings,
  }: Pick<LoadedDivision, 'combined' | 'settings' | 'cards' | 'placed'>,
): Promise<DivisionProblem> {
  const told = await toldLevels(ctx, combined);
  const families = await ctx.settings.get(kindFamilies);
  const ids = new Set(cards.map(({ targetId }) => targetId));
  const { apart, excluded: _, together, ...demands } = settings;
  return {
    ...demands,
    units: cards.map((card) => {
      const values = told.get(`${card.tenantId} ${card.targetId}`);
      const family = families.findIndex((kinds) => kinds.includes(card.kind));
      return {
        id: card.targetId,
        name: card.name,
        countyCode: card.tenantCode,
        longitude: card.longitude,
        latitude: card.latitude,
        kind: card.kind,
        family: family < 0 ? null : String(family),
        industry: values?.industry ?? null,
        levels: values?.levels ?? {},
        lastInspectedOn: values?.lastInspectedOn ?? null,
        workload: values?.workload ?? 1,
      };
    }),
    together: together.map((group) => group.filter((id) => ids.has(id))),
    apart: apart.filter((pair) => pair.every((id) => ids.has(id))),
    locks: placed
      .filter(({ isLocked, targetId }) => isLocked && ids.has(targetId))
      .map(({ blockNumber, targetId }) => ({ unit: targetId, block: String(blockNumber) })),
  };
}

async function toldLevels(
  ctx: BlockCtx,
  { counties }: LoadedDivision['combined'],
): Promise<Map<string, LevelValues>> {
  const rows = await listReceived(
    ctx.tx,
    counties.map(({ exchangeId }) => levelsExchangeId(exchangeId)),
  );
  return new Map(
    rows.map(({ content, fromTenantId, targetId }) => [`${fromTenantId} ${targetId}`, content]),
  );
}

/** Blocks as they are kept; units whose card is gone are in none. */
function divisionOf(problem: DivisionProblem, placed: readonly BlockUnitRow[]): Division {
  const known = new Set(problem.units.map(({ id }) => id));
  const numbers = [...new Set(placed.map(({ blockNumber }) => blockNumber))];
  const blocks = numbers.map((number) => ({
    id: String(number),
    units: placed
      .filter(({ blockNumber, targetId }) => blockNumber === number && known.has(targetId))
      .map(({ targetId }) => targetId),
  }));
  return {
    blocks: blocks.filter(({ units }) => units.length > 0),
    unplaced: placeableUnits(problem).unplaced,
  };
}
