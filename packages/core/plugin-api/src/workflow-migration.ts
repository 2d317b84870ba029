import { canonicalJson } from './canonical-json.ts';
import type { Reason } from './errors.ts';
import type { StartedDeadline, WorkflowFacts, WorkflowSnapshot } from './workflow-case.ts';
import { isDate } from './workflow-conditions.ts';
import type { WorkflowDeadline, WorkflowDocument, WorkflowMove } from './workflow-document.ts';
import { own, resolve } from './workflow-people.ts';

/** State of the old definition → state of the new one. */
export type StateMapping = Readonly<Record<string, string>>;

/** Two definitions and how the states of one become those of the other. */
export interface DefinitionChange {
  readonly from: WorkflowDocument;
  readonly to: WorkflowDocument;
  readonly mapping: StateMapping;
}

/** What becomes of a case: its new snapshot with what lapses on the way, or why it has no place. */
export type MigrationResult =
  | {
      readonly ok: true;
      readonly snapshot: WorkflowSnapshot;
      /** What the case loses, in Chinese, for whoever decides on the migration. */
      readonly lapses: readonly string[];
    }
  | { readonly ok: false; readonly reason: Reason };

/** A place for every state that has an obvious one: the same key, else the same title, in the same stage. */
export function proposeMapping(from: WorkflowDocument, to: WorkflowDocument): StateMapping {
  const targets = Object.entries(to.states);
  return Object.fromEntries(
    Object.entries(from.states).flatMap(([key, { stage, title, final }]) => {
      const fits = targets.filter(([, it]) => it.stage === stage && it.final === final);
      const named = fits.find(([target]) => target === key);
      const titled = fits.find(([, it]) => it.title === title);
      const only = fits.length === 1 ? fits[0] : undefined;
      const [target] = named ?? titled ?? only ?? [];
      return target === undefined ? [] : [[key, target]];
    }),
  );
}

/** Why a mapping cannot be used, by state; a case keeps its stage and stays open. */
export function mappingProblems({ from, to, mapping }: DefinitionChange): readonly Reason[] {
  return Object.entries(mapping).flatMap(([key, target]) => {
    const left = own(from.states, key);
    const entered = own(to.states, target);
    const reason = (message: string): Reason => ({
      code: 'workflow.mapping',
      message,
      field: `mapping.${key}`,
    });
    if (left === undefined) return [reason(`原流程没有状态“${key}”`)];
    if (entered === undefined) return [reason(`新流程没有状态“${target}”`)];
    if (left.stage !== entered.stage) {
      return [
        reason(`“${left.title}”与“${entered.title}”不在同一阶段，事项不能因升级而进入另一阶段`),
      ];
    }
    return left.final !== true && entered.final === true
      ? [reason(`“${entered.title}”是终止状态，未办结的事项不能因升级而办结`)]
      : [];
  });
}

/**
 * The case under the new definition. Stage, entry and history stay; an approval in flight stays only
 * where its move asks the same of the same people, otherwise it is given anew.
 */
export function migrateSnapshot(
  snapshot: WorkflowSnapshot,
  change: DefinitionChange,
): MigrationResult {
  const target = own(change.mapping, snapshot.state);
  if (target === undefined) {
    const title = own(change.from.states, snapshot.state)?.title ?? snapshot.state;
    return stuck(`新流程中没有与“${title}”对应的状态`);
  }
  const [problem] = mappingProblems({ ...change, mapping: { [snapshot.state]: target } });
  if (problem !== undefined) return { ok: false, reason: problem };
  const { approval: _approval, standIns: _standIns, resume: _resume, ...lasting } = snapshot;
  const parts = [
    keptApproval(snapshot, change, target),
    keptStandIns(snapshot, change, target),
    keptResumption(snapshot, change),
  ];
  return {
    ok: true,
    snapshot: Object.assign(
      { ...lasting, state: target, approval: null },
      ...parts.map(({ kept }) => kept),
    ),
    lapses: parts.flatMap(({ lapse }) => (lapse === null ? [] : [lapse])),
  };
}

