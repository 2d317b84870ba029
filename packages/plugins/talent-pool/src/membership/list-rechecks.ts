import type { TalentPoolCtx } from '../database.ts';
import { poolTitles } from '../roster/options.ts';
import { listMembers } from './members.repository.ts';
import { listRechecks } from './rechecks.repository.ts';
import { resultTitles } from './settle-recheck.ts';

/** Open ones first, the most urgent before the others; of the year that is asked for, or of all. */
export async function listRecheckList(ctx: TalentPoolCtx, year: number | undefined) {
  const rows = await listRechecks(ctx.tx, year === undefined ? {} : { year });
  const ids = rows.map(({ memberId }) => memberId);
  const members = new Map((await listMembers(ctx.tx, { ids })).map((row) => [row.id, row]));
  const today = ctx.calendar.today();
  const views = rows.flatMap((row) => {
    const member = members.get(row.memberId);
    if (member === undefined) return [];
    const { name, pool, sendingUnit, stateTitle } = member;
    return {
      ...row,
      name,
      pool,
      poolTitle: poolTitles[pool],
      sendingUnit,
      stateTitle,
      isOverdue: row.doneOn === null && row.dueOn < today,
      resultTitle: row.result === null ? null : resultTitles[row.result],
    };
  });
  return views.toSorted(
    (one, other) => Number(one.doneOn !== null) - Number(other.doneOn !== null),
  );
}
