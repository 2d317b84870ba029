import { nameKey, tieKeys, tieKeysAt } from '../candidates/keys.ts';
import type { TalentPoolCtx } from '../database.ts';
import { countiesOfTenant } from '../recusal/recusal.settings.ts';
import type { TargetContent, TargetUnit } from './card-content.ts';
import { listOfferUnits, type OfferRow } from './card-offers.repository.ts';
import {
  listLeaderPosts,
  listRelatedNames,
  listUnits,
  type PostSource,
  type UnitSource,
} from './target-sources.repository.ts';

/** A card out of the units of an offer, as they stand today. */
export async function targetContent(ctx: TalentPoolCtx, offer: OfferRow): Promise<TargetContent> {
  const offered = await listOfferUnits(ctx.tx, { offerId: offer.id });
  const counties = [ctx.scope.tenantCode, ...(await ctx.settings.get(countiesOfTenant))];
  const units = await listUnits(
    ctx.tx,
    offered.map(({ unitId }) => unitId),
  );
  const told: TargetUnit[] = [];
  for (const unit of units) {
    const targetId = offered.find(({ unitId }) => unitId === unit.id)?.id;
    if (targetId !== undefined) told.push({ ...(await targetUnit(ctx, unit, targetId)), counties });
  }
  return { undertaking: offer.title, units: told };
}

async function targetUnit(
  ctx: TalentPoolCtx,
  unit: UnitSource,
  targetId: string,
): Promise<Omit<TargetUnit, 'counties'>> {
  const names = [unit, ...(await listRelatedNames(ctx.tx, unit.id))]
    .flatMap(({ name, shortName }) => [name, shortName])
    .filter((name) => name !== null);
  const posts = await listLeaderPosts(ctx.tx, { unitId: unit.id, today: ctx.calendar.today() });
  const leaders = [...Map.groupBy(posts, ({ personId }) => personId).values()];
  const { kind, latitude, longitude, name } = unit;
  return {
    targetId,
    name,
    kind,
    longitude,
    latitude,
    place: [...new Set(names.map((one) => nameKey(one)))],
    leadership: await Promise.all(
      leaders.map((career) => leaderFact(ctx, { career, unitId: unit.id, names })),
    ),
  };
}

interface Leader {
  readonly career: readonly PostSource[];
  readonly unitId: string;
  readonly names: readonly string[];
}

async function leaderFact(
  ctx: TalentPoolCtx,
  { career, names, unitId }: Leader,
): Promise<TargetUnit['leadership'][number]> {
  const here = career.filter((post) => post.unitId === unitId && post.isLeadership).at(-1);
  const name = career[0]?.name ?? '';
  const places = [...names, ...career.map(({ employer }) => employer)];
  return {
    person: await tieKeysAt(ctx, name, places),
    name,
    post: here?.post ?? '',
    isPrincipal: here?.isPrincipal ?? false,
    career: await Promise.all(
      career.map(async (post) => ({
        from: post.beganOn.slice(0, 7),
        to: post.endedOn?.slice(0, 7) ?? null,
        place: [nameKey(post.employer)],
        placeName: post.employer,
        post: '',
        isLeadership: post.isLeadership,
        superior: await superiorKeys(ctx, post),
      })),
    ),
    education: null,
  };
}

export async function superiorKeys(
  ctx: TalentPoolCtx,
  { employer, superiorName }: Pick<PostSource, 'employer' | 'superiorName'>,
): Promise<string[]> {
  return superiorName === null ? [] : [...(await tieKeys(ctx, superiorName, employer))];
}
