import type { AddedSigner, AvailableMove, Reason, WorkflowEvent } from '@lianxun/plugin-api';
import { availableVerbs } from '@lianxun/plugin-api/host';

import type { CastMember } from './cast.ts';
import {
  answersTo,
  factsOf,
  movesFor,
  type Simulation,
  type Stage,
  type World,
} from './simulation.ts';

/** A button of the simulator; a closed one tells why. */
export interface SimulatedAction {
  readonly label: string;
  readonly event: WorkflowEvent;
  readonly reasons: readonly Reason[];
  readonly isPrimary: boolean;
}

interface Question {
  readonly stage: Stage;
  readonly world: World;
  readonly simulation: Simulation;
  readonly member: CastMember;
}

const example = '（模拟的理由）';

/** Everything one of the cast may do now, and what is closed to him. */
export function actionsFor(question: Question): readonly SimulatedAction[] {
  const { stage, world, simulation, member } = question;
  const moves = movesFor(stage, world, simulation, member);
  return [
    ...moves.flatMap((move) => moveActions(move, simulation)),
    ...returning(moves),
    ...verbActions(question),
  ];
}

/** What he may ask of another one: to sign too, to take over, to prepare. */
export function requestsTo(question: Question, other: CastMember): readonly SimulatedAction[] {
  const { stage, world, simulation, member } = question;
  const facts = factsOf(stage, world, simulation, member);
  const verbs = availableVerbs(stage.document, simulation.snapshot, facts);
  const positions: Readonly<Record<AddedSigner['position'], string>> = {
    before: '先由',
    after: '再由',
    parallel: '同时由',
  };
  const [first] = verbs.addSigners.moves;
  const signing = verbs.addSigners.positions.map((position) => ({
    label: `加签：${positions[position]}${other.name}签`,
    event: {
      type: 'addSigners' as const,
      userIds: [other.id],
      position,
      reason: example,
      ...(first ? { move: first.move } : {}),
    },
  }));
  const handing = verbs.transfer.open
    ? [
        {
          label: `转办给${other.name}`,
          event: { type: 'transfer' as const, to: other.id, reason: example },
        },
        {
          label: `委派给${other.name}`,
          event: { type: 'delegate' as const, to: other.id, reason: example },
        },
      ]
    : [];
  return [...signing, ...handing].map(opened);
}

function opened(action: {
  readonly label: string;
  readonly event: WorkflowEvent;
}): SimulatedAction {
  return { ...action, reasons: [], isPrimary: false };
}

function moveActions(move: AvailableMove, simulation: Simulation): readonly SimulatedAction[] {
  const { approval, reasons, title, primary } = move;
  if (approval?.conclude && (approval.inFlight || approval.mayGiveOpinion)) {
    return jointActions(move, approval.conclude);
  }
  const isSigning = approval?.inFlight === true;
  return [
    {
      label: isSigning ? `签字：${title}` : title,
      event: isSigning ? { type: 'approve' } : answersTo(move, simulation.today),
      reasons,
      isPrimary: primary,
    },
  ];
}

/** 联审: an opinion of each, then one answer. */
function jointActions(
  { move, title, reasons, approval }: AvailableMove,
  conclude: { readonly open: boolean; readonly reasons: readonly Reason[] },
): readonly SimulatedAction[] {
  const opinion = (agrees: boolean, label: string): SimulatedAction => ({
    label: `${title}：${label}`,
    event: { type: 'opinion', agrees, text: agrees ? '同意。' : '（模拟的修改意见）', move },
    reasons: approval?.mayGiveOpinion ? [] : reasons,
    isPrimary: false,
  });
  const merging: SimulatedAction = {
    label: `${title}：汇总意见`,
    event: { type: 'conclude', text: '（模拟的汇总意见）' },
    reasons: conclude.reasons,
    isPrimary: conclude.open,
  };
  const opinions = approval?.mayGiveOpinion
    ? [opinion(true, '同意'), opinion(false, '不同意')]
    : [opinion(true, '提意见')];
  return [...opinions, merging];
}

function returning(moves: readonly AvailableMove[]): readonly SimulatedAction[] {
  const signing = moves.find(({ approval }) => approval?.inFlight === true && approval.mayReturn);
  return signing
    ? [opened({ label: `退回：${signing.title}`, event: { type: 'return', reason: example } })]
    : [];
}

function verbActions({ stage, world, simulation, member }: Question): readonly SimulatedAction[] {
  const facts = factsOf(stage, world, simulation, member);
  const { withdraw, sendBack, answer, takeBack, dropSigner } = availableVerbs(
    stage.document,
    simulation.snapshot,
    facts,
  );
  const nameOf = (id: string) => stage.cast.find((one) => one.id === id)?.name ?? '';
  return [
    ...(withdraw.open
      ? [opened({ label: withdrawal(withdraw), event: { type: 'withdraw' } })]
      : []),
    ...sendingBack(sendBack),
    ...(answer.open
      ? [
          opened({
            label: `答复${answer.owedTo.map(nameOf).join('、')}的委派`,
            event: { type: 'answer', text: '（模拟的答复）' },
          }),
        ]
      : []),
    ...(takeBack.open
      ? [opened({ label: '收回委派', event: { type: 'answer', text: null } })]
      : []),
    ...dropSigner.signers.map((userId) =>
      opened({ label: `取消${nameOf(userId)}的加签`, event: { type: 'dropSigner', userId } }),
    ),
  ];
}

function withdrawal({ what, toTitle }: ReturnType<typeof availableVerbs>['withdraw']): string {
  if (what === 'recall') return `撤回到“${toTitle ?? ''}”`;
  return what === 'signature' ? '撤回签字' : '撤回提交';
}

function sendingBack(
  sendBack: ReturnType<typeof availableVerbs>['sendBack'],
): readonly SimulatedAction[] {
  if (sendBack === null) return [];
  const event = { type: 'sendBack', to: '', resume: 'redo', reason: example } as const;
  if (!sendBack.open) {
    return [{ label: '退回以前的步骤', event, reasons: sendBack.reasons, isPrimary: false }];
  }
  return sendBack.targets.flatMap(({ state, title, resume }) =>
    resume.map((way) =>
      opened({
        label: `退回到“${title}”，${way === 'redo' ? '重新逐步办理' : '改好直接送回'}`,
        event: { ...event, to: state, resume: way },
      }),
    ),
  );
}
