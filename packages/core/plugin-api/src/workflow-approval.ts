import type {
  AddedSigner,
  Candidates,
  PendingApproval,
  Signature,
  WorkflowSnapshot,
} from './workflow-case.ts';
import type { Approval } from './workflow-document.ts';
import { namesSomebody, resolve, without, type Excluded, type People } from './workflow-people.ts';
import { successorsOf } from './workflow-stand-ins.ts';

/** One signature an approval waits for. */
export interface Place {
  /** Stable within one published document. */
  readonly key: string;
  readonly candidates: Candidates;
  /** The 加签 that asked for it. */
  readonly added?: AddedSigner;
}

/** How far an approval is. */
export interface ApprovalProgress {
  readonly mode: Approval['mode'];
  readonly required: number;
  /** Signatures that count, in the order given. */
  readonly standing: readonly Signature[];
  /** Who gave them. */
  readonly signedBy: readonly string[];
  /** Places somebody new could take, if need be by a signer moving over; with 顺签 only the next. */
  readonly open: readonly Place[];
  /** The same with those whose turn comes later. */
  readonly owed: readonly Place[];
  /** The regular signatures are there, whatever 加签 still waits for. */
  readonly isBaseComplete: boolean;
  readonly complete: boolean;
  /** People or bodies who could sign at all, the signed ones included. */
  readonly reachable: number;
}

/** Everybody a signature is of: who gave it, and whom he gave it for. */
export function identitiesOf({ userId, onBehalfOf }: Signature): readonly string[] {
  return onBehalfOf === undefined ? [userId] : [userId, onBehalfOf];
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

/** One more signature for each 加签; one who is concerned by now, or signs anyway, is not asked twice. */
export function addedPlaces(
  added: readonly AddedSigner[],
  regular: readonly Place[],
  excluded: Excluded,
): readonly Place[] {
  const named = new Set(regular.flatMap(({ candidates }) => candidates.userIds));
  return added
    .filter(({ userId }) => !excluded.has(userId) && !named.has(userId))
    .map((signer) => ({
      key: addedKey(signer.userId),
      candidates: resolve([{ user: signer.userId }], {}, excluded),
      added: signer,
    }));
}

export function addedKey(userId: string): string {
  return `+${userId}`;
}

/** Signatures of people who may still sign, on the content as it is now. */
export function validSignatures(
  pending: PendingApproval | null,
  excluded: Excluded,
  contentHash: string | undefined,
): readonly Signature[] {
  return (pending?.signatures ?? []).filter(
    (signature) =>
      !identitiesOf(signature).some((userId) => excluded.has(userId)) &&
      (contentHash === undefined || signature.contentHash === contentHash),
  );
}

/** Counts the signatures that hold now against the places there are now. */
export function approvalProgress(
  approval: Approval,
  places: readonly Place[],
  valid: readonly Signature[],
  snapshot: WorkflowSnapshot,
): ApprovalProgress {
  const taken = assignPlaces(valid, places);
  const signers = new Set(taken.values());
  const isFree = ({ key }: Place) => !taken.has(key);
  const regular = places.filter(({ added }) => added === undefined);
  const free = regular.filter(isFree);
  const addedCount = places.length - regular.length;
  const baseRequired = requiredSignatures(approval, regular);
  const isBaseComplete = regular.length - free.length >= baseRequired;
  const freeAdded = places.filter((place) => place.added !== undefined && isFree(place));
  const movable = openPlaces(places, valid, taken).filter(({ added }) => added === undefined);
  const owed = isBaseComplete ? [] : isInOrder(approval) ? free : movable;
  const standing = valid.filter(({ userId }) => signers.has(userId));
  const isDue = isAddedDue(snapshot, standing, isBaseComplete);
  return {
    mode: approval.mode,
    required: baseRequired + addedCount,
    standing,
    signedBy: standing.map(({ userId }) => userId),
    open: [...(isInOrder(approval) ? owed.slice(0, 1) : owed), ...freeAdded.filter(isDue)],
    owed: [...owed, ...freeAdded],
    isBaseComplete,
    complete: isBaseComplete && freeAdded.length === 0,
    reachable: places.filter((place) => !isFree(place) || namesSomebody(place.candidates)).length,
  };
}

/** Opinions that are merged come from all sides at once. */
function isInOrder({ mode, merge }: Approval): boolean {
  return mode === 'sequence' && merge === undefined;
}

/** Whoever was added after another waits for him, or for all the others when he need not sign. */
function isAddedDue(
  snapshot: WorkflowSnapshot,
  standing: readonly Signature[],
  isBaseComplete: boolean,
): (place: Place) => boolean {
  return ({ added }) => {
    if (added?.position !== 'after' || isBaseComplete) return true;
    const before = successorsOf(snapshot, added.by);
    return standing.some((signature) => identitiesOf(signature).some((id) => before.has(id)));
  };
}

/** Those who must wait for the signature of somebody they asked to sign before them. */
export function heldBack(
  snapshot: WorkflowSnapshot,
  { owed }: ApprovalProgress,
): ReadonlySet<string> {
  const askers = owed.flatMap(({ added }) => (added?.position === 'before' ? [added.by] : []));
  return new Set(askers.flatMap((by) => [...successorsOf(snapshot, by)]));
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

/** A place without those who have signed. */
export function unsigned(place: Place, { standing }: ApprovalProgress): Candidates {
  return without(place.candidates, standing.flatMap(identitiesOf));
}
