import type {
  DemoEngagement,
  DemoFinding,
  DemoRound,
  DemoTeam,
  IsoDate,
  Ref,
} from '../content/types.ts';

/** The unit that went ahead of the round, with everybody who has a part in it. */
export interface EngagementAhead {
  readonly roundRef: Ref;
  readonly engagement: DemoEngagement;
  readonly team: DemoTeam;
  readonly leader: Ref;
  readonly findings: readonly DemoFinding[];
  readonly feedbackOn: IsoDate;
  readonly dueOn: IsoDate;
}

export function reportingOf({
  engagements,
  findings,
  ref: roundRef,
  teams,
}: DemoRound): EngagementAhead {
  const engagement = engagements.find(({ feedbackOn }) => feedbackOn !== null);
  const team = teams.find(({ ref }) => ref === engagement?.teamRef);
  const leader = team?.members.find(({ role }) => role === 'teamLeader');
  const { feedbackOn = null, rectificationEndsOn: dueOn = null } = engagement ?? {};
  if (!engagement || !team || !leader || feedbackOn === null || dueOn === null) {
    throw new Error('No unit of the live round has its feedback');
  }
  const own = findings.filter(({ engagementRef }) => engagementRef === engagement.ref);
  return {
    roundRef,
    engagement,
    team,
    leader: leader.personRef,
    findings: own,
    feedbackOn,
    dueOn,
  };
}

export function stageDate({ stages }: DemoEngagement | DemoRound, stage: string): IsoDate {
  const entry = stages.find((it) => it.stage === stage);
  if (entry === undefined) throw new Error(`Nothing is ever ${stage}`);
  return entry.on;
}
