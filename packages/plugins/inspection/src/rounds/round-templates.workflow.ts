import { defineWorkflow, type CaseTemplate } from '@lianxun/plugin-api';

import {
  deliberation,
  minimalMoves,
  minimalStates,
  strictMoves,
  strictParties,
  strictStates,
} from './inspection-templates.workflow.ts';
import { roundWorkflow } from './round.workflow.ts';

const { authorize, startRectification } = roundWorkflow.moves;

const minimal = defineWorkflow({
  ...roundWorkflow,
  states: minimalStates,
  moves: { authorize, ...minimalMoves, startRectification },
});

const strict = defineWorkflow({
  ...roundWorkflow,
  parties: { ...roundWorkflow.parties, ...strictParties },
  states: strictStates,
  moves: { authorize, ...strictMoves, startRectification },
  deadlines: [...roundWorkflow.deadlines, deliberation],
});

export const roundTemplates: readonly CaseTemplate[] = [
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
