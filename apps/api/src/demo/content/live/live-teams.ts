import type { DemoTeam, DemoTeamMember, TeamRole } from '../types.ts';

interface TeamSeats {
  leader: string;
  deputy: string;
  liaison: string;
  members: string[];
  validFrom: string;
}

/** By roster number; no one serves with the unit he comes from, no leader returns to his former units. */
const seats: TeamSeats[] = [
  {
    leader: '30',
    deputy: '39',
    liaison: '51',
    members: ['54', '66', '75'],
    validFrom: '2026-06-22',
  },
  {
    leader: '31',
    deputy: '38',
    liaison: '53',
    members: ['64', '65', '70'],
    validFrom: '2026-10-12',
  },
  {
    leader: '29',
    deputy: '45',
    liaison: '49',
    members: ['55', '60', '62', '74'],
    validFrom: '2026-10-12',
  },
];
const numerals = ['一', '二', '三'];

export const liveTeams: DemoTeam[] = seats.map((team, at) => {
  const number = at + 1;
  const seated = (no: string, role: TeamRole, order: number): DemoTeamMember => ({
    personRef: `xs-p-${no}`,
    role,
    mandateNo: `西巡授〔2026〕${number}-${order}号`,
    validFrom: team.validFrom,
    validTo: '2027-01-31',
  });
  return {
    ref: `xs-r5-t${number}`,
    name: `第${numerals[at] ?? ''}巡察组`,
    number,
    mandateDocument: '西办发〔2026〕21号',
    members: [
      seated(team.leader, 'teamLeader', 1),
      seated(team.deputy, 'deputyLeader', 2),
      seated(team.liaison, 'liaison', 3),
      ...team.members.map((no, order) => seated(no, 'member', order + 4)),
    ],
  };
});

export function liveTeam(number: number): DemoTeam {
  const team = liveTeams.find((known) => known.number === number);
  if (!team) throw new Error(`No live team ${number}`);
  return team;
}

export function holderOf(team: DemoTeam, role: TeamRole): string {
  const holder = team.members.find((member) => member.role === role);
  if (!holder) throw new Error(`${team.name} has no ${role}`);
  return holder.personRef;
}
