import type { Target } from '../candidates/candidate.ts';
import { nameIndexOf, personKey, placeKeys, tieKeys } from '../candidates/keys.ts';
import type { TalentPoolCtx } from '../database.ts';
import type { CareerFact, LeaderFact } from './recusal-facts.ts';
import { countiesOfTenant } from './recusal.settings.ts';
import {
  listLeadership,
  listPosts,
  listRelatedUnits,
  listTargetUnits,
  type LeaderRow,
  type PostRow,
  type RelatedUnitRow,
} from './targets.repository.ts';

/** Engagements of this tenant as the rules of recusal see them. */
export async function listEngagementTargets(
  ctx: TalentPoolCtx,
  engagementIds: readonly string[],
): Promise<readonly Target[]> {
  if (engagementIds.length === 0) return [];
  const units = await listTargetUnits(ctx.tx, engagementIds);
  const unitIds = [...new Set(units.map(({ unitId }) => unitId))];
  const related = Map.groupBy(await listRelatedUnits(ctx.tx, unitIds), ({ ofUnit }) => ofUnit);
  const leadership = await readLeadership(ctx, unitIds, related);
  const counties = [ctx.scope.tenantCode, ...(await ctx.settings.get(countiesOfTenant))];
  return units.map(({ engagementId, unitId, unitName }) => ({
    origin: 'engagement',
    tenantId: ctx.scope.tenantId,
    tenantCode: ctx.scope.tenantCode,
    facts: {
      targetId: engagementId,
      name: unitName,
      counties: [...new Set(counties)],
      place: placesOf(related.get(unitId) ?? []),
      leadership: leadership.get(unitId) ?? [],
    },
  }));
}

function placesOf(related: readonly RelatedUnitRow[]): string[] {
  const keys = related.flatMap(({ unitId, name, shortName }) => [
    ...placeKeys({ unitId, name }),
    ...(shortName === null ? [] : placeKeys({ unitId: null, name: shortName })),
  ]);
  return [...new Set(keys)];
}

async function readLeadership(
  ctx: TalentPoolCtx,
  unitIds: readonly string[],
  related: ReadonlyMap<string, readonly RelatedUnitRow[]>,
): Promise<ReadonlyMap<string, readonly LeaderFact[]>> {
  const rows = await listLeadership(ctx.tx, unitIds, ctx.calendar.today());
  const posts = Map.groupBy(
    await listPosts(ctx.tx, [...new Set(rows.map(({ personId }) => personId))]),
    ({ personId }) => personId,
  );
  const leaders = new Map<string, Map<string, LeaderFact>>();
  for (const row of rows) {
    const ofUnit = leaders.get(row.unitId) ?? new Map<string, LeaderFact>();
    leaders.set(row.unitId, ofUnit);
    if (ofUnit.has(row.personId)) continue;
    const facts = { posts: posts.get(row.personId) ?? [], units: related.get(row.unitId) ?? [] };
    ofUnit.set(row.personId, await leaderFact(ctx, row, facts));
  }
  return new Map([...leaders].map(([unitId, people]) => [unitId, [...people.values()]]));
}

async function leaderFact(
  ctx: TalentPoolCtx,
  { personId, name, post, isPrincipal }: LeaderRow,
  {
    posts,
    units,
  }: { readonly posts: readonly PostRow[]; readonly units: readonly RelatedUnitRow[] },
): Promise<LeaderFact> {
  const places = new Set([
    ...posts.filter(({ endedOn }) => endedOn === null).map(({ employer }) => employer),
    ...units.flatMap((unit) => [unit.name, ...(unit.shortName === null ? [] : [unit.shortName])]),
  ]);
  const ties: string[] = [];
  for (const place of places) ties.push(...(await tieKeys(ctx, name, place)));
  return {
    person: [personKey(personId), ...ties, `named:${await nameIndexOf(ctx, name)}`],
    name,
    post,
    isPrincipal,
    career: posts.map(toCareer),
    education: null,
  };
}

/** A post of the directory; its days become whole months. */
export function toCareer(row: PostRow): CareerFact {
  return {
    from: row.beganOn.slice(0, 7),
    to: row.endedOn === null ? null : row.endedOn.slice(0, 7),
    place: placeKeys({ unitId: row.unitId, name: row.employer }),
    placeName: row.employer,
    post: row.post,
    isLeadership: row.isLeadership,
    superior: row.superiorId === null ? [] : [personKey(row.superiorId)],
  };
}
