import type { PublicFormPage, PublicQuestion } from '@lianxun/plugin-api';

const limits = { questions: 60, options: 20, title: 200, about: 2_000, text: 2_000 };

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
  const { key, title } = question;
  return [
    ...when(!/^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/.test(key), `key ${key}`),
    ...when(title === '' || title.length > limits.title, `title of ${key}`),
    ...problemsByKind(question).map((problem) => `${problem} of ${key}`),
  ];
}

function problemsByKind(question: PublicQuestion): string[] {
  switch (question.kind) {
    case 'choice': {
      const { group = '', options } = question;
      return [
        ...when(group.length > limits.title, 'group'),
        ...when(options.length === 0 || options.length > limits.options, 'options'),
      ];
    }
    case 'text':
      return when((question.mostLength ?? 0) > limits.text, 'length');
    case 'score':
      return when((question.least ?? 0) > (question.most ?? 100), 'range');
  }
}

const when = (holds: boolean, problem: string): string[] => (holds ? [problem] : []);
