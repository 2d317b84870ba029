import type { Reason } from '@lianxun/plugin-api';

import { indicatorsOf, type AssessmentDocument, type Grade } from './assessment-document.ts';

const fault = (field: string, message: string): Reason => ({
  code: 'rectification.template_incomplete',
  message,
  field: `document.${field}`,
});

/** What keeps a template from being published, all of it. */
export function documentFaults(document: AssessmentDocument): readonly Reason[] {
  return [
    ...namedTwice(document),
    ...pointFaults(document),
    ...raterFaults(document),
    ...gradeFaults(document.grades),
  ];
}

function namedTwice(document: AssessmentDocument): Reason[] {
  const lists = {
    aspects: indicatorsOf(document),
    raters: document.raters,
    grades: document.grades,
  };
  return Object.entries(lists).flatMap(([field, items]) => {
    const keys = items.map(({ key }) => key);
    const titles = items.map(({ title }) => title);
    const twice = [...repeated(keys), ...repeated(titles)];
    return twice.length === 0 ? [] : [fault(field, `重复：${[...new Set(twice)].join('、')}`)];
  });
}

const repeated = (items: readonly string[]) =>
  items.filter((item, index) => items.indexOf(item) !== index);

function pointFaults(document: AssessmentDocument): Reason[] {
  const sum = indicatorsOf(document).reduce((total, { points }) => total + points, 0);
  return sum === 100 ? [] : [fault('aspects', `各指标分值合计应为100分，现为${sum}分`)];
}

function raterFaults(document: AssessmentDocument): Reason[] {
  const weights = new Map(document.raters.map(({ key, weight }) => [key, weight]));
  const selves = document.raters.filter(({ kind }) => kind === 'self');
  const faults =
    selves.length > 1 ? [fault('raters', '单位自评只能设一项，请合并或改为指定人员评分')] : [];
  const rated = indicatorsOf(document).filter(({ kind }) => kind !== 'figure');
  if (rated.length === 0) faults.push(fault('aspects', '至少要有一项由人评分的指标'));
  for (const indicator of indicatorsOf(document)) {
    if (indicator.kind === 'figure') continue;
    const named = indicator.ratedBy.length === 0 ? [...weights.keys()] : indicator.ratedBy;
    const unknown = named.filter((key) => !weights.has(key));
    if (unknown.length > 0)
      faults.push(fault('aspects', `“${indicator.title}”的评分主体已不存在，请重新选择`));
    else if (!named.some((key) => (weights.get(key) ?? 0) > 0))
      faults.push(fault('aspects', `“${indicator.title}”没有计分的评分主体，请设置权重`));
  }
  return faults;
}

function gradeFaults(grades: readonly Grade[]): Reason[] {
  const bounds = grades.map(({ from }) => from);
  const isFalling = bounds.every((from, index) => index === 0 || from < (bounds[index - 1] ?? 0));
  return [
    ...(grades.length > 1 ? [] : [fault('grades', '至少要设两个等次')]),
    ...(isFalling ? [] : [fault('grades', '等次应从高到低排列，起始分依次降低')]),
    ...(bounds.at(-1) === 0 ? [] : [fault('grades', '最低等次的起始分应为0分')]),
  ];
}

/** The grade of a score; scores are hundredths of a point. */
export function gradeOf(grades: readonly Grade[], score: number): Grade | undefined {
  return grades.find(({ from }) => score >= from * 100);
}
