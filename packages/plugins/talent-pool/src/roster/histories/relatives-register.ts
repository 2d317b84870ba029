import {
  defineRegister,
  registerFor,
  type CheckedRecord,
  type RecordProblem,
  type RegisterRecord,
  type RegisterValues,
  type StoredRecord,
} from '@lianxun/plugin-api';

import type { TalentPoolCtx, TalentPoolDatabase } from '../../database.ts';
import { conflict } from '../../refusals.ts';
import { RelativeEntry } from '../entry.schemas.ts';
import { optionsOf, relationTitles } from '../options.ts';
import { listProfiles, listRelatives } from '../profiles.repository.ts';
import type { EntryProblem } from '../roster-entry.ts';
import { relativeBinding, saveRelatives, sealedRelative, stateHistory } from '../save-histories.ts';
import {
  addRelative,
  listRelativeIds,
  readRelatives,
  searchableRelative,
  updateRelative,
} from './histories.repository.ts';
import {
  historyPermissions,
  personColumns,
  personProblems,
  requireBearer,
  textIn,
} from './history-person.ts';

/** 家庭成员表: one row for each relative, or one that states 无. What is sealed leaves masked. */
export const relativesRegister = defineRegister({
  id: 'talent-pool.relatives',
  title: '家庭成员表',
  columns: [
    ...personColumns,
    {
      level: 'main',
      key: 'relation',
      title: '关系',
      type: 'enum',
      options: [...optionsOf(relationTitles), { value: 'none', title: '无' }],
      required: 'creation',
      width: 14,
      synonyms: ['与本人关系', '称谓'],
    },
    {
      level: 'main',
      key: 'relative',
      title: '亲属姓名',
      type: 'text',
      personal: 'relative',
      width: 12,
      synonyms: ['家庭成员姓名'],
    },
    {
      level: 'main',
      key: 'employer',
      title: '亲属单位',
      type: 'text',
      personal: 'relative',
      width: 24,
    },
    {
      level: 'main',
      key: 'post',
      title: '亲属职务',
      type: 'text',
      personal: 'relative',
      width: 16,
    },
  ],
  keys: { main: ['idNumber', 'relation', 'relative'] },
  layout: {
    title: '{tenant}巡察人才家庭成员表',
    paper: 'a4',
    orientation: 'landscape',
    frozenColumns: 2,
  },
  permissions: historyPermissions,
});

async function read(ctx: TalentPoolCtx, ids: readonly string[]): Promise<StoredRecord[]> {
  const rows = new Map((await readRelatives(ctx.tx, ids)).map((row) => [row.id, row]));
  const personIds = [...new Set([...rows.values()].map(({ personId }) => personId))];
  const numbers = await ctx.people.records.numbersOf(personIds);
  const records: StoredRecord[] = [];
  for (const id of ids) {
    const row = rows.get(id);
    if (row === undefined) continue;
    const open = async (sealed: string | null, column: string) =>
      sealed === null ? null : await ctx.secrets.open(sealed, relativeBinding(id, column));
    records.push({
      id,
      version: row.version,
      link: `/m/talent-pool/people/${row.personId}`,
      values: {
        name: row.name,
        idNumber: numbers.get(row.personId)?.idNumber ?? null,
        relation: row.relation ?? 'none',
        relative: await open(row.nameSealed, 'name'),
        employer: await open(row.employerSealed, 'employer'),
        post: await open(row.postSealed, 'post'),
      },
      details: [],
    });
  }
  return records;
}

async function check(
  ctx: TalentPoolCtx,
  records: readonly CheckedRecord[],
): Promise<RecordProblem[]> {
  const problems: RecordProblem[] = [];
  for (const [index, checked] of records.entries()) {
    const own = [
      ...(await personProblems(ctx, checked)),
      ...relativeProblems(checked.record.values),
      ...(await statementProblems(ctx, checked.record.values)),
    ];
    problems.push(...own.map((problem) => ({ index, ...problem })));
  }
  return problems;
}

const invalid = (column: string, message: string, hint: string): EntryProblem => ({
  column,
  code: 'talent-pool.cell_invalid',
  message,
  hint,
});

function relativeProblems(values: RegisterValues): EntryProblem[] {
  const isNamed = textIn(values, 'relative') !== null;
  if (values['relation'] === 'none')
    return isNamed
      ? [invalid('relative', '申明“无”的行不能再写亲属', '请删去亲属姓名，或改填关系')]
      : [];
  if (!isNamed) return [invalid('relative', '没有写亲属姓名', '请填写姓名；没有的，关系填“无”')];
  return RelativeEntry.safeParse(entryOf(values)).success
    ? []
    : [invalid('relative', '家庭成员的内容过长', '姓名、职务不超过60字，单位不超过100字')];
}

/** 无 is no answer where relatives have been entered. */
async function statementProblems(
  ctx: TalentPoolCtx,
  values: RegisterValues,
): Promise<EntryProblem[]> {
  const number = textIn(values, 'idNumber');
  if (values['relation'] !== 'none' || number === null) return [];
  const person = await ctx.people.records.findByIdNumber(number);
  const known = person === undefined ? [] : await listRelatives(ctx.tx, [person.id]);
  if (known.length === 0) return [];
  return [
    invalid('relation', `已登记家庭成员${known.length}人，不能申明“无”`, '请在人才档案中核对修改'),
  ];
}

const entryOf = (values: RegisterValues) => ({
  relation: values['relation'],
  name: textIn(values, 'relative'),
  employer: textIn(values, 'employer'),
  post: textIn(values, 'post'),
});

/** A relative who is known takes place and post from the sheet; any other is added. */
async function apply(
  ctx: TalentPoolCtx,
  {
    record: { values },
    recordId,
  }: { readonly recordId: string | null; readonly record: RegisterRecord },
): Promise<string> {
  const personId = await requireBearer(ctx, values);
  if (values['relation'] === 'none') return await stateNone(ctx, personId);
  const entry = RelativeEntry.parse(entryOf(values));
  const row = await sealedRelative(ctx, entry, recordId ?? undefined);
  const { employerSealed, id, postSealed, tieIndex } = row;
  const given = {
    ...(values['employer'] !== undefined && { employerSealed, tieIndex }),
    ...(values['post'] !== undefined && { postSealed }),
  };
  if (recordId === null) await addRelative(ctx.tx, { ...row, personId });
  else await updateRelative(ctx.tx, recordId, given);
  await stateHistory(ctx, personId, { relativesStated: 'listed' });
  await ctx.audit({
    action: 'talent-pool.relative_imported',
    subject: { type: 'person', id: personId },
    summary: `${recordId === null ? '导入' : '更新'}家庭成员：${relationTitles[entry.relation]}`,
    after: { relative: row },
    personal: ['relative'],
  });
  return id;
}

/** The statement is kept in the record of the person, whose row it is. */
async function stateNone(ctx: TalentPoolCtx, personId: string): Promise<string> {
  if ((await listRelatives(ctx.tx, [personId])).length > 0)
    throw conflict('relatives_listed', '同一人既有家庭成员又申明“无”，请只留一种');
  await saveRelatives(ctx, personId, []);
  const [profile] = await listProfiles(ctx.tx, [personId]);
  return profile?.id ?? personId;
}

export const relativesRegisterSource = registerFor<TalentPoolDatabase>()({
  definition: relativesRegister,
  searchable: searchableRelative,
  list: (ctx, request) => listRelativeIds(ctx.tx, request),
  read,
  check,
  apply,
});
