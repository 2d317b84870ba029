import { defineWorkflow } from '@lianxun/plugin-api';

/** The owner, or the unit's liaison where the owner has no account. */
const responsible = { firstOf: [{ relation: 'owner' }, { relation: 'unitLiaison' }] } as const;

const office = { anyOf: [{ role: 'office' }, { role: 'officeDirector' }] } as const;
const verifiers = [{ role: 'resident' }, office] as const;

/** 整改措施: the smallest tracked action; 超期 is computed from due date and stage, never stored. */
export const measureWorkflow = defineWorkflow({
  formatVersion: 2,
  subject: 'measure',
  title: '措施',
  initial: 'notStarted',
  authors: ['owner', 'unitLiaison', 'unitHead'],
  parties: {
    owner: '责任人',
    unitLiaison: '被巡察单位联络员',
    unitHead: '被巡察单位主要负责人',
    leadLeader: '牵头领导',
    resident: '派驻纪检监察组',
    office: '巡察办',
    officeDirector: '巡察办',
  },
  states: {
    notStarted: { title: '未开始', stage: 'notStarted', waiting: true, tone: 'neutral' },
    inProgress: { title: '进行中', stage: 'inProgress', waiting: true, tone: 'info' },
    selfDone: { title: '自报完成', stage: 'selfDone', waiting: true, tone: 'warning' },
    verified: { title: '核实完成', stage: 'verified', final: true, tone: 'success' },
  },
  moves: {
    start: {
      title: '开始整改',
      from: ['notStarted'],
      to: 'inProgress',
      by: [responsible],
      primary: true,
    },
    reportDone: {
      title: '自报完成',
      from: ['inProgress'],
      to: 'selfDone',
      kind: 'submit',
      by: [responsible],
      requires: { evidence: 1 },
      effects: [{ notify: verifiers, title: '整改措施待核实' }],
      primary: true,
    },
    verify: {
      title: '核实完成',
      from: ['selfDone'],
      to: 'verified',
      kind: 'review',
      by: verifiers,
      distinctFrom: [{ relation: 'owner' }],
      primary: true,
    },
    return: {
      title: '退回',
      from: ['selfDone'],
      to: 'inProgress',
      kind: 'review',
      by: verifiers,
      distinctFrom: [{ relation: 'owner' }],
      requires: { reason: true },
      effects: [{ notify: [responsible], title: '整改措施被退回' }],
    },
  },
  deadlines: [
    {
      key: 'due',
      title: '完成时限',
      amount: 0,
      unit: 'day',
      from: { date: 'dueOn' },
      whileIn: ['notStarted', 'inProgress'],
      ladder: [
        { before: 20, tone: 'green', notify: [responsible] },
        { before: 10, tone: 'yellow', notify: [responsible, { relation: 'leadLeader' }] },
        {
          before: 0,
          tone: 'red',
          notify: [{ relation: 'unitLiaison' }, { relation: 'unitHead' }],
        },
      ],
    },
    {
      key: 'verification',
      title: '核实期限',
      amount: null,
      unit: 'workday',
      from: { enter: 'selfDone' },
      whileIn: ['selfDone'],
      ladder: [{ before: 0, tone: 'red', notify: [office] }],
    },
  ],
});
