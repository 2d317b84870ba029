import { defineWorkflow, guardNames } from '@lianxun/plugin-api';

import {
  inspectionMoves,
  inspectionParties,
  inspectionStates,
  office,
} from './inspection-states.workflow.ts';

/** 轮次: 计划 → 授权 → … → 归档 → 清理, each gate as in the county's practice. */
export const roundWorkflow = defineWorkflow({
  formatVersion: 2,
  subject: 'round',
  title: '轮次',
  initial: 'planned',
  authors: [],
  parties: inspectionParties,
  states: inspectionStates,
  moves: {
    authorize: {
      title: '授权',
      from: ['planned'],
      to: 'mandated',
      by: [{ role: 'roundApprover' }],
      guards: ['everyUnitHasType'],
      requires: {
        input: [
          { key: 'approvedOn', title: '批准日期', type: 'date' },
          { key: 'decisionNo', title: '授权决定文号', type: 'text' },
        ],
      },
      primary: true,
    },
    ...inspectionMoves,
    startRectification: {
      title: '转入集中整改',
      from: ['feedback'],
      to: 'rectifying',
      by: [office],
      guards: ['feedbackReceipted'],
      primary: true,
    },
  },
  deadlines: [
    {
      key: 'briefSecretary',
      title: '书记专题会听取汇报期限',
      amount: 1,
      unit: 'month',
      from: { move: 'endOnSite' },
      whileIn: ['reporting', 'deliberating'],
      ladder: [
        { before: 10, tone: 'yellow', notify: [office] },
        { before: 0, tone: 'red', notify: [office] },
      ],
    },
    {
      key: 'feedbackIssue',
      title: '反馈期限',
      amount: 30,
      unit: 'day',
      from: { move: 'decide' },
      whileIn: ['feedback'],
      ladder: [
        { before: 10, tone: 'yellow', notify: [office] },
        { before: 0, tone: 'red', notify: [office] },
      ],
    },
  ],
});

/** Guards a round needs answered. */
export const roundGuards = guardNames(roundWorkflow);
