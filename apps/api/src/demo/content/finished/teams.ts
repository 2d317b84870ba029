import type { DemoTeam, DemoTeamMember, TeamRole } from '../types.ts';

/** leader / deputies / liaison / members, by roster number */
const seats = [
  '29 / 37 / 46 / 58 59 60 63',
  '30 / 38 / 47 / 54 57 62',
  '31 / 39 / 48 / 55 56 65',
  '32 / 40 / 49 / 66 75 77',
  '33 / 41 / 50 / 61 64 68 71',
  '34 / 42 / 51 / 67 72 73',
  '35 / 43 45 / 52 / 69 76',
  '36 / 44 / 53 / 70 74',
];
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八'];

export const finishedTeams: DemoTeam[] = seats.map((row, at) => {
  const number = at + 1;
  const [leaders = '', deputies = '', liaisons = '', members = ''] = row.split('/');
  let seat = 0;
  const seated = (numbers: string, role: TeamRole): DemoTeamMember[] =>
    numbers
      .trim()
      .split(' ')
      .map((no) => {
        seat += 1;
        return {
          personRef: `xs-p-${no}`,
          role,
          mandateNo: `西巡授〔2024〕${number}-${seat}号`,
          validFrom: '2024-03-04',
          validTo: '2024-07-31',
        };
      });
  return {
    ref: `xs-r3-t${number}`,
    name: `第${numerals[at] ?? ''}巡察组`,
    number,
    mandateDocument: '西办发〔2024〕9号',
    members: [
      ...seated(leaders, 'teamLeader'),
      ...seated(deputies, 'deputyLeader'),
      ...seated(liaisons, 'liaison'),
      ...seated(members, 'member'),
    ],
  };
});
