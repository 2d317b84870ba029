import type {
  DemoEngagement,
  DemoFinding,
  DemoRound,
  DemoTeam,
  DemoUnit,
  Ref,
} from '../content/types.ts';
import type { World } from '../play/world.ts';

/** A finding of a past round with everybody around it. */
export interface PastFinding {
  readonly finding: DemoFinding;
  readonly engagement: DemoEngagement;
  readonly round: DemoRound;
  readonly team: DemoTeam;
  readonly unit: DemoUnit;
  readonly leader: Ref;
  readonly head: Ref;
  readonly liaison: Ref;
  /** End of the rectification period. */
  readonly endsOn: string;
}

export function pastFindings(world: World, round: DemoRound): PastFinding[] {
  return round.engagements.flatMap((engagement) => {
    const around = {
      engagement,
      round,
      ...teamOf(round, engagement),
      ...unitOf(world, engagement),
    };
    return round.findings
      .filter(({ engagementRef }) => engagementRef === engagement.ref)
      .map((finding) => ({ finding, ...around }));
  });
}

function teamOf({ teams }: DemoRound, { ref, rectificationEndsOn, teamRef }: DemoEngagement) {
  const team = teams.find((it) => it.ref === teamRef);
  const leader = team?.members.find(({ role }) => role === 'teamLeader')?.personRef;
  if (!team || !leader || rectificationEndsOn === null) throw new Error(`${ref} has no team`);
  return { team, leader, endsOn: rectificationEndsOn };
}

function unitOf({ units }: World, { unitRef }: DemoEngagement) {
  const unit = units.get(unitRef);
  if (!unit?.liaisonRef || !unit.principalLeaderRef)
    throw new Error(`Nobody speaks for ${unitRef}`);
  return { unit, head: unit.principalLeaderRef, liaison: unit.liaisonRef };
}

export function scopeOf({ refs }: World, { engagement, unit }: PastFinding) {
  const released = true as const;
  return { engagementId: refs.get(engagement.ref), unitId: refs.get(unit.ref), released };
}
