import type { Reason } from './errors.ts';
import type { ApprovalProgress } from './workflow-approval.ts';
import type { Candidates, WorkflowFacts, WorkflowSnapshot } from './workflow-case.ts';
import {
  approvalView,
  closedReasons,
  openParties,
  type ApprovalView,
  type CaseView,
} from './workflow-conditions.ts';
import type {
  Approval,
  MoveInputField,
  WorkflowDocument,
  WorkflowMove,
} from './workflow-document.ts';
import { excludedFrom, isReview, matches, resolve, type People } from './workflow-people.ts';

/** What the dialog of a move has to ask for. */
export interface MoveNeeds {
  readonly reason: boolean;
  readonly reasonCodes: readonly { readonly code: string; readonly title: string }[];
  readonly input: readonly MoveInputField[];
  readonly form: string | null;
  /** A judgement: the person may add an opinion. */
  readonly opinion: boolean;
}

/** How an approval stands, for the page. */
export interface MoveApproval {
  readonly mode: Approval['mode'];
  readonly required: number;
  readonly signedBy: readonly string[];
  readonly openedBy: string | null;
  readonly inFlight: boolean;
  /** The parties one of whom may give each missing signature. */
  readonly waitingFor: readonly Candidates[];
  /** Those parties in words: 组织部或宣传部. */
  readonly waitingForTitle: string;
  /** Whether the actor has given his signature. */
  readonly hasSigned: boolean;
  readonly mayReturn: boolean;
  readonly mayWithdraw: boolean;
}

/** A move from the current state: open, or closed with every reason why. */
export interface AvailableMove {
  readonly move: string;
  readonly title: string;
  readonly to: string;
  readonly toTitle: string;
  readonly open: boolean;
  readonly reasons: readonly Reason[];
  readonly needs: MoveNeeds;
  readonly primary: boolean;
  readonly approval: MoveApproval | null;
}

/** Every move that leaves the current state, for one actor. */
export function availableMoves(
  document: WorkflowDocument,
  snapshot: WorkflowSnapshot,
  facts: WorkflowFacts,
): readonly AvailableMove[] {
  const view = { document, snapshot, facts };
  return movesFrom(document, snapshot).map(([key, move]) => {
    const reasons = closedReasons(view, move);
    const signing = approvalView(view, move);
    return {
      move: key,
      title: move.title,
      to: move.to,
      toTitle: document.states[move.to]?.title ?? move.to,
      open: reasons.length === 0,
      reasons,
      needs: needsOf(move, signing?.inFlight ?? false),
      primary: move.primary ?? false,
      approval: signing && moveApproval(view, signing),
    };
  });
}

/** Who could make each move of the current state or sign it next: the holders of the case's tasks. */
export function assignments(
  document: WorkflowDocument,
  snapshot: WorkflowSnapshot,
  people: People,
): readonly { readonly move: string; readonly candidates: readonly Candidates[] }[] {
  const nobody = { userId: '', roles: [], permissions: [] };
  const facts = { actor: nobody, people, guardResults: {}, fields: {}, evidenceCount: 0, now: '' };
  const view = { document, snapshot, facts };
  return movesFrom(document, snapshot).map(([key, move]) => {
    const signing = approvalView(view, move);
    if (signing && (signing.inFlight || move.by === undefined)) {
      return { move: key, candidates: openCandidates(signing.progress) };
    }
    const distinctFrom = move.distinctFrom ?? [];
    const excluded = excludedFrom(document, snapshot, people, { move, distinctFrom });
    return { move: key, candidates: [resolve(move.by ?? [], people, excluded)] };
  });
}

function movesFrom(document: WorkflowDocument, snapshot: WorkflowSnapshot) {
  if (snapshot.cancelled) return [];
  return Object.entries(document.moves).filter(([, move]) => move.from.includes(snapshot.state));
}

function needsOf(move: WorkflowMove, isSigning: boolean): MoveNeeds {
  const { reason, reasonCodes, input, form } = (isSigning ? undefined : move.requires) ?? {};
  return {
    reason: reason ?? false,
    reasonCodes: reasonCodes ?? [],
    input: input ?? [],
    form: form ?? null,
    opinion: isReview(move),
  };
}

function moveApproval(view: CaseView, signing: ApprovalView): MoveApproval {
  const { snapshot, facts } = view;
  const { approval, progress, inFlight, places } = signing;
  const pending = inFlight ? snapshot.approval : null;
  const { userId } = facts.actor;
  const hasSigned = pending?.signatures.some((one) => one.userId === userId) ?? false;
  return {
    mode: progress.mode,
    required: progress.required,
    signedBy: progress.signedBy,
    openedBy: pending?.openedBy ?? null,
    inFlight,
    waitingFor: openCandidates(progress),
    waitingForTitle: openParties(view, approval, progress),
    hasSigned,
    mayReturn: inFlight && places.some(({ candidates }) => matches(candidates, facts.actor)),
    mayWithdraw: pending !== null && (pending.openedBy === userId || hasSigned),
  };
}

function openCandidates({ open, signedBy }: ApprovalProgress): readonly Candidates[] {
  return open.map(({ candidates }) => ({
    ...candidates,
    userIds: candidates.userIds.filter((userId) => !signedBy.includes(userId)),
    except: [...candidates.except, ...signedBy],
  }));
}
