import type {
  Approval,
  Assignee,
  Effect,
  Exclusion,
  WorkflowDeadline,
  WorkflowDocument,
  WorkflowMove,
  WorkflowState,
} from '@lianxun/plugin-api';

/** A name the document uses, and where. */
export interface Reference {
  readonly kind:
    | 'role'
    | 'permission'
    | 'relation'
    | 'user'
    | 'guard'
    | 'form'
    | 'field'
    | 'date'
    | 'counter'
    | 'event'
    | 'state'
    | 'move'
    | 'stage';
  readonly name: string;
  readonly place: string;
}

/** Every name a document uses of the tenant, the plugin or itself. */
export function referencesOf(document: WorkflowDocument): readonly Reference[] {
  const { states, moves, deadlines } = document;
  return [
    { kind: 'state', name: document.initial, place: 'initial' },
    ...document.authors.map((name, index) => relation(name, `authors.${index}`)),
    ...Object.entries(states).flatMap(([key, state]) => referencesOfState(state, `states.${key}`)),
    ...Object.entries(moves).flatMap(([key, move]) => referencesOfMove(move, `moves.${key}`)),
    ...deadlines.flatMap((deadline, index) => referencesOfDeadline(deadline, `deadlines.${index}`)),
  ];
}

function referencesOfState(
  { stage, sendBack, onChange }: WorkflowState,
  place: string,
): readonly Reference[] {
  const to = sendBack === undefined || sendBack.to === 'earlier' ? [] : sendBack.to;
  return [
    { kind: 'stage', name: stage, place: `${place}.stage` },
    ...assignees(sendBack?.by ?? [], `${place}.sendBack.by`),
    ...exclusions(sendBack?.distinctFrom ?? [], `${place}.sendBack.distinctFrom`),
    ...listed('state', to, `${place}.sendBack.to`),
    ...(onChange === undefined
      ? []
      : [{ kind: 'state', name: onChange, place: `${place}.onChange` } as const]),
  ];
}

function referencesOfDeadline(deadline: WorkflowDeadline, place: string): readonly Reference[] {
  const { from, whileIn, pausedIn, extension, ladder } = deadline;
  return [
    ...listed('state', whileIn, `${place}.whileIn`),
    ...listed('state', pausedIn ?? [], `${place}.pausedIn`),
    startReference(from, `${place}.from`),
    ...assignees(extension?.by ?? [], `${place}.extension.by`),
    ...assignees(extension?.approvers ?? [], `${place}.extension.approvers`),
    ...(ladder ?? []).flatMap(({ notify }, rung) =>
      assignees(notify, `${place}.ladder.${rung}.notify`),
    ),
  ];
}

function startReference(
  from: WorkflowDocument['deadlines'][number]['from'],
  place: string,
): Reference {
  if ('move' in from) return { kind: 'move', name: from.move, place: `${place}.move` };
  if ('enter' in from) return { kind: 'state', name: from.enter, place: `${place}.enter` };
  return { kind: 'date', name: from.date, place: `${place}.date` };
}

function referencesOfMove(move: WorkflowMove, place: string): readonly Reference[] {
  return [
    ...listed('state', move.from, `${place}.from`),
    ...listed('state', [move.to], `${place}.to`),
    ...assignees(move.by ?? [], `${place}.by`),
    ...exclusions(move.distinctFrom ?? [], `${place}.distinctFrom`),
    ...listed('guard', move.guards ?? [], `${place}.guards`),
    ...requirementReferences(move.requires, `${place}.requires`),
    ...(move.approval ? approvalReferences(move.approval, `${place}.approval`) : []),
    ...(move.effects ?? []).flatMap((effect, index) =>
      effectReferences(effect, `${place}.effects.${index}`),
    ),
  ];
}

function requirementReferences(
  requires: WorkflowMove['requires'],
  place: string,
): readonly Reference[] {
  const fields = (requires?.fields ?? []).map(({ key }) => key);
  const forms = requires?.form === undefined ? [] : [requires.form];
  return [...listed('form', forms, `${place}.form`), ...listed('field', fields, `${place}.fields`)];
}

function approvalReferences(
  { approvers, distinctFrom, returnTo, merge }: Approval,
  place: string,
): readonly Reference[] {
  return [
    ...assignees(merge?.by ?? [], `${place}.merge.by`),
    ...exclusions(merge?.distinctFrom ?? [], `${place}.merge.distinctFrom`),
    ...assignees(approvers, `${place}.approvers`),
    ...exclusions(distinctFrom ?? [], `${place}.distinctFrom`),
    ...listed('state', returnTo === undefined ? [] : [returnTo], `${place}.returnTo`),
  ];
}

function effectReferences(effect: Effect, place: string): readonly Reference[] {
  if ('notify' in effect) return assignees(effect.notify, `${place}.notify`);
  if ('issueNumber' in effect) return [{ kind: 'counter', name: effect.issueNumber, place }];
  if ('emit' in effect) return [{ kind: 'event', name: effect.emit, place }];
  return [{ kind: 'field', name: effect.setFact, place }];
}

function assignees(list: readonly Assignee[], place: string): readonly Reference[] {
  return list.flatMap((assignee, index): readonly Reference[] => {
    const at = `${place}.${index}`;
    if ('firstOf' in assignee) return assignees(assignee.firstOf, `${at}.firstOf`);
    if ('anyOf' in assignee) return assignees(assignee.anyOf, `${at}.anyOf`);
    if ('role' in assignee) return [{ kind: 'role', name: assignee.role, place: at }];
    if ('permission' in assignee) {
      return [{ kind: 'permission', name: assignee.permission, place: at }];
    }
    if ('relation' in assignee) return [relation(assignee.relation, at)];
    return 'user' in assignee ? [{ kind: 'user', name: assignee.user, place: at }] : [];
  });
}

function exclusions(list: readonly Exclusion[], place: string): readonly Reference[] {
  return list.map((exclusion, index): Reference => {
    const at = `${place}.${index}`;
    if ('relation' in exclusion) return relation(exclusion.relation, at);
    return 'actorsOf' in exclusion
      ? { kind: 'move', name: exclusion.actorsOf, place: at }
      : { kind: 'user', name: exclusion.user, place: at };
  });
}

function listed(
  kind: Reference['kind'],
  names: readonly string[],
  place: string,
): readonly Reference[] {
  return names.map((name, index) => ({ kind, name, place: `${place}.${index}` }));
}

function relation(name: string, place: string): Reference {
  return { kind: 'relation', name, place };
}
