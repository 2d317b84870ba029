import type { Api, ApiSchema } from '@lianxun/api-client';

import type { Team } from '../reading/words.ts';

export type Preview = ApiSchema<'RecusalSeatPreview'>;

/** Puts before those who decide what stands against a person, and answers where it is decided. */
export async function raiseMatters(
  api: Api,
  at: string,
  seat: { readonly team: Team; readonly userId: string; readonly role: string },
): Promise<string> {
  const { role, team, userId } = seat;
  const body = { teamId: team.id, roundId: team.roundId, userId, role };
  const { ids } = await api.post<{ ids: readonly string[] }>(
    `${at}/talent-pool/recusal-matters`,
    body,
  );
  return ids[0] ?? '';
}

/** What stands against a person, a unit and a reason each. */
export function hitsOf({ units }: Preview): string[] {
  return units.flatMap(({ hits, unitName }) =>
    hits.map(({ evidence, title }) => `${unitName}：${evidence || title}`),
  );
}

/** Why no exception can be asked for; nothing where two persons may keep him. */
export function exceptionRefusal({ units }: Preview): string | undefined {
  const never = units
    .flatMap(({ hits }) => hits)
    .filter(({ overridable, result }) => result === 'mustRecuse' && !overridable);
  const confirmed = units.some(({ decided }) => decided === 'confirmed');
  if (confirmed) return '已核定必须回避，请更换人选。';
  return never.length === 0 ? undefined : '所涉情形一律不得例外留用，请更换人选。';
}
