import { dispatchFlow } from './dispatch-flow.ts';
import type { Answered, Place } from './dispatch-world.ts';
import type { Lent, playCombined } from './play-combined.ts';
import type { Engaged, playRound, Team } from './play-round.ts';
import { dayFromToday } from './play-time.ts';
import type { Taking } from './play-world.ts';
import type { WorkflowHost } from './workflow-county.ts';

/** Who is seated in a team, by his part in it. */
export interface Crew extends Readonly<Record<string, Lent>> {
  readonly leader: Lent;
  readonly deputyLeader: Lent;
  readonly liaison: Lent;
  readonly member: Lent;
}

type Combined = ReturnType<typeof playCombined>;

/** How people of one county come to the team of another, act by act. */
export function playStaffing(
  host: WorkflowHost,
  city: Place,
  {
    combined,
    round,
  }: { readonly combined: Combined; readonly round: ReturnType<typeof playRound> },
) {
  const flow = dispatchFlow(host, city);

  /** A leader, a deputy and two more, of a county that lends them. */
  async function crewOf(home: Place, mark: string): Promise<Crew> {
    return {
      leader: await combined.lent(home, `郭组长${mark}`, 'leader'),
      deputyLeader: await combined.lent(home, `冯副组长${mark}`, 'leader'),
      liaison: await combined.lent(home, `陈联络${mark}`, 'inspection'),
      member: await combined.lent(home, `邓组员${mark}`, 'inspection'),
    };
  }

  /** A joint plan over units of several counties, one team each, chosen by hand; answers it. */
  async function planTeams(
    period: { readonly from: string; readonly to: string },
    targets: readonly (readonly string[])[],
  ): Promise<string> {
    const { body } = await city.must(city.clerk, 'POST', 'talent-pool/plans', {
      kind: 'joint',
      roundId: null,
      title: '市县统合巡察组队方案',
      mode: 'manual',
      recusalMode: 'combined',
      period,
      pools: ['card'],
      teams: targets.map((targetIds, place) => ({
        name: `第${place + 1}巡察组`,
        targetIds,
        size: { min: 2, max: 4 },
        deputies: { min: 0, max: 1 },
        skills: [],
      })),
    });
    return String(body['id']);
  }

  /** He, his unit and his county agree, and the city has checked and confirmed him. */
  async function agree(person: Lent, to: Place): Promise<void> {
    const going = { name: person.name, to };
    await flow.agreed(person.home, await combined.dispatchOf(person.home, going), person);
    await combined.down();
    await flow.confirmed(await combined.dispatchOf(city, going));
  }

  /** Seat and mandate in the county he goes to, as far as it grants them. */
  async function authorise(it: Engaged, name: string, validTo: string): Promise<Answered> {
    const going = { atTarget: await flow.find(it.county, name), target: it.county };
    await flow.arranged(
      { ...going, team: round.asTeam(it) },
      { validFrom: dayFromToday(0), validTo, declaredOn: dayFromToday(0) },
    );
    return await flow.authorise(going);
  }

  /**
   * A crew comes to the team of a county. Answers what the leader's authority met before city and
   * county had agreed on him, and then what everybody's did.
   */
  async function seat(
    id: string,
    { county, engaged: [it], part }: Pick<Taking, 'county' | 'engaged' | 'part'>,
    { crew, validTo }: { readonly crew: Crew; readonly validTo: string },
  ): Promise<{ readonly early: Answered; readonly answers: readonly number[] }> {
    if (it === undefined) throw new Error('no unit');
    const { leader, ...others } = crew;
    await agree(leader, county);
    const early = await authorise(it, leader.name, validTo);
    const { name, user } = leader;
    await combined.nominateLeader(id, county, { name, userId: user.id });
    await combined.authoriseLeader(part);
    for (const person of Object.values(others)) await agree(person, county);
    const answers: number[] = [];
    for (const person of Object.values(crew))
      answers.push((await authorise(it, person.name, validTo)).status);
    return { early, answers };
  }

  const teamOf = ({ deputyLeader, leader, liaison, member }: Crew): Team => ({
    leader: leader.user,
    deputy: deputyLeader.user,
    members: [liaison.user, member.user],
  });

  return { flow, crewOf, planTeams, agree, authorise, seat, teamOf };
}
