import type {
  Candidates,
  WorkflowActor,
  WorkflowDocument,
  WorkflowEvent,
  WorkflowFacts,
  WorkflowSnapshot,
} from '../src/index.ts';
import { assignments } from '../src/workflow-assignments.ts';
import { availableMoves } from '../src/workflow-moves.ts';
import { step } from '../src/workflow-step.ts';

/** What the actor can in fact bring about now, as `move/verb`, in alphabetical order. */
export function couldDo(
  document: WorkflowDocument,
  snapshot: WorkflowSnapshot,
  facts: WorkflowFacts,
): readonly string[] {
  const isAccepted = (event: WorkflowEvent) => step(document, snapshot, event, facts).ok;
  const moves = Object.keys(document.moves)
    .filter((move) => isAccepted({ type: 'move', move }))
    .map((move) => `${move}/${verbOf(document, snapshot, move)}`);
  const { approval } = snapshot;
  const concludes =
    approval && isAccepted({ type: 'conclude', text: '合并' }) ? [`${approval.move}/conclude`] : [];
  const answers = isAccepted({ type: 'answer', text: '答复' }) ? ['answer'] : [];
  return [...moves, ...concludes, ...answers].toSorted();
}

function verbOf(document: WorkflowDocument, { approval }: WorkflowSnapshot, key: string): string {
  const move = document.moves[key];
  if (move?.approval === undefined) return 'move';
  if (move.by !== undefined && approval?.move !== key) return 'move';
  return move.approval.merge === undefined ? 'sign' : 'opinion';
}

/** What the actor is asked to do, in any name; a move that too few people could sign is left out. */
export function isAskedTo(
  document: WorkflowDocument,
  snapshot: WorkflowSnapshot,
  facts: WorkflowFacts,
): readonly string[] {
  const impossible = availableMoves(document, snapshot, facts)
    .filter(({ reasons }) => reasons.some(({ code }) => code === 'workflow.too_few_people'))
    .map(({ move }) => move);
  const asked = assignments(document, snapshot, facts.people, facts.contentHash)
    .filter(({ candidates }) => candidates.some((one) => isAddressed(one, facts.actor)))
    .filter(({ move, verb }) => verb === 'answer' || !impossible.includes(move))
    .map(({ move, verb }) => (verb === 'answer' ? verb : `${move}/${verb}`));
  return [...new Set(asked)].toSorted();
}

/** Whether a task addressed so reaches a person, or somebody he stands in for. */
export function isAddressed(candidates: Candidates, actor: WorkflowActor): boolean {
  return [actor, ...(actor.actsFor ?? [])].some(
    ({ userId, roles }) =>
      !candidates.except.includes(userId) &&
      (candidates.userIds.includes(userId) ||
        candidates.roles.some((role) => roles.includes(role))),
  );
}
