import { v4 as uuidv4 } from 'uuid';

import type { TalentPoolCtx } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { deleteDrafts, deleteSlips } from './ballot-box.repository.ts';
import { openSlips } from './ballot-box.ts';
import { readSlip } from './ballot.rules.ts';
import { revokeReverseLinks } from './end-reverse-rating.ts';
import { expireRaters, listRaters, listSheets } from './evaluation-people.repository.ts';
import { putParts } from './evaluation-results.repository.ts';
import { lockEvaluation, updateEvaluation } from './evaluations.repository.ts';
import { kept } from './score.rules.ts';

/**
 * Rating has ended: the box is opened once, sums are kept and the slips destroyed. Of an anonymous
 * part with too few raters the sum is not kept either.
 */
export async function tallyRatings(ctx: TalentPoolCtx, id: string): Promise<void> {
  const evaluation = requireFound(await lockEvaluation(ctx.tx, id), 'evaluation');
  if (evaluation.closedOn !== null) return;
  const sheets = await listSheets(ctx.tx, [id]);
  const names = new Map((await listRaters(ctx.tx, [id])).map((it) => [it.userId, it.userName]));
  const slips = (await openSlips(ctx, id)).map(({ part, raterId, text }) => ({
    part,
    raterName: raterId === null ? null : (names.get(raterId) ?? null),
    ...readSlip(text),
  }));
  const parts = sheets.flatMap((sheet) =>
    (['self', 'peer', 'leader', 'reverse'] as const).map((part) => {
      // A slip of the inspected unit speaks of the team, and counts for everybody in it.
      const subject = part === 'reverse' ? id : sheet.id;
      const given = slips.filter((slip) => slip.part === part && slip.sheetId === subject);
      const named = part === 'self' || part === 'leader' ? given[0] : undefined;
      return {
        id: uuidv4(),
        evaluationId: id,
        sheetId: sheet.id,
        part,
        ...kept(
          part,
          given.map(({ score }) => score),
        ),
        remark: named?.remark ?? null,
        raterName: named?.raterName ?? null,
      };
    }),
  );
  await revokeReverseLinks(ctx, id, '评分已结束');
  await putParts(ctx.tx, parts);
  await deleteSlips(ctx.tx, id);
  await deleteDrafts(ctx.tx, id);
  await expireRaters(ctx.tx, id);
  await updateEvaluation(ctx.tx, id, { closedOn: ctx.calendar.today() });
}
