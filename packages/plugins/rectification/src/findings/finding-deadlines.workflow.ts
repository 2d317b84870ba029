import type { WorkflowDeadline } from '@lianxun/plugin-api';

const unitHead = { relation: 'unitHead' } as const;
const unitLiaison = { relation: 'unitLiaison' } as const;
const office = { anyOf: [{ role: 'office' }, { role: 'officeDirector' }] } as const;

const underRectification = [
  'issued',
  'claimed',
  'planning',
  'planInReview',
  'rectifying',
  'closeRequested',
] as const;

/** Green to the unit, yellow also to the leader in charge, red to unit and head. */
const ladder: NonNullable<WorkflowDeadline['ladder']> = [
  { before: 20, tone: 'green', notify: [unitLiaison] },
  { before: 10, tone: 'yellow', notify: [unitLiaison, { relation: 'leadLeader' }] },
  { before: 0, tone: 'red', notify: [unitLiaison, unitHead] },
];

/** The timers that hang on a finding; null is off until a tenant sets it. */
export const findingDeadlines: readonly WorkflowDeadline[] = [
  {
    key: 'planSubmit',
    title: '整改方案报送期限',
    amount: 15,
    unit: 'workday',
    from: { move: 'issue' },
    whileIn: ['issued', 'claimed', 'planning'],
    ladder: [
      { before: 5, tone: 'yellow', notify: [unitLiaison] },
      { before: 0, tone: 'red', notify: [unitLiaison, unitHead] },
    ],
  },
  {
    key: 'planReview',
    title: '方案会审期限',
    amount: null,
    unit: 'workday',
    from: { enter: 'planInReview' },
    whileIn: ['planInReview'],
    ladder: [{ before: 0, tone: 'red', notify: [office] }],
  },
  {
    key: 'concentrated',
    title: '集中整改期限',
    amount: 3,
    unit: 'month',
    from: { move: 'issue' },
    whileIn: underRectification,
    ladder,
  },
  {
    key: 'closeReview',
    title: '销号联审期限',
    amount: null,
    unit: 'workday',
    from: { enter: 'closeRequested' },
    whileIn: ['closeRequested'],
    ladder: [{ before: 0, tone: 'red', notify: [office] }],
  },
  {
    key: 'allMattersTarget',
    title: '全部办结目标',
    amount: 6,
    unit: 'month',
    from: { move: 'issue' },
    whileIn: [...underRectification, 'notDone', 'partlyDone'],
    ladder: [{ before: 0, tone: 'yellow', notify: [office] }],
  },
  {
    key: 'allMattersMax',
    title: '全部办结最长期限',
    amount: 12,
    unit: 'month',
    from: { move: 'issue' },
    whileIn: [...underRectification, 'notDone', 'partlyDone'],
    ladder: [{ before: 0, tone: 'red', notify: [office, unitHead] }],
  },
  {
    key: 'nextReview',
    title: '下次复核日',
    amount: 0,
    unit: 'day',
    from: { date: 'nextReviewOn' },
    whileIn: ['partlyDone'],
    ladder: [
      { before: 10, tone: 'yellow', notify: [office, unitLiaison] },
      { before: 0, tone: 'red', notify: [office] },
    ],
  },
  {
    key: 'newDue',
    title: '新的整改时限',
    amount: 0,
    unit: 'day',
    from: { date: 'newDueOn' },
    whileIn: ['notDone', 'reopened', 'rectifying', 'closeRequested'],
    ladder,
  },
];
