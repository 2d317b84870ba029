import { countReminders } from '../assignments/assignments.repository.ts';
import { forOthers, type RectificationCtx } from '../database.ts';
import { addDays, daysBetween } from '../due-dates/due.rules.ts';
import { escalationLadder } from '../settings.ts';
import type { EscalationTarget, OwedMatter } from './escalation-targets.ts';
import { listLettersOf, type EscalationRow } from './escalations.repository.ts';
import type { DueMatter } from './escalations.schemas.ts';
import { targetsOf } from './find-matter.ts';
import { horizonOf, nextRung } from './ladder.rules.ts';

/** 应督办: what is due or overdue and has not had the letter whose day has come. A person issues it. */
export async function listDueMatters(ctx: RectificationCtx): Promise<DueMatter[]> {
  const today = ctx.calendar.today();
  const ladder = await ctx.settings.get(escalationLadder);
  const until = addDays(today, horizonOf(ladder));
  const found: DueMatter[] = [];
  for (const target of targetsOf(ctx)) {
    const owed = await target.owedUntil(forOthers(ctx), until);
    const ids = owed.map(({ id }) => id);
    const letters = Map.groupBy(await listLettersOf(ctx.tx, ids), ({ subjectId }) => subjectId);
    const reminders = await countReminders(ctx.tx, target.type, ids);
    for (const matter of owed) {
      const had = letters.get(matter.id) ?? [];
      const daysLeft = matter.dueOn === null ? null : daysBetween(today, matter.dueOn);
      if (daysLeft === null || matter.dueOn === null) continue;
      const next = nextRung(ladder, { daysLeft, issued: had.map(({ rung }) => rung) });
      if (next === null) continue;
      found.push({
        ...viewOf(target, matter, had.at(-1)),
        dueOn: matter.dueOn,
        daysLeft,
        next,
        reminders: reminders.get(matter.id) ?? 0,
      });
    }
  }
  return found.toSorted((left, right) => left.daysLeft - right.daysLeft);
}

function viewOf(target: EscalationTarget, matter: OwedMatter, last: EscalationRow | undefined) {
  const { id, link, recipientName, title, type, unitId } = matter;
  return {
    type,
    typeTitle: target.title,
    id,
    title,
    link,
    recipientName,
    unitId,
    last:
      last === undefined
        ? null
        : { id: last.id, title: last.rungTitle, stateTitle: last.stateTitle },
  };
}
