import type { PublicFormPage, PublicQuestion } from '@lianxun/plugin-api';

const limits = { questions: 30, options: 20, title: 200, about: 2_000, text: 2_000 };

/** What makes a page one that is not shown: for the developer of its plugin. */
export function pageProblems({ title, about, questions, thanks }: PublicFormPage): string[] {
  const keys = questions.map(({ key }) => key);
  return [
    ...when(title === '' || title.length > limits.title, 'title'),
    ...when(about.join('').length > limits.about || thanks.length > limits.about, 'too much prose'),
    ...when(questions.length === 0 || questions.length > limits.questions, 'number of questions'),
    ...when(new Set(keys).size !== keys.length, 'a key given twice'),
    ...questions.flatMap(questionProblems),
  ];
}

function questionProblems(question: PublicQuestion): string[] {
  const { key, title, kind } = question;
  return [
    ...when(!/^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/.test(key), `key ${key}`),
    ...when(title === '' || title.length > limits.title, `title of ${key}`),
    ...when(
      kind === 'choice' &&
        (question.options.length === 0 || question.options.length > limits.options),
      `options of ${key}`,
    ),
    ...when(kind === 'text' && (question.mostLength ?? 0) > limits.text, `length of ${key}`),
    ...when(kind === 'score' && (question.least ?? 0) > (question.most ?? 100), `range of ${key}`),
  ];
}

const when = (holds: boolean, problem: string): string[] => (holds ? [problem] : []);
