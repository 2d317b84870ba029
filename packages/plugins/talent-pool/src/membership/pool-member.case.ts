import { caseTypeFor, type Guards } from '@lianxun/plugin-api';

import type { TalentPoolCtx, TalentPoolDatabase } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { poolTitles } from '../roster/options.ts';
import { findEndorsers } from './find-endorsers.ts';
import { followMember } from './follow-member.ts';
import { listChecks } from './member-events.repository.ts';
import { findMember, type MemberRow } from './members.repository.ts';
import * as rules from './pool-member-reasons.ts';
import { poolMemberTemplates } from './pool-member-templates.workflow.ts';
import { poolMemberVocabulary } from './pool-member.vocabulary.ts';
import { poolMemberWorkflow } from './pool-member.workflow.ts';
import { listRechecks } from './rechecks.repository.ts';

const member = async (ctx: TalentPoolCtx, id: string): Promise<MemberRow> =>
  requireFound(await findMember(ctx.tx, id), 'member');

/** Checks and records of people are the tenant's own: a sending unit has no part in what they decide. */
const inOffice = ({ scope }: TalentPoolCtx) => scope.kind === 'member' || scope.kind === 'job';

export const poolMemberCase = caseTypeFor<TalentPoolDatabase>()({
  document: poolMemberWorkflow,
  vocabulary: poolMemberVocabulary,
  templates: poolMemberTemplates,
  guards: {
    recordTaken: async (ctx, id) => rules.recordTaken(await member(ctx, id)),
    checksPassed: async (ctx, id) =>
      rules.checksPassed(inOffice(ctx) ? await listChecks(ctx.tx, id) : []),
    missionGiven: async (ctx, id) => rules.missionGiven(await member(ctx, id)),
    missionOver: async (ctx, id) => rules.missionOver(await member(ctx, id)),
    recheckDone: async (ctx, id) =>
      rules.recheckDone(
        inOffice(ctx) ? await listRechecks(ctx.tx, { memberId: id }) : [],
        ctx.calendar.today(),
      ),
    openWorkReassigned: async (ctx, id) => rules.openWorkReassigned(await openTasks(ctx, id)),
  } satisfies Guards<typeof poolMemberWorkflow, [TalentPoolCtx, string]>,
  relations: async (ctx, id) => {
    const row = await member(ctx, id);
    const candidate = await candidateOf(ctx, row);
    return {
      nominator: [row.nominatedBy],
      candidate,
      sendingUnit: (await findEndorsers(ctx, row)).filter((userId) => !candidate.includes(userId)),
    };
  },
  facts: async (ctx, id) => {
    const { unitOpinion, admittedOn, admissionDocument, personId } = await member(ctx, id);
    const person =
      personId === null || !inOffice(ctx) ? undefined : await ctx.people.records.find(personId);
    const idNumber = person?.hasIdNumber === true ? '已登记' : null;
    return { fields: { idNumber, unitOpinion, admittedOn, admissionDocument }, evidence: 0 };
  },
  label: async (ctx, id) => {
    const { name, pool } = await member(ctx, id);
    return { title: `${name}（${poolTitles[pool]}）`, link: `/m/talent-pool/members/${id}` };
  },
  onMoved: followMember,
});

async function candidateOf(ctx: TalentPoolCtx, { personId }: MemberRow): Promise<string[]> {
  return personId === null ? [] : [...(await ctx.people.usersOf([personId])).values()];
}

async function openTasks(ctx: TalentPoolCtx, id: string): Promise<number> {
  if (!inOffice(ctx)) return 0;
  const users = await candidateOf(ctx, await member(ctx, id));
  return await ctx.people.countOpenTasks(users);
}
