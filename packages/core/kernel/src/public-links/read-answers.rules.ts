import type { PublicAnswers, PublicFormPage, PublicQuestion, Reason } from '@lianxun/plugin-api';

/** What was typed, as the page's fields send it. */
export type TypedAnswers = Readonly<Record<string, string | readonly string[]>>;

type Read = { readonly value?: PublicAnswers[string] } | { readonly problem: string };

/** Answers by question, or for every question that is not answered well what to do about it. */
export function readAnswers(
  { questions }: PublicFormPage,
  typed: TypedAnswers,
): { readonly answers: PublicAnswers; readonly reasons: readonly Reason[] } {
  const answers: Record<string, PublicAnswers[string]> = {};
  const reasons: Reason[] = [];
  for (const question of questions) {
    const read = readOne(question, typed[question.key]);
    if ('problem' in read)
      reasons.push({
        code: 'core.public_answer_wrong',
        message: `“${question.title}”：${read.problem}`,
        field: `answers.${question.key}`,
      });
    else if (read.value !== undefined) answers[question.key] = read.value;
  }
  return { answers, reasons };
}

function readOne(question: PublicQuestion, typed: string | readonly string[] | undefined): Read {
  const given = (typeof typed === 'string' ? [typed] : (typed ?? []))
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const [first] = given;
  if (first === undefined) return question.required ? { problem: unanswered[question.kind] } : {};
  switch (question.kind) {
    case 'score':
      return readScore(question, first);
    case 'choice':
      return readChoice(question, given);
    case 'text':
      return readText(question, first);
  }
}

const unanswered: Readonly<Record<PublicQuestion['kind'], string>> = {
  score: '请填写分数。',
  choice: '请选择一项。',
  text: '请填写。',
};

type Of<Kind extends PublicQuestion['kind']> = Extract<PublicQuestion, { kind: Kind }>;

function readScore({ least = 0, most = 100 }: Of<'score'>, text: string): Read {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most
    ? { value }
    : { problem: `请填写 ${least} 到 ${most} 之间的整数。` };
}

function readChoice({ options, several }: Of<'choice'>, given: readonly string[]): Read {
  const isKnown = given.every((each) => options.some(({ value }) => value === each));
  if (!isKnown) return { problem: '请从列出的选项中选择。' };
  if (several === true) return { value: [...new Set(given)] };
  return given.length === 1 ? { value: given[0] ?? '' } : { problem: '只能选择一项。' };
}

function readText({ mostLength = 500 }: Of<'text'>, text: string): Read {
  // Browsers send line ends as two characters; a person counts one.
  const value = text.replaceAll('\r\n', '\n');
  return [...value].length <= mostLength
    ? { value }
    : { problem: `最多 ${mostLength} 字，请删减后再提交。` };
}
