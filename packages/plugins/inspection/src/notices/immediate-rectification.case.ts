import { caseTypeFor, type CaseType, type Guards } from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { findEngagement } from '../engagements/engagements.repository.ts';
import { noticeAnswered } from '../inspection.events.ts';
import { reason, requireFound } from '../refusals.ts';
import { isInForce } from '../rounds/gates.rules.ts';
import { findRound } from '../rounds/rounds.repository.ts';
import { listMandates } from '../teams/mandates.repository.ts';
import { listMembers } from '../teams/team-members.repository.ts';
import { immediateRectificationTemplates } from './immediate-rectification-templates.workflow.ts';
import { immediateRectificationVocabulary } from './immediate-rectification.vocabulary.ts';
import { immediateRectificationWorkflow } from './immediate-rectification.workflow.ts';
import { findNotice, hasNoticeNo, updateNoticeRow, type NoticeRow } from './notices.repository.ts';

const notice = async (ctx: InspectionCtx, id: string): Promise<NoticeRow> =>
  requireFound(await findNotice(ctx.tx, id), 'notice');

export const immediateRectificationCase = caseTypeFor<InspectionDatabase>()({
  document: immediateRectificationWorkflow,
  vocabulary: immediateRectificationVocabulary,
  templates: immediateRectificationTemplates,
  guards: {
    unitOnSite: async (ctx, id) => {
      const { engagementId } = await notice(ctx, id);
      const engagement = await findEngagement(ctx.tx, engagementId);
      if (engagement?.stage === 'onSite') return true;
      return [reason('notice_not_on_site', '立行立改通知在进驻期间下发')];
    },
  } satisfies Guards<typeof immediateRectificationWorkflow, [InspectionCtx, string]>,
  relations: async (ctx, id) => {
    const row = await notice(ctx, id);
    const unit = await ctx.people.usersOfUnit(row.unitId);
    const members = await membersOf(ctx, row);
    const usersOf = (those: typeof members) => those.map(({ userId }) => userId);
    return {
      drafter: [row.draftedBy],
      leader: usersOf(members.filter(({ role }) => role === 'leader')),
      team: usersOf(members),
      unitHead: unit.heads,
      unitLiaison: unit.liaisons,
    };
  },
  facts: async (ctx, id) => ({
    fields: { ...(await notice(ctx, id)) },
    evidence: await ctx.files.count('immediateRectification', id, 'evidence'),
  }),
  label: async (ctx, id) => {
    const { issue, noticeNo, unitName } = await notice(ctx, id);
    return {
      title: `立行立改通知${noticeNo ?? ''} ${unitName}：${issue.slice(0, 30)}`,
      link: `/m/inspection/notices/${id}`,
    };
  },
  releasedIn: ['issued'],
  onMoved: followNotice,
});

/** The team's own, while their mandate holds. In the unit's scope the team's rows are closed. */
async function membersOf(ctx: InspectionCtx, { engagementId, teamId }: NoticeRow) {
  if (teamId === null || ctx.scope.kind === 'unit') return [];
  const now = ctx.now.toISOString();
  const mandates = await listMandates(ctx.tx, [teamId]);
  return (await listMembers(ctx.tx, [teamId])).filter(({ userId }) =>
    mandates.some((it) => it.userId === userId && isInForce(it, now, engagementId)),
  );
}

type Moved = Parameters<NonNullable<CaseType<InspectionDatabase>['onMoved']>>[1];

/** Signed once: what comes back to the unit keeps its number and date. */
async function followNotice(
  ctx: InspectionCtx,
  { fromStage, move, stage, subjectId }: Moved,
): Promise<void> {
  if (move === null) return;
  const today = ctx.calendar.today();
  const row = await notice(ctx, subjectId);
  if (stage === 'issued' && fromStage === 'drafted')
    await updateNoticeRow(ctx.tx, subjectId, {
      released: true,
      issuedOn: row.issuedOn ?? today,
      signedByName: ctx.actor.displayName,
      noticeNo: row.noticeNo ?? (await nextNumber(ctx, row)),
    });
  if (stage === 'reported') {
    await updateNoticeRow(ctx.tx, subjectId, { answeredOn: today });
    await ctx.emit(noticeAnswered, { noticeId: subjectId });
  }
  if (stage === 'issued' || stage === 'handling')
    await updateNoticeRow(ctx.tx, subjectId, { answeredOn: null });
  if (stage === 'concluded') await updateNoticeRow(ctx.tx, subjectId, { confirmedOn: today });
}

/** 通知编号: `[2026]3巡-立改-02号`; numbers that came with a sheet are passed over. */
async function nextNumber(ctx: InspectionCtx, { roundId }: NoticeRow): Promise<string> {
  const { roundNo, year } = requireFound(await findRound(ctx.tx, roundId), 'round');
  for (;;) {
    const count = await ctx.numbers.next(`immediateRectification:${roundId}`);
    const number = `[${year}]${roundNo}巡-立改-${String(count).padStart(2, '0')}号`;
    if (!(await hasNoticeNo(ctx.tx, number))) return number;
  }
}
