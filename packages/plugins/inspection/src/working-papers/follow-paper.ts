import type { CaseType } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { paperAmended, paperLocked, paperMirrored } from '../inspection.events.ts';
import { requireFound } from '../refusals.ts';
import { textOf } from '../rounds/follow-round.ts';
import { contentHash } from './content-hash.ts';
import { unlocked } from './create-paper.ts';
import { nextPaperNumber } from './next-paper-number.ts';
import { contentOf } from './paper-content.ts';
import { insertEdition } from './paper-editions.repository.ts';
import { paperNumber } from './paper-number.rules.ts';
import { lockPaper, updatePaper, type PaperRow } from './working-papers.repository.ts';

type Moved = Parameters<NonNullable<CaseType<InspectionDatabase>['onMoved']>>[1];
type Follow = (ctx: InspectionCtx, paper: PaperRow, moved: Moved) => Promise<void>;

/** By the stages a move leads from and to; every other move leaves the paper as it is. */
const followers: Readonly<Record<string, Follow>> = {
  'drafting reviewing': keepOpinions,
  'reviewing reviewing': keepOpinions,
  'reviewing drafting': (ctx, paper) => updatePaper(ctx.tx, paper.id, unlocked),
  'reviewing locked': seal,
  'locked locked': (ctx, { id, engagementId }) =>
    ctx.emit(paperMirrored, { paperId: id, engagementId }),
  'locked drafting': amend,
};

/** What follows a move of a paper. */
export async function followPaper(ctx: InspectionCtx, moved: Moved): Promise<void> {
  const follow = followers[`${moved.fromStage} ${moved.stage}`];
  if (moved.move === null || follow === undefined) return;
  await follow(ctx, requireFound(await lockPaper(ctx.tx, moved.subjectId), 'paper'), moved);
}

/** Which judgement an opinion belongs to; a definition of other moves asks for the fields instead. */
const opinionOf: Readonly<Record<string, 'deputyOpinion' | 'meetingOpinion'>> = {
  reviewAsDeputy: 'deputyOpinion',
  agreeInTeam: 'meetingOpinion',
};

async function keepOpinions(
  ctx: InspectionCtx,
  paper: PaperRow,
  { move, fields, opinion }: Moved,
): Promise<void> {
  const column = opinionOf[move ?? ''];
  const given = {
    deputyOpinion: textOf(fields, 'deputyOpinion') ?? paper.deputyOpinion,
    meetingOpinion: textOf(fields, 'meetingOpinion') ?? paper.meetingOpinion,
    meetingMinutesNo: textOf(fields, 'meetingMinutesNo') ?? paper.meetingMinutesNo,
    ...(column !== undefined && opinion !== null ? { [column]: opinion } : {}),
  };
  await updatePaper(ctx.tx, paper.id, given);
}

/** Number, hash and edition; from here on the text stands. */
async function seal(ctx: InspectionCtx, paper: PaperRow, { actors }: Moved): Promise<void> {
  const { id, engagementId, unitId, roundId, teamId, edition } = paper;
  const paperNo =
    paper.paperNo ?? paperNumber(await nextPaperNumber(ctx, { roundId, teamId, series: 'formal' }));
  const leaderId = actors[0] ?? ctx.actor.userId;
  const signedOn = ctx.calendar.today();
  const files = (await ctx.files.list('workingPaper', [id])).get(id) ?? [];
  const content = contentOf(paper, { paperNo, leaderId, signedOn, evidence: files });
  const hash = contentHash(content);
  const lockedAt = ctx.now;

  await updatePaper(ctx.tx, id, { paperNo, leaderId, signedOn, contentHash: hash, lockedAt });
  await insertEdition(ctx.tx, {
    id: uuidv7(),
    engagementId,
    paperId: id,
    edition,
    paperNo,
    content: JSON.stringify(content),
    contentHash: hash,
    lockedAt,
    lockedBy: leaderId,
    lockedByName: ctx.actor.displayName,
  });
  await ctx.emit(paperLocked, { paperId: id, engagementId });

  await ctx.audit({
    action: 'inspection.paper_locked',
    subject: { type: 'workingPaper', id },
    summary: `锁定底稿${paperNo}`,
    after: { paperNo, edition, contentHash: hash },
    engagementId,
    unitId,
  });
}

/** A new edition begins as a draft; the locked one stays readable. */
async function amend(ctx: InspectionCtx, paper: PaperRow, { reason }: Moved): Promise<void> {
  const { id, engagementId, unitId } = paper;
  const edition = paper.edition + 1;

  await updatePaper(ctx.tx, id, { ...unlocked, edition });
  await ctx.emit(paperAmended, { paperId: id, engagementId });

  await ctx.audit({
    action: 'inspection.paper_amended',
    subject: { type: 'workingPaper', id },
    before: { edition: paper.edition, contentHash: paper.contentHash },
    after: { edition, reason },
    engagementId,
    unitId,
  });
}
