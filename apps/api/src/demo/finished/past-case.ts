import type { WorkflowDocument, WorkflowSnapshot, AcceptedStep } from '@lianxun/plugin-api';
import { startCase, step } from '@lianxun/plugin-api/host';

import type { IsoDate, Ref } from '../content/types.ts';
import { accountOf, type References } from '../play/references.ts';

/** What somebody did with a record in the past. */
export interface PastAct {
  /** Null for the beginning. */
  readonly move: string | null;
  readonly by: Ref;
  readonly on: IsoDate;
  readonly scope: 'member' | 'team' | 'unit';
  readonly role: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly reason?: string;
  readonly opinion?: string | null;
}

export interface PastStep {
  readonly act: PastAct;
  readonly result: AcceptedStep;
  readonly before: WorkflowSnapshot;
}

interface Story {
  readonly acts: readonly PastAct[];
  /** Accounts by relation to the record. */
  readonly people: Readonly<Record<string, readonly Ref[]>>;
  /** Of the record, as far as a move asks for them. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * Plays a past case through the interpreter itself, without a database. Guards are held to have been
 * satisfied: they look at records as they were then.
 */
export function playPastCase(
  document: WorkflowDocument,
  refs: References,
  { acts, fields, people }: Story,
): PastStep[] {
  const guards = Object.values(document.moves).flatMap((move) => move.guards ?? []);
  const guardResults = Object.fromEntries(guards.map((guard) => [guard, true as const]));
  const idsOf = (holders: readonly Ref[]) => holders.map((ref) => refs.get(accountOf(ref)));
  const known = Object.fromEntries(
    Object.entries(people).map(([relation, holders]) => [relation, idsOf(holders)]),
  );
  const factsOf = ({ by, on, role }: PastAct) => ({
    people: known,
    guardResults,
    fields,
    evidenceCount: 1,
    now: instantOf(on),
    actor: { userId: refs.get(accountOf(by)), roles: [role], permissions: [] },
  });
  const steps: PastStep[] = [];
  for (const act of acts) {
    const before = steps.at(-1)?.result.snapshot;
    const result = advance(document, { act, before, facts: factsOf(act) });
    steps.push({ act, result, before: before ?? result.snapshot });
  }
  return steps;
}

interface Advance {
  readonly act: PastAct;
  readonly before: WorkflowSnapshot | undefined;
  readonly facts: Parameters<typeof startCase>[1];
}

function advance(document: WorkflowDocument, { act, before, facts }: Advance): AcceptedStep {
  const { fields, move, reason } = act;
  if (before === undefined || move === null) return startCase(document, facts);
  const entered = { ...(fields && { fields }), ...(reason !== undefined && { reason }) };
  const result = step(document, before, { type: 'move', move, ...entered }, facts);
  if (!result.ok) throw new Error(`${move} by ${act.by}: ${JSON.stringify(result.reasons)}`);
  return result;
}

/** In the morning, as offices date things. */
export function instantOf(date: IsoDate): string {
  return new Date(`${date}T09:30:00+08:00`).toISOString();
}
