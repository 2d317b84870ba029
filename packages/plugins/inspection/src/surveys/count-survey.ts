import { randomInt } from 'node:crypto';

import type { InspectionCtx } from '../database.ts';
import { deleteSlips } from './survey-box.repository.ts';
import { openBox } from './survey-box.ts';
import { updateSurveyRow, type SurveyRow } from './surveys.repository.ts';
import { countSlips } from './tally.ts';

/** Forms that have not arrived by then were lost on the way, and no longer hold up the others. */
const longestWait = 2;

/** How many forms were handed in by the links of a survey; member scope and jobs. */
export async function countHandedIn(ctx: InspectionCtx, id: string): Promise<number> {
  const links = await ctx.publicLinks.list({ type: 'survey', id });
  return links.reduce((sum, { usedCount }) => sum + usedCount, 0);
}

/**
 * Counts a survey that has ended and whose last form has arrived, keeps the figures and destroys the
 * forms. In a job the members see as the system's: nobody is named as the one who counted.
 */
export async function countIfComplete(ctx: InspectionCtx, survey: SurveyRow): Promise<boolean> {
  const { closedOn, countedOn, id, received, stage } = survey;
  if (stage !== 'closed' || countedOn !== null) return false;
  const today = ctx.calendar.today();
  const waited = closedOn !== null && ctx.calendar.daysBetween(closedOn, today) >= longestWait;
  if (!waited && (await countHandedIn(ctx, id)) > received) return false;
  const { kind, leastAnswers, members, placements, questions } = survey;
  const slips = await openBox(ctx, id);
  const result = countSlips({
    content: { kind, members, questions },
    placements,
    slips,
    least: leastAnswers,
    shuffle,
  });
  await updateSurveyRow(ctx.tx, id, { countedOn: today, result: JSON.stringify(result) });
  await deleteSlips(ctx.tx, id);
  await ctx.audit({
    action: 'inspection.survey_counted',
    subject: { type: 'survey', id },
    summary: `计票：${survey.title}，收到${result.received}份`,
    after: { received: result.received, isWithheld: result.isWithheld },
    engagementId: survey.engagementId,
  });
  return true;
}

function shuffle<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, at: randomInt(2 ** 47) }))
    .toSorted((left, right) => left.at - right.at)
    .map(({ item }) => item);
}
