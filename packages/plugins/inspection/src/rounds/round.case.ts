import { caseTypeFor, pickFields, type Guards } from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { listMembersOfRound } from '../teams/team-members.repository.ts';
import { usersInRole } from '../teams/team.rules.ts';
import { followRound } from './follow-round.ts';
import { listGateUnits } from './gates.repository.ts';
import * as rules from './gates.rules.ts';
import { gatesOf } from './gates.ts';
import { roundTemplates } from './round-templates.workflow.ts';
import { roundVocabulary } from './round.vocabulary.ts';
import { roundWorkflow } from './round.workflow.ts';
import { findRound } from './rounds.repository.ts';

const unitsOf = (ctx: InspectionCtx, id: string) => listGateUnits(ctx.tx, { by: 'roundId', id });

export const roundCase = caseTypeFor<InspectionDatabase>()({
  document: roundWorkflow,
  vocabulary: roundVocabulary,
  templates: roundTemplates,
  guards: {
    ...gatesOf('roundId'),
    everyUnitHasType: async (ctx, id) => rules.everyUnitHasType(await unitsOf(ctx, id)),
    feedbackReceipted: async (ctx, id) => rules.feedbackReceipted(await unitsOf(ctx, id)),
  } satisfies Guards<typeof roundWorkflow, [InspectionCtx, string]>,
  relations: async (ctx, id) => {
    const members = await listMembersOfRound(ctx.tx, id);
    return {
      leader: usersInRole(members, 'leader'),
      deputy: usersInRole(members, 'deputyLeader'),
      liaison: usersInRole(members, 'liaison'),
    };
  },
  facts: async (ctx, id) => ({
    fields: { ...requireFound(await findRound(ctx.tx, id), 'round') },
    evidence: await ctx.files.count('round', id, 'evidence'),
  }),
  content: async (ctx, id) => ({
    ...pickFields(requireFound(await findRound(ctx.tx, id), 'round'), [
      'committeeTerm',
      'year',
      'roundNo',
      'name',
      'planDocument',
      'onSiteOn',
      'offSiteOn',
    ]),
    units: (await unitsOf(ctx, id))
      .map(({ unitName, inspectionType }) => `${unitName} ${inspectionType}`)
      .toSorted(),
  }),
  label: async (ctx, id) => ({
    title: requireFound(await findRound(ctx.tx, id), 'round').name,
    link: `/m/inspection/rounds/${id}`,
  }),
  onMoved: followRound,
});
