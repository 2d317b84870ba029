import type { Assignee, Exclusion, WorkflowDocument, WorkflowMove } from '@lianxun/plugin-api';
import { isReview, partiesOf, type PlainAssignee } from '@lianxun/plugin-api/host';

import type { WorkflowCatalog } from './check-definition-names.ts';

type Relations = WorkflowCatalog['relations'];

/** Whether anybody is left of those named, once the certainly excluded are taken out. */
export function canAct(
  by: readonly Assignee[],
  distinctFrom: readonly Exclusion[],
  relations: Relations,
): boolean {
  const excluded = namedExclusions(distinctFrom);
  return by.some((assignee) => capacityOf(assignee, relations, excluded) > 0);
}

/** Exclusions that name the same people whatever has happened. */
export function namedExclusions(distinctFrom: readonly Exclusion[]): readonly PlainAssignee[] {
  return distinctFrom.flatMap((exclusion): readonly PlainAssignee[] =>
    'actorsOf' in exclusion ? [] : [exclusion],
  );
}

/** Assignees that are excluded whoever they are: the authors, and the only possible submitter. */
export function certainlyExcluded(
  document: WorkflowDocument,
  relations: Relations,
  move: WorkflowMove,
  distinctFrom: readonly Exclusion[],
): readonly PlainAssignee[] {
  const named = namedExclusions(distinctFrom);
  if (!isReview(move)) return named;
  const submits = Object.values(document.moves).filter(({ kind }) => kind === 'submit');
  const submitters = submits.map(({ by }) => onlyPerson(by, relations));
  const [first = []] = submitters;
  const isAlways = submitters.every((people) => JSON.stringify(people) === JSON.stringify(first));
  const authors = document.authors.map((relation) => ({ relation }));
  return [...named, ...authors, ...(isAlways ? first : [])];
}

/** The assignees, where they can be one and the same person only. */
export function onlyPerson(
  by: readonly Assignee[] | undefined,
  relations: Relations,
): readonly PlainAssignee[] {
  const [only] = by?.length === 1 ? by : [];
  if (only === undefined || 'firstOf' in only || 'anyOf' in only) return [];
  return 'user' in only || ('relation' in only && relations[only.relation] === 1) ? [only] : [];
}

/** How many signatures an assignee can give. */
export function capacityOf(
  assignee: Assignee,
  relations: Relations,
  excluded: readonly PlainAssignee[],
): number {
  if ('firstOf' in assignee || 'anyOf' in assignee) {
    const options = partiesOf(assignee);
    return options.some((option) => capacityOf(option, relations, excluded) > 0) ? 1 : 0;
  }
  if (excluded.some((other) => JSON.stringify(other) === JSON.stringify(assignee))) return 0;
  if (!('relation' in assignee)) return 1;
  const most = Object.hasOwn(relations, assignee.relation) ? relations[assignee.relation] : null;
  return most ?? Number.POSITIVE_INFINITY;
}
