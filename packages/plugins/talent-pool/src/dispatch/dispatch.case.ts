import { caseTypeFor, readOncePerQuestion, type Reason } from '@lianxun/plugin-api';

import { goneCardProblems } from '../cards/gone-card-problems.ts';
import { secretlyBarred } from '../cards/secretly-barred.ts';
import type { TalentPoolCtx, TalentPoolDatabase } from '../database.ts';
import { reason } from '../refusals.ts';
import { factsGone, factsToSend } from './borrowed-facts.ts';
import {
  authorityProblems,
  consentProblems,
  replacementProblems,
  returnProblems,
  reviewProblems,
} from './dispatch-guards.ts';
import { partiesOf } from './dispatch-parties.ts';
import { dispatchTemplates } from './dispatch-templates.workflow.ts';
import { dispatchVocabulary } from './dispatch.vocabulary.ts';
import { dispatchWorkflow } from './dispatch.workflow.ts';
import type { DispatchRow } from './dispatches.repository.ts';
import { followDispatch } from './follow-dispatch.ts';
import { dispatchLink, requireDispatch } from './require-dispatch.ts';
import { arrivalProblems } from './screen-arrival.ts';

const dispatch = readOncePerQuestion(
  async (ctx: TalentPoolCtx, id: string): Promise<DispatchRow> => await requireDispatch(ctx, id),
);

const passes = (problems: readonly Reason[]) => (problems.length === 0 ? true : problems);

export const dispatchCase = caseTypeFor<TalentPoolDatabase>()({
  document: dispatchWorkflow,
  vocabulary: dispatchVocabulary,
  templates: dispatchTemplates,
  guards: {
    consented: async (ctx, id) => passes(consentProblems(await dispatch(ctx, id))),
    reviewed: async (ctx, id) => passes(reviewProblems(await dispatch(ctx, id))),
    recusalClear: async (ctx, id) => passes(await recusalProblems(ctx, await dispatch(ctx, id))),
    replacementNamed: async (ctx, id) => passes(replacementProblems(await dispatch(ctx, id))),
    mayReplace: async (ctx, id) => passes(returnProblems(await dispatch(ctx, id))),
    factsAtHand: async (ctx, id) => passes(await factsProblems(ctx, await dispatch(ctx, id))),
    authorisable: async (ctx, id) => {
      const row = await dispatch(ctx, id);
      return passes([...authorityProblems(row), ...(await arrivalProblems(ctx, row))]);
    },
  },
  relations: async (ctx, id) => await partiesOf(ctx, await dispatch(ctx, id)),
  facts: async (ctx, id) => {
    const row = await dispatch(ctx, id);
    const { documentNo, review, servesFrom, servesTo, validFrom, validTo } = row;
    return {
      fields: { documentNo, review, servesFrom, servesTo, validFrom, validTo },
      evidence: 0,
    };
  },
  label: async (ctx, id) => {
    const { personName, undertaking } = await dispatch(ctx, id);
    return { title: `抽调${personName}参加${undertaking}`, link: dispatchLink(id) };
  },
  releasedIn: ['requested'],
  onMoved: followDispatch,
});

/** The target county screens by itself: nobody is sent to it without what its rules read. */
async function factsProblems(ctx: TalentPoolCtx, row: DispatchRow): Promise<Reason[]> {
  if (row.half !== 'requester' || row.targetExchangeId === null) return [];
  if (ctx.scope.kind === 'unit' || (await factsToSend(ctx, row)) !== null) return [];
  return [reason('facts_gone', factsGone(row))];
}

/** What the tenants of the targets have answered about their secrets; the reason nobody is told. */
async function recusalProblems(ctx: TalentPoolCtx, row: DispatchRow): Promise<Reason[]> {
  // The unit's own scope reaches no checks; what they are for is not moved there.
  if (row.half !== 'requester' || ctx.scope.kind === 'unit') return [];
  const gone = await goneCardProblems(ctx, row);
  if (gone.length > 0) return gone;
  const { barred } = await secretlyBarred(ctx, {
    candidateIds: [row.candidateId],
    targetIds: row.targetIds,
  });
  return (barred.get(row.candidateId) ?? []).length === 0
    ? []
    : [reason('must_recuse', '此人对本组的被巡察单位必须回避，请退回重派')];
}
