import { serviceFormTitles } from '../menus/service-forms.rules.ts';
import type { DemandContent } from './demand.schemas.ts';

/** One thing a new version says otherwise. */
export interface DemandChange {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

const urgencies = { high: '急需', normal: '一般', low: '可缓' } as const;
const joined = (list: readonly string[]) => (list.length === 0 ? '无' : list.join('、'));

type TitleOf = (skill: string) => string;

const fields: readonly (readonly [string, (content: DemandContent, titleOf: TitleOf) => string])[] =
  [
    ['名称', ({ title }) => title],
    ['派员方式', ({ serviceForm }) => serviceFormTitles[serviceForm]],
    ['被巡察单位', ({ targets }) => joined(targets.map(({ name }) => name).toSorted())],
    ['单位性质和特点', ({ character }) => character],
    ['时间', ({ period }) => `${period.from}至${period.to}`],
    ['专题', ({ topics }) => joined(topics)],
    [
      '专业',
      ({ skills }, titleOf) =>
        joined(skills.map((it) => `${titleOf(it.skill)}${it.count}人（权重${it.weight}）`)),
    ],
    ['人数', ({ headcount }) => `${headcount.wanted}人，最少${headcount.least}人`],
    ['组长', ({ leaderWanted }) => (leaderWanted ? '需要' : '不需要')],
    ['人选意愿', ({ wishes }) => joined(wishes.map(wordWish))],
    ['紧急程度', ({ urgency }) => urgencies[urgency]],
    ['理由', ({ reasons }) => reasons],
  ];

export function wordWish({ kind, name, rank, unit }: DemandContent['wishes'][number]): string {
  const who = kind === 'person' && unit !== null ? `${name}（${unit}）` : name;
  return rank === 'unwanted' ? `不希望${who}` : `第${rank}志愿${who}`;
}

/** What differs, in the order of the form; everything that is the same is left out. */
export function demandChanges(
  before: DemandContent,
  after: DemandContent,
  titleOf: TitleOf,
): DemandChange[] {
  return fields.flatMap(([what, word]) => {
    const [was, is] = [word(before, titleOf), word(after, titleOf)];
    return was === is ? [] : [{ what, before: was, after: is }];
  });
}
