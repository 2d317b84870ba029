import {
  defineRegister,
  registerFor,
  type CheckedRecord,
  type RecordProblem,
  type RegisterRecord,
  type RegisterReference,
  type RegisterValues,
  type StoredRecord,
} from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { TalentPoolCtx, TalentPoolDatabase } from '../database.ts';
import { exportPool, importPool, readPool } from '../permissions.ts';
import { conflict } from '../refusals.ts';
import {
  listAttendanceIds,
  readAttendances,
  searchableAttendance,
} from './training-listing.repository.ts';
import {
  findTrainingNamed,
  insertTraining,
  putAttendance,
  updateTraining,
} from './trainings.repository.ts';

/** 培训台账: one row for each person at each training. */
export const trainingRegister = defineRegister({
  id: 'talent-pool.training',
  title: '培训台账',
  columns: [
    {
      key: 'heldOn',
      title: '培训日期',
      type: 'date',
      level: 'main',
      required: 'creation',
      width: 12,
    },
    {
      key: 'title',
      title: '培训名称',
      type: 'text',
      level: 'main',
      required: 'creation',
      width: 30,
    },
    {
      key: 'kind',
      title: '类别',
      type: 'enum',
      level: 'main',
      required: 'creation',
      width: 10,
      options: [
        { value: 'training', title: '培训' },
        { value: 'disciplineClass', title: '纪法课堂' },
      ],
    },
    { key: 'round', title: '轮次', type: 'text', level: 'main', width: 22, computed: true },
    {
      key: 'minutes',
      title: '时长（分钟）',
      type: 'int',
      level: 'main',
      required: 'creation',
      width: 10,
    },
    { key: 'place', title: '地点', type: 'text', level: 'main', width: 18 },
    { key: 'lecturer', title: '主讲人', type: 'text', level: 'main', width: 12 },
    {
      key: 'person',
      title: '参训人员',
      type: 'reference',
      target: 'person',
      level: 'main',
      required: 'creation',
      width: 12,
    },
    { key: 'workplace', title: '所在单位', type: 'text', level: 'main', width: 22, computed: true },
    { key: 'ownMinutes', title: '个人时长（分钟）', type: 'int', level: 'main', width: 12 },
    { key: 'remark', title: '备注', type: 'long', level: 'main', width: 24 },
  ],
  keys: { main: ['heldOn', 'title', 'person'] },
  layout: {
    title: '{tenant}{year}巡察人才培训台账',
    paper: 'a4',
    orientation: 'landscape',
    frozenColumns: 2,
  },
  permissions: { read: readPool.id, import: importPool.id, export: exportPool.id },
});

const textIn = (values: RegisterValues, key: string): string | null => {
  const value = values[key];
  return typeof value === 'string' && value !== '' ? value : null;
};
const numberIn = (values: RegisterValues, key: string): number | null => {
  const value = values[key];
  return typeof value === 'number' ? value : null;
};
function personIn(values: RegisterValues): RegisterReference | null {
  const value = values['person'];
  if (typeof value !== 'object' || value === null || !('text' in value)) return null;
  return value;
}

async function read(ctx: TalentPoolCtx, ids: readonly string[]): Promise<StoredRecord[]> {
  const rows = new Map((await readAttendances(ctx.tx, ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    if (row === undefined) return [];
    const { eventId, kind, personId, personName, roundName, version, ...shown } = row;
    return {
      id,
      version,
      link: `/m/talent-pool/trainings/${eventId}`,
      values: {
        heldOn: shown.heldOn,
        title: shown.title,
        kind,
        round: roundName,
        minutes: shown.minutes,
        place: shown.place,
        lecturer: shown.lecturer,
        person: { id: personId, text: personName },
        workplace: shown.workplace,
        ownMinutes: shown.ownMinutes,
        remark: shown.remark,
      },
      details: [],
    };
  });
}

/** Rows of one training say the same of it. */
function check(_: TalentPoolCtx, records: readonly CheckedRecord[]): Promise<RecordProblem[]> {
  const said = new Map<string, string>();
  const problems = records.flatMap(({ record: { values } }, index): RecordProblem[] => {
    const key = `${textIn(values, 'heldOn')} ${textIn(values, 'title')}`;
    const facts = JSON.stringify(eventIn(values));
    const known = said.get(key) ?? facts;
    said.set(key, known);
    const found: RecordProblem[] = [];
    if (known !== facts)
      found.push({
        index,
        column: 'title',
        code: 'talent-pool.training_differs',
        message: '同一天同名的培训，类别、时长、地点、主讲人前后不一致',
        hint: '请把这场培训的各行改成一致',
      });
    const minutes = numberIn(values, 'minutes');
    const own = numberIn(values, 'ownMinutes');
    if (minutes !== null && (minutes < 1 || (own !== null && (own < 1 || own > minutes))))
      found.push({
        index,
        column: own === null ? 'minutes' : 'ownMinutes',
        code: 'talent-pool.minutes_beyond',
        message: '时长须大于0，个人时长不能超过培训时长',
        hint: '请核对时长，以分钟填写',
      });
    return found;
  });
  return Promise.resolve(problems);
}

const eventIn = (values: RegisterValues) => ({
  kind:
    textIn(values, 'kind') === 'disciplineClass'
      ? ('disciplineClass' as const)
      : ('training' as const),
  minutes: numberIn(values, 'minutes') ?? 0,
  place: textIn(values, 'place'),
  lecturer: textIn(values, 'lecturer'),
});

async function apply(
  ctx: TalentPoolCtx,
  { record: { values } }: { readonly record: RegisterRecord },
): Promise<string> {
  const personId = personIn(values)?.id ?? null;
  if (personId === null) throw conflict('person_unknown', '参训人员不在本单位人员名册中');
  const named = { heldOn: textIn(values, 'heldOn') ?? '', title: textIn(values, 'title') ?? '' };
  const facts = eventIn(values);
  const eventId = await putEvent(ctx, { ...named, ...facts });
  const given = { minutes: numberIn(values, 'ownMinutes'), remark: textIn(values, 'remark') };
  const id = await putAttendance(ctx.tx, { id: uuidv7(), eventId, personId, ...given });
  await ctx.audit({
    action: 'talent-pool.training_imported',
    subject: { type: 'training', id: eventId },
    summary: `导入培训记录：${named.title}（${named.heldOn}）`,
    after: { ...named, ...facts, personId, ...given },
  });
  return id;
}

type Event = ReturnType<typeof eventIn> & { readonly heldOn: string; readonly title: string };

async function putEvent(ctx: TalentPoolCtx, event: Event): Promise<string> {
  const known = await findTrainingNamed(ctx.tx, event);
  if (known !== undefined) {
    const { kind, lecturer, minutes, place } = event;
    await updateTraining(ctx.tx, known.id, { kind, lecturer, minutes, place });
    return known.id;
  }
  const id = uuidv7();
  await insertTraining(ctx.tx, {
    id,
    ...event,
    summary: null,
    roundId: null,
    roundName: null,
    classOfRound: null,
    recordedByName: ctx.actor.displayName,
    createdAt: ctx.now,
  });
  return id;
}

export const trainingRegisterSource = registerFor<TalentPoolDatabase>()({
  definition: trainingRegister,
  searchable: searchableAttendance,
  list: (ctx, request) => listAttendanceIds(ctx.tx, request),
  read,
  check,
  apply,
});
