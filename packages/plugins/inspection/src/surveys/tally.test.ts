import { describe, expect, test } from 'vitest';

import { builtInTemplates } from './built-in-templates.ts';
import { packed, unpacked } from './link-content.ts';
import { SurveyQuestion, type SurveyContent } from './survey-content.ts';
import { askedQuestions, contentProblems, publicQuestion, surveyPage } from './survey-page.ts';
import { countSlips, shownGroups, type Slip } from './tally.ts';

const content: SurveyContent = {
  kind: 'questionnaire',
  members: [],
  questions: [
    { ask: 'single', title: '是否公道', options: ['公道', '不公道'] },
    { ask: 'words', title: '意见', required: false },
  ].map((question) => SurveyQuestion.parse(question)),
};
const placements = [
  { title: '机关', audience: 20, mode: 'shared' as const },
  { title: '班子', audience: 6, mode: 'slips' as const },
  { title: '下属单位', audience: 30, mode: 'shared' as const },
];
const slip = (placement: number, answer: string, words?: string): Slip => ({
  placement,
  answers: { q0: answer, ...(words === undefined ? {} : { q1: words }) },
});
const times = (count: number, each: Slip) => Array.from({ length: count }, () => each);
const count = (slips: readonly Slip[]) =>
  countSlips({ content, placements, slips, least: 5, shuffle: (items) => items.toReversed() });

describe('counting', () => {
  test('gives shares of all, and of placements with forms enough', () => {
    const result = count([...times(9, slip(0, '0')), ...times(6, slip(2, '1'))]);
    expect(result).toMatchObject({ received: 15, audience: 56, isWithheld: false });
    expect(result.questions[0]).toMatchObject({
      answered: 15,
      options: [
        { title: '公道', count: 9 },
        { title: '不公道', count: 6 },
      ],
    });
    expect(result.questions[0]?.groups.map(({ title }) => title)).toEqual(['机关', '下属单位']);
  });

  test('hides a small placement together with another, so that no subtraction brings it back', () => {
    const result = count([
      ...times(9, slip(0, '0')),
      ...times(2, slip(1, '1')),
      ...times(6, slip(2, '0')),
    ]);
    expect(result.questions[0]?.groups.map(({ title }) => title)).toEqual(['机关']);
  });

  test('keeps no question of fewer forms than the least', () => {
    expect(count(times(4, slip(0, '0', '都好')))).toMatchObject({
      isWithheld: true,
      questions: [],
    });
  });

  test('lists words apart from other answers, shuffled', () => {
    const result = count([slip(0, '0', '一'), slip(0, '0', '二'), ...times(3, slip(0, '1', '  '))]);
    expect(result.questions[1]).toMatchObject({ options: [], groups: [], words: ['二', '一'] });
  });
});

test('what is left out of the shown groups is nobody, or enough', () => {
  const sizes = Array.from({ length: 11 }, (_, size) => size);
  for (const counts of sizes.flatMap((a) => sizes.flatMap((b) => sizes.map((c) => [a, b, c]))))
    for (const least of [3, 5, 8]) {
      const shown = shownGroups(counts, least);
      const rest = counts.reduce((sum, each, place) => sum + (shown.includes(place) ? 0 : each), 0);
      expect(shown.every((place) => (counts[place] ?? 0) >= least)).toBe(true);
      expect(rest === 0 || rest >= least || shown.length === 0).toBe(true);
    }
  expect(shownGroups([9, 2, 6], 5)).toEqual([0]);
  expect(shownGroups([9, 0, 6], 5)).toEqual([0, 2]);
});

describe('a page', () => {
  const [appraisal, questionnaire] = builtInTemplates;
  if (appraisal === undefined || questionnaire === undefined) throw new Error('no templates');
  const members = Array.from({ length: 9 }, (_, index) => ({
    name: `成员${index}`,
    duty: '副局长',
  }));

  test('of 民主测评 asks everything of the leadership and of each member, in groups', () => {
    const asked = askedQuestions({ ...appraisal, members });
    expect(asked).toHaveLength(5 + 9 * 5 + 1);
    expect(new Set(asked.map(({ key }) => key)).size).toBe(asked.length);
    expect(asked[5]).toMatchObject({
      of: '成员0（副局长）',
      options: ['好', '较好', '一般', '差'],
    });
    expect(contentProblems({ ...appraisal, members })).toEqual([]);
    expect(contentProblems({ ...appraisal, members: [...members, ...members] })).not.toEqual([]);
  });

  test('warns at every free text, and limits it', () => {
    const { questions } = surveyPage(
      { ...questionnaire, members: [] },
      { title: '问卷', unitName: '区水务局', teamName: '第一巡察组', intro: '' },
    );
    const texts = questions.filter(({ kind }) => kind === 'text');
    expect(texts).toEqual([expect.objectContaining({ mostLength: 300 })]);
    expect(texts[0]?.help).toContain('不要写出您的姓名');
  });

  test('travels in its link without loss', () => {
    for (const template of builtInTemplates) {
      const whole = { kind: template.kind, questions: template.questions, members };
      expect(unpacked(packed(whole))).toEqual(whole);
    }
  });

  test('a scale is chosen, never typed', () => {
    const scale = SurveyQuestion.parse({ ask: 'scale', title: '满意程度', most: 3 });
    const [asked] = askedQuestions({ kind: 'questionnaire', members: [], questions: [scale] });
    expect(asked && publicQuestion(asked)).toMatchObject({
      kind: 'choice',
      options: [{ title: '1' }, { title: '2' }, { title: '3' }],
    });
  });
});
