import { NotFoundError } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { forOthers, type TalentPoolCtx } from '../database.ts';
import { invalid } from '../refusals.ts';
import { roundTeams, type StaffedRound } from '../rounds/round-teams.ts';
import type { CreateTrainingBody, TrainingBody } from './training.schemas.ts';
import { insertTraining, putAttendances } from './trainings.repository.ts';

/** 登记培训; the 纪法课堂 of a round begins with everybody of its teams. */
export async function recordTraining(
  ctx: TalentPoolCtx,
  { withRoundMembers, ...body }: CreateTrainingBody,
): Promise<string> {
  const round = await roundOf(ctx, body);
  const id = uuidv7();
  await insertTraining(ctx.tx, {
    id,
    ...body,
    ...placedIn(body, round),
    recordedByName: ctx.actor.displayName,
    createdAt: ctx.now,
  });
  const people = withRoundMembers && round !== undefined ? peopleOf(round) : [];
  await putAttendances(
    ctx.tx,
    people.map((personId) => ({
      id: uuidv7(),
      eventId: id,
      personId,
      minutes: null,
      remark: null,
    })),
  );
  await ctx.audit({
    action: 'talent-pool.training_recorded',
    subject: { type: 'training', id },
    summary: `登记培训：${body.title}（${body.heldOn}），${people.length}人`,
    after: { ...body, people },
  });
  return id;
}

/** The round a training names; it must be one, and a 纪法课堂 is held after a round has begun. */
export async function roundOf(
  ctx: TalentPoolCtx,
  { heldOn, kind, roundId }: TrainingBody,
): Promise<StaffedRound | undefined> {
  if (heldOn > ctx.calendar.today())
    throw invalid('training_ahead', '培训举办后再登记，日期不能晚于今天', 'heldOn');
  if (roundId === null) {
    if (kind === 'disciplineClass')
      throw invalid('class_without_round', '纪法课堂每轮一次，请选择所属轮次', 'roundId');
    return undefined;
  }
  const [source] = ctx.extensions(roundTeams);
  const round = await source?.findRound(forOthers(ctx), roundId);
  if (round === undefined) throw new NotFoundError('talent-pool.round_not_found', 'no such round');
  return round;
}

export const placedIn = ({ kind }: TrainingBody, round: StaffedRound | undefined) => ({
  roundName: round?.name ?? null,
  classOfRound: kind === 'disciplineClass' ? (round?.id ?? null) : null,
});

const peopleOf = (round: StaffedRound): string[] => [
  ...new Set(
    round.teams.flatMap(({ members }) => members.flatMap(({ personId }) => personId ?? [])),
  ),
];
