import type { TalentPoolCtx } from '../../database.ts';
import { listMatters } from '../matters/matters.repository.ts';
import { raiseMatter } from '../matters/raise-matter.ts';
import { personKeyOf } from '../person-key.ts';
import { roleOf } from '../screen-seats.ts';
import type { ScreenedSeat } from '../screened-seat.ts';

export interface Statement extends Pick<ScreenedSeat, 'roundId' | 'teamId' | 'role'> {
  readonly teamName: string;
  readonly engagementId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly userId: string;
  readonly personId: string | null;
  readonly displayName: string;
  /** In his own words. */
  readonly words: string;
}

/**
 * 补充申报: ties stated after the team has started change nothing by themselves; somebody else has to
 * decide. Said again in the same words it is the same. The caller's audit entry covers it.
 */
export function declareLate(ctx: TalentPoolCtx, said: Statement): Promise<{ readonly id: string }> {
  return state(ctx, 'declaration', said);
}

/** 其他利害关系 that a member states himself, whenever he does; decided by others, as a late tie is. */
export function declareInterest(
  ctx: TalentPoolCtx,
  said: Statement,
): Promise<{ readonly id: string }> {
  return state(ctx, 'interest', said);
}

async function state(
  ctx: TalentPoolCtx,
  kind: 'declaration' | 'interest',
  said: Statement,
): Promise<{ readonly id: string }> {
  const { displayName, engagementId, personId, roundId, teamId, unitId, userId, words } = said;
  const key = personKeyOf({ personId, userId });
  const before = await listMatters(ctx.tx, { personKey: key, targetIds: [engagementId] });
  const same = before.find(
    (one) =>
      one.kind === kind &&
      one.raisedBy === userId &&
      one.stage !== 'withdrawn' &&
      one.statement === words,
  );
  if (same !== undefined) return { id: same.id };
  return await raiseMatter(ctx, {
    kind,
    roundId,
    team: { id: teamId, name: said.teamName },
    target: { id: engagementId, name: said.unitName, unitId, engagementId },
    person: { key, userId, personId, displayName },
    role: roleOf(said.role),
    edition: null,
    hits: [],
    statement: words,
  });
}
