import type { TalentPoolCtx } from '../../database.ts';
import { listMatters } from '../matters/matters.repository.ts';
import { raiseMatter } from '../matters/raise-matter.ts';
import { personKeyOf } from '../person-key.ts';
import { roleOf } from '../screen-seats.ts';
import type { ScreenedSeat } from '../screened-seat.ts';

export interface LateDeclaration extends Pick<ScreenedSeat, 'roundId' | 'teamId' | 'role'> {
  readonly teamName: string;
  readonly engagementId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly userId: string;
  readonly personId: string | null;
  readonly displayName: string;
  /** What ties have come up. */
  readonly ties: string;
}

/**
 * 补充申报: ties stated after the team has started change nothing by themselves; somebody else has to
 * decide. Said again in the same words it is the same. The caller's audit entry covers it.
 */
export async function declareLate(
  ctx: TalentPoolCtx,
  late: LateDeclaration,
): Promise<{ readonly id: string }> {
  const { displayName, engagementId, personId, roundId, teamId, ties, unitId, userId } = late;
  const key = personKeyOf({ personId, userId });
  const before = await listMatters(ctx.tx, { personKey: key, targetIds: [engagementId] });
  const same = before.find(
    ({ kind, stage, statement }) =>
      kind === 'declaration' && stage !== 'withdrawn' && statement === ties,
  );
  if (same !== undefined) return { id: same.id };
  return await raiseMatter(ctx, {
    kind: 'declaration',
    roundId,
    team: { id: teamId, name: late.teamName },
    target: { id: engagementId, name: late.unitName, unitId, engagementId },
    person: { key, userId, personId, displayName },
    role: roleOf(late.role),
    edition: null,
    hits: [],
    statement: ties,
  });
}
