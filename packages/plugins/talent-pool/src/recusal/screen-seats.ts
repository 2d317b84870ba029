import type { Candidate, Target } from '../candidates/candidate.ts';
import type { TalentPoolCtx } from '../database.ts';
import { pinRuleSet, ruleSetOfRound } from './current-rules.ts';
import type { DecidedPair } from './decisions.rules.ts';
import { listEngagementTargets } from './list-targets.ts';
import { personKeyOf } from './person-key.ts';
import type { RecusalMode, RecusalRole } from './recusal-facts.ts';
import { screenCandidates } from './screen-candidates.ts';
import { screenedPeople, type ScreenedPerson } from './screened-people.ts';
import type { ScreenedSeat } from './screened-seat.ts';
import { listTargetUnits, type TargetUnitRow } from './targets.repository.ts';

/** One seat against one unit of its team. */
export interface ScreenedPair {
  readonly seat: ScreenedSeat;
  readonly person: ScreenedPerson & { readonly key: string };
  readonly role: RecusalRole;
  readonly target: Target;
  readonly unit: TargetUnitRow;
  readonly result: DecidedPair;
}

/** Seats of one round against every unit of their teams, each unit by the rules of its mode. */
export async function screenSeats(
  ctx: TalentPoolCtx,
  seats: readonly ScreenedSeat[],
  { pins = true }: { readonly pins?: boolean } = {},
): Promise<readonly ScreenedPair[]> {
  const [first] = seats;
  const engagementIds = [...new Set(seats.flatMap((seat) => seat.engagementIds))];
  if (first === undefined || engagementIds.length === 0) return [];
  const { roundId } = first;
  const rules = await (pins ? pinRuleSet(ctx, roundId) : ruleSetOfRound(ctx, roundId));
  const people = await peopleOf(ctx, seats);
  const candidates = await screenedPeople(ctx, [...people.values()]);
  const units = new Map(
    (await listTargetUnits(ctx.tx, engagementIds)).map((unit) => [unit.engagementId, unit]),
  );
  const targets = await listEngagementTargets(ctx, engagementIds);
  const results = await screenByMode(
    ctx,
    { candidates, targets, units },
    {
      roundId,
      ruleSetVersion: rules.version,
      forMandate: seats.some(({ path }) => path === 'mandate'),
    },
  );
  return seats.flatMap((seat) => pairsOf(seat, { people, targets, units, results }));
}

interface Screened {
  readonly people: ReadonlyMap<string, ScreenedPerson>;
  readonly targets: readonly Target[];
  readonly units: ReadonlyMap<string, TargetUnitRow>;
  readonly results: ReadonlyMap<string, DecidedPair>;
}

function pairsOf(seat: ScreenedSeat, screened: Screened): ScreenedPair[] {
  const person = screened.people.get(seat.userId);
  if (person === undefined) return [];
  const key = personKeyOf(person);
  const role = roleOf(seat.role);
  return screened.targets.flatMap((target) => {
    const { targetId } = target.facts;
    const unit = screened.units.get(targetId);
    const result = screened.results.get(`${key}|${targetId}|${role}`);
    if (!seat.engagementIds.includes(targetId) || unit === undefined || result === undefined)
      return [];
    return [{ seat, person: { ...person, key }, role, target, unit, result }];
  });
}

/** 组长、副组长 lead. */
export function roleOf(role: ScreenedSeat['role']): RecusalRole {
  return role === 'leader' || role === 'deputyLeader' ? 'leading' : 'other';
}

async function peopleOf(
  ctx: TalentPoolCtx,
  seats: readonly ScreenedSeat[],
): Promise<ReadonlyMap<string, ScreenedPerson>> {
  const unnamed = seats.filter(({ displayName }) => displayName === undefined);
  const names = await ctx.people.namesOf(unnamed.map(({ userId }) => userId));
  return new Map(
    seats.map(({ displayName, personId, userId }) => [
      userId,
      { userId, personId, displayName: displayName ?? names.get(userId) ?? '该人员' },
    ]),
  );
}

/** 交叉 and 联动 inspections bring rules of their own; everything else is the county's own round. */
export function modeOf(inspectionType: string): RecusalMode {
  if (inspectionType === 'cross') return 'cross';
  return inspectionType === 'linked' ? 'combined' : 'own';
}

async function screenByMode(
  ctx: TalentPoolCtx,
  among: {
    readonly candidates: readonly Candidate[];
    readonly targets: readonly Target[];
    readonly units: ReadonlyMap<string, TargetUnitRow>;
  },
  by: { readonly roundId: string; readonly ruleSetVersion: number; readonly forMandate: boolean },
): Promise<Screened['results']> {
  const results = new Map<string, DecidedPair>();
  const byMode = Map.groupBy(among.targets, ({ facts }) =>
    modeOf(among.units.get(facts.targetId)?.inspectionType ?? ''),
  );
  for (const [mode, targets] of byMode) {
    const { candidates } = among;
    const pairs = await screenCandidates(ctx, { candidates, targets, mode, ...by });
    for (const pair of pairs)
      results.set(`${pair.candidateId}|${pair.targetId}|${pair.role}`, pair);
  }
  return results;
}
