import type { Reason } from './errors.ts';
import type { Candidates, WorkflowActor } from './workflow-case.ts';
import type { Assignee, WorkflowMove } from './workflow-document.ts';
import {
  capacitiesOf,
  describeAssignees,
  mayAct,
  mayActAs,
  namesSomebody,
  resolve,
  type Excluded,
} from './workflow-people.ts';
import { refusal } from './workflow-reasons.ts';
import { currentStandIns, givers, waitingForAnswer } from './workflow-stand-ins.ts';
import type { CaseView } from './workflow-view.ts';

/** Why this person does not count among the assignees. */
export function personReasons(
  { document, snapshot, facts }: CaseView,
  move: Pick<WorkflowMove, 'title' | 'kind' | 'approval'>,
  party: { readonly assignees: readonly Assignee[]; readonly excluded: Excluded },
): Reason[] {
  const { actor, people } = facts;
  const { assignees, excluded } = party;
  const who = describeAssignees(document, assignees, { people, excluded });
  const candidates = resolve(assignees, people, excluded);
  const gave = givers(snapshot);
  const received = currentStandIns(snapshot).filter(({ kind }) => kind === 'transfer');
  const handedOn = received.some(({ to }) => to === actor.userId && gave.has(to));
  if (mayAct(candidates, actor) || handedOn) return [refusal.handedOver()];
  const meant = resolve(assignees, people, new Map());
  const title = capacitiesOf(actor)
    .filter((capacity) => mayActAs(meant, actor, capacity))
    .map(({ userId }) => excluded.get(actor.userId) ?? excluded.get(userId))
    .find((found) => found !== undefined);
  const somebody = namesSomebody(candidates);
  if (title !== undefined) {
    return [refusal.excluded(document, move, { title, others: somebody ? who : null })];
  }
  return [somebody ? refusal.notAssigned(move, who) : refusal.nobodyLeft(move, who)];
}

/** In whose name the actor may do what these candidates are to do, or why he cannot. */
export function capacityFor(
  { snapshot, facts: { actor } }: Pick<CaseView, 'snapshot' | 'facts'>,
  candidates: Candidates,
): WorkflowActor | 'waiting' | null {
  const able = capacitiesOf(actor).filter((capacity) => mayActAs(candidates, actor, capacity));
  const waiting = waitingForAnswer(snapshot);
  return able.find(({ userId }) => !waiting.has(userId)) ?? (able.length > 0 ? 'waiting' : null);
}
