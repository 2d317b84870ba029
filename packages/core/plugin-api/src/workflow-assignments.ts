import type { Candidates, WorkflowSnapshot } from './workflow-case.ts';
import type { WorkflowDocument } from './workflow-document.ts';
import { dutiesOf, type Duty, type DutyVerb } from './workflow-duties.ts';
import type { People } from './workflow-people.ts';
import { owedAnswers } from './workflow-stand-ins.ts';

/** Work of the current state and those who can do it now; absent ones are represented by their substitutes. */
export interface Assignment {
  readonly move: string;
  readonly verb: DutyVerb;
  /** One entry for each person or body asked for. */
  readonly candidates: readonly Candidates[];
}

/**
 * Who can make each move of the current state, sign it next, give an opinion, merge, or owes an
 * answer: the holders of the case's tasks. Sending back, withdrawing and the like are no tasks.
 * `contentHash` is that of the record now; without it every signature counts.
 */
export function assignments(
  document: WorkflowDocument,
  snapshot: WorkflowSnapshot,
  people: People,
  contentHash?: string,
): readonly Assignment[] {
  const facts = {
    actor: { userId: '', roles: [], permissions: [] },
    people,
    guardResults: {},
    fields: {},
    evidenceCount: 0,
    now: '',
    ...(contentHash === undefined ? {} : { contentHash }),
  };
  if (snapshot.cancelled) return [];
  return [...grouped(dutiesOf({ document, snapshot, facts })), ...owed(snapshot)];
}

function grouped(duties: readonly Duty[]): readonly Assignment[] {
  const groups = new Map<string, { move: string; verb: DutyVerb; candidates: Candidates[] }>();
  for (const { move, verb, ready } of duties) {
    if (ready === null) continue;
    const key = `${move}/${verb}`;
    const group = groups.get(key) ?? { move, verb, candidates: [] };
    group.candidates.push(ready);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function owed(snapshot: WorkflowSnapshot): readonly Assignment[] {
  return owedAnswers(snapshot).map(({ to, duties: [duty = ''] }) => ({
    move: duty.split('/', 1)[0] ?? duty,
    verb: 'answer',
    candidates: [{ userIds: [to], roles: [], permissions: [], system: false, except: [] }],
  }));
}
