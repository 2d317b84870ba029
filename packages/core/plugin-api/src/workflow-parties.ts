import type { Candidates, WorkflowActor } from './workflow-case.ts';
import type { Assignee, WorkflowDocument } from './workflow-document.ts';
import { describeAssignees, matches, resolve, type People } from './workflow-people.ts';

/** Those assignees stand for, with nobody left out. */
export function candidatesOf(assignees: readonly Assignee[], people: People): Candidates {
  return resolve(assignees, people, new Map());
}

/** Whether the person is one of them, himself or for somebody he stands in for. */
export function isAmong(candidates: Candidates, actor: WorkflowActor): boolean {
  const actors = [actor, ...(actor.actsFor ?? [])];
  return actors.some((one) => matches(candidates, one));
}

/** Assignees in Chinese: 组长或副组长. */
export function titleOfParties(document: WorkflowDocument, assignees: readonly Assignee[]): string {
  return describeAssignees(document, assignees);
}
