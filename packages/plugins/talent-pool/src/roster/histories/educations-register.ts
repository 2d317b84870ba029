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
import { EducationEntry } from '../entry.schemas.ts';
import { findPlaces } from '../find-places.ts';
import { stateHistory } from '../save-histories.ts';
import {
  addEducation,
  listEducationIds,
  readEducations,
  searchableEducation,
  updateEducation,
} from './histories.repository.ts';
import {
  historyPermissions,
  personColumns,
  personProblems,
  requireBearer,
  textIn,
} from './history-person.ts';

/** 教育经历表: one row for each school of a person of the roster. */
export const educationsRegister = defineRegister({
  id: 'talent-pool.educations',
  title: '教育经历表',
  columns: [
    ...personColumns,
    {
      level: 'main',
      key: 'degree',
      title: '学历',
      type: 'text',
      required: 'creation',
      width: 12,
      synonyms: ['学历学位'],
    },
    {
      level: 'main',
      key: 'school',
      title: '毕业院校',
      type: 'text',
      required: 'creation',
      width: 24,
      synonyms: ['学校', '毕业学校'],
    },
    { level: 'main', key: 'major', title: '专业', type: 'text', width: 16 },
    { level: 'main', key: 'from', title: '入学年月', type: 'month', width: 12 },
    { level: 'main', key: 'to', title: '毕业年月', type: 'month', width: 12 },
  ],
  keys: { main: ['idNumber', 'school', 'degree'] },
  layout: {
    title: '{tenant}巡察人才教育经历表',
    paper: 'a4',
    orientation: 'landscape',
    frozenColumns: 2,
  },
  permissions: historyPermissions,
});

async function read(ctx: TalentPoolCtx, ids: readonly string[]): Promise<StoredRecord[]> {
  const rows = new Map((await readEducations(ctx.tx, ids)).map((row) => [row.id, row]));
  const personIds = [...new Set([...rows.values()].map(({ personId }) => personId))];
  const numbers = await ctx.people.records.numbersOf(personIds);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    if (row === undefined) return [];
    const { degree, fromMonth, major, name, personId, school, toMonth, version } = row;
    const idNumber = numbers.get(personId)?.idNumber ?? null;
    return {
      id,
      version,
      link: `/m/talent-pool/people/${personId}`,
      values: { name, idNumber, degree, school, major, from: fromMonth, to: toMonth },
      details: [],
    };
  });
}

async function check(
  ctx: TalentPoolCtx,
  records: readonly CheckedRecord[],
): Promise<RecordProblem[]> {
  const problems: RecordProblem[] = [];
  for (const [index, checked] of records.entries()) {
    const own = await personProblems(ctx, checked);
    const isRight = EducationEntry.safeParse(entryOf(checked.record.values)).success;
    problems.push(...own.map((problem) => ({ index, ...problem })));
    if (!isRight)
      problems.push({
        index,
        column: 'to',
        code: 'talent-pool.cell_invalid',
        message: '教育经历的内容不合要求',
        hint: '毕业年月不能早于入学年月，学历不超过40字',
      });
  }
  return problems;
}

const entryOf = (values: RegisterValues) => ({
  school: textIn(values, 'school'),
  major: textIn(values, 'major'),
  degree: textIn(values, 'degree'),
  from: textIn(values, 'from'),
  to: textIn(values, 'to'),
});

/** A row that is known takes what the sheet names; any other is added behind those there are. */
async function apply(
  ctx: TalentPoolCtx,
  {
    record: { values },
    recordId,
  }: { readonly recordId: string | null; readonly record: RegisterRecord },
): Promise<string> {
  const personId = await requireBearer(ctx, values);
  const entry = EducationEntry.parse(entryOf(values));
  const given = givenIn(values);
  const id =
    recordId ??
    (await addEducation(ctx.tx, {
      personId,
      school: entry.school,
      unitId: (await findPlaces(ctx, [entry.school]))(entry.school).unitId,
      degree: entry.degree ?? null,
      major: null,
      fromMonth: null,
      toMonth: null,
      ...given,
    }));
  if (recordId !== null) await updateEducation(ctx.tx, recordId, given);
  await stateHistory(ctx, personId, { educationStated: true });
  await ctx.audit({
    action: 'talent-pool.education_imported',
    subject: { type: 'person', id: personId },
    summary: `${recordId === null ? '导入' : '更新'}教育经历：${entry.school}`,
    after: { school: entry.school, degree: entry.degree, ...given },
  });
  return id;
}

/** The cells the sheet has; a column it lacks changes nothing. */
const givenIn = (values: RegisterValues) => ({
  ...(values['major'] !== undefined && { major: textIn(values, 'major') }),
  ...(values['from'] !== undefined && { fromMonth: textIn(values, 'from') }),
  ...(values['to'] !== undefined && { toMonth: textIn(values, 'to') }),
});

export const educationsRegisterSource = registerFor<TalentPoolDatabase>()({
  definition: educationsRegister,
  searchable: searchableEducation,
  list: (ctx, request) => listEducationIds(ctx.tx, request),
  read,
  check,
  apply,
});
