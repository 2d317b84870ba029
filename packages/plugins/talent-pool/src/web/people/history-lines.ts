import type { Person } from '../roster/api.ts';
import { relationOptions } from './words.ts';

export type HistoryPart = 'career' | 'educations' | 'relatives' | 'unavailable';

/** How a part is written, one entry a line. */
export const helps: Readonly<Record<HistoryPart, string>> = {
  career:
    '每行一段：起止年月、单位、职务，班子成员写“班子”，最后可写直接上级，以空格隔开，如“2018-05 至 2021-03 区审计局 科长 班子 王某某”；现职写“至今”。',
  educations: '每行一段：起止年月、学校、专业、学历，如“2005-09 至 2009-07 云南大学 会计学 本科”。',
  relatives:
    '每行一人：关系、姓名、单位、职务，如“配偶 李某某 区财政局 科员”。没有工作单位的，单位处写“已退休”“学生”或“无业”；不清楚的写“不详”，回避审查时须核实。没有需要报告的，只写“无”。',
  unavailable: '每行一段：起止日期和原因，如“2026-05-01 至 2026-06-30 驻村”。',
};

export const partTitles: Readonly<Record<HistoryPart, string>> = {
  career: '任职经历',
  educations: '教育经历',
  relatives: '家庭成员',
  unavailable: '不可用时段',
};

/** What is stored, as lines; relatives are not shown again, they are entered anew. */
export function linesOf(person: Person, part: HistoryPart): string {
  switch (part) {
    case 'career':
      return (person.career ?? [])
        .map(({ employer, from, isLeadership, post, superior, to }) =>
          words([period(from, to), employer, post, isLeadership ? '班子' : '', superior ?? '']),
        )
        .join('\n');
    case 'educations':
      return (person.educations ?? [])
        .map(({ degree, from, major, school, to }) =>
          words([period(from ?? '', to ?? null), school, major ?? '', degree ?? '']),
        )
        .join('\n');
    case 'unavailable':
      return person.unavailable
        .map(({ fromOn, reason, toOn }) => `${fromOn} 至 ${toOn} ${reason}`)
        .join('\n');
    case 'relatives':
      return person.relatives?.length === 0 ? '无' : '';
  }
}

const words = (parts: readonly string[]) => parts.filter((part) => part !== '').join(' ');
const period = (from: string, to: string | null) => `${from} ${to === null ? '至今' : `至 ${to}`}`;

export interface ReadLines {
  readonly entries: readonly unknown[];
  /** The first line that cannot be read. */
  readonly wrong: string | null;
}

export function entriesIn(part: HistoryPart, text: string): ReadLines {
  const lines = text
    .split('\n')
    .map((line) => line.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
  if (lines.length === 1 && lines[0] === '无') return { entries: [], wrong: null };
  const read = lines.map((line) => [line, readers[part](line)] as const);
  return {
    entries: read.flatMap(([, entry]) => (entry === null ? [] : [entry])),
    wrong: read.find(([, entry]) => entry === null)?.[0] ?? null,
  };
}

const months = /^(\d{4}-\d{2}) ?至 ?(今|\d{4}-\d{2}) (.+)$/u;
const days = /^(\d{4}-\d{2}-\d{2}) ?至 ?(\d{4}-\d{2}-\d{2}) (.+)$/u;

const readers: Readonly<Record<HistoryPart, (line: string) => unknown>> = {
  career: (line) => {
    const [, from, to, rest = ''] = months.exec(line) ?? [];
    const [employer, post, ...more] = rest.split(' ');
    if (from === undefined || employer === undefined || post === undefined) return null;
    const isLeadership = more[0] === '班子';
    const superior = (isLeadership ? more[1] : more[0]) ?? null;
    return { from, to: to === '今' ? null : to, employer, post, isLeadership, superior };
  },
  educations: (line) => {
    const [, from, to, rest = ''] = months.exec(line) ?? [];
    const [school, major = null, degree = null] = rest.split(' ');
    if (from === undefined || school === undefined) return null;
    return { from, to: to === '今' ? null : to, school, major, degree };
  },
  relatives: (line) => {
    const [title, name, employer = null, post = null] = line.split(' ');
    const relation = relationOptions.find(({ label }) => label === title)?.value;
    return relation === undefined || name === undefined ? null : { relation, name, employer, post };
  },
  unavailable: (line) => {
    const [, fromOn, toOn, reason] = days.exec(line) ?? [];
    return fromOn === undefined || reason === undefined ? null : { fromOn, toOn, reason };
  },
};
