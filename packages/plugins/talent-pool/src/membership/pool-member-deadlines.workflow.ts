const office = { anyOf: [{ role: 'office' }, { role: 'officeDirector' }] } as const;
const decider = { anyOf: [{ role: 'leadingGroup' }, { role: 'roundApprover' }] } as const;
const sendingUnit = {
  firstOf: [{ relation: 'sendingUnit' }, { role: 'office' }, { role: 'officeDirector' }],
} as const;

/** How long each step of an application, and a release, may take. */
export const poolMemberDeadlines = [
  {
    key: 'opinion',
    title: '单位意见时限',
    amount: 10,
    unit: 'workday',
    from: { enter: 'nominated' },
    whileIn: ['nominated'],
    ladder: [{ before: 0, tone: 'red', notify: [sendingUnit, office] }],
  },
  {
    key: 'check',
    title: '资格审查时限',
    amount: 15,
    unit: 'workday',
    from: { enter: 'endorsed' },
    whileIn: ['endorsed'],
    ladder: [{ before: 0, tone: 'red', notify: [office] }],
  },
  {
    key: 'decision',
    title: '批准时限',
    amount: null,
    unit: 'workday',
    from: { enter: 'checked' },
    whileIn: ['checked'],
    ladder: [{ before: 0, tone: 'red', notify: [decider, office] }],
  },
  {
    key: 'release',
    title: '出库审批时限',
    amount: null,
    unit: 'workday',
    from: { enter: 'leaving' },
    whileIn: ['leaving'],
    ladder: [{ before: 0, tone: 'red', notify: [decider, office] }],
  },
] as const;
