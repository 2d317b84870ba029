import { checkSeats } from '@lianxun/plugin-talent-pool/api';
import type {
  Seat,
  StaffingPerson,
  StaffingProblem,
  StaffingTeam,
} from '@lianxun/plugin-talent-pool/api';

import type { DemandContent } from '../demands/demand.schemas.ts';
import { isWishMet, type KnownWish } from '../fairness/wishes-met.rules.ts';

export interface ReviewedPerson {
  readonly id: string;
  readonly name: string;
  /** Rules he breaks in the team as it is wanted now: with them he cannot stay. */
  readonly bars: readonly string[];
  /** What else speaks against him; the office decides. */
  readonly remarks: readonly string[];
}

export interface ReviewedTeam {
  readonly people: readonly ReviewedPerson[];
  /** What the team as a whole lacks. */
  readonly lacks: readonly string[];
  readonly open: number;
  readonly surplus: number;
}

export interface ChangedTeam {
  /** As if the team were already what is wanted now. */
  readonly problem: StaffingProblem;
  readonly seats: readonly Seat[];
  readonly teamId: string;
  readonly content: Pick<DemandContent, 'headcount' | 'skills'>;
  readonly wishes: readonly KnownWish[];
}

/** Who of a team still fits what its county wants now, and who does not, with the reasons. */
export function reviewChange({
  content,
  problem,
  seats,
  teamId,
  wishes,
}: ChangedTeam): ReviewedTeam {
  const broken = checkSeats(problem, seats).filter(({ team }) => team === teamId);
  const own = seats.filter(({ team }) => team === teamId);
  const team = problem.teams.find(({ id }) => id === teamId);
  const people = own.flatMap((seat) => {
    const person = problem.people.find(({ id }) => id === seat.person);
    if (person === undefined) return [];
    const bars = broken.filter((it) => it.person === person.id).map(({ sentence }) => sentence);
    const remarks = remarksOn(person, { seat, skills: content.skills, wishes });
    return [{ id: person.id, name: person.name, bars, remarks }];
  });
  const { wanted } = content.headcount;
  return {
    people,
    lacks: broken.filter(({ person }) => person === null).map(({ sentence }) => sentence),
    open: Math.max(0, wanted - own.length),
    surplus: Math.max(0, own.length - mostOf(team, wanted)),
  };
}

const mostOf = (team: StaffingTeam | undefined, wanted: number) => team?.size.max ?? wanted;

function remarksOn(
  person: StaffingPerson,
  {
    seat,
    skills,
    wishes,
  }: {
    readonly seat: Seat;
    readonly skills: DemandContent['skills'];
    readonly wishes: readonly KnownWish[];
  },
): string[] {
  const isUnskilled =
    seat.role !== 'leader' &&
    skills.length > 0 &&
    !skills.some(({ skill }) => person.skills.includes(skill));
  const isUnwanted = wishes.some((wish) => wish.rank === 'unwanted' && !isWishMet(wish, [person]));
  return [
    ...(isUnskilled ? ['不具备现在需要的专业。'] : []),
    ...(isUnwanted ? ['县区不希望派此人。'] : []),
  ];
}
