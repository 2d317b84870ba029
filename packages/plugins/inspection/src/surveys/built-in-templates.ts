import type { SurveyKind, SurveyQuestion } from './survey-content.ts';

/** A template of the product; a tenant keeps its own beside them. */
export interface BuiltInTemplate {
  readonly id: string;
  readonly title: string;
  readonly kind: SurveyKind;
  readonly intro: string;
  readonly questions: readonly SurveyQuestion[];
}

const plain = {
  about: 'unit',
  required: true,
  options: [],
  most: null,
  mostLength: null,
} as const;

const grade = (about: 'unit' | 'member', title: string): SurveyQuestion => ({
  ...plain,
  options: [],
  ask: 'grade',
  about,
  title,
});

const single = (title: string, options: readonly string[]): SurveyQuestion => ({
  ...plain,
  ask: 'single',
  title,
  options: [...options],
});

const words = (title: string): SurveyQuestion => ({
  ...plain,
  options: [],
  ask: 'words',
  title,
  required: false,
  mostLength: 300,
});

export const builtInTemplates: readonly BuiltInTemplate[] = [
  {
    id: 'appraisal',
    title: '领导班子和班子成员民主测评',
    kind: 'appraisal',
    intro: '请对领导班子和班子成员作出评价，每项选一个等次。',
    questions: [
      grade('unit', '政治建设'),
      grade('unit', '贯彻民主集中制'),
      grade('unit', '履行职责和干事创业'),
      grade('unit', '选人用人'),
      grade('unit', '作风建设和党风廉政建设'),
      grade('member', '德'),
      grade('member', '能'),
      grade('member', '勤'),
      grade('member', '绩'),
      grade('member', '廉'),
      words('对领导班子的意见建议'),
    ],
  },
  {
    id: 'questionnaire',
    title: '巡察进驻问卷',
    kind: 'questionnaire',
    intro: '请按您了解的实际情况填写。',
    questions: [
      {
        ...plain,
        options: [],
        ask: 'scale',
        title: '您对本单位领导班子工作的总体满意程度（1最低，5最高）',
        most: 5,
      },
      single('本单位重大事项是否经集体研究决定', ['都经过', '大多经过', '很少经过', '不了解']),
      single('本单位干部选拔任用是否公道', ['公道', '比较公道', '不公道', '不了解']),
      {
        ...plain,
        ask: 'multiple',
        title: '您认为本单位存在哪些作风方面的问题',
        required: false,
        options: [
          '形式主义、官僚主义',
          '违规吃喝',
          '违规收送礼品礼金',
          '推诿扯皮、效率不高',
          '对群众态度生硬',
          '没有发现',
        ],
      },
      words('您认为最需要解决的问题和建议'),
    ],
  },
];
