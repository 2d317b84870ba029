import {
  registerFor,
  type CheckedRecord,
  type RecordProblem,
  type RegisterRecord,
  type RegisterValues,
  type StoredRecord,
} from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../../database.ts';
import { booleanIn, cellProblem, choiceIn, textIn } from '../../leads/cell-values.rules.ts';
import { requireFound } from '../../refusals.ts';
import { answerKinds } from '../checklist-tables.ts';
import { localPrefix } from '../checklist.rules.ts';
import { ChecklistItemBody } from '../checklists.schemas.ts';
import {
  findNamedVersion,
  listRegisterItems,
  readRegisterItems,
  searchableItemKeys,
} from './checklist-items-listing.repository.ts';
import { checklistItemsRegister } from './checklist-items.register.ts';
import { putDraftItem } from './put-draft-item.ts';

const levels = (text: string | null) =>
  (text ?? '')
    .split(/[/／]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .slice(0, 3);
const joined = (parts: readonly string[]) => (parts.length === 0 ? null : parts.join(' / '));

async function read(ctx: InspectionCtx, ids: readonly string[]): Promise<StoredRecord[]> {
  const rows = new Map((await readRegisterItems(ctx.tx, ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    if (row === undefined) return [];
    const values: RegisterValues = {
      checklist: row.checklist,
      edition: row.editionName,
      code: row.code,
      groups: joined(row.groups),
      question: row.question,
      basis: row.basis,
      method: row.method,
      taxonomy: joined(row.taxonomy),
      answerKind: row.answerKind,
      unitOfNumber: row.unitOfNumber,
      asksEvidence: row.asksEvidence,
      isLocal: row.isLocal,
      standing: row.standing,
    };
    const link = `/m/inspection/checklists/${row.versionId}`;
    return [{ id, version: row.version, link, values, details: [] }];
  });
}

const nameOf = (values: RegisterValues) => ({
  checklist: textIn(values, 'checklist') ?? '',
  edition: textIn(values, 'edition') ?? '',
});

async function check(
  ctx: InspectionCtx,
  records: readonly CheckedRecord[],
): Promise<RecordProblem[]> {
  const prefix = localPrefix(ctx.scope.tenantName);
  const found: RecordProblem[] = [];
  for (const [index, { changed, record, recordId }] of records.entries()) {
    if (recordId !== null && changed.length === 0) continue;
    const version = await findNamedVersion(ctx.tx, nameOf(record.values));
    if (version === undefined) found.push(unknown(index));
    else if (version.publishedAt !== null) found.push(published(index));
    else if (
      version.ownerTenantId !== ctx.scope.tenantId &&
      textIn(record.values, 'code')?.startsWith(`${prefix}-`) !== true
    )
      found.push(foreign(index, prefix));
  }
  return found;
}

async function apply(
  ctx: InspectionCtx,
  { record, recordId }: { readonly recordId: string | null; readonly record: RegisterRecord },
): Promise<string> {
  const [stored] = recordId === null ? [] : await read(ctx, [recordId]);
  const values = { ...stored?.values, ...record.values };
  const version = requireFound(await findNamedVersion(ctx.tx, nameOf(values)), 'checklist');
  return await putDraftItem(ctx, version.id, { rowId: recordId, item: bodyOf(values) });
}

function bodyOf(values: RegisterValues): ChecklistItemBody {
  return ChecklistItemBody.parse({
    code: textIn(values, 'code'),
    groups: levels(textIn(values, 'groups')),
    question: textIn(values, 'question'),
    basis: textIn(values, 'basis'),
    method: textIn(values, 'method'),
    taxonomy: levels(textIn(values, 'taxonomy')),
    answerKind: choiceIn(values, 'answerKind', answerKinds) ?? 'problem',
    unitOfNumber: textIn(values, 'unitOfNumber'),
    asksEvidence: booleanIn(values, 'asksEvidence'),
  });
}

const unknown = (index: number) =>
  cellProblem(index, 'checklist', [
    'checklist_not_found',
    '没有这个名称和版次的清单草稿',
    '请先在“巡察清单”中拟制同名清单，版次写“第1版”',
  ]);
const published = (index: number) =>
  cellProblem(index, 'edition', [
    'checklist_published',
    '这一版已经发布，不能再改',
    '请先在清单页修订为新版，再以新的版次导入',
  ]);
const foreign = (index: number, prefix: string) =>
  cellProblem(index, 'code', [
    'checklist_local_code',
    '上级的条目不能用表格修改',
    `本地增补条目的编号须以“${prefix}-”开头`,
  ]);

/** Items of every version out; new and changed items of a draft in. */
export const checklistItemsSource = registerFor<InspectionDatabase>()({
  definition: checklistItemsRegister,
  list: (ctx, request) => listRegisterItems(ctx.tx, request),
  read,
  searchable: searchableItemKeys,
  check,
  apply,
});
