import type { Approval, WorkflowDocument, WorkflowEvent } from '../src/index.ts';
import type { World } from './enumerate-workflow.ts';
import { actor, paperWorkflow } from './workflow-fixtures.ts';

const approvals = {
  会签: { mode: 'all', approvers: [{ role: 'office' }, { role: 'discipline' }] },
  顺签: { mode: 'sequence', approvers: [{ role: 'office' }, { role: 'discipline' }] },
  或签: { mode: 'any', approvers: [{ role: 'office' }, { role: 'discipline' }] },
  联审: {
    mode: 'all',
    approvers: [{ role: 'office' }, { role: 'discipline' }],
    merge: { by: [{ role: 'office' }] },
  },
} as const satisfies Record<string, Approval>;

/** A paper drafted, checked by the leader and countersigned by two bodies, which may send it back. */
function jointPaper(approval: Approval): WorkflowDocument {
  const { states, moves, ...rest } = paperWorkflow();
  const { submit } = moves;
  return {
    ...rest,
    states: {
      ...states,
      check: { title: '待审核', stage: 'reviewing', tone: 'info' },
      review: {
        title: '会签中',
        stage: 'reviewing',
        tone: 'info',
        sendBack: { by: [{ role: 'office' }], to: 'earlier', resume: ['redo', 'direct'] },
      },
    },
    moves: {
      ...(submit === undefined ? {} : { submit: { ...submit, to: 'check', recall: true } }),
      check: {
        title: '审核',
        from: ['check'],
        to: 'review',
        kind: 'review',
        by: [{ relation: 'leader' }],
      },
      approve: {
        title: '会签',
        from: ['review'],
        to: 'done',
        kind: 'review',
        approval: { ...approval, returnTo: 'draft' },
      },
    },
  };
}

const sendBacks = ['draft', 'check'].flatMap((to) =>
  (['redo', 'direct'] as const).map((resume): WorkflowEvent => ({
    type: 'sendBack',
    to,
    resume,
    reason: '不足',
  })),
);

/** Author, leader, one signer of each body and an outsider, who try everything. */
export function jointWorld(kind: keyof typeof approvals): World {
  const merged = kind === '联审';
  const opinions: readonly WorkflowEvent[] = [
    { type: 'opinion', agrees: true, text: '' },
    { type: 'opinion', agrees: false, text: '补充' },
    { type: 'conclude', text: '补充' },
  ];
  const positions = merged ? (['before'] as const) : (['before', 'after', 'parallel'] as const);
  return {
    document: jointPaper(approvals[kind]),
    people: { handler: ['wang'], leader: ['zhao'] },
    cast: [
      actor('wang', 'office'),
      actor('zhao'),
      actor('zhou', 'office'),
      actor('wu', 'discipline'),
      actor('feng'),
    ],
    events: [
      { type: 'move', move: 'submit' },
      { type: 'move', move: 'check' },
      { type: 'move', move: 'approve' },
      { type: 'return', reason: '不妥' },
      { type: 'withdraw' },
      ...(merged ? sendBacks.slice(0, 2) : sendBacks),
      { type: 'transfer', to: 'feng', reason: '外出' },
      ...positions.map((position): WorkflowEvent => ({
        type: 'addSigners',
        userIds: ['feng'],
        position,
        reason: '请签',
      })),
      { type: 'dropSigner', userId: 'feng' },
      ...(merged ? opinions : []),
    ],
  };
}

/** The same, lending work instead of handing it over. */
export function lendingWorld(): World {
  const { events, ...world } = jointWorld('会签');
  const kept = events.filter(
    (event) =>
      event.type !== 'transfer' && !(event.type === 'addSigners' && event.position === 'after'),
  );
  const lending: readonly WorkflowEvent[] = [
    { type: 'delegate', to: 'feng', reason: '请核对' },
    { type: 'answer', text: '属实' },
    { type: 'answer', text: null },
    { type: 'reassign', from: 'zhou', to: 'feng', reason: '调离' },
  ];
  return { ...world, events: [...kept, ...lending] };
}
