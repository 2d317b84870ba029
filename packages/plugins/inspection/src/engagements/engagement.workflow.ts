import { defineWorkflow, guardNames } from '@lianxun/plugin-api';

import {
  inspectionMoves,
  inspectionParties,
  inspectionStates,
  office,
} from '../rounds/inspection-states.workflow.ts';

const toUnit = [{ relation: 'unitLiaison' }, { relation: 'unitHead' }] as const;

/** One unit in one round: the states of the round, with the timers that hang on the unit. */
export const engagementWorkflow = defineWorkflow({
  formatVersion: 2,
  subject: 'engagement',
  title: '巡察任务',
  initial: 'planned',
  authors: [],
  parties: inspectionParties,
  states: {
    ...inspectionStates,
    preparing: { ...inspectionStates.preparing, waiting: true },
    onSite: { ...inspectionStates.onSite, waiting: true },
    feedback: { ...inspectionStates.feedback, waiting: true },
    rectifying: { ...inspectionStates.rectifying, waiting: true },
  },
  moves: {
    authorize: {
      title: '授权',
      from: ['planned'],
      to: 'mandated',
      by: [{ role: 'roundApprover' }],
      guards: ['roundMandated'],
      primary: true,
    },
    remove: {
      title: '移出本轮',
      from: ['planned'],
      to: 'cancelled',
      by: [{ role: 'office' }],
    },
    ...inspectionMoves,
    startRectification: {
      title: '反馈签收',
      from: ['feedback'],
      to: 'rectifying',
      by: [office, { relation: 'leader' }],
      guards: ['feedbackInTwoSteps'],
      requires: {
        input: [
          { key: 'receivedOn', title: '签收日期', type: 'date' },
          { key: 'receivedBy', title: '签收人', type: 'text' },
        ],
      },
      primary: true,
    },
  },
  deadlines: [
    {
      key: 'entryNotice',
      title: '进驻通知送达期限',
      amount: -10,
      unit: 'workday',
      from: { date: 'onSiteOn' },
      whileIn: ['mandated', 'preparing'],
      ladder: [{ before: 3, tone: 'yellow', notify: [office] }],
    },
    {
      key: 'offSite',
      title: '撤离日期',
      amount: 0,
      unit: 'day',
      from: { date: 'offSiteOn' },
      whileIn: ['onSite'],
      ladder: [
        { before: 10, tone: 'yellow', notify: [{ relation: 'leader' }, { relation: 'liaison' }] },
        { before: 0, tone: 'red', notify: [{ relation: 'leader' }, office] },
      ],
    },
    {
      key: 'feedbackIssue',
      title: '反馈期限',
      amount: 30,
      unit: 'day',
      from: { move: 'decide' },
      whileIn: ['feedback'],
      ladder: [{ before: 10, tone: 'yellow', notify: [{ relation: 'leader' }] }],
    },
    {
      key: 'lifeMeeting',
      title: '专题民主生活会期限',
      amount: 1,
      unit: 'month',
      from: { move: 'startRectification' },
      whileIn: ['rectifying'],
      ladder: [{ before: 10, tone: 'yellow', notify: toUnit }],
    },
    {
      key: 'concentrated',
      title: '集中整改期限',
      amount: 3,
      unit: 'month',
      from: { enter: 'rectifying' },
      whileIn: ['rectifying'],
      ladder: [
        { before: 20, tone: 'green', notify: toUnit },
        { before: 10, tone: 'yellow', notify: toUnit },
        { before: 0, tone: 'red', notify: [...toUnit, office] },
      ],
    },
  ],
});

/** Guards an engagement needs answered. */
export const engagementGuards = guardNames(engagementWorkflow);
