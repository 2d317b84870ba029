import { defineWorkflow } from '@lianxun/plugin-api';

const office = { anyOf: [{ role: 'office' }, { role: 'officeDirector' }] } as const;
const leaders = { anyOf: [{ role: 'roundApprover' }, { role: 'leadingGroup' }] } as const;
const author = { relation: 'author' } as const;

/** 巡察需求 of a county: approved by its leaders before it is sent, answered by the city, rated afterwards. */
export const demandWorkflow = defineWorkflow({
  formatVersion: 3,
  subject: 'demandItem',
  title: '巡察需求',
  initial: 'drafted',
  authors: ['author'],
  parties: {
    author: '填报人',
    office: '巡察办',
    officeDirector: '巡察办主任',
    roundApprover: '县区党委',
    leadingGroup: '领导小组',
  },
  states: {
    drafted: { title: '起草', stage: 'drafted', tone: 'neutral' },
    submitted: {
      title: '待县区审批',
      stage: 'drafted',
      waiting: true,
      onChange: 'drafted',
      tone: 'warning',
    },
    sent: { title: '已报送', stage: 'sent', tone: 'info' },
    answered: { title: '已答复', stage: 'answered', tone: 'success' },
    rated: { title: '已评价', stage: 'rated', final: true, tone: 'success' },
    withdrawn: { title: '已撤回', stage: 'withdrawn', final: true, tone: 'neutral' },
  },
  moves: {
    submit: {
      title: '报请审批',
      from: ['drafted'],
      to: 'submitted',
      kind: 'submit',
      by: [office],
      guards: ['complete'],
      recall: true,
      effects: [{ notify: [leaders], title: '巡察需求待审批' }],
      primary: true,
    },
    approve: {
      title: '批准报送',
      from: ['submitted'],
      to: 'sent',
      kind: 'review',
      by: [leaders],
      guards: ['complete'],
      effects: [{ notify: [author], title: '巡察需求已批准并报送市级' }],
      primary: true,
    },
    return: {
      title: '退回修改',
      from: ['submitted'],
      to: 'drafted',
      kind: 'review',
      by: [leaders],
      requires: { reason: true },
      effects: [{ notify: [author], title: '巡察需求被退回' }],
    },
    answer: {
      title: '收到匹配结果',
      from: ['sent'],
      to: 'answered',
      by: [{ system: true }],
      effects: [{ notify: [office, author], title: '市级已答复巡察需求' }],
    },
    revise: {
      title: '变更需求',
      from: ['sent', 'answered'],
      to: 'drafted',
      by: [office],
      requires: { reason: true },
    },
    rate: {
      title: '完成评价',
      from: ['answered'],
      to: 'rated',
      by: [office],
      guards: ['rated'],
      primary: true,
    },
    withdraw: {
      title: '撤回需求',
      from: ['drafted', 'sent', 'answered'],
      to: 'withdrawn',
      by: [office],
      requires: { reason: true },
    },
  },
  deadlines: [
    {
      key: 'approval',
      title: '审批期限',
      amount: 5,
      unit: 'workday',
      from: { enter: 'submitted' },
      whileIn: ['submitted'],
      ladder: [{ before: 0, tone: 'red', notify: [leaders, author] }],
    },
  ],
});
