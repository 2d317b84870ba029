import {
  reviewedStages,
  type SendBack,
  type WorkflowDocument,
  type WorkflowState,
} from '@lianxun/plugin-api';
import { own, reachableStates } from '@lianxun/plugin-api/host';

import type { WorkflowCatalog } from './check-definition-names.ts';
import { canAct } from './check-definition-people.ts';
import { fault, warning, type DefinitionProblem } from './check-definition-problem.ts';

type Relations = WorkflowCatalog['relations'];

/** Faults of what leads back: 退回, 撤回, and changes that void an approval. */
export function returnProblems(
  document: WorkflowDocument,
  relations: Relations,
): readonly DefinitionProblem[] {
  const passes = passedOnTheWay(document);
  const ofStates = Object.entries(document.states).flatMap(([key, state]) => [
    ...changeProblems(document, [key, state]),
    ...(state.sendBack === undefined
      ? []
      : sendBackProblems(document, [key, state, state.sendBack], { relations, passes })),
  ]);
  return [...ofStates, ...recallProblems(document), ...returnedIntoApproval(document)];
}

/** Answers whether a case in the second state may have been in the first before. */
function passedOnTheWay(document: WorkflowDocument) {
  const following = new Map<string, ReadonlySet<string>>();
  return (earlier: string, later: string): boolean => {
    const known = following.get(earlier) ?? reachableStates({ ...document, initial: earlier });
    following.set(earlier, known);
    return known.has(later);
  };
}

function sendBackProblems(
  document: WorkflowDocument,
  [key, state, sendBack]: readonly [string, WorkflowState, SendBack],
  about: {
    readonly relations: Relations;
    readonly passes: (earlier: string, later: string) => boolean;
  },
): readonly DefinitionProblem[] {
  const place = `states.${key}.sendBack`;
  const name = `状态“${state.title}”`;
  return [
    ...(state.final === true
      ? [fault('send_back_final', place, `${name}是终止状态，不能退回`, '改用重新打开的操作')]
      : []),
    ...(canAct(sendBack.by, sendBack.distinctFrom ?? [], about.relations)
      ? []
      : [fault('nobody', place, `${name}的退回人全部须回避`, '增加不须回避的退回人')]),
    ...(new Set(sendBack.resume).size === sendBack.resume.length
      ? []
      : [fault('same_resume', place, `${name}的退回方式重复`, '每种退回方式只保留一次')]),
    ...nowhereProblems(document, [key, sendBack], about.passes),
    ...directProblems(document, [key, sendBack]),
  ];
}

function nowhereProblems(
  document: WorkflowDocument,
  [key, { to }]: readonly [string, SendBack],
  passes: (earlier: string, later: string) => boolean,
): readonly DefinitionProblem[] {
  const place = `states.${key}.sendBack.to`;
  const remedy = '改为到达此状态之前经过的状态';
  if (to === 'earlier') {
    const isFirst = key === document.initial && !isEntered(document, key);
    return isFirst
      ? [fault('send_back_nowhere', place, '起始状态之前没有可以退回的状态', '去掉这里的退回')]
      : [];
  }
  return to
    .filter((target) => own(document.states, target) !== undefined)
    .filter((target) => target === key || !passes(target, key))
    .map((target) => {
      const title = own(document.states, target)?.title ?? target;
      const message =
        target === key ? `不能退回到“${title}”自身` : `到达此状态之前不会经过“${title}”`;
      return fault('send_back_nowhere', place, message, remedy);
    });
}

function isEntered({ moves }: WorkflowDocument, state: string): boolean {
  return Object.values(moves).some(({ to }) => to === state);
}

/** Coming straight back follows a submission; without one the steps between are walked again. */
function directProblems(
  document: WorkflowDocument,
  [key, { to, resume }]: readonly [string, SendBack],
): readonly DefinitionProblem[] {
  if (to === 'earlier' || !resume.includes('direct')) return [];
  const submits = Object.values(document.moves).filter(({ kind }) => kind === 'submit');
  return to
    .filter((target) => !submits.some(({ from }) => from.includes(target)))
    .map((target) =>
      warning(
        'direct_without_submit',
        `states.${key}.sendBack.resume`,
        `退回到“${own(document.states, target)?.title ?? target}”后没有提交操作，无法直接回到退回人`,
        '把离开该状态的操作设为提交（kind: submit），或只保留逐级重走',
      ),
    );
}

function changeProblems(
  document: WorkflowDocument,
  [key, { title, onChange }]: readonly [string, WorkflowState],
): readonly DefinitionProblem[] {
  const target = onChange === undefined ? undefined : own(document.states, onChange);
  if (target === undefined) return [];
  const place = `states.${key}.onChange`;
  if (onChange === key) {
    const message = `“${title}”中修改内容后仍停在原状态，原审批不会作废`;
    return [fault('change_nowhere', place, message, '改为重新审核的起点')];
  }
  if (target.final === true) {
    const message = `“${title}”中修改内容后直接进入终止状态“${target.title}”，不再审核`;
    return [fault('change_final', place, message, '改为重新审核的起点')];
  }
  if (!approvedUnseen(document, key, onChange ?? '')) return [];
  const message = `“${title}”中修改内容后直接进入“${target.title}”，未经审核即视为通过`;
  return [fault('change_approves', place, message, '改为重新审核的起点')];
}

/** Whether a way back leads on into a stage that only another person's judgement may enter. */
function approvedUnseen(document: WorkflowDocument, from: string, to: string): boolean {
  const reviewed: readonly string[] = reviewedStages[document.subject];
  const stageOf = (state: string) => own(document.states, state)?.stage ?? '';
  return reviewed.includes(stageOf(to)) && stageOf(from) !== stageOf(to);
}

/** A 退回 inside an approval that would declare the work good. */
function returnedIntoApproval(document: WorkflowDocument): readonly DefinitionProblem[] {
  return Object.entries(document.moves).flatMap(([key, { approval, from, title }]) => {
    const to = approval?.returnTo;
    if (to === undefined || !from.some((state) => approvedUnseen(document, state, to))) return [];
    const message = `“${title}”退回后进入“${own(document.states, to)?.title ?? to}”，退回反成通过`;
    const place = `moves.${key}.approval.returnTo`;
    return [fault('return_approves', place, message, '改为修改或重新提交的状态')];
  });
}

function recallProblems({ moves }: WorkflowDocument): readonly DefinitionProblem[] {
  return Object.entries(moves)
    .filter(([, { recall, kind }]) => recall === true && kind !== 'submit')
    .map(([key, { title }]) =>
      fault(
        'recall_not_submit',
        `moves.${key}.recall`,
        `操作“${title}”不是提交，不能撤回`,
        '把它设为提交（kind: submit），或去掉撤回',
      ),
    );
}
