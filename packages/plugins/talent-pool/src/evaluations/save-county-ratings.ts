import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolCtx } from '../database.ts';
import { insertCountyRatings } from './county-ratings.repository.ts';

interface CountyRatings {
  /** What was served and is rated once, such as a demand. */
  readonly sourceId: string;
  readonly title: string;
  /** 对象卡 of this county's units that the people were sent for. */
  readonly targetIds: readonly string[];
  readonly people: readonly {
    readonly candidateId: string;
    /** 1 to 5. */
    readonly mark: number;
    readonly comment: string;
  }[];
}

/**
 * 县区满意度 with people who were sent to this county: it counts in 综合评定 of each person's sheet in
 * the team he came into. Part of rating, which leaves the entry.
 */
export async function saveCountyRatings(
  ctx: TalentPoolCtx,
  { people, sourceId, targetIds, title }: CountyRatings,
): Promise<void> {
  await insertCountyRatings(
    ctx.tx,
    people.map((rated) => ({
      id: uuidv7(),
      sourceId,
      title,
      targetIds: [...targetIds],
      ...rated,
      ratedOn: ctx.calendar.today(),
      ratedByName: ctx.actor.displayName,
      sheetId: null,
    })),
  );
}
