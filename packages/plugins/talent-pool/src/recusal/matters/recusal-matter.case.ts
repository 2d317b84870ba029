import { caseTypeFor, type Guards } from '@lianxun/plugin-api';

import type { TalentPoolCtx, TalentPoolDatabase } from '../../database.ts';
import { reason, requireFound } from '../../refusals.ts';
import { seatOf } from '../seats.ts';
import { followMatter } from './follow-matter.ts';
import { mayBeKept, nothingMandatory, raisedByRule } from './matter-reasons.ts';
import { findMatter, type MatterRow } from './matters.repository.ts';
import { recusalMatterTemplates } from './recusal-matter-templates.workflow.ts';
import { recusalMatterVocabulary } from './recusal-matter.vocabulary.ts';
import { recusalMatterWorkflow } from './recusal-matter.workflow.ts';

const matterOf = async (ctx: TalentPoolCtx, id: string): Promise<MatterRow> =>
  requireFound(await findMatter(ctx.tx, id), 'matter');

export const recusalMatterCase = caseTypeFor<TalentPoolDatabase>()({
  document: recusalMatterWorkflow,
  vocabulary: recusalMatterVocabulary,
  templates: recusalMatterTemplates,
  guards: {
    nothingMandatory: async (ctx, id) => nothingMandatory((await matterOf(ctx, id)).hits),
    overridable: async (ctx, id) => mayBeKept((await matterOf(ctx, id)).hits),
    raisedByRule: async (ctx, id) => raisedByRule((await matterOf(ctx, id)).kind),
    leftTeam: async (ctx, id) => {
      const matter = await matterOf(ctx, id);
      if ((await seatOf(ctx, matter)) === undefined) return true;
      return [reason('still_in_team', `${matter.displayName}仍在巡察组，请先在巡察组中更换`)];
    },
  } satisfies Guards<typeof recusalMatterWorkflow, [TalentPoolCtx, string]>,
  relations: async (ctx, id) => {
    const { userId } = await matterOf(ctx, id);
    return { concerned: userId === null ? [] : [userId] };
  },
  facts: async (ctx, id) => ({
    fields: { raisedAt: (await matterOf(ctx, id)).raisedAt },
    evidence: await ctx.files.count('recusalMatter', id, 'evidence'),
  }),
  content: async (ctx, id) => {
    const { hits, statement } = await matterOf(ctx, id);
    return { hits, statement };
  },
  label: async (ctx, id) => {
    const { displayName, targetName } = await matterOf(ctx, id);
    return {
      title: `${displayName}与${targetName}的回避事项`,
      link: `/m/talent-pool/recusals/${id}`,
    };
  },
  onMoved: followMatter,
});
