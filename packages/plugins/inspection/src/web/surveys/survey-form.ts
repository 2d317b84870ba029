import type { Survey, SurveyQuestion, SurveyTemplate } from './survey-words.ts';

/** A question as its fields hold it. */
export interface QuestionForm {
  ask: SurveyQuestion['ask'];
  about: SurveyQuestion['about'];
  title: string;
  required: boolean;
  /** One a line. */
  options: string;
  most: string;
  mostLength: string;
}

export interface PlacementForm {
  title: string;
  audience: string;
  mode: Survey['placements'][number]['mode'];
}

export interface SurveyForm {
  engagementId: string;
  kind: Survey['kind'];
  title: string;
  intro: string;
  templateTitle: string | null;
  questions: QuestionForm[];
  /** One a line: name, blank, duty. */
  members: string;
  placements: PlacementForm[];
  opensOn: string;
  closesOn: string;
}

export const emptyQuestion = (kind: Survey['kind']): QuestionForm => ({
  ask: kind === 'appraisal' ? 'grade' : 'single',
  about: 'unit',
  title: '',
  required: true,
  options: '',
  most: '5',
  mostLength: '300',
});

export const emptyPlacement = (): PlacementForm => ({ title: '', audience: '', mode: 'shared' });

export function questionForm(question: SurveyQuestion): QuestionForm {
  const { about, ask, most, mostLength, options, required, title } = question;
  return {
    ask,
    about,
    title,
    required,
    options: options.join('\n'),
    most: String(most ?? 5),
    mostLength: String(mostLength ?? 300),
  };
}

/** A new survey from a template. */
export function fromTemplate(
  template: SurveyTemplate,
  at: { readonly engagementId: string; readonly today: string },
): SurveyForm {
  const { edition, intro, kind, questions, title } = template;
  return {
    engagementId: at.engagementId,
    kind,
    title,
    intro,
    templateTitle: edition === null ? title : `${title}（第${edition}版）`,
    questions: questions.map(questionForm),
    members: '',
    placements: [{ title: '单位机关', audience: '', mode: 'shared' }],
    opensOn: at.today,
    closesOn: at.today,
  };
}

export const formOf = (survey: Survey): SurveyForm => ({
  engagementId: survey.engagementId,
  kind: survey.kind,
  title: survey.title,
  intro: survey.intro,
  templateTitle: survey.templateTitle,
  questions: survey.questions.map(questionForm),
  members: survey.members.map(({ duty, name }) => `${name} ${duty}`.trim()).join('\n'),
  placements: survey.placements.map(({ audience, mode, title }) => ({
    title,
    mode,
    audience: String(audience),
  })),
  opensOn: survey.opensOn,
  closesOn: survey.closesOn,
});

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const numberOf = (text: string): number => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : 0);

export const questionBody = (question: QuestionForm) => {
  const { about, ask, title } = question;
  const chooses = ask === 'single' || ask === 'multiple';
  return {
    ask,
    about: ask === 'grade' ? about : 'unit',
    title: title.trim(),
    required: question.required,
    options: chooses ? linesOf(question.options) : [],
    most: ask === 'scale' ? numberOf(question.most) : null,
    mostLength: ask === 'words' ? numberOf(question.mostLength) : null,
  };
};

/** What is sent; unit, kind and template go along with a new survey only. */
export const bodyOf = (form: SurveyForm) => ({
  title: form.title.trim(),
  intro: form.intro.trim(),
  questions: form.questions.map(questionBody),
  members: linesOf(form.members).map((line) => {
    const [name = '', ...duty] = line.split(/\s+/);
    return { name, duty: duty.join(' ') };
  }),
  placements: form.placements.map(({ audience, mode, title }) => ({
    title: title.trim(),
    audience: numberOf(audience),
    mode,
  })),
  opensOn: form.opensOn,
  closesOn: form.closesOn,
});

/** Field → sentence, empty where all is well. */
export function checkSurvey(form: SurveyForm): Record<string, string> {
  return {
    engagementId: unless(form.engagementId !== '', '请选择被巡察单位。'),
    title: unless(form.title.trim() !== '', '请填写名称。'),
    opensOn: unless(form.opensOn !== '', '请填写开始日期。'),
    closesOn: windowProblem(form),
    ...Object.fromEntries(
      form.questions.flatMap((question, index) => questionProblems(question, `questions.${index}`)),
    ),
    ...Object.fromEntries(
      form.placements.flatMap(({ audience, title }, index) => [
        [`placements.${index}.title`, unless(title.trim() !== '', '请填写发放处的名称。')],
        [
          `placements.${index}.audience`,
          unless(within(audience, 1, 2000), '应填人数请填 1 到 2000 的整数。'),
        ],
      ]),
    ),
  };
}

const unless = (isFine: boolean, sentence: string): string => (isFine ? '' : sentence);

const within = (text: string, least: number, most: number): boolean =>
  numberOf(text) >= least && numberOf(text) <= most;

function windowProblem({ closesOn, opensOn }: SurveyForm): string {
  if (closesOn === '') return '请填写截止日期。';
  return unless(opensOn <= closesOn, '截止日期不能早于开始日期。');
}

function questionProblems(question: QuestionForm, field: string): [string, string][] {
  const { ask, most, mostLength, options, title } = question;
  const chooses = ask === 'single' || ask === 'multiple';
  return [
    [`${field}.title`, unless(title.trim() !== '', '请填写题目。')],
    [
      `${field}.options`,
      unless(!chooses || linesOf(options).length >= 2, '请至少写两个选项，一行一个。'),
    ],
    [`${field}.most`, unless(ask !== 'scale' || within(most, 3, 10), '最高分请填 3 到 10。')],
    [
      `${field}.mostLength`,
      unless(ask !== 'words' || within(mostLength, 10, 1000), '字数限制请填 10 到 1000。'),
    ],
  ];
}
