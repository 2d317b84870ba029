import {
  idNumberProblem,
  normaliseIdNumber,
  type EnumOption,
  type RegisterRecord,
  type RegisterValue,
  type RegisterValues,
} from '@lianxun/plugin-api';

import { areaCodeOf } from './areas/areas.ts';
import { certificateTitles, directionTitles, optionsOf } from './options.ts';

/** Something in a row that cannot be taken: its column, and words for who filled it in. */
export interface EntryProblem {
  readonly column: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** Columns whose values are those of the person, and of his record, by the same keys. */
const personKeys = ['name', 'gender', 'idNumber', 'phone', 'politics', 'title', 'rank', 'employer'];
const profileKeys = [
  'birthMonth',
  'ethnicity',
  'nativeCounty',
  'grownCounty',
  'email',
  'partyJoinedMonth',
  'workStartedMonth',
  'department',
  'workCounty',
  'educationLevel',
  'major',
  'frontline',
  'hasInspected',
  'awards',
];

/** One row of the sheet as an entry of the roster; a column the sheet lacks stays out of it. */
export function entryOf(record: RegisterRecord, skills: readonly EnumOption[]): unknown {
  const { details, values } = record;
  return {
    person: {
      ...picked(values, personKeys),
      ...(values['idMark'] === undefined
        ? {}
        : { idUnverified: values['idMark'] === 'unverified' }),
    },
    profile: {
      ...picked(values, profileKeys),
      ...areaCodes(values),
      ...chosen(values, 'skills', skills),
      ...chosen(values, 'certificates', optionsOf(certificateTitles)),
      ...chosen(values, 'directions', optionsOf(directionTitles)),
      ...(values['tags'] === undefined ? {} : { tags: textsIn(values['tags']) }),
      ...(values['inspectedYears'] === undefined
        ? {}
        : { inspectedYears: textsIn(values['inspectedYears']).map(yearIn) }),
    },
    ...(details.length === 0 ? {} : { career: details.map(careerOf) }),
  };
}

function picked(values: RegisterValues, keys: readonly string[]): Record<string, RegisterValue> {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = values[key];
      return value === undefined || (key === 'idNumber' && value === null) ? [] : [[key, value]];
    }),
  );
}

/** Places as people write them, or their codes. */
function areaCodes(values: RegisterValues): Record<string, RegisterValue> {
  return Object.fromEntries(
    ['nativeCounty', 'grownCounty', 'workCounty'].flatMap((key) => {
      const value = values[key];
      return typeof value === 'string' ? [[key, areaCodeOf(value)]] : [];
    }),
  );
}

/** Titles become values; what is none stays as it is, for the check to name it. */
function chosen(values: RegisterValues, key: string, options: readonly EnumOption[]) {
  const cell = values[key];
  if (cell === undefined) return {};
  const known = textsIn(cell).map((text) => optionNamed(options, text)?.value ?? text);
  return { [key]: [...new Set(known)] };
}

const optionNamed = (options: readonly EnumOption[], text: string) =>
  options.find(({ synonyms = [], title, value }) => [title, value, ...synonyms].includes(text));

function textsIn(cell: RegisterValue): readonly string[] {
  return Array.isArray(cell) ? cell.filter((item): item is string => typeof item === 'string') : [];
}

const yearIn = (text: string) => Number(/^\d{4}/u.exec(text)?.[0] ?? Number.NaN);

const careerOf = ({ at, from, isLeadership, post, superior, to }: RegisterValues) => ({
  from,
  to: to ?? null,
  employer: at,
  post,
  isLeadership: isLeadership === true,
  superior: superior ?? null,
});

/** What the number itself says, before anybody is looked up. */
export function numberProblems(values: RegisterValues): EntryProblem[] {
  const cell = values['idNumber'];
  if (typeof cell !== 'string' || cell === '') return [];
  const number = normaliseIdNumber(cell);
  const problem = idNumberProblem(number);
  if (problem === null) return birthProblems(number, values);
  if (problem === 'checkDigit' && values['idMark'] === 'unverified') return [];
  return [{ column: 'idNumber', code: 'talent-pool.id_number_wrong', ...numberWords[problem] }];
}

const numberWords = {
  format: {
    message: '身份证号应为17位数字加1位数字或X',
    hint: '请照证件重新填写，并把这一栏设为文本格式',
  },
  birthDate: { message: '身份证号中的出生日期不存在', hint: '请照证件核对第7至14位' },
  checkDigit: {
    message: '身份证号最后一位校验码不符',
    hint: '请照证件核对；确需先登记的，在“证件核验”栏填“尚未核验”',
  },
};

function birthProblems(number: string, values: RegisterValues): EntryProblem[] {
  const month = values['birthMonth'];
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}`;
  if (typeof month !== 'string' || month === born) return [];
  return [
    {
      column: 'birthMonth',
      code: 'talent-pool.birth_month_differs',
      message: `出生年月${month}与身份证号（${born}）不一致`,
      hint: '请照证件核对两栏',
    },
  ];
}
