import { defineWorkflow, type CaseTemplate } from '@lianxun/plugin-api';

import {
  deliberation,
  minimalMoves,
  minimalStates,
  strictMoves,
  strictParties,
  strictStates,
} from '../rounds/inspection-templates.workflow.ts';
import { engagementWorkflow } from './engagement.workflow.ts';

const { moves, deadlines, states, parties } = engagementWorkflow;
const { authorize, remove, startRectification } = moves;
const [entryNotice, ...laterDeadlines] = deadlines;

const minimal = defineWorkflow({
  ...engagementWorkflow,
  states: {
    ...minimalStates,
    onSite: states.onSite,
    feedback: states.feedback,
    rectifying: states.rectifying,
  },
  moves: {
    authorize,
    remove,
    ...minimalMoves,
    startRectification: { ...startRectification, guards: [] },
  },
  deadlines: [{ ...entryNotice, whileIn: ['mandated'] }, ...laterDeadlines],
});

const strict = defineWorkflow({
  ...engagementWorkflow,
  parties: { ...parties, ...strictParties },
  states: { ...states, deliberating: strictStates.deliberating },
  moves: { authorize, remove, ...strictMoves, startRectification },
  deadlines: [...deadlines, deliberation],
});

export const engagementTemplates: readonly CaseTemplate[] = [
  {
    key: 'minimal',
    title: '精简流程',
    summary: '不单设准备和评估，授权后进驻，整改期满即归档',
    document: minimal,
  },
  {
    key: 'strict',
    title: '从严流程',
    summary: '报告经五方联审，意见由领导小组汇总、一次退回，审议有期限',
    document: strict,
  },
];
