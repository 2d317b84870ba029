import {
  registerFor,
  type CheckedRecord,
  type RecordProblem,
  type RegisterRecord,
  type RegisterValues,
  type StoredRecord,
} from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../../database.ts';
import { findEngagement, type EngagementRow } from '../../engagements/engagements.repository.ts';
import { cellProblem, choiceIn, numberIn, textIn } from '../../leads/cell-values.rules.ts';
import { findEngagementOf } from '../../leads/talks/talk-listing.repository.ts';
import { requireFound } from '../../refusals.ts';
import { answerItem, openSheet } from '../answer-checklist.ts';
import { findAnswer, findSheetAt } from '../answers.repository.ts';
import { listItemRows, type ChecklistItemRow } from '../checklists.repository.ts';
import { listPinRows, type RoundChecklistRow } from '../round-checklists.repository.ts';
import {
  findAnswerRow,
  listRegisterAnswers,
  readRegisterAnswers,
  searchableAnswerKeys,
} from './checklist-answers-listing.repository.ts';
import { checklistAnswersRegister, results } from './checklist-answers.register.ts';

const ofUnit = '本单位';

async function read(ctx: InspectionCtx, ids: readonly string[]): Promise<StoredRecord[]> {
  const rows = new Map((await readRegisterAnswers(ctx.tx, ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    if (row === undefined) return [];
    const values: RegisterValues = {
      committeeTerm: row.committeeTerm,
      roundNo: row.roundNo,
      unit: { id: row.unitId, text: row.unitName },
      checklist: row.checklist,
      place: row.placeName,
      code: row.code,
      groups: row.groups.join(' / '),
      question: row.question,
      result: row.result,
      number: row.number,
      words: row.words,
      answeredBy: row.answeredByName,
      answeredOn: row.answeredOn,
    };
    const link = `/m/inspection/engagements/${row.engagementId}/checklists?view=${row.checklistId}`;
    return [{ id, version: row.version, link, values, details: [] }];
  });
}

interface Place {
  readonly engagement: EngagementRow;
  readonly pin: RoundChecklistRow;
  readonly item: ChecklistItemRow;
}

/** Where a row of the sheet belongs; the column that leads nowhere otherwise. */
async function placeOf(ctx: InspectionCtx, values: RegisterValues): Promise<Place | string> {
  const unit = values['unit'];
  const isReference = typeof unit === 'object' && unit !== null && 'text' in unit;
  const found = await findEngagementOf(ctx.tx, {
    committeeTerm: numberIn(values, 'committeeTerm') ?? 0,
    roundNo: numberIn(values, 'roundNo') ?? 0,
    unitId: isReference ? unit.id : null,
  });
  const engagement = found && (await findEngagement(ctx.tx, found.id));
  if (engagement === undefined) return 'unit';
  const pins = await listPinRows(ctx.tx, engagement.roundId);
  const pin = pins.find(({ title }) => title === textIn(values, 'checklist'));
  if (pin === undefined) return 'checklist';
  const items = await listItemRows(ctx.tx, [pin.versionId]);
  const item = items.find(({ code }) => code === textIn(values, 'code'));
  return item === undefined ? 'code' : { engagement, pin, item };
}

async function check(
  ctx: InspectionCtx,
  records: readonly CheckedRecord[],
): Promise<RecordProblem[]> {
  const found: RecordProblem[] = [];
  for (const [index, { changed, record, recordId }] of records.entries()) {
    if (recordId !== null && changed.length === 0) continue;
    const place = await placeOf(ctx, record.values);
    const problem =
      typeof place === 'string'
        ? nowhere(index, place)
        : (closed(index, place) ?? incomplete(index, record.values, place));
    if (problem !== undefined) found.push(problem);
  }
  return found;
}

const words: Readonly<Record<string, readonly [string, string, string]>> = {
  unit: [
    'engagement_not_found',
    '这一届次、轮次中没有这个被巡察单位',
    '请核对届次、轮次和单位名称',
  ],
  checklist: ['checklist_not_found', '本轮没有采用这份清单', '请核对清单名称'],
  code: ['checklist_item_not_found', '本轮采用的清单中没有这一条', '请核对编号'],
};

const nowhere = (index: number, column: string) =>
  cellProblem(index, column, words[column] ?? ['checklist_not_found', '', '']);

function closed(index: number, { engagement }: Place): RecordProblem | undefined {
  if (['onSite', 'reporting'].includes(engagement.stage ?? '')) return undefined;
  return cellProblem(index, 'unit', [
    'checklist_not_on_site',
    '进驻期间和报告阶段才能填写清单',
    `该单位的巡察现为“${engagement.stateTitle ?? ''}”`,
  ]);
}

function incomplete(
  index: number,
  values: RegisterValues,
  { pin }: Place,
): RecordProblem | undefined {
  if (pin.kind === 'village' && textIn(values, 'place') === ofUnit)
    return cellProblem(index, 'place', [
      'checklist_place_missing',
      '一表清按村（社区）填写',
      '请写明村（社区）名称',
    ]);
  const result = choiceIn(values, 'result', results);
  if (result === null && (textIn(values, 'words') ?? numberIn(values, 'number')) !== null)
    return cellProblem(index, 'result', [
      'checklist_result_missing',
      '填了情况或数，没有填检查结果',
      '请填未发现问题、发现问题或本次未查',
    ]);
  if (result === 'problem' && textIn(values, 'words') === null)
    return cellProblem(index, 'words', [
      'checklist_words_missing',
      '发现问题须写明情况',
      '请补充事实，不写线索涉及人员的姓名',
    ]);
  return undefined;
}

async function apply(
  ctx: InspectionCtx,
  { record, recordId }: { readonly recordId: string | null; readonly record: RegisterRecord },
): Promise<string> {
  const [stored] = recordId === null ? [] : await read(ctx, [recordId]);
  const values = { ...stored?.values, ...record.values };
  const place = await placeOf(ctx, values);
  if (typeof place === 'string') return requireFound<string>(undefined, 'checklist_item');
  const { engagement, item, pin } = place;
  const named = textIn(values, 'place') ?? ofUnit;
  const at = {
    engagementId: engagement.id,
    checklistId: pin.checklistId,
    place: pin.kind === 'village' ? named : '',
  };
  const sheet = await findSheetAt(ctx.tx, at);
  const sheetId = sheet?.id ?? (await openSheet(ctx, engagement.id, at));
  await answer(ctx, { sheetId, itemId: item.itemId }, values);
  const written = await findAnswerRow(ctx.tx, { sheetId, itemId: item.itemId });
  return requireFound(written, 'checklist_item').id;
}

/** A row without a result opens the sheet and says nothing. */
async function answer(
  ctx: InspectionCtx,
  { itemId, sheetId }: { readonly sheetId: string; readonly itemId: string },
  values: RegisterValues,
): Promise<void> {
  const result = choiceIn(values, 'result', results);
  if (result === null) return;
  const before = await findAnswer(ctx.tx, { sheetId, itemId });
  const body = {
    isChecked: result !== 'unchecked',
    hasProblem: result === 'problem',
    number: numberIn(values, 'number'),
    words: textIn(values, 'words'),
  };
  await answerItem(ctx, { id: sheetId, itemId }, { body, version: before?.version ?? 0 });
}

/** What teams have filled in, out and in; rows that nobody has answered leave as a form to fill in. */
export const checklistAnswersSource = registerFor<InspectionDatabase>()({
  definition: checklistAnswersRegister,
  list: (ctx, request) => listRegisterAnswers(ctx.tx, request),
  read,
  searchable: searchableAnswerKeys,
  check,
  apply,
});