/** What of a snapshot goes with the case, or what is lost of it in words. */
interface Part {
  readonly kept: Partial<WorkflowSnapshot>;
  readonly lapse: string | null;
}

const none: Part = { kept: {}, lapse: null };

function keptApproval(
  { approval }: WorkflowSnapshot,
  change: DefinitionChange,
  target: string,
): Part {
  if (approval === null) return none;
  const { move } = approval;
  return isSameApproval(change, move, target)
    ? { kept: { approval }, lapse: null }
    : { kept: {}, lapse: `“${own(change.from.moves, move)?.title ?? move}”的签字须重新办理` };
}

function keptStandIns(
  { standIns = [], state }: WorkflowSnapshot,
  change: DefinitionChange,
  target: string,
): Part {
  if (standIns.length === 0) return none;
  return isSameState(change, state, target)
    ? { kept: { standIns }, lapse: null }
    : { kept: {}, lapse: '转办、委派失效，由原办理人办理' };
}

function keptResumption({ resume }: WorkflowSnapshot, { mapping }: DefinitionChange): Part {
  if (resume === undefined) return none;
  const state = own(mapping, resume.state);
  return state === undefined
    ? { kept: {}, lapse: '退回后须逐级重新办理' }
    : { kept: { resume: { ...resume, state } }, lapse: null };
}

function stuck(message: string): MigrationResult {
  return { ok: false, reason: { code: 'workflow.no_place', message } };
}

function isSameState({ from, to }: DefinitionChange, state: string, target: string): boolean {
  return state === target || own(from.states, state)?.title === own(to.states, target)?.title;
}

function isSameApproval({ from, to }: DefinitionChange, key: string, state: string): boolean {
  const [before, after] = [own(from.moves, key), own(to.moves, key)];
  if (before === undefined || after === undefined || !after.from.includes(state)) return false;
  return asked(before) === asked(after);
}

const asked = ({ approval, kind, by, distinctFrom }: WorkflowMove) =>
  canonicalJson({ approval, kind, by, distinctFrom });

/** When a case last made a move or entered a state, in names of the new definition; ISO 8601. */
export interface CaseEvents {
  readonly moves: Readonly<Record<string, string>>;
  readonly entered: Readonly<Record<string, string>>;
}

/** Every deadline whose clock belongs to the state, counted from the event that starts it. */
export function deadlinesInState(
  document: WorkflowDocument,
  { state, entryNumber }: Pick<WorkflowSnapshot, 'state' | 'entryNumber'>,
  about: {
    readonly events: CaseEvents;
    readonly facts: Pick<WorkflowFacts, 'fields' | 'people'>;
  },
): readonly StartedDeadline[] {
  return document.deadlines
    .filter(({ whileIn }) => whileIn.includes(state))
    .flatMap(({ key, title, amount, unit, from, ladder }): readonly StartedDeadline[] => {
      const start = startOf(from, about);
      if (amount === null || start === null) return [];
      const notices = (ladder ?? []).map(({ notify, ...rung }) => ({
        ...rung,
        notify: resolve(notify, about.facts.people, new Map()),
      }));
      return [{ key, title, amount, unit, start, entryNumber, ladder: notices }];
    });
}

function startOf(
  from: WorkflowDeadline['from'],
  { events, facts }: { readonly events: CaseEvents; readonly facts: Pick<WorkflowFacts, 'fields'> },
): StartedDeadline['start'] | null {
  if ('date' in from) {
    const value = own(facts.fields, from.date);
    return typeof value === 'string' && isDate(value) ? { on: value } : null;
  }
  const at = 'move' in from ? own(events.moves, from.move) : own(events.entered, from.enter);
  return at === undefined ? null : { at };
}
