import {
  registerFor,
  type CheckedRecord,
  type RecordProblem,
  type RegisterRecord,
  type RegisterValues,
  type StoredRecord,
} from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../database.ts';
import { findEngagement } from '../engagements/engagements.repository.ts';
import { cellProblem, choiceIn, numberIn, textIn } from '../leads/cell-values.rules.ts';
import { findEngagementOf } from '../leads/talks/talk-listing.repository.ts';
import { conflict, requireFound } from '../refusals.ts';
import { listMembers } from '../teams/team-members.repository.ts';
import { borrowMaterial, changeMaterial, returnMaterial } from './borrow-material.ts';
import { materialForms } from './material-tables.ts';
import { materialsRegister } from './materials.register.ts';
import {
  findMaterial,
  listMaterialsById,
  listRegisterMaterials,
  searchableMaterialKeys,
  totalMaterials,
} from './materials.repository.ts';

async function read(ctx: InspectionCtx, ids: readonly string[]): Promise<StoredRecord[]> {
  const rows = new Map((await listMaterialsById(ctx.tx, ids)).map((row) => [row.id, row]));
  const users = [...rows.values()].map(({ borrowerId }) => borrowerId);
  const names = await ctx.people.namesOf([...new Set(users)]);
  const today = ctx.calendar.today();
  return ids.flatMap((id) => {
    const row = rows.get(id);
    if (row === undefined) return [];
    const late = row.dueOn !== null && row.dueOn < today ? '超期未还' : '未归还';
    const values: RegisterValues = {
      committeeTerm: row.committeeTerm,
      roundNo: row.roundNo,
      inspectedUnit: { id: row.unitId, text: row.unitName },
      materialNo: row.materialNo,
      title: row.title,
      form: row.form,
      quantity: row.quantity,
      borrower: names.get(row.borrowerId) ?? '已离任人员',
      provider: row.provider,
      borrowedOn: row.borrowedOn,
      dueOn: row.dueOn,
      returnedOn: row.returnedOn,
      receivedBy: row.receivedBy,
      standing: row.returnedOn === null ? late : '已归还',
      note: row.note,
    };
    const link = `/m/inspection/materials?engagement=${row.engagementId}`;
    return [{ id, version: row.version, link, values, details: [] }];
  });
}

async function placeOf(ctx: InspectionCtx, values: RegisterValues) {
  const unit = values['inspectedUnit'];
  const isReference = typeof unit === 'object' && unit !== null && 'text' in unit;
  const found = await findEngagementOf(ctx.tx, {
    committeeTerm: numberIn(values, 'committeeTerm') ?? 0,
    roundNo: numberIn(values, 'roundNo') ?? 0,
    unitId: isReference ? unit.id : null,
  });
  if (found === undefined) return undefined;
  const members = found.teamId === null ? [] : await listMembers(ctx.tx, [found.teamId]);
  const name = textIn(values, 'borrower');
  const borrower = members.find(({ displayName }) => displayName === name);
  return { engagementId: found.id, borrowerId: borrower?.userId };
}

async function check(
  ctx: InspectionCtx,
  records: readonly CheckedRecord[],
): Promise<RecordProblem[]> {
  const ids = records.flatMap(({ recordId }) => recordId ?? []);
  const known = new Map((await listMaterialsById(ctx.tx, ids)).map((row) => [row.id, row]));
  const found: RecordProblem[] = [];
  for (const [index, { changed, record, recordId }] of records.entries()) {
    const row = known.get(recordId ?? '');
    if (row !== undefined && changed.length === 0) continue;
    if (row !== undefined && row.returnedOn !== null) found.push(problem(index, 'returned'));
    found.push(...wrongDates(index, record.values, ctx.calendar.today()));
    const misplaced = await wrongPlace(ctx, record.values, row === undefined);
    if (misplaced !== undefined) found.push(problem(index, misplaced));
  }
  return found;
}

async function wrongPlace(
  ctx: InspectionCtx,
  values: RegisterValues,
  isNew: boolean,
): Promise<string | undefined> {
  const place = await placeOf(ctx, values);
  if (place === undefined) return 'place';
  if (place.borrowerId === undefined) return 'borrower';
  const engagement = await findEngagement(ctx.tx, place.engagementId);
  return isNew && !open.includes(engagement?.stage ?? '') ? 'stage' : undefined;
}

