import {
  normaliseIdNumber,
  type CheckedRecord,
  type EnumOption,
  type PersonRecord,
  type RecordProblem,
  type RegisterValues,
} from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../database.ts';
import { MembershipEntry, RosterEntry } from './entry.schemas.ts';
import { listSkills } from './list-skills.ts';
import { entryOf, numberProblems, type EntryProblem } from './roster-entry.ts';
import { rosterRegister } from './roster.register.ts';

/** Said in the dry run: wrong numbers, numbers of somebody else, and what no field takes. */
export async function checkRosterRecords(
  ctx: TalentPoolCtx,
  records: readonly CheckedRecord[],
): Promise<RecordProblem[]> {
  const skills = await listSkills(ctx);
  const problems: RecordProblem[] = [];
  const named = new Map<string, string>();
  for (const [index, checked] of records.entries()) {
    const found = [
      ...numberProblems(checked.record.values),
      ...shapeProblems(checked, skills),
      ...statusProblems(checked),
      ...(await nameProblems(ctx, checked.record.values, named)),
    ];
    problems.push(...found.map((problem) => ({ index, ...problem })));
  }
  return problems;
}

/** Numbers stand for one person: another name on a known number is a mistake, in the roster or in the sheet. */
async function nameProblems(
  ctx: TalentPoolCtx,
  values: RegisterValues,
  named: Map<string, string>,
): Promise<EntryProblem[]> {
  const { idNumber, name } = values;
  if (typeof idNumber !== 'string' || typeof name !== 'string' || idNumber === '') return [];
  const number = normaliseIdNumber(idNumber);
  const earlier = named.get(number);
  named.set(number, earlier ?? name);
  const person = await ctx.people.records.findByIdNumber(number);
  const other = otherName(name, person, earlier);
  if (other === null) return [];
  return [
    {
      column: 'name',
      code: 'talent-pool.id_number_name',
      message: `这个身份证号已登记为“${other}”`,
      hint: '请核对姓名和身份证号；确系更名的，先在人才档案中更正姓名',
    },
  ];
}

function otherName(
  name: string,
  person: PersonRecord | undefined,
  earlier: string | undefined,
): string | null {
  const known = person?.name ?? earlier ?? name;
  return known === name ? null : known;
}

function shapeProblems(
  { record, recordId }: CheckedRecord,
  skills: readonly EnumOption[],
): EntryProblem[] {
  const entry = entryOf(record, skills);
  const parsed = RosterEntry.safeParse(recordId === null ? entry : withPlaceholders(entry));
  const issues = parsed.success ? [] : parsed.error.issues;
  const known = new Set(skills.map(({ value }) => value));
  const unknown = parsed.success
    ? (parsed.data.profile.skills ?? []).filter((skill) => !known.has(skill))
    : [];
  return [
    ...issues.map(({ path }) => issueAt(path)),
    ...unknown.map((skill) => ({
      column: 'skills',
      code: 'talent-pool.skill_unknown',
      message: `专家领域里没有“${skill}”`,
      hint: `可选：${skills.map(({ title }) => title).join('、')}；需要新类别请在设置中增设`,
    })),
  ];
}

/** A sheet of some columns changes a known person and need not name what stays. */
function withPlaceholders(entry: unknown): unknown {
  const given = typeof entry === 'object' && entry !== null ? entry : {};
  const person: unknown = Reflect.get(given, 'person');
  const known = typeof person === 'object' && person !== null ? person : {};
  return { ...given, person: { name: '已登记', employer: '已登记', ...known } };
}

const careerColumns: Readonly<Record<string, string>> = { employer: 'at' };

function issueAt(path: readonly PropertyKey[]): EntryProblem {
  const last = path.filter((part) => typeof part === 'string').at(-1) ?? 'name';
  const isCareer = path[0] === 'career';
  const key = isCareer ? (careerColumns[last] ?? last) : last;
  const column = rosterRegister.columns.find((candidate) => candidate.key === key);
  return {
    column: column?.key ?? 'name',
    code: 'talent-pool.cell_invalid',
    message: `“${column?.title ?? '姓名'}”的内容不合要求`,
    hint: hints[key] ?? '请照填写说明核对',
  };
}

const hints: Readonly<Record<string, string>> = {
  nativeCounty: '填县（市、区）的全称或六位行政区划代码，如昆明市西山区或530112',
  grownCounty: '填县（市、区）的全称或六位行政区划代码，如昆明市西山区或530112',
  workCounty: '填县（市、区）的全称或六位行政区划代码，如昆明市西山区或530112',
  email: '填完整的邮箱地址',
  certificates: '可选：审计、会计、法律、其他',
  directions: '可选：综合协调岗、谈话外调岗、财务审计岗、党建组织岗',
  inspectedYears: '填四位年份，以顿号隔开',
  to: '止于年月不能早于起于年月',
};

/** Missions begin and end with their mandates, applications by their own steps. */
function statusProblems({ status }: CheckedRecord): EntryProblem[] {
  if (status?.['stage'] !== 'onMission') return [];
  return [
    {
      column: 'stage',
      code: 'talent-pool.no_mission',
      message: '“抽调中”由派员环节登记，不能由台账导入',
      hint: '请填“在库”，抽调在派员环节办理',
    },
  ];
}

export const membershipOf = (values: RegisterValues): MembershipEntry =>
  MembershipEntry.parse({
    pool: values['pool'],
    ...(values['intake'] == null ? {} : { intake: values['intake'] }),
    ...(values['source'] == null ? {} : { source: values['source'] }),
    ...(values['sendingUnit'] == null ? {} : { sendingUnit: values['sendingUnit'] }),
  });
