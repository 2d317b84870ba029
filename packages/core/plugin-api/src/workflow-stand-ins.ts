import type { Candidates, StandIn, WorkflowSnapshot } from './workflow-case.ts';
import { without } from './workflow-people.ts';

/** The transfers and delegations of the current state entry. */
export function currentStandIns({ standIns, entryNumber }: WorkflowSnapshot): readonly StandIn[] {
  return (standIns ?? []).filter(({ entry }) => entry === entryNumber);
}

/** Who holds a duty once it has been handed over: the receiver in the place of the giver. */
export function withTransfers(
  candidates: Candidates,
  duty: string,
  snapshot: WorkflowSnapshot,
): Candidates {
  const transfers = currentStandIns(snapshot).filter(
    ({ kind, duties }) => kind === 'transfer' && duties.includes(duty),
  );
  if (transfers.length === 0) return candidates;
  const received = transfers.map(({ to }) => to).filter((to) => !candidates.except.includes(to));
  return without(
    { ...candidates, userIds: [...new Set([...candidates.userIds, ...received])] },
    transfers.map(({ from }) => from),
  );
}

/** Those who have handed over what they had to do here. */
export function givers(snapshot: WorkflowSnapshot): ReadonlySet<string> {
  const transfers = currentStandIns(snapshot).filter(({ kind }) => kind === 'transfer');
  return new Set(transfers.map(({ from }) => from));
}

/** Delegations whose answer is still owed. */
export function owedAnswers(snapshot: WorkflowSnapshot): readonly StandIn[] {
  return currentStandIns(snapshot).filter(
    ({ kind, answer }) => kind === 'delegate' && answer === null,
  );
}

/** Those who wait for their delegate. */
export function waitingForAnswer(snapshot: WorkflowSnapshot): ReadonlySet<string> {
  return new Set(owedAnswers(snapshot).map(({ from }) => from));
}

/** A signer of the approval in flight and whoever holds his signature now, through any number of transfers. */
export function successorsOf(snapshot: WorkflowSnapshot, userId: string): ReadonlySet<string> {
  const successors = new Set([userId]);
  const approval = `${snapshot.approval?.move ?? ''}/`;
  const transfers = currentStandIns(snapshot).filter(
    ({ kind, duties }) =>
      kind === 'transfer' &&
      duties.some((duty) => duty.startsWith(approval) && duty !== `${approval}merge`),
  );
  for (const giver of successors) {
    for (const { from, to } of transfers) if (from === giver) successors.add(to);
  }
  return successors;
}