const open = ['preparing', 'onSite', 'reporting'];

function wrongDates(index: number, values: RegisterValues, today: string): RecordProblem[] {
  const [borrowed = '', due, returned] = ['borrowedOn', 'dueOn', 'returnedOn'].map(
    (key) => textIn(values, key) ?? undefined,
  );
  const wrong: string[] = [];
  if (borrowed > today || (returned ?? '') > today) wrong.push('future');
  if (textIn(values, 'form') === 'original' && due === undefined) wrong.push('due');
  if (due !== undefined && due < borrowed) wrong.push('early');
  if ((returned === undefined) !== (textIn(values, 'receivedBy') === null)) wrong.push('half');
  return wrong.map((what) => problem(index, what));
}

const words: Readonly<
  Record<string, readonly [column: string, code: string, message: string, hint: string]>
> = {
  place: [
    'inspectedUnit',
    'engagement_not_found',
    '这一届次、轮次中没有这个被巡察单位',
    '请核对届次、轮次和单位名称',
  ],
  borrower: ['borrower', 'material_borrower', '本组没有这名调阅人', '调阅人须为该单位巡察组成员'],
  returned: ['returnedOn', 'material_returned', '已归还，登记不再修改', '请去掉这一行'],
  stage: [
    'inspectedUnit',
    'material_not_on_site',
    '该单位不在进驻准备、进驻或报告阶段',
    '请核对轮次',
  ],
  future: ['borrowedOn', 'material_in_future', '日期晚于今天', '请填写实际日期'],
  due: ['dueOn', 'material_due_missing', '原件须写明应还日期', '请补充应还日期'],
  early: ['dueOn', 'material_due_early', '应还日期早于调阅日期', '请核对两个日期'],
  half: ['receivedBy', 'material_receiver', '归还日期和接收人须一并填写', '请补充或清空两列'],
};

function problem(index: number, what: string): RecordProblem {
  const [column, ...rest] = words[what] ?? ['title', 'material_not_found', '', ''];
  return cellProblem(index, column, rest);
}

async function apply(
  ctx: InspectionCtx,
  { record, recordId }: { readonly recordId: string | null; readonly record: RegisterRecord },
): Promise<string> {
  const [stored] = recordId === null ? [] : await read(ctx, [recordId]);
  const values = { ...stored?.values, ...record.values };
  const place = await placeOf(ctx, values);
  if (place?.borrowerId === undefined)
    throw conflict('material_borrower', '调阅人须为该单位巡察组成员');
  const { borrowerId, engagementId } = place;
  const body = { ...bodyOf(values), borrowerId };
  const id =
    recordId ??
    (await borrowMaterial(ctx, { ...body, engagementId }, numberIn(values, 'materialNo')));
  if (recordId !== null) await changeMaterial(ctx, id, { body, version: await versionOf(ctx, id) });
  const [returnedOn, receivedBy] = [textIn(values, 'returnedOn'), textIn(values, 'receivedBy')];
  if (returnedOn !== null && receivedBy !== null)
    await returnMaterial(ctx, id, {
      body: { returnedOn, receivedBy },
      version: await versionOf(ctx, id),
    });
  return id;
}

const versionOf = async (ctx: InspectionCtx, id: string) =>
  requireFound(await findMaterial(ctx.tx, id), 'material').version;

const bodyOf = (values: RegisterValues) => ({
  title: textIn(values, 'title') ?? '',
  form: choiceIn(values, 'form', materialForms) ?? ('original' as const),
  quantity: numberIn(values, 'quantity') ?? 1,
  provider: textIn(values, 'provider') ?? '',
  borrowedOn: textIn(values, 'borrowedOn') ?? '',
  dueOn: textIn(values, 'dueOn'),
  note: textIn(values, 'note'),
});

/** 调阅登记 out and in, with what was returned. */
export const materialsSource = registerFor<InspectionDatabase>()({
  definition: materialsRegister,
  list: (ctx, request) => listRegisterMaterials(ctx.tx, request),
  read,
  searchable: searchableMaterialKeys,
  totals: (ctx, request, keys) => totalMaterials(ctx.tx, request, keys),
  check,
  apply,
});
