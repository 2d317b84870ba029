import type { WorkflowDocument } from '@lianxun/plugin-api';

/** What goes or changes along with a removal, each as a sentence, before it is done. */
export function lossesOf(before: WorkflowDocument, after: WorkflowDocument): readonly string[] {
  return [
    ...lostStates(before, after),
    ...lostMoves(before, after),
    ...lostDeadlines(before, after),
  ];
}

function lostStates(before: WorkflowDocument, after: WorkflowDocument): readonly string[] {
  const start = after.states[after.initial]?.title ?? '';
  const initial = before.initial === after.initial ? [] : [`起始状态改为“${start}”`];
  const changed = Object.entries(before.states).flatMap(([key, state]) => {
    const now = after.states[key];
    if (!now) return [];
    const sendBack = state.sendBack && !now.sendBack ? [`状态“${state.title}”不再能退回`] : [];
    const onChange =
      state.onChange !== undefined && now.onChange === undefined
        ? [`状态“${state.title}”里内容改动后，不再自动退回重审`]
        : [];
    return [...sendBack, ...onChange];
  });
  return [...initial, ...changed];
}

function lostMoves(before: WorkflowDocument, after: WorkflowDocument): readonly string[] {
  return Object.entries(before.moves).flatMap(([key, move]) => {
    const now = after.moves[key];
    if (!now) return [`删除操作“${move.title}”`];
    if (move.approval?.returnTo !== undefined && now.approval?.returnTo === undefined) {
      return [`操作“${move.title}”签批时退回，改为留在原状态重新签批`];
    }
    return now.from.length < move.from.length ? [`操作“${move.title}”少一个可以办理的状态`] : [];
  });
}

function lostDeadlines(before: WorkflowDocument, after: WorkflowDocument): readonly string[] {
  return before.deadlines.flatMap((deadline) => {
    const now = after.deadlines.find(({ key }) => key === deadline.key);
    if (!now) return [`删除期限“${deadline.title}”`];
    return now.whileIn.length < deadline.whileIn.length
      ? [`期限“${deadline.title}”少一个计算的状态`]
      : [];
  });
}
