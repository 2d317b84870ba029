import type { CaseType } from '@lianxun/plugin-api';

import type { TalentPoolCtx, TalentPoolDatabase } from '../database.ts';
import { requireFound } from '../refusals.ts';
import { releaseReasons, type ReleaseReason } from '../roster/roster-tables.ts';
import { noSign } from './leaver.rules.ts';
import { listMemberMoves } from './member-moves.repository.ts';
import { lockMember, updateMember, type MemberChanges } from './members.repository.ts';
import { memberEndorsed } from './membership.events.ts';

type Moved = Parameters<NonNullable<CaseType<TalentPoolDatabase>['onMoved']>>[1];

/** What was entered with a move stands on the membership, so that the roster and its sheet have it. */
export async function followMember(ctx: TalentPoolCtx, moved: Moved): Promise<void> {
  if (moved.move === null) return;
  const member = requireFound(await lockMember(ctx.tx, moved.subjectId), 'member');
  const changes = { ...enteredIn(moved), ...(await standing(ctx, moved)) };
  if (Object.keys(changes).length > 0) await updateMember(ctx.tx, member.id, changes);
  const left = moved.fromStage === 'applying' && changes.endorsedOn !== undefined;
  if (left) await ctx.emit(memberEndorsed, { memberId: member.id });
}

function enteredIn({ fields }: Moved): MemberChanges {
  const text = (key: string) => {
    const value = fields[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const [unitOpinion, admittedOn] = [text('unitOpinion'), text('admittedOn')];
  const admissionDocument = text('admissionDocument');
  return {
    ...(unitOpinion !== undefined && { unitOpinion }),
    ...(admittedOn !== undefined && { admittedOn }),
    ...(admissionDocument !== undefined && { admissionDocument }),
  };
}

/** The dates and reasons of the stage that is entered; those of the stage before lapse. */
async function standing(ctx: TalentPoolCtx, moved: Moved): Promise<MemberChanges> {
  const { fields, fromStage, reason, stage, subjectId } = moved;
  const today = ctx.calendar.today();
  switch (stage) {
    case 'applying':
      if (typeof fields['unitOpinion'] === 'string') return { endorsedOn: today };
      return fromStage === 'applying' ? {} : freshApplication;
    case 'refused':
      return { refusedReason: reason };
    case 'admitted':
      return {
        ...(fromStage === 'applying' && fields['admittedOn'] === undefined
          ? { admittedOn: today }
          : {}),
        ...settled,
        ...(await kept(ctx, moved)),
      };
    case 'paused':
      return { pausedReason: reason };
    case 'watch':
      return { watchReason: reason };
    case 'released':
      return {
        releasedOn: today,
        releaseReason: await proposedReason(ctx, subjectId),
        ...noSign,
      };
    default:
      return {};
  }
}

const settled = { pausedReason: null, watchReason: null };

const freshApplication: MemberChanges = {
  ...settled,
  ...noSign,
  keptFacts: null,
  unitOpinion: null,
  endorsedOn: null,
  admittedOn: null,
  admissionDocument: null,
  refusedReason: null,
  releasedOn: null,
  releaseReason: null,
};

/** 继续留用: the sign has been weighed. Other ways back into the pool decide nothing about it. */
async function kept(ctx: TalentPoolCtx, { fromStage, subjectId }: Moved): Promise<MemberChanges> {
  if (fromStage !== 'watch') return {};
  const moves = await listMemberMoves(ctx.tx, [subjectId]);
  const steps = moves.filter(({ fromState, toState }) => fromState !== toState);
  if (!steps.slice(0, 2).some(({ move }) => move === 'proposeRelease')) return {};
  const member = await lockMember(ctx.tx, subjectId);
  return { ...noSign, ...(member?.leaverFacts != null && { keptFacts: member.leaverFacts }) };
}

async function proposedReason(ctx: TalentPoolCtx, memberId: string): Promise<ReleaseReason | null> {
  const moves = await listMemberMoves(ctx.tx, [memberId]);
  const code = moves.find(({ reasonCode }) => reasonCode !== null)?.reasonCode;
  return releaseReasons.find((value) => value === code) ?? null;
}
