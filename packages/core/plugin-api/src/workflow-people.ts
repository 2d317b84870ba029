import type { Candidates, PassedMove, WorkflowActor, WorkflowSnapshot } from './workflow-case.ts';
import type { Assignee, Exclusion, WorkflowDocument, WorkflowMove } from './workflow-document.ts';

/** User ids by relation to the case. */
export type People = Readonly<Record<string, readonly string[]>>;

/** User id → why he is excluded, as the Chinese name of what he is to the case. */
export type Excluded = ReadonlyMap<string, string>;

/** A move that judges other people's work; an approval does, unless it signs a submission. */
export function isReview(move: Pick<WorkflowMove, 'kind' | 'approval'>): boolean {
  return move.kind === 'review' || (move.approval !== undefined && move.kind !== 'submit');
}

/** Reads an own key only: a key such as `constructor` must not find the prototype. */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Who handed the work over last. */
export function submitters(snapshot: WorkflowSnapshot): readonly string[] {
  const submission = snapshot.history.findLast((passed) => passed.kind === 'submit');
  return submission ? concerned(submission) : [];
}

/** Those who brought a passage about, and those in whose name they did. */
export function concerned({ actors, principals }: PassedMove): readonly string[] {
  return [...actors, ...(principals ?? [])];
}

/** Everybody who may not take part in a move, with the reason. */
export function excludedFrom(
  document: WorkflowDocument,
  snapshot: WorkflowSnapshot,
  people: People,
  subject: { readonly move: WorkflowMove; readonly distinctFrom: readonly Exclusion[] },
): Excluded {
  const excluded = new Map<string, string>();
  const exclude = (userIds: readonly string[], title: string) => {
    for (const userId of userIds) if (!excluded.has(userId)) excluded.set(userId, title);
  };
  if (isReview(subject.move)) {
    for (const author of document.authors) {
      exclude(own(people, author) ?? [], partyTitle(document, author));
    }
    exclude(submitters(snapshot), '提交人');
  }
  for (const exclusion of subject.distinctFrom) {
    if ('user' in exclusion) exclude([exclusion.user], '回避人员');
    else if ('relation' in exclusion) {
      exclude(own(people, exclusion.relation) ?? [], partyTitle(document, exclusion.relation));
    } else
      exclude(actorsOf(snapshot, exclusion.actorsOf), actorTitle(document, exclusion.actorsOf));
  }
  return excluded;
}

function actorsOf(snapshot: WorkflowSnapshot, move: string): readonly string[] {
  return snapshot.history.filter((passed) => passed.move === move).flatMap(concerned);
}

function actorTitle(document: WorkflowDocument, move: string): string {
  return `「${own(document.moves, move)?.title ?? move}」经办人`;
}

/** Resolves assignees to people, leaving the excluded out. */
export function resolve(
  assignees: readonly Assignee[],
  people: People,
  excluded: Excluded,
): Candidates {
  const chosen = assignees.flatMap((assignee) => alternatives(assignee, people, excluded));
  const userIds = chosen.flatMap((assignee) => {
    if ('user' in assignee) return [assignee.user];
    return 'relation' in assignee ? (own(people, assignee.relation) ?? []) : [];
  });
  return {
    userIds: [...new Set(userIds)].filter((userId) => !excluded.has(userId)),
    roles: chosen.flatMap((assignee) => ('role' in assignee ? [assignee.role] : [])),
    permissions: chosen.flatMap((assignee) =>
      'permission' in assignee ? [assignee.permission] : [],
    ),
    system: chosen.some((assignee) => 'system' in assignee),
    except: [...excluded.keys()],
  };
}

/** A party that is not made of others. */
export type PlainAssignee = Exclude<
  Assignee,
  { readonly firstOf: unknown } | { readonly anyOf: unknown }
>;

/** The parties an assignee stands for, before exclusions. */
export function partiesOf(assignee: Assignee): readonly PlainAssignee[] {
  if ('firstOf' in assignee) return assignee.firstOf;
  return 'anyOf' in assignee ? assignee.anyOf : [assignee];
}

function alternatives(
  assignee: Assignee,
  people: People,
  excluded: Excluded,
): readonly PlainAssignee[] {
  if (!('firstOf' in assignee)) return partiesOf(assignee);
  const first = assignee.firstOf.find((option) => {
    if ('user' in option) return !excluded.has(option.user);
    if (!('relation' in option)) return true;
    return own(people, option.relation)?.some((userId) => !excluded.has(userId)) ?? false;
  });
  return first === undefined ? [] : [first];
}

/** Whether anybody can be meant at all; a role may always have a holder. */
export function namesSomebody(candidates: Candidates): boolean {
  return (
    candidates.userIds.length + candidates.roles.length + candidates.permissions.length > 0 ||
    candidates.system
  );
}

/** Whether the actor is one of the candidates. */
export function matches(candidates: Candidates, actor: WorkflowActor): boolean {
  if (actor.isSystem === true) return candidates.system;
  if (candidates.except.includes(actor.userId)) return false;
  return (
    candidates.userIds.includes(actor.userId) ||
    candidates.roles.some((role) => actor.roles.includes(role)) ||
    candidates.permissions.some((permission) => actor.permissions.includes(permission))
  );
}

/** Those the actor may act as: himself first, then the absent people he stands in for. */
export function capacitiesOf(actor: WorkflowActor): readonly WorkflowActor[] {
  const principals = (actor.actsFor ?? []).filter(({ userId }) => userId !== actor.userId);
  return [actor, ...principals];
}

/** Whether the actor is one of the candidates as himself, or as the absent person he stands in for. */
export function mayActAs(
  candidates: Candidates,
  actor: WorkflowActor,
  capacity: WorkflowActor,
): boolean {
  return matches(candidates, capacity) && !candidates.except.includes(actor.userId);
}

/** Whether the actor is one of the candidates in any capacity. */
export function mayAct(candidates: Candidates, actor: WorkflowActor): boolean {
  return capacitiesOf(actor).some((capacity) => mayActAs(candidates, actor, capacity));
}

/** Candidates without some people. */
export function without(candidates: Candidates, userIds: Iterable<string>): Candidates {
  const gone = new Set(userIds);
  if (gone.size === 0) return candidates;
  return {
    ...candidates,
    userIds: candidates.userIds.filter((userId) => !gone.has(userId)),
    except: [...new Set([...candidates.except, ...gone])],
  };
}

/** Chinese name of a role or relation. */
export function partyTitle(document: WorkflowDocument, key: string): string {
  return own(document.parties, key) ?? key;
}

/** Names assignees in Chinese: 组长或副组长. With exclusions, only the alternative that applies. */
export function describeAssignees(
  document: WorkflowDocument,
  assignees: readonly Assignee[],
  applying?: { readonly people: People; readonly excluded: Excluded },
): string {
  const plain = assignees.flatMap((assignee) => {
    const chosen = applying && alternatives(assignee, applying.people, applying.excluded);
    return chosen && chosen.length > 0 ? chosen : partiesOf(assignee);
  });
  return [...new Set(plain.map((assignee) => describeOne(document, assignee)))].join('或');
}

function describeOne(document: WorkflowDocument, assignee: PlainAssignee): string {
  if ('role' in assignee) return partyTitle(document, assignee.role);
  if ('relation' in assignee) return partyTitle(document, assignee.relation);
  if ('permission' in assignee) return partyTitle(document, assignee.permission);
  return 'user' in assignee ? '指定人员' : '系统';
}
