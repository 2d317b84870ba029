import {
  registerFor,
  type CheckedRecord,
  type RecordProblem,
  type RegisterRecord,
  type RegisterValues,
  type StoredRecord,
} from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../../database.ts';
import { conflict, requireFound } from '../../refusals.ts';
import { listMembers } from '../../teams/team-members.repository.ts';
import { cellProblem, choiceIn, numberIn, textIn } from '../cell-values.rules.ts';
import { talkCategories } from '../leads-tables.ts';
import { changeTalk, createTalk } from './save-talk.ts';
import {
  findEngagementOf,
  listRegisterTalks,
  searchableTalkKeys,
  type EngagementPlace,
} from './talk-listing.repository.ts';
import { talksRegister } from './talks.register.ts';
import { findTalk, listTalksById } from './talks.repository.ts';
import type { TalkBody } from './talks.schemas.ts';

async function read(ctx: InspectionCtx, ids: readonly string[]): Promise<StoredRecord[]> {
  const rows = await listTalksById(ctx.tx, ids);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const users = rows.flatMap(({ talkerIds, recorderId }) => [...talkerIds, recorderId]);
  const names = await ctx.people.namesOf([...new Set(users)]);
  const files = await ctx.files.list('talk', ids);
  const nameOf = (userId: string) => names.get(userId) ?? '已离任人员';
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    const values: RegisterValues = {
      committeeTerm: row.committeeTerm,
      roundNo: row.roundNo,
      inspectedUnit: { id: row.unitId, text: row.unitName },
      talkNo: row.talkNo,
      talkedName: row.talkedName,
      talkedPost: row.talkedPost,
      talkedUnit: row.talkedUnit,
      talkers: row.talkerIds.map(nameOf),
      recorder: nameOf(row.recorderId),
      talkedOn: row.talkedOn,
      place: row.place,
      category: row.category,
      content: row.content,
      files: (files.get(id) ?? []).map(({ fileName }) => fileName),
      confirmed: row.confirmedOn !== null,
    };
    const link = `/m/inspection/talks/${id}`;
    return { id, version: row.version, link, values, details: [] };
  });
}

/** Whom the sheet names, within the team of that unit. */
async function membersOf(ctx: InspectionCtx, { teamId }: EngagementPlace) {
  const members = teamId === null ? [] : await listMembers(ctx.tx, [teamId]);
  const idOf = (name: string) => members.find(({ displayName }) => displayName === name)?.userId;
  return idOf;
}

async function check(
  ctx: InspectionCtx,
  records: readonly CheckedRecord[],
): Promise<RecordProblem[]> {
  const ids = records.flatMap(({ recordId }) => recordId ?? []);
  const known = new Map((await listTalksById(ctx.tx, ids)).map((row) => [row.id, row]));
  const problems: RecordProblem[] = [];
  for (const [index, { recordId, record, changed }] of records.entries()) {
    const { values } = record;
    if (known.get(recordId ?? '')?.confirmedOn != null && changed.length > 0)
      problems.push(confirmed(index));
    const place = await findEngagementOf(ctx.tx, keyOf(values));
    if (place === undefined) {
      problems.push(unplaced(index));
      continue;
    }
    problems.push(...missing(index, values, await membersOf(ctx, place)));
  }
  return problems;
}

function missing(
  index: number,
  values: RegisterValues,
  idOf: (name: string) => string | undefined,
): RecordProblem[] {
  const unknown = talkersIn(values).filter((name) => idOf(name) === undefined);
  const recorder = textIn(values, 'recorder');
  const wrong = talkersIn(values).length < 2 || unknown.length > 0;
  return [
    ...(values['talkers'] !== undefined && wrong ? [talkers(index, unknown)] : []),
    ...(recorder !== null && idOf(recorder) === undefined ? [notInTeam(index, recorder)] : []),
  ];
}

const confirmed = (index: number) =>
  cellProblem(index, 'talkNo', [
    'talk_confirmed',
    '谈话对象已签字确认',
    '签字后不再更改，请去掉这一行',
  ]);
const unplaced = (index: number) =>
  cellProblem(index, 'inspectedUnit', [
    'engagement_not_found',
    '这一届次、轮次中没有这个被巡察单位',
    '请核对届次、轮次和单位名称',
  ]);
const talkers = (index: number, unknown: readonly string[]) =>
  cellProblem(index, 'talkers', [
    'talkers_too_few',
    unknown.length > 0 ? `本组没有${unknown.join('、')}` : '谈话人不少于2名',
    '谈话人须为该单位巡察组成员，以顿号隔开',
  ]);
const notInTeam = (index: number, name: string) =>
  cellProblem(index, 'recorder', [
    'recorder_unknown',
    `本组没有${name}`,
    '记录人须为该单位巡察组成员',
  ]);

const talkersIn = ({ talkers: names }: RegisterValues): readonly string[] =>
  Array.isArray(names) ? names.filter((name): name is string => typeof name === 'string') : [];

function keyOf(values: RegisterValues) {
  const unit = values['inspectedUnit'];
  const isReference = typeof unit === 'object' && unit !== null && 'text' in unit;
  return {
    committeeTerm: numberIn(values, 'committeeTerm') ?? 0,
    roundNo: numberIn(values, 'roundNo') ?? 0,
    unitId: isReference ? unit.id : null,
  };
}

async function apply(
  ctx: InspectionCtx,
  { recordId, record }: { readonly recordId: string | null; readonly record: RegisterRecord },
): Promise<string> {
  const [stored] = recordId === null ? [] : await read(ctx, [recordId]);
  const values = { ...stored?.values, ...record.values };
  const place = await findEngagementOf(ctx.tx, keyOf(values));
  if (place === undefined) throw conflict('engagement_not_found', '没有这个被巡察单位');
  const body = bodyOf(values, await membersOf(ctx, place));
  if (recordId === null) {
    const talkNo = numberIn(values, 'talkNo');
    return (await createTalk(ctx, { ...body, engagementId: place.id }, talkNo)).id;
  }
  const { version } = requireFound(await findTalk(ctx.tx, recordId), 'talk');
  await changeTalk(ctx, recordId, { body, version });
  return recordId;
}

function bodyOf(values: RegisterValues, idOf: (name: string) => string | undefined): TalkBody {
  const text = (key: string) => textIn(values, key) ?? '';
  return {
    talkedName: text('talkedName'),
    talkedPost: text('talkedPost'),
    talkedUnit: text('talkedUnit'),
    talkerIds: talkersIn(values).flatMap((name) => idOf(name) ?? []),
    recorderId: idOf(text('recorder')) ?? '',
    talkedOn: text('talkedOn'),
    place: text('place'),
    category: choiceIn(values, 'category', talkCategories),
    content: text('content'),
  };
}

/** R13: rows out and in; a sheet records no signature. */
export const talksRegisterSource = registerFor<InspectionDatabase>()({
  definition: talksRegister,
  list: (ctx, request) => listRegisterTalks(ctx.tx, request),
  read,
  searchable: searchableTalkKeys,
  check,
  apply,
});
