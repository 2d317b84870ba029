import type { Reason } from './errors.ts';
import type { MoveEntry, WorkflowActor } from './workflow-case.ts';
import type { MoveInputField, WorkflowMove } from './workflow-document.ts';
import { excludedFrom, own, resolve } from './workflow-people.ts';
import { capacityFor, personReasons } from './workflow-person.ts';
import { refusal } from './workflow-reasons.ts';
import {
  approvalView,
  isSigning,
  mayFinish,
  seatOf,
  type ApprovalView,
} from './workflow-signing.ts';
import { withTransfers } from './workflow-stand-ins.ts';
import { moveInFlight, type CaseView, type KeyedMove } from './workflow-view.ts';

/** Every reason why the actor cannot make the move, or sign it, whatever he enters. */
export function closedReasons(view: CaseView, keyed: KeyedMove): readonly Reason[] {
  const { move } = keyed;
  const signing = approvalView(view, keyed);
  if (signing && view.snapshot.approval && !signing.pending) {
    const other = moveInFlight(view);
    return other ? [refusal.approvalInFlight(other.move)] : [];
  }
  const who =
    signing && isSigning(move, signing)
      ? signerReasons(view, keyed, signing)
      : actorReasons(view, keyed);
  return [...who, ...peopleReasons(move, signing), ...recordReasons(view, move)];
}

function signerReasons(view: CaseView, keyed: KeyedMove, signing: ApprovalView): readonly Reason[] {
  if (mayFinish(signing, view.facts.actor.userId)) return [];
  const seat = seatOf(view, keyed, signing);
  return 'as' in seat ? [] : seat;
}

/** Who may make a move that he does not sign. */
export function holdersOf({ document, snapshot, facts }: CaseView, { key, move }: KeyedMove) {
  const distinctFrom = move.distinctFrom ?? [];
  const excluded = excludedFrom(document, snapshot, facts.people, { move, distinctFrom });
  const assignees = move.by ?? [];
  const candidates = withTransfers(resolve(assignees, facts.people, excluded), key, snapshot);
  return { assignees, excluded, candidates };
}

function actorReasons(view: CaseView, keyed: KeyedMove): readonly Reason[] {
  const holders = holdersOf(view, keyed);
  const capacity = capacityFor(view, holders.candidates);
  if (capacity === 'waiting') return [refusal.awaitingAnswer()];
  return capacity === null ? personReasons(view, keyed.move, holders) : [];
}

/** In whose name the actor makes a move that he does not sign: his own, when he may. */
export function actingOn(view: CaseView, keyed: KeyedMove): WorkflowActor {
  const capacity = capacityFor(view, holdersOf(view, keyed).candidates);
  return capacity === null || capacity === 'waiting' ? view.facts.actor : capacity;
}

function peopleReasons(move: WorkflowMove, signing: ApprovalView | null): readonly Reason[] {
  if (!signing || signing.progress.reachable >= signing.progress.required) return [];
  return [refusal.tooFewPeople(move, signing.progress.required, signing.progress.reachable)];
}

/** What the record itself still lacks for the move. */
export function recordReasons({ facts }: CaseView, move: WorkflowMove): readonly Reason[] {
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
