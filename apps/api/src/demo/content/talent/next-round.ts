import type { Ref } from '../types.ts';

/** Teams of the round that follows the live one in Xishan, with the units each takes. */
export const nextRoundTeams: readonly { readonly name: string; readonly units: readonly Ref[] }[] =
  [
    { name: '第一巡察组', units: ['xs-u-48', 'xs-u-49'] },
    { name: '第二巡察组', units: ['xs-u-47', 'xs-u-55'] },
    { name: '第三巡察组', units: ['xs-u-50', 'xs-u-57'] },
  ];

export const unitsOfNextRound: readonly Ref[] = nextRoundTeams.flatMap(({ units }) => units);
