import { defineWorkflow } from '@lianxun/plugin-api';

const office = { anyOf: [{ role: 'office' }, { role: 'officeDirector' }] } as const;
const judges = {
  anyOf: [{ role: 'officeDirector' }, { role: 'leadingGroup' }, { role: 'discipline' }],
} as const;

/** 整改评估: raters hand in their sheets, the office concludes; another grade takes two people. */
export const assessmentWorkflow = defineWorkflow({
  formatVersion: 2,
  subject: 'assessment',
  title: '整改评估',
  initial: 'rating',
  authors: [],
  parties: {
    rater: '评分人',
    office: '巡察办',
    officeDirector: '巡察办主任',
    leadingGroup: '领导小组',
    discipline: '纪委监委',
  },
  states: {
    rating: { title: '评分中', stage: 'rating', waiting: true, tone: 'info' },
    rated: { title: '待评定', stage: 'rating', tone: 'warning' },
    concluded: { title: '已评定', stage: 'concluded', final: true, tone: 'success' },
    cancelled: { title: '已撤销', stage: 'cancelled', final: true, tone: 'neutral' },
  },
  moves: {
    submitSheet: {
      title: '提交评分',
      from: ['rating'],
      to: 'rating',
      by: [{ relation: 'rater' }],
      guards: ['ownSheetComplete', 'othersPending'],
      primary: true,
      bulk: false,
    },
    submitLastSheet: {
      title: '提交评分，评分结束',
      from: ['rating'],
      to: 'rated',
      by: [{ relation: 'rater' }],
      guards: ['ownSheetComplete', 'lastPending'],
      effects: [{ notify: [office], title: '评估表已全部提交，待评定等次' }],
      bulk: false,
    },
    conclude: {
      title: '评定等次',
      from: ['rated'],
      to: 'concluded',
      by: [office],
      effects: [{ notify: [judges], title: '整改评估已评定等次' }],
      primary: true,
      bulk: false,
    },
    changeGrade: {
      title: '调整等次',
      from: ['concluded'],
      to: 'concluded',
      by: [office],
      requires: { reason: true, input: [{ key: 'grade', title: '调整为', type: 'text' }] },
      approval: { mode: 'any', approvers: [judges] },
      bulk: false,
    },
    cancel: {
      title: '撤销评估',
      from: ['rating', 'rated'],
      to: 'cancelled',
      by: [office],
      requires: { reason: true },
    },
  },
  deadlines: [
    {
      key: 'rating',
      title: '评分期限',
      amount: 0,
      unit: 'day',
      from: { date: 'dueOn' },
      whileIn: ['rating'],
      ladder: [
        { before: 2, tone: 'yellow', notify: [{ relation: 'rater' }] },
        { before: 0, tone: 'red', notify: [{ relation: 'rater' }, office] },
      ],
    },
  ],
});
