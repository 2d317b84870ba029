import { commonCounties } from '../campaigns/campaign.settings.ts';
import { loadCampaign, type County } from '../campaigns/load-campaign.ts';
import type { LinkageCtx } from '../database.ts';
import { changedCounts } from './count-units.rules.ts';
import { loadWording, type WordedItem, type Wording } from './load-wording.ts';
import { countsOf, hasProblem, isCommon, shownItem, shownUnits } from './matrix.rules.ts';
import {
  listJudgements,
  listReceivedSubmissions,
  type JudgementRow,
  type ReceivedSubmissionRow,
} from './submissions.repository.ts';
import type { MatrixItem, MatrixView } from './submissions.schemas.ts';
import { uncitedShare } from './uncited-share.ts';

/** What one county has submitted last. */
interface Submitted {
  readonly county: County;
  readonly last: ReceivedSubmissionRow;
  readonly before: ReceivedSubmissionRow | undefined;
}

interface Over {
  readonly submitted: readonly Submitted[];
  readonly kinds: readonly string[];
  readonly wording: Wording;
  readonly commonFrom: number;
  readonly judgements: ReadonlyMap<string, JudgementRow>;
}

/** 联动汇总: item × county × kind of unit, from what counties have submitted and nothing else. */
export async function getMatrix(ctx: LinkageCtx, combinedId: string): Promise<MatrixView> {
  const { combined, counties, row } = await loadCampaign(ctx, combinedId);
  const submitted = await submittedOf(ctx, counties);
  const contents = submitted.map(({ last }) => last.content);
  const kinds = [...new Set(contents.flatMap(({ units }) => units.map((it) => it.unitKind)))];
  const over: Over = {
    submitted,
    kinds: kinds.toSorted(),
    wording: await loadWording(ctx, row),
    commonFrom: await ctx.settings.get(commonCounties),
    judgements: new Map((await listJudgements(ctx.tx, row.id)).map((it) => [it.itemId, it])),
  };
  const units = shownUnits(contents, over.kinds);
  const has = new Set(submitted.map(({ county }) => county.code));
  return {
    combinedId,
    version: row.version,
    title: combined.title,
    checklistNumber: row.checklistNumber,
    commonFrom: over.commonFrom,
    counties: submitted.map((one, at) => ({
      ...countyOf(one, row.checklistNumber),
      units: [...(units[at] ?? [])],
    })),
    missing: counties
      .filter(({ code, takesPart }) => takesPart && !has.has(code))
      .map(({ name }) => name),
    kinds: [...over.kinds],
    items: over.wording.items.map((worded) => itemOf(worded, over)),
  };
}

async function submittedOf(
  ctx: LinkageCtx,
  counties: readonly County[],
): Promise<readonly Submitted[]> {
  const rows = await listReceivedSubmissions(
    ctx.tx,
    counties.map(({ ownExchangeId }) => ownExchangeId),
  );
  const byCounty = Map.groupBy(rows, ({ exchangeId }) => exchangeId);
  return counties.flatMap((county) => {
    const [last, before] = byCounty.get(county.ownExchangeId) ?? [];
    return last === undefined ? [] : [{ county, last, before }];
  });
}

function countyOf(
  { before, county, last }: Submitted,
  current: number | null,
): Omit<MatrixView['counties'][number], 'units'> {
  const changed =
    before === undefined ? [] : changedCounts(before.content, last.content).map((it) => it.itemId);
  return {
    code: county.code,
    name: county.name,
    number: last.number,
    sentAt: last.sentAt,
    sentByName: last.sentByName,
    checklistNumber: last.content.checklistNumber,
    isOnOldVersion: last.content.checklistNumber !== current,
    hasLeft: !county.takesPart,
    changedItems: [...new Set(changed)],
    uncitedShare: uncitedShare(last.content),
    note: last.content.note,
  };
}

function itemOf({ isGone, item }: WordedItem, over: Over): MatrixItem {
  const { commonFrom, judgements, kinds, submitted, wording } = over;
  const { code, groups, itemId, question } = item;
  const contents = submitted.map(({ last }) => last.content);
  const shown = shownItem(itemId, contents, kinds);
  const counties = submitted.map(({ county, last: { content } }, at) => {
    const { checklistNumber } = content;
    const counts = countsOf(itemId, content);
    const { kinds: byKind, ...sums } = shown.counties[at] ?? nothing;
    return {
      code: county.code,
      ...sums,
      isAsked: wording.asks(checklistNumber, itemId) || counts.length > 0,
      isOlderWording: wording.isOlder(checklistNumber, itemId),
      hasProblem: hasProblem(counts),
      kinds: [...byKind],
    };
  });
  const withProblem = counties.filter((it) => it.hasProblem).length;
  const asked = counties.filter(({ isAsked }) => isAsked).length;
  const judged = judgements.get(itemId);
  return {
    itemId,
    code,
    question,
    isGone,
    groups: [...groups],
    counties,
    kinds: [...shown.kinds],
    total: shown.total,
    countiesWithProblem: withProblem,
    countiesAsked: asked,
    isCommon: isCommon(withProblem, asked, commonFrom),
    causes: causesOf(itemId, submitted),
    judgement: judged === undefined ? null : judgementView(judged),
  };
}

const nothing = { checked: null, withProblem: null, leads: null, kinds: [] };

const judgementView = ({ byName, cause, commonProblemId, isInstitutional }: JudgementRow) => ({
  isInstitutional,
  cause,
  byName,
  commonProblemId,
});

function causesOf(itemId: string, submitted: readonly Submitted[]): MatrixItem['causes'] {
  return submitted.flatMap(({ county, last }) =>
    last.content.causes
      .filter((cause) => cause.itemId === itemId)
      .map(({ isInstitutional, text }) => ({ county: county.name, text, isInstitutional })),
  );
}
