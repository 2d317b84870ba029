import {
  registerFor,
  type CheckedRecord,
  type RecordProblem,
  type RegisterRecord,
  type RegisterValues,
  type StoredRecord,
} from '@lianxun/plugin-api';

import type { InspectionCtx, InspectionDatabase } from '../../database.ts';
import { requireFound } from '../../refusals.ts';
import { booleanIn, cellProblem, choiceIn, numberIn, textIn } from '../cell-values.rules.ts';
import { letterExtensions, letterKinds, letterSecrecies, urgencies } from '../leads-tables.ts';
import { openLetter } from './get-letter.ts';
import { listRegisterLetters, searchableLetterKeys } from './letter-listing.repository.ts';
import { isOverdue } from './letter.rules.ts';
import { lettersRegister } from './letters.register.ts';
import { findLetter, listLettersById } from './letters.repository.ts';
import type { LetterBody } from './letters.schemas.ts';
import { registerLetter, updateLetterContent } from './save-letter.ts';

async function read(ctx: InspectionCtx, ids: readonly string[]): Promise<StoredRecord[]> {
  const rows = new Map((await listLettersById(ctx.tx, ids)).map((row) => [row.id, row]));
  const records: StoredRecord[] = [];
  for (const id of ids) {
    const row = rows.get(id);
    if (row === undefined || row.excludedUserIds.includes(ctx.actor.userId)) continue;
    const { content, ...sealed } = await openLetter(ctx, row);
    const values: RegisterValues = {
      letterNo: row.letterNo,
      kind: row.kind,
      receivedOn: row.receivedOn,
      ...sealed,
      content,
      reporterUnit: row.reporterUnit,
      accusedUnit: row.accusedUnit,
      recorder: row.recorder,
      isNamed: row.isNamed,
      isDuplicate: row.isDuplicate,
      groupSize: row.groupSize,
      urgency: row.urgency,
      secrecy: row.secrecy,
      isSensitive: row.isSensitive,
      isForeign: row.isForeign,
      signBy: row.signBy,
      dueOn: row.dueOn,
      extension: row.extension,
      overdue: isOverdue(row, ctx.calendar.today()),
      settled: row.settledOn !== null,
    };
    records.push({
      id,
      version: row.version,
      link: `/m/inspection/letters/${id}`,
      values,
      details: [],
    });
  }
  return records;
}

async function check(
  ctx: InspectionCtx,
  records: readonly CheckedRecord[],
): Promise<RecordProblem[]> {
  const ids = records.flatMap(({ recordId }) => recordId ?? []);
  const known = new Map((await listLettersById(ctx.tx, ids)).map((row) => [row.id, row]));
  const problems: RecordProblem[] = [];
  for (const [index, { recordId, record, changed }] of records.entries()) {
    const { values } = record;
    const isSettled = known.get(recordId ?? '')?.settledOn != null && changed.length > 0;
    if (isSettled) problems.push(settled(index));
    if (booleanIn(values, 'isNamed') && textIn(values, 'reporter') === null)
      problems.push(nameless(index));
    const accused = textIn(values, 'accused');
    const accounts = accused === null ? [] : await ctx.people.accountsNamed(accused);
    if (accounts.some(({ userId }) => userId === ctx.actor.userId)) problems.push(own(index));
  }
  return problems;
}

const settled = (index: number) =>
  cellProblem(index, 'letterNo', [
    'letter_settled',
    '这件来信来访已经了结',
    '了结后不再更改，请去掉这一行',
  ]);
const nameless = (index: number) =>
  cellProblem(index, 'reporter', [
    'reporter_missing',
    '实名的须有来电/访人',
    '请填写姓名，或改为匿名',
  ]);
const own = (index: number) =>
  cellProblem(index, 'accused', [
    'own_lead',
    '被反映人与您同名或就是您本人',
    '请由其他人员导入这一行',
  ]);

async function apply(
  ctx: InspectionCtx,
  { recordId, record }: { readonly recordId: string | null; readonly record: RegisterRecord },
): Promise<string> {
  const { values } = record;
  if (recordId === null) {
    const { id } = await registerLetter(ctx, bodyOf(values), textIn(values, 'letterNo') ?? '');
    return id;
  }
  const row = requireFound(await findLetter(ctx.tx, recordId), 'letter');
  const [stored] = await read(ctx, [recordId]);
  const body = {
    ...bodyOf({ ...stored?.values, ...values }),
    signedOn: row.signedOn,
  };
  await updateLetterContent(ctx, recordId, { body, version: row.version });
  return recordId;
}

function bodyOf(values: RegisterValues): LetterBody {
  const text = (key: string) => textIn(values, key);
  return {
    kind: choiceIn(values, 'kind', letterKinds) ?? 'other',
    receivedOn: text('receivedOn') ?? '',
    title: text('title') ?? '',
    reporter: text('reporter'),
    reporterUnit: text('reporterUnit'),
    phone: text('phone'),
    accused: text('accused'),
    accusedUnit: text('accusedUnit'),
    content: text('content') ?? '',
    recorder: text('recorder') ?? '',
    isNamed: booleanIn(values, 'isNamed'),
    isDuplicate: booleanIn(values, 'isDuplicate'),
    groupSize: numberIn(values, 'groupSize'),
    urgency: choiceIn(values, 'urgency', urgencies) ?? 'normal',
    secrecy: choiceIn(values, 'secrecy', letterSecrecies) ?? 'internal',
    isSensitive: booleanIn(values, 'isSensitive'),
    isForeign: booleanIn(values, 'isForeign'),
    signBy: text('signBy'),
    signedOn: null,
    dueOn: text('dueOn'),
    extension: choiceIn(values, 'extension', letterExtensions),
  };
}

/** R14: rows out and in, below the restricted scope alone. */
export const lettersRegisterSource = registerFor<InspectionDatabase>()({
  definition: lettersRegister,
  list: (ctx, request) => listRegisterLetters(ctx.tx, request, ctx.actor.userId),
  read,
  searchable: searchableLetterKeys,
  check,
  apply,
  excludedUsers: async (ctx, records) => {
    const ids = records.flatMap(({ recordId }) => recordId ?? []);
    const excluded = (await listLettersById(ctx.tx, ids)).flatMap((row) => row.excludedUserIds);
    const names = new Set(records.flatMap(({ record }) => textIn(record.values, 'accused') ?? []));
    for (const name of names)
      excluded.push(...(await ctx.people.accountsNamed(name)).map(({ userId }) => userId));
    return [...new Set(excluded)];
  },
});
