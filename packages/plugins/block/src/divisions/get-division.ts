import type { BlockCtx } from '../database.ts';
import { checkDivision } from '../division/check-division.ts';
import { divisionFaults } from '../division/division-faults.ts';
import type { DivisionProblem } from '../division/division-problem.ts';
import { scoreDivision } from '../division/score-division.ts';
import { levelsExchangeId } from '../levels/levels-exchange-id.ts';
import { listReceived } from '../levels/levels.repository.ts';
import { blocksHash } from './block-teams.ts';
import { contentHash } from './content-hash.ts';
import { listBlockNames } from './divisions.repository.ts';
import type { DivisionView } from './divisions.schemas.ts';
import { loadDivision, type LoadedDivision } from './load-division.ts';
import { findRun, listRunRows } from './runs.repository.ts';

/** Runs that are asked for a bound. */
const LAST_RUNS = 8;

/** 板块划分: units, what is asked, blocks as they are, and what they are worth. */
export async function getDivision(ctx: BlockCtx, combinedId: string): Promise<DivisionView> {
  const loaded = await loadDivision(ctx, combinedId);
  const { combined, division, placed, problem, row, settings } = loaded;
  const known = new Set(problem.units.map(({ id }) => id));
  return {
    combinedId,
    version: row?.version ?? 0,
    title: combined.title,
    settings,
    counties: await countiesOf(ctx, loaded),
    problem: writable(problem),
    division: writable(division),
    score: scoreDivision(problem, division).total,
    bound: await knownBound(ctx, loaded),
    names: row ? await listBlockNames(ctx.tx, row.id) : [],
    placed: placed.map(({ at, byName, cameBy, isLocked, reason, targetId }) => ({
      targetId,
      cameBy,
      isLocked,
      reason,
      byName,
      at,
    })),
    gone: placed
      .filter(({ targetId }) => !known.has(targetId))
      .map(({ blockNumber, targetId, unitName }) => ({
        targetId,
        name: unitName,
        block: blockNumber,
      })),
    violations: division.blocks.length === 0 ? [] : writable(checkDivision(problem, division)),
    faults: divisionFaults(problem),
    staffing: staffingOf(loaded),
  };
}

function staffingOf({ division, row }: LoadedDivision): DivisionView['staffing'] {
  const planId = row?.planId ?? null;
  return planId === null ? null : { planId, isCurrent: row?.plannedHash === blocksHash(division) };
}

async function countiesOf(
  ctx: BlockCtx,
  { combined }: LoadedDivision,
): Promise<DivisionView['counties']> {
  const ids = combined.counties.map(({ exchangeId }) => levelsExchangeId(exchangeId));
  const told = new Set((await listReceived(ctx.tx, ids)).map(({ exchangeId }) => exchangeId));
  return combined.counties.map(({ code, exchangeId, name, takesPart }) => ({
    code,
    name,
    takesPart,
    hasTold: told.has(levelsExchangeId(exchangeId)),
  }));
}

async function knownBound(ctx: BlockCtx, { problem, row }: LoadedDivision): Promise<number | null> {
  if (row === undefined) return null;
  const bounds: number[] = [];
  for (const { id, result } of await listRunRows(ctx.tx, row.id, LAST_RUNS)) {
    const bound = result?.bound;
    if (typeof bound !== 'number') continue;
    const run = await findRun(ctx.tx, id);
    if (run && isBoundFor(run.problem, problem)) bounds.push(bound);
  }
  return bounds.length === 0 ? null : Math.min(...bounds);
}

/** What was asked with fewer units fixed bounds what is asked with more. */
function isBoundFor(freer: DivisionProblem, asked: DivisionProblem): boolean {
  const fixed = new Set(asked.locks.map(({ block, unit }) => `${unit} ${block}`));
  const isFreer = freer.locks.every(({ block, unit }) => fixed.has(`${unit} ${block}`));
  return isFreer && contentHash({ ...freer, locks: [] }) === contentHash({ ...asked, locks: [] });
}

type Writable<Value> = Value extends readonly (infer Element)[]
  ? number extends Value['length']
    ? Writable<Element>[]
    : { -readonly [Key in keyof Value]: Writable<Value[Key]> }
  : Value extends object
    ? { -readonly [Key in keyof Value]: Writable<Value[Key]> }
    : Value;

/** A copy as the schemas of the answer describe it. */
export function writable<Value>(value: Value): Writable<Value> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a clone of plain data may be written
  return structuredClone(value) as Writable<Value>;
}
