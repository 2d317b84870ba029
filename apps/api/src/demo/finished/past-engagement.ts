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
  const engagements = new Map(round.engagements.map((it) => [it.ref, it]));
  const teams = new Map(round.teams.map((it) => [it.ref, it]));
  return round.findings.map((finding) => {
    const engagement = engagements.get(finding.engagementRef);
    const team = teams.get(engagement?.teamRef ?? '');
    const unit = world.units.get(engagement?.unitRef ?? '');
    const leader = team?.members.find(({ role }) => role === 'teamLeader')?.personRef;
    const { liaisonRef: liaison = null, principalLeaderRef: head = null } = unit ?? {};
    const endsOn = engagement?.rectificationEndsOn ?? null;
    if (!engagement || !team || !unit || !leader || !liaison || !head || !endsOn) {
      throw new Error(`${finding.ref} stands alone`);
    }
    return { finding, engagement, round, team, unit, leader, head, liaison, endsOn };
  });
}

export function scopeOf({ refs }: World, { engagement, unit }: PastFinding) {
  const released = true as const;
  return { engagementId: refs.get(engagement.ref), unitId: refs.get(unit.ref), released };
}
