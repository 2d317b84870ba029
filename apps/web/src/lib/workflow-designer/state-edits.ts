import type {
  WorkflowDeadline,
  WorkflowDocument,
  WorkflowMove,
  WorkflowState,
} from '@lianxun/plugin-api';

import {
  freeKey,
  freeTitle,
  kept,
  mapped,
  patched,
  withoutEmpty,
  type Change,
  type Patch,
} from './change.ts';
import { withoutMoves } from './move-edits.ts';
import { wholeDocument } from './place.ts';

/** A new state of a stage; nothing leads to it yet. */
export function addState(document: WorkflowDocument, stage: string): Change {
  const taken = Object.values(document.states).map((state) => state.title);
  const title = freeTitle('新状态', taken);
  const key = freeKey('state', title, Object.keys(document.states));
  const state: WorkflowState = { title, stage, tone: 'neutral' };
  return {
    title: '增加状态',
    document: { ...document, states: { ...document.states, [key]: state } },
    place: { part: 'state', key },
  };
}

export function changeState(
  document: WorkflowDocument,
  key: string,
  patch: Patch<WorkflowState>,
): Change {
  const state = document.states[key];
  if (!state) return { title: '', document };
  return {
    title: `修改状态“${state.title}”`,
    document: { ...document, states: { ...document.states, [key]: patched(state, patch) } },
    group: `state-${key}.${Object.keys(patch).join()}`,
  };
}

/** Takes a state out with everything that cannot be without it; the rest stays consistent. */
export function removeState(document: WorkflowDocument, key: string): Change {
  const state = document.states[key];
  if (!state || Object.keys(document.states).length === 1) return { title: '', document };
  const gone = Object.entries(document.moves)
    .filter(([, { from, to }]) => to === key || from.every((one) => one === key))
    .map(([move]) => move);
  const rest = withoutMoves(document, gone);
  const states = mapped(
    kept(rest.states, (_, one) => one !== key),
    (one) => forgetState(one, key),
  );
  return {
    title: `删除状态“${state.title}”`,
    document: {
      ...rest,
      states,
      initial: rest.initial === key ? (Object.keys(states)[0] ?? '') : rest.initial,
      moves: mapped(rest.moves, (move) => forgetInMove(move, key)),
      deadlines: rest.deadlines.flatMap((deadline) => forgetInDeadline(deadline, key)),
    },
    place: wholeDocument,
  };
}

function forgetState(state: WorkflowState, key: string): WorkflowState {
  const { sendBack } = state;
  const targets = Array.isArray(sendBack?.to) ? sendBack.to.filter((one) => one !== key) : [];
  const lost = Array.isArray(sendBack?.to) && targets.length === 0;
  const changed = sendBack && Array.isArray(sendBack.to) ? { ...sendBack, to: targets } : sendBack;
  return patched(state, {
    sendBack: lost ? undefined : changed,
    onChange: state.onChange === key ? undefined : state.onChange,
  });
}

function forgetInMove(move: WorkflowMove, key: string): WorkflowMove {
  const { approval } = move;
  const returnTo = approval?.returnTo === key ? undefined : approval?.returnTo;
  return patched(move, {
    from: move.from.filter((one) => one !== key),
    approval: approval && patched(approval, { returnTo }),
  });
}

function forgetInDeadline(deadline: WorkflowDeadline, key: string): readonly WorkflowDeadline[] {
  const whileIn = deadline.whileIn.filter((one) => one !== key);
  const startsThere = 'enter' in deadline.from && deadline.from.enter === key;
  if (startsThere || whileIn.length === 0) return [];
  const pausedIn = withoutEmpty((deadline.pausedIn ?? []).filter((one) => one !== key));
  return [patched(deadline, { whileIn, pausedIn })];
}
