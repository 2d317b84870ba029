import type { Reason } from './errors.ts';
import {
  approvalProgress,
  excludedFromSigning,
  pendingOf,
  placesFor,
  placesOf,
  type ApprovalProgress,
  type Place,
} from './workflow-approval.ts';
import type { MoveEntry, WorkflowFacts, WorkflowSnapshot } from './workflow-case.ts';
import type {
  Approval,
  Assignee,
  MoveInputField,
  WorkflowDocument,
  WorkflowMove,
} from './workflow-document.ts';
import {
  describeAssignees,
  excludedFrom,
  matches,
  namesSomebody,
  own,
  resolve,
  type Excluded,
} from './workflow-people.ts';
import { refusal } from './workflow-reasons.ts';

/** A case with everything needed to decide about it. */
export interface CaseView {
  readonly document: WorkflowDocument;
  readonly snapshot: WorkflowSnapshot;
  readonly facts: WorkflowFacts;
}

/** A move with its approval as it stands for the current people. */
export interface ApprovalView {
  readonly approval: Approval;
  readonly excluded: Excluded;
  readonly places: readonly Place[];
  readonly progress: ApprovalProgress;
  readonly inFlight: boolean;
}

/** The approval of a move as it stands, or null for a move without one. */
export function approvalView(view: CaseView, move: WorkflowMove): ApprovalView | null {
  const { approval } = move;
  if (approval === undefined) return null;
  const { document, snapshot, facts } = view;
  const excluded = excludedFromSigning(document, snapshot, facts.people, move);
  const places = placesOf(approval, facts.people, excluded);
  const pending = pendingOf(document, snapshot, move);
  const progress = approvalProgress(approval, places, pending?.signatures ?? [], excluded);
  return { approval, excluded, places, progress, inFlight: pending !== null };
}

/** Every reason why the actor cannot make the move, or sign it, whatever he enters. */
export function closedReasons(view: CaseView, move: WorkflowMove): readonly Reason[] {
  const { document, snapshot } = view;
  const signing = approvalView(view, move);
  if (signing && snapshot.approval && !signing.inFlight) {
    const other = own(document.moves, snapshot.approval.move);
    return other ? [refusal.approvalInFlight(other)] : [];
  }
  const signs = signing !== null && (signing.inFlight || move.by === undefined);
  const who = signs ? signerReasons(view, move, signing) : actorReasons(view, move);
  return [...who, ...peopleReasons(move, signing), ...recordReasons(view, move)];
}

function actorReasons(view: CaseView, move: WorkflowMove): readonly Reason[] {
  const { document, snapshot, facts } = view;
  const distinctFrom = move.distinctFrom ?? [];
  const excluded = excludedFrom(document, snapshot, facts.people, { move, distinctFrom });
  return personReasons(view, move, { assignees: move.by ?? [], excluded });
}

/** Why this person does not count among the assignees. */
function personReasons(
  { document, facts }: CaseView,
  move: WorkflowMove,
  party: { readonly assignees: readonly Assignee[]; readonly excluded: Excluded },
): readonly Reason[] {
  const { actor, people } = facts;
  const { assignees, excluded } = party;
  const candidates = resolve(assignees, people, excluded);
  if (matches(candidates, actor)) return [];
  const who = describeAssignees(document, assignees, { people, excluded });
  const title = excluded.get(actor.userId);
  const somebody = namesSomebody(candidates);
  if (title !== undefined && matches(resolve(assignees, people, new Map()), actor)) {
    return [refusal.excluded(document, move, { title, others: somebody ? who : null })];
  }
  return [somebody ? refusal.notAssigned(move, who) : refusal.nobodyLeft(move, who)];
}

function signerReasons(
  view: CaseView,
  move: WorkflowMove,
  { approval, excluded, places, progress }: ApprovalView,
): readonly Reason[] {
  const { actor } = view.facts;
  const signatures = view.snapshot.approval?.signatures ?? [];
  if (signatures.some(({ userId }) => userId === actor.userId)) return [refusal.alreadySigned()];

  const anyPlace = places.some(({ candidates }) => matches(candidates, actor));
  if (!anyPlace) return personReasons(view, move, { assignees: approval.approvers, excluded });

  const free = placesFor(approval, places, progress, actor);
  const who = openParties(view, approval, progress);
  if (free.length === 0) return [refusal.notYourTurn(who)];
  const signed = [...signatures, { userId: actor.userId, places: free }];
  const after = approvalProgress(approval, places, signed, excluded);
  if (after.signedBy.length === progress.signedBy.length) return [refusal.placeTaken(who)];
  return [];
}

export function openParties(
  view: CaseView,
  approval: Approval,
  progress: ApprovalProgress,
): string {
  const indexes = new Set(progress.open.map(({ key }) => Number(key.split(':', 1)[0])));
  return describeAssignees(
    view.document,
    approval.approvers.filter((_, index) => indexes.has(index)),
  );
}

function peopleReasons(move: WorkflowMove, signing: ApprovalView | null): readonly Reason[] {
  if (!signing || signing.progress.reachable >= signing.progress.required) return [];
  return [refusal.tooFewPeople(move, signing.progress.required, signing.progress.reachable)];
}

function recordReasons({ facts }: CaseView, move: WorkflowMove): readonly Reason[] {
  const guards = (move.guards ?? []).flatMap((guard) => {
    const answer = own(facts.guardResults, guard);
    if (answer === true) return [];
    return answer === undefined || answer.length === 0 ? [refusal.guardUnanswered(guard)] : answer;
  });
  const fields = (move.requires?.fields ?? [])
    .filter(({ key }) => !isFilled(own(facts.fields, key)))
    .map(({ key, title }) => refusal.fieldMissing(key, title));
  const needed = move.requires?.evidence ?? 0;
  const evidence =
    facts.evidenceCount < needed ? [refusal.evidenceMissing(needed, facts.evidenceCount)] : [];
  return [...guards, ...fields, ...evidence];
}

/** Every reason why what was entered does not suffice for the move. */
export function entryReasons(move: WorkflowMove, entered: MoveEntry): readonly Reason[] {
  const { reason, reasonCodes, input } = move.requires ?? {};
  const missing: Reason[] = [];
  if (reason === true && !isFilled(entered.reason)) missing.push(refusal.reasonMissing());
  if (reasonCodes && !reasonCodes.some(({ code }) => code === entered.reasonCode)) {
    missing.push(refusal.reasonCodeMissing(reasonCodes.map(({ title }) => title)));
  }
  const fields = (input ?? []).flatMap((field) => {
    const value = own(entered.fields, field.key);
    if (!isFilled(value)) return [refusal.entryMissing(field.key, field.title)];
    return isOfType(value, field.type) ? [] : [refusal.entryInvalid(field.key, field.title)];
  });
  return [...missing, ...fields];
}

function isFilled(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return !Array.isArray(value) || value.length > 0;
}

function isOfType(value: unknown, type: MoveInputField['type']): boolean {
  if (type === 'integer') return Number.isSafeInteger(value);
  if (typeof value !== 'string') return false;
  return type !== 'date' || isDate(value);
}

/** Whether a text is a calendar date `YYYY-MM-DD`; 2026-02-30 is not. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
