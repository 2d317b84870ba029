import { forOthers, type TalentPoolCtx } from '../database.ts';
import { trainingsPerYear } from '../evaluations/evaluation.settings.ts';
import { requireFound } from '../refusals.ts';
import { roundTeams } from '../rounds/round-teams.ts';
import { countTrainings, listAttendance, listTrainingsOf } from './attendance.repository.ts';
import { requirePerson } from './require-person.ts';
import type { PersonTraining, TrainingItem, TrainingView } from './training.schemas.ts';
import {
  findTraining,
  listRoundsWithClass,
  listTrainingRows,
  type TrainingRow,
} from './trainings.repository.ts';

export async function listTrainings(
  ctx: TalentPoolCtx,
  conditions: { readonly year?: number | undefined },
): Promise<TrainingItem[]> {
  return (await listTrainingRows(ctx.tx, conditions)).map((row) => itemOf(row, row.people));
}

export async function getTraining(ctx: TalentPoolCtx, id: string): Promise<TrainingView> {
  const row = requireFound(await findTraining(ctx.tx, id), 'training');
  const attendance = await listAttendance(ctx.tx, id);
  const files = (await ctx.files.list('training', [id])).get(id) ?? [];
  return {
    ...itemOf(row, attendance.length),
    attendance,
    files: files.map(({ createdAt, fileName, id: fileId, mediaType, size }) => ({
      id: fileId,
      fileName,
      mediaType,
      size,
      createdAt,
    })),
  };
}

/** Rounds a training may belong to; each has one 纪法课堂. */
export async function listTrainingRounds(ctx: TalentPoolCtx) {
  const [source] = ctx.extensions(roundTeams);
  const held = await listRoundsWithClass(ctx.tx);
  const rounds = (await source?.listRounds(forOthers(ctx))) ?? [];
  return rounds.map(({ id, name }) => ({ id, name, hasClass: held.has(id) }));
}

/** Trainings of one person, counted by year against what is required. */
export async function getPersonTraining(
  ctx: TalentPoolCtx,
  personId: string,
): Promise<PersonTraining> {
  await requirePerson(ctx, personId);
  const items = await listTrainingsOf(ctx.tx, personId);
  const present = Number(ctx.calendar.today().slice(0, 4));
  const years = [...new Set([present, ...items.map(yearOf)])].toSorted((a, b) => b - a);
  return {
    years: years.map((year) => {
      const own = items.filter((item) => yearOf(item) === year);
      return { year, times: own.length, minutes: own.reduce((sum, it) => sum + it.minutes, 0) };
    }),
    required: await ctx.settings.get(trainingsPerYear),
    items,
  };
}

const yearOf = ({ heldOn }: { readonly heldOn: string }) => Number(heldOn.slice(0, 4));

/** How often each person was trained in a year, the least first, with how often is required. */
export async function getTrainingCounts(ctx: TalentPoolCtx, year: number | undefined) {
  const asked = year ?? Number(ctx.calendar.today().slice(0, 4));
  return {
    year: asked,
    required: await ctx.settings.get(trainingsPerYear),
    items: await countTrainings(ctx.tx, asked),
  };
}

function itemOf(row: TrainingRow, people: number): TrainingItem {
  return {
    id: row.id,
    version: row.version,
    kind: row.kind,
    title: row.title,
    heldOn: row.heldOn,
    place: row.place,
    lecturer: row.lecturer,
    summary: row.summary,
    minutes: row.minutes,
    roundId: row.roundId,
    roundName: row.roundName,
    recordedByName: row.recordedByName,
    people,
  };
}
