import type { Tone } from '@lianxun/ui';

import type { Declaration, Team } from '../reading/words.ts';

export interface DeclarationState {
  readonly word: string;
  readonly tone: Extract<Tone, 'good' | 'warn' | 'alert' | 'neutral'>;
}

/** Where the declarations of one member stand, over all units of the team. */
export function declarationState(
  team: Pick<Team, 'engagements'>,
  declarations: readonly Declaration[],
  userId: string,
): DeclarationState {
  const own = declarations.filter((it) => it.userId === userId);
  const silent = team.engagements.filter(
    ({ id }) => !own.some(({ engagementId }) => engagementId === id),
  ).length;
  if (team.engagements.length === 0) return { word: '待分配单位', tone: 'neutral' };
  if (own.some(({ decision }) => decision === 'mustRecuse'))
    return { word: '须回避', tone: 'alert' };
  if (own.some((it) => it.hasTies && it.decision === null)) return { word: '待核定', tone: 'warn' };
  if (silent > 0) return { word: `${silent} 个单位未申报`, tone: 'warn' };
  return {
    word: own.some(({ hasTies }) => hasTies) ? '已核定，无须回避' : '无回避情形',
    tone: 'good',
  };
}
