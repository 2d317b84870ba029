import type { PublicFormPage, PublicQuestion } from '@lianxun/plugin-api';

import { packed } from './link-content.ts';
import {
  gradeTitles,
  type SurveyContent,
  type SurveyMember,
  type SurveyQuestion,
} from './survey-content.ts';

/** A question as it is answered and counted: of the leadership, or of one member. */
export interface AskedQuestion {
  readonly key: string;
  /** Whom it is about; null for a question about nobody. */
  readonly of: string | null;
  readonly question: SurveyQuestion;
  readonly options: readonly string[];
}

const mostQuestions = 60;
/** Of the link's 8 kB; the rest is for its other words. */
const mostBytes = 5_600;

const memberTitle = ({ duty, name }: SurveyMember) => (duty === '' ? name : `${name}（${duty}）`);

const isGrade = ({ question }: { readonly question: SurveyQuestion }) => question.ask === 'grade';

/** Every question in the order it is asked: the unit's grades, each member's, then everything else. */
export function askedQuestions({ members, questions }: SurveyContent): AskedQuestion[] {
  const numbered = questions.map((question, index) => ({ question, key: `q${index}` }));
  const ofUnit = numbered.filter((it) => isGrade(it) && it.question.about === 'unit');
  const ofMember = numbered.filter((it) => isGrade(it) && it.question.about === 'member');
  const others = numbered.filter((it) => !isGrade(it));
  return [
    ...ofUnit.map(({ key, question }) => asked(key, '领导班子', question)),
    ...members.flatMap((member, place) =>
      ofMember.map(({ key, question }) => asked(`m${place}${key}`, memberTitle(member), question)),
    ),
    ...others.map(({ key, question }) => asked(key, null, question)),
  ];
}

const asked = (key: string, of: string | null, question: SurveyQuestion): AskedQuestion => ({
  key,
  of,
  question,
  options: optionsOf(question),
});

function optionsOf({ ask, most, options }: SurveyQuestion): readonly string[] {
  if (ask === 'grade') return gradeTitles;
  if (ask === 'scale') return Array.from({ length: most ?? 5 }, (_, index) => String(index + 1));
  return ask === 'words' ? [] : options;
}

const wordsWarning =
  '不要写出您的姓名、职务等能认出您的内容。反映具体人员问题线索的，请用巡察组公布的电话、信箱，不要写在这里。';

/** Choices are sent by their place in the list. */
export function publicQuestion({ key, of, options, question }: AskedQuestion): PublicQuestion {
  const { ask, required, title } = question;
  if (ask === 'words')
    return {
      kind: 'text',
      key,
      title,
      help: wordsWarning,
      required,
      mostLength: question.mostLength ?? 300,
    };
  return {
    kind: 'choice',
    key,
    title,
    required,
    ...(ask === 'multiple' && { several: true, help: '可以选几项。' }),
    ...(of !== null && { group: of }),
    options: options.map((option, place) => ({ value: String(place), title: option })),
  };
}

export interface SurveyPageText {
  readonly title: string;
  readonly unitName: string;
  readonly teamName: string;
  readonly intro: string;
}

export function surveyPage(content: SurveyContent, text: SurveyPageText): PublicFormPage {
  const { intro, teamName, title, unitName } = text;
  return {
    title,
    about: [
      `${teamName}正在巡察${unitName}。`,
      ...(intro === '' ? [] : [intro]),
      '不记名：不用登录，不记录您是谁、什么时间、用什么设备填写。单位的人看不到任何一份答卷，巡察组也只看到汇总后的结果。',
    ],
    questions: askedQuestions(content).map(publicQuestion),
    thanks: '已收到，感谢您的填写。',
  };
}

/** What makes a survey one that cannot be asked: field and sentence. */
export function contentProblems(
  content: SurveyContent,
): { readonly field: string; readonly message: string }[] {
  const { kind, members, questions } = content;
  const ofMember = questions.some(({ about, ask }) => ask === 'grade' && about === 'member');
  return [
    ...when(questions.length === 0, 'questions', '请至少写一个问题。'),
    ...when(
      kind === 'appraisal' && questions.every(({ ask }) => ask !== 'grade'),
      'questions',
      '民主测评至少要有一个评等次的项目。',
    ),
    ...questions.flatMap(questionProblems),
    ...when(
      askedQuestions(content).length > mostQuestions,
      'questions',
      `一份问卷最多 ${mostQuestions} 题（每名成员的每项各算一题），请减少项目或分成两份。`,
    ),
    ...when(
      Buffer.byteLength(JSON.stringify(packed(content))) > mostBytes,
      'questions',
      '问卷文字太长，手机上打不开，请精简题目和选项。',
    ),
    ...when(!ofMember && members.length > 0, 'members', '没有评班子成员的项目，请去掉成员名单。'),
    ...when(
      new Set(members.map(memberTitle)).size !== members.length,
      'members',
      '成员名单有重复，请核对。',
    ),
  ];
}

function questionProblems({ about, ask, options }: SurveyQuestion, index: number) {
  const field = `questions.${index}`;
  const chooses = ask === 'single' || ask === 'multiple';
  return [
    ...when(chooses && options.length < 2, field, `第 ${index + 1} 题至少要有两个选项。`),
    ...when(new Set(options).size !== options.length, field, `第 ${index + 1} 题的选项有重复。`),
    ...when(
      about === 'member' && ask !== 'grade',
      field,
      `第 ${index + 1} 题：对班子成员只能评等次。`,
    ),
  ];
}

/** Named after the others are right: members are asked of before it is submitted. */
export function membersMissing({ members, questions }: SurveyContent): boolean {
  return (
    members.length === 0 &&
    questions.some(({ about, ask }) => ask === 'grade' && about === 'member')
  );
}

const when = (holds: boolean, field: string, message: string) =>
  holds ? [{ field, message }] : [];
