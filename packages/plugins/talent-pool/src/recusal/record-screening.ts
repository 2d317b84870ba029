import { v7 as uuidv7 } from 'uuid';

import { forOthers, type TalentPoolCtx } from '../database.ts';
import { roundTeams } from '../rounds/round-teams.ts';
import { insertChecks } from './checks.repository.ts';
import { mustStayAway } from './decisions.rules.ts';
import { raiseMatter } from './matters/raise-matter.ts';
import { withoutStated } from './matters/without-stated.ts';
import { secretChecksAsked } from './recusal.events.ts';
import type { ScreenedPair } from './screen-seats.ts';
import { askSecretChecks } from './secret-checks.repository.ts';

/**
 * Keeps what was checked with what values, and puts 疑似 before those who decide; with `raisesAll`
 * also 必须回避, for somebody who sits in the team already.
 */
export async function recordScreening(
  ctx: TalentPoolCtx,
  pairs: readonly ScreenedPair[],
  { raisesAll = false }: { readonly raisesAll?: boolean } = {},
): Promise<void> {
  await insertChecks(
    ctx.tx,
    pairs.map(({ person, result, role, seat }) => ({
      id: uuidv7(),
      roundId: seat.roundId,
      teamId: seat.teamId,
      targetId: result.targetId,
      personKey: person.key,
      displayName: person.displayName,
      role,
      path: seat.path,
      edition: result.ruleSetVersion,
      result: result.result,
      hits: JSON.stringify(result.hits),
      checkedByName: ctx.actor.displayName,
      checkedAt: ctx.now,
    })),
  );
  await askForSecrets(ctx, pairs);
  for (const pair of pairs) {
    const isOpen = pair.result.result === 'suspect' && pair.result.decided === null;
    if (isOpen || (raisesAll && mustStayAway(pair.result)))
      await raiseFromPair(ctx, await withoutStated(ctx, pair, { alsoDecided: true }));
  }
}

/** Raises the matter of one pair, with the hits that somebody can decide on. */
export async function raiseFromPair(
  ctx: TalentPoolCtx,
  { person, result, role, seat, target, unit }: ScreenedPair,
): Promise<{ readonly id: string } | undefined> {
  const hits = result.hits.filter(({ rule }) => rule !== 'F2');
  if (hits.length === 0) return undefined;
  const team = await teamOf(ctx, seat);
  return await raiseMatter(ctx, {
    kind: isMandatory(result.decided, hits) ? 'mustRecuse' : 'suspect',
    roundId: seat.roundId,
    team: { id: seat.teamId, name: team },
    target: {
      id: target.facts.targetId,
      name: target.facts.name,
      unitId: unit.unitId,
      engagementId: unit.engagementId,
    },
    person,
    role,
    edition: result.ruleSetVersion,
    hits,
    statement: null,
  });
}

function isMandatory(
  decided: ScreenedPair['result']['decided'],
  hits: ScreenedPair['result']['hits'],
): boolean {
  return decided === 'confirmed' || hits.some(({ result }) => result === 'mustRecuse');
}

async function teamOf(
  ctx: TalentPoolCtx,
  { roundId, teamId }: ScreenedPair['seat'],
): Promise<string> {
  const [rounds] = ctx.extensions(roundTeams);
  const round = await rounds?.findRound(forOthers(ctx), roundId);
  return round?.teams.find(({ id }) => id === teamId)?.name ?? '';
}

async function askForSecrets(ctx: TalentPoolCtx, pairs: readonly ScreenedPair[]): Promise<void> {
  const asked = new Map(
    pairs.map(({ person, unit }) => [
      `${person.key}|${unit.unitId}`,
      { id: uuidv7(), personKey: person.key, unitId: unit.unitId },
    ]),
  );
  if (asked.size === 0) return;
  await askSecretChecks(ctx.tx, [...asked.values()], ctx.now);
  await ctx.emit(secretChecksAsked, { askedBy: ctx.actor.userId });
}
