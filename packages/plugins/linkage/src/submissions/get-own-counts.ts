import type { LinkageCtx } from '../database.ts';
import { requirePart } from '../milestones/open-part.ts';
import { countOwn, type OwnCounts } from './count-own.ts';
import { changedCounts } from './count-units.rules.ts';
import { listSubmissions, type SubmissionRow } from './submissions.repository.ts';
import type { OwnCountsView } from './submissions.schemas.ts';
import { uncitedShare } from './uncited-share.ts';

/** 汇总报送: what would be submitted now, and the versions that were. */
export async function getOwnCounts(
  ctx: LinkageCtx,
  participationId: string,
): Promise<OwnCountsView> {
  const { facts, part } = await requirePart(ctx, participationId);
  const own = await countOwn(ctx, part, facts.roundId);
  const submissions = await listSubmissions(ctx.tx, part.id);
  const [last] = submissions;
  const { checklistNumber, cited, items, outside, units, unsaid } = own?.content ?? nothing;
  return {
    version: part.version,
    takesPart: facts.takesPart,
    checklistNumber,
    units: [...units],
    items: itemsOf(own),
    cited,
    outside,
    unsaid,
    uncitedShare: uncitedShare({ cited, outside, unsaid }),
    ...saidBefore(last),
    pending: own === undefined ? [] : [...changedCounts(last?.content ?? nothing, { items })],
    submissions: versionsOf(submissions),
  };
}

const nothing = {
  checklistNumber: null,
  units: [],
  items: [],
  cited: 0,
  outside: 0,
  unsaid: 0,
};

const saidBefore = (last: SubmissionRow | undefined): Pick<OwnCountsView, 'causes' | 'note'> => ({
  causes: [...(last?.content.causes ?? [])],
  note: last?.content.note ?? null,
});

function itemsOf(own: OwnCounts | undefined): OwnCountsView['items'] {
  return (own?.items ?? []).map(({ isGone, item, leads, unitsChecked, unitsWithProblem }) => ({
    itemId: item.itemId,
    code: item.code,
    question: item.question,
    isGone,
    isLocal: item.isLocal,
    checked: unitsChecked,
    withProblem: unitsWithProblem,
    leads,
  }));
}

function versionsOf(submissions: readonly SubmissionRow[]): OwnCountsView['submissions'] {
  return submissions.map(({ at, byName, content, number }, index) => ({
    number,
    checklistNumber: content.checklistNumber,
    byName,
    at,
    changes: [...changedCounts(submissions[index + 1]?.content ?? { items: [] }, content)],
  }));
}
