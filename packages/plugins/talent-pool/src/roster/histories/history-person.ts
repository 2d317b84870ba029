import {
  normaliseIdNumber,
  type CheckedRecord,
  type PersonRecord,
  type RegisterColumn,
  type RegisterValues,
} from '@lianxun/plugin-api';

import type { TalentPoolCtx } from '../../database.ts';
import { listMembers } from '../../membership/members.repository.ts';
import { exportPool, importPool, readPool, revealPersonal } from '../../permissions.ts';
import { conflict } from '../../refusals.ts';
import type { EntryProblem } from '../roster-entry.ts';

/** Whose row it is, in every sheet of histories: the number finds him, the name confirms it. */
export const personColumns: readonly RegisterColumn[] = [
  {
    level: 'main',
    key: 'idNumber',
    title: '身份证号',
    type: 'text',
    code: true,
    required: 'creation',
    personal: 'idNumber',
    width: 22,
    synonyms: ['身份证号码', '公民身份号码', '证件号码'],
  },
  { level: 'main', key: 'name', title: '姓名', type: 'text', required: 'creation', width: 10 },
];

/** As those of the roster they belong to. */
export const historyPermissions = {
  read: readPool.id,
  import: importPool.id,
  export: exportPool.id,
  reveal: revealPersonal.id,
} as const;

export const textIn = (values: RegisterValues, key: string): string | null => {
  const value = values[key];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** The number of a known person of the pool, under his own name: histories make nobody. */
export async function personProblems(
  ctx: TalentPoolCtx,
  { record: { values } }: CheckedRecord,
): Promise<EntryProblem[]> {
  const person = await bearerOf(ctx, values);
  const [member] =
    person === undefined ? [] : await listMembers(ctx.tx, { personIds: [person.id] });
  if (person === undefined || member === undefined)
    return [
      {
        column: 'idNumber',
        code: 'talent-pool.not_in_roster',
        message: '人才库里没有这个身份证号',
        hint: '请核对号码；新入库人员请先导入花名册',
      },
    ];
  const name = textIn(values, 'name');
  if (name === null || name === person.name) return [];
  return [
    {
      column: 'name',
      code: 'talent-pool.id_number_name',
      message: `这个身份证号已登记为“${person.name}”`,
      hint: '请核对姓名和身份证号；确系更名的，先在人才档案中更正姓名',
    },
  ];
}

export async function requireBearer(ctx: TalentPoolCtx, values: RegisterValues): Promise<string> {
  const person = await bearerOf(ctx, values);
  if (person === undefined) throw conflict('not_in_roster', '人才库里没有这个身份证号');
  return person.id;
}

async function bearerOf(
  ctx: TalentPoolCtx,
  values: RegisterValues,
): Promise<PersonRecord | undefined> {
  const number = textIn(values, 'idNumber');
  return number === null
    ? undefined
    : await ctx.people.records.findByIdNumber(normaliseIdNumber(number));
}
