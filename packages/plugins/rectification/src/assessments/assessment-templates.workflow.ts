import { defineWorkflow, type CaseTemplate } from '@lianxun/plugin-api';

import { assessmentWorkflow } from './assessment.workflow.ts';

const office = { anyOf: [{ role: 'office' }, { role: 'officeDirector' }] } as const;
const judges = {
  anyOf: [{ role: 'officeDirector' }, { role: 'leadingGroup' }, { role: 'discipline' }],
} as const;
const { states, moves, deadlines, parties } = assessmentWorkflow;

/** Another grade stays within 巡察办: one asks for it, another signs. */
const minimal = defineWorkflow({
  ...assessmentWorkflow,
  parties: { rater: parties.rater, office: '巡察办', officeDirector: '巡察办' },
  moves: {
    ...moves,
    conclude: { ...moves.conclude, effects: [] },
    changeGrade: { ...moves.changeGrade, approval: { mode: 'any', approvers: [office] } },
  },
});

/** Somebody who rated nothing goes through the sheets first; another grade takes two signatures. */
const strict = defineWorkflow({
  ...assessmentWorkflow,
  states: {
    ...states,
    rated: { ...states.rated, title: '待复核', waiting: true },
    verified: { title: '待评定', stage: 'rating', waiting: true, tone: 'warning' },
  },
  moves: {
    ...moves,
    submitLastSheet: {
      ...moves.submitLastSheet,
      effects: [{ notify: [judges], title: '评估表已全部提交，待复核' }],
    },
    verify: {
      title: '复核通过',
      from: ['rated'],
      to: 'verified',
      kind: 'review',
      by: [judges],
      distinctFrom: [{ actorsOf: 'submitSheet' }, { actorsOf: 'submitLastSheet' }],
      effects: [{ notify: [office], title: '评估表已复核，待评定等次' }],
      primary: true,
      bulk: false,
    },
    conclude: {
      ...moves.conclude,
      from: ['verified'],
      distinctFrom: [{ actorsOf: 'verify' }],
    },
    changeGrade: {
      ...moves.changeGrade,
      approval: { mode: 'all', approvers: [{ role: 'discipline' }, { role: 'leadingGroup' }] },
    },
    cancel: { ...moves.cancel, from: ['rating', 'rated', 'verified'], by: [office, judges] },
  },
  deadlines: [
    ...deadlines,
    {
      key: 'verification',
      title: '复核期限',
      amount: 5,
      unit: 'workday',
      from: { enter: 'rated' },
      whileIn: ['rated'],
      ladder: [{ before: 0, tone: 'red', notify: [judges] }],
    },
    {
      key: 'conclusion',
      title: '评定期限',
      amount: 5,
      unit: 'workday',
      from: { enter: 'verified' },
      whileIn: ['verified'],
      ladder: [{ before: 0, tone: 'red', notify: [office] }],
    },
  ],
});

export const assessmentTemplates: readonly CaseTemplate[] = [
  {
    key: 'minimal',
    title: '精简流程',
    summary: '评估表交齐即由巡察办评定等次，调整等次由巡察办另一人签批',
    document: minimal,
  },
  {
    key: 'strict',
    title: '从严流程',
    summary: '评估表先由没有评分的人复核再评定，各 5 个工作日；调整等次须纪委监委和领导小组都签批',
    document: strict,
  },
];
