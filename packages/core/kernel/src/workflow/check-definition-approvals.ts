import {
  reviewedStages,
  type Approval,
  type Assignee,
  type Exclusion,
  type WorkflowDocument,
  type WorkflowMove,
} from '@lianxun/plugin-api';
import { isReview, own, type PlainAssignee } from '@lianxun/plugin-api/host';

import type { WorkflowCatalog } from './check-definition-names.ts';
import { capacityOf, certainlyExcluded, onlyPerson } from './check-definition-people.ts';
import { fault, warning, type DefinitionProblem } from './check-definition-problem.ts';

type Relations = WorkflowCatalog['relations'];

/** Judgements nobody could give, and judgements people could give on their own work. */
export function approvalProblems(
  document: WorkflowDocument,
  relations: Relations,
): readonly DefinitionProblem[] {
  return Object.entries(document.moves).flatMap(([key, move]) => [
    ...actorProblems(document, relations, [key, move]),
    ...(move.approval === undefined
      ? []
      : signatureProblems(document, relations, [key, { ...move, approval: move.approval }])),
    ...mergeProblems(document, relations, [key, move]),
    ...selfReviewProblems(document, [key, move]),
  ]);
}

function actorProblems(
  document: WorkflowDocument,
  relations: Relations,
  [key, move]: readonly [string, WorkflowMove],
): readonly DefinitionProblem[] {
  const place = `moves.${key}`;
  if (move.by === undefined) {
    if (move.approval !== undefined) return [];
    return [fault('nobody', place, `操作“${move.title}”没有办理人`, '填写办理人或签批人')];
  }
  const excluded = certainlyExcluded(document, relations, move, move.distinctFrom ?? []);
  if (move.by.some((assignee) => capacityOf(assignee, relations, excluded) > 0)) return [];
  const message = `操作“${move.title}”的办理人全部须回避，没有人可以办理`;
  return [fault('nobody', place, message, '增加不须回避的办理人')];
}

function signatureProblems(
  document: WorkflowDocument,
  relations: Relations,
  [key, move]: readonly [string, WorkflowMove & { readonly approval: Approval }],
): readonly DefinitionProblem[] {
  const { approval, title } = move;
  const place = `moves.${key}.approval`;
  if (approval.mode === 'nOf' && approval.n === undefined) {
    return [fault('no_count', place, `“${title}”没有写明需要几人签字`, '填写 n')];
  }
  const distinctFrom = [...(approval.distinctFrom ?? []), ...signerExclusions(move)];
  const excluded = [
    ...certainlyExcluded(document, relations, move, distinctFrom),
    ...onlyPerson(move.by, relations),
  ];
  if (canBeSigned(approval, signatures(approval.approvers, relations, excluded))) return [];
  const message = `“${title}”的签字无法凑齐：签批人须回避、重复或人数不足`;
  return [fault('unsatisfiable', place, message, '增加不须回避的签批人，或减少需要的签字')];
}

/** Faults of a 联审: who merges the opinions, and what becomes of a disagreement. */
function mergeProblems(
  document: WorkflowDocument,
  relations: Relations,
  [key, move]: readonly [string, WorkflowMove],
): readonly DefinitionProblem[] {
  const { approval, title } = move;
  if (approval?.merge === undefined) return [];
  const place = `moves.${key}.approval`;
  const excluded = certainlyExcluded(document, relations, move, approval.merge.distinctFrom ?? []);
  const canMerge = approval.merge.by.some((it) => capacityOf(it, relations, excluded) > 0);
  return [
    ...(canMerge
      ? []
      : [fault('nobody', `${place}.merge`, `“${title}”的意见没有人可以汇总`, '增加汇总人')]),
    ...(approval.mode === 'all'
      ? []
      : [fault('merge_mode', place, `联审“${title}”须各方都提出意见`, '方式改为会签（all）')]),
    ...(approval.returnTo === undefined
      ? [
          warning(
            'merge_stays',
            place,
            `联审“${title}”有不同意见时事项停在原处，无人修改`,
            '填写退回到哪个状态（returnTo）',
          ),
        ]
      : []),
  ];
}

/** Without a submission, who opens the approval also signs it. */
function signerExclusions({ by, distinctFrom }: WorkflowMove): readonly Exclusion[] {
  return by === undefined ? (distinctFrom ?? []) : [];
}

function canBeSigned({ mode, n }: Approval, capacities: readonly number[]): boolean {
  const total = capacities.reduce((sum, capacity) => sum + capacity, 0);
  if (mode === 'any') return total > 0;
  return total >= (n ?? 1) && (mode === 'nOf' || !capacities.includes(0));
}

/** Signatures each approver can give; one and the same person gives none the second time. */
function signatures(
  approvers: readonly Assignee[],
  relations: Relations,
  excluded: readonly PlainAssignee[],
): readonly number[] {
  const asked = new Set<string>();
  return approvers.map((approver) => {
    const [person] = onlyPerson([approver], relations);
    const name = JSON.stringify(person);
    if (person !== undefined && asked.has(name)) return 0;
    asked.add(name);
    return capacityOf(approver, relations, excluded);
  });
}

/** Work declared good by whoever did it: not as a review, or on a submission nobody made. */
function selfReviewProblems(
  document: WorkflowDocument,
  [key, move]: readonly [string, WorkflowMove],
): readonly DefinitionProblem[] {
  const reviewed: readonly string[] = reviewedStages[document.subject];
  const stageOf = (state: string) => own(document.states, state)?.stage ?? '';
  const target = stageOf(move.to);
  if (!reviewed.includes(target)) return [];
  const sources = move.from.filter((state) => stageOf(state) !== target);
  if (sources.length === 0) return [];
  if (!isReview(move)) {
    const message = `操作“${move.title}”使事项办结，却不是审核，提交人可以自行批准`;
    return [fault('self_review', `moves.${key}`, message, '把它设为审核（kind: review）')];
  }
  return sources
    .filter((state) => !isSubmittedInto(document, state))
    .map((state) =>
      fault(
        'no_submitter',
        `moves.${key}`,
        `可以不经提交就进入“${own(document.states, state)?.title ?? state}”，审核时无从回避提交人`,
        '把进入该状态的操作设为提交（kind: submit）',
      ),
    );
}

function isSubmittedInto(document: WorkflowDocument, state: string): boolean {
  if (document.initial === state) return false;
  const entering = Object.values(document.moves).filter(({ to }) => to === state);
  return entering.every((move) => move.kind === 'submit' || isReview(move));
}
