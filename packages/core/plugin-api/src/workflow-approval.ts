import type { Candidates, PendingApproval, Signature, WorkflowSnapshot } from './workflow-case.ts';
import type { Approval, WorkflowDocument, WorkflowMove } from './workflow-document.ts';
import {
  excludedFrom,
  matches,
  namesSomebody,
  own,
  resolve,
  type Excluded,
  type People,
} from './workflow-people.ts';

/** One signature an approval waits for. */
export interface Place {
  /** Stable within one published document. */
  readonly key: string;
  readonly candidates: Candidates;
}

/** How far an approval is. */
export interface ApprovalProgress {
  readonly mode: Approval['mode'];
  readonly required: number;
  /** Signatures that count, in the order given. */
  readonly signedBy: readonly string[];
  /** Places somebody new could take, if need be by a signer moving over; with 顺签 only the next. */
  readonly open: readonly Place[];
  readonly complete: boolean;
  /** People or bodies who could sign at all, the signed ones included. */
  readonly reachable: number;
}

/** Who may not sign: the exclusions of move and approval, and whoever submitted it. */
export function excludedFromSigning(
  document: WorkflowDocument,
  snapshot: WorkflowSnapshot,
  people: People,
  move: WorkflowMove,
): Excluded {
  const distinctFrom = [
    ...(move.approval?.distinctFrom ?? []),
    ...(move.by === undefined ? (move.distinctFrom ?? []) : []),
  ];
  const excluded = new Map(excludedFrom(document, snapshot, people, { move, distinctFrom }));
  const pending = pendingOf(document, snapshot, move);
  if (pending?.openedBy) excluded.set(pending.openedBy, '提交人');
  return excluded;
}

/** The approval in flight, if it is the one of this move. */
export function pendingOf(
  document: WorkflowDocument,
  snapshot: WorkflowSnapshot,
  move: WorkflowMove,
): PendingApproval | null {
  const pending = snapshot.approval;
  return pending && own(document.moves, pending.move) === move ? pending : null;
}

/** The signatures an approval asks for: one of each person of a relation, one of any other party. */
export function placesOf(approval: Approval, people: People, excluded: Excluded): readonly Place[] {
  return approval.approvers.flatMap((approver, index): readonly Place[] => {
    const candidates = resolve([approver], people, excluded);
    if (!('relation' in approver) || candidates.userIds.length === 0) {
      return [{ key: String(index), candidates }];
    }
    return candidates.userIds.map((userId) => ({
      key: `${index}:${userId}`,
      candidates: { ...candidates, userIds: [userId] },
    }));
  });
}

/** Counts the signatures that hold now against the places there are now. */
export function approvalProgress(
  approval: Approval,
  places: readonly Place[],
  signatures: readonly Signature[],
  excluded: Excluded,
): ApprovalProgress {
  const valid = signatures.filter(({ userId }) => !excluded.has(userId));
  const taken = assignPlaces(valid, places);
  const filled = new Set(taken.keys());
  const signers = new Set(taken.values());
  const free = places.filter(({ key }) => !filled.has(key));
  const required = requiredSignatures(approval, places);
  return {
    mode: approval.mode,
    required,
    signedBy: valid.map(({ userId }) => userId).filter((userId) => signers.has(userId)),
    open: approval.mode === 'sequence' ? free.slice(0, 1) : openPlaces(places, valid, taken),
    complete: filled.size >= required,
    reachable: filled.size + free.filter((place) => namesSomebody(place.candidates)).length,
  };
}

function requiredSignatures(approval: Approval, places: readonly Place[]): number {
  if (approval.mode === 'any') return 1;
  if (approval.mode === 'nOf') return approval.n ?? places.length;
  return Math.max(places.length, approval.n ?? 1);
}

/**
 * Place → signer, as many as possible: somebody who could sign for two parties leaves the place
 * that only another signer can take (augmenting paths; a person takes one place, a place one person).
 */
function assignPlaces(
  signatures: readonly Signature[],
  places: readonly Place[],
): ReadonlyMap<string, string> {
  const existing = new Set(places.map(({ key }) => key));
  const byUser = new Map(signatures.map((signature) => [signature.userId, signature]));
  const taken = new Map<string, string>();

  const seat = (userId: string, tried: Set<string>): boolean => {
    for (const key of byUser.get(userId)?.places ?? []) {
      if (!existing.has(key) || tried.has(key)) continue;
      tried.add(key);
      const occupant = taken.get(key);
      if (occupant === undefined || seat(occupant, tried)) {
        taken.set(key, userId);
        return true;
      }
    }
    return false;
  };

  for (const userId of byUser.keys()) seat(userId, new Set());
  return taken;
}

/** The unfilled places, and those whose signer could take one of these instead. */
function openPlaces(
  places: readonly Place[],
  signatures: readonly Signature[],
  taken: ReadonlyMap<string, string>,
): readonly Place[] {
  const seatOf = new Map([...taken].map(([key, userId]) => [userId, key]));
  const open = new Set(places.map(({ key }) => key).filter((key) => !taken.has(key)));
  for (const key of open) {
    for (const signature of signatures) {
      const seat = seatOf.get(signature.userId);
      if (seat !== undefined && signature.places.includes(key)) open.add(seat);
    }
  }
  return places.filter(({ key }) => open.has(key));
}

/** The places a person could take now; for 顺签 only the next one. */
export function placesFor(
  approval: Approval,
  places: readonly Place[],
  progress: ApprovalProgress,
  actor: Parameters<typeof matches>[1],
): readonly string[] {
  const offered = approval.mode === 'sequence' ? progress.open : places;
  return offered.filter(({ candidates }) => matches(candidates, actor)).map(({ key }) => key);
}
