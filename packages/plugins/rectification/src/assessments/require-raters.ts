import type { RectificationCtx } from '../database.ts';
import { ratedIndicators, type AssessmentDocument } from './assessment-document.ts';
import { unacceptable } from './assessment-errors.ts';
import { listPeopleOfUnit } from './unit-people.repository.ts';

interface ChosenRaters {
  readonly rater: string;
  readonly userIds: readonly string[];
}

export interface NamedRater {
  readonly rater: string;
  /** Null for the unit's self-rating. */
  readonly userId: string | null;
  readonly userName: string;
}

/** Everybody who rates, with a name; nobody twice, and nobody who rates his own unit's work. */
export async function requireRaters(
  ctx: RectificationCtx,
  unitId: string,
  document: AssessmentDocument,
  chosen: readonly ChosenRaters[],
): Promise<readonly NamedRater[]> {
  const userIds = chosen.flatMap((it) => it.userIds);
  if (new Set(userIds).size < userIds.length)
    throw unacceptable('rater_twice', '同一人只能填一份评估表', 'raters');
  await refuseOwnWork(ctx, unitId, userIds);
  const names = await ctx.people.namesOf(userIds);
  if (userIds.some((id) => !names.has(id)))
    throw unacceptable('account_unknown', '评分人没有可用的账号，请先开通账号', 'raters');

  return document.raters
    .filter(({ key }) => ratedIndicators(document, key).length > 0)
    .flatMap(({ key, kind, title }): NamedRater[] => {
      if (kind === 'self') return [{ rater: key, userId: null, userName: title }];
      const users = chosen.find(({ rater }) => rater === key)?.userIds ?? [];
      if (users.length === 0)
        throw unacceptable('rater_missing', `请为“${title}”选定评分人`, `raters.${key}`);
      return users.map((userId) => ({ rater: key, userId, userName: names.get(userId) ?? '' }));
    });
}

async function refuseOwnWork(
  ctx: RectificationCtx,
  unitId: string,
  userIds: readonly string[],
): Promise<void> {
  const { heads, liaisons } = await ctx.people.usersOfUnit(unitId);
  const ofUnit = new Set([...heads, ...liaisons, ...(await listPeopleOfUnit(ctx.tx, unitId))]);
  if (userIds.some((id) => ofUnit.has(id)))
    throw unacceptable(
      'rates_own_work',
      '被评估单位的人员只能参加单位自评，请另选评分人',
      'raters',
    );
}
