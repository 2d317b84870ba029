import fc from 'fast-check';

import type {
  Approval,
  Assignee,
  Candidates,
  WorkflowActor,
  WorkflowDocument,
  WorkflowEvent,
  WorkflowMove,
  WorkflowSnapshot,
} from '../src/index.ts';
import { startCase, step } from '../src/workflow-step.ts';
import { factsOf } from './workflow-fixtures.ts';

const roles = ['office', 'discipline', 'org'];
const relations = ['handler', 'leader', 'deputy'];
const users = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6'];
const states = ['s0', 's1', 's2', 's3', 's4'];
export const moveKeys = ['m0', 'm1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7'];

const plainAssignee = fc.oneof(
  fc.constantFrom(...roles).map((role) => ({ role })),
  fc.constantFrom(...relations).map((relation) => ({ relation })),
  fc.constantFrom(...users).map((user) => ({ user })),
);
const alternatives = fc.array(plainAssignee, { minLength: 2, maxLength: 3 });
const assignee: fc.Arbitrary<Assignee> = fc.oneof(
  { weight: 4, arbitrary: plainAssignee },
  { weight: 1, arbitrary: alternatives.map((firstOf) => ({ firstOf })) },
  { weight: 1, arbitrary: alternatives.map((anyOf) => ({ anyOf })) },
);
const assignees = fc.array(assignee, { minLength: 1, maxLength: 3 });
const distinctFrom = fc.array(
  fc.oneof(
    fc.constantFrom(...relations).map((relation) => ({ relation })),
    fc.constantFrom(...moveKeys).map((actorsOf) => ({ actorsOf })),
    fc.constantFrom(...users).map((user) => ({ user })),
  ),
  { maxLength: 1 },
);

const approval: fc.Arbitrary<Approval> = fc
  .record({
    mode: fc.constantFrom('all' as const, 'any' as const, 'sequence' as const, 'nOf' as const),
    n: fc.integer({ min: 1, max: 3 }),
    approvers: assignees,
    distinctFrom,
    returnTo: fc.option(fc.constantFrom(...states), { nil: undefined }),
  })
  .map(({ returnTo, ...rest }) => (returnTo === undefined ? rest : { ...rest, returnTo }));

const anyMove: fc.Arbitrary<WorkflowMove> = fc
  .record({
    from: fc.uniqueArray(fc.constantFrom(...states), { minLength: 1, maxLength: 3 }),
    to: fc.constantFrom(...states),
    kind: fc.constantFrom('act' as const, 'submit' as const, 'review' as const),
    by: assignees,
    distinctFrom,
    approval: fc.option(approval, { nil: undefined }),
    isSubmission: fc.boolean(),
  })
  .map(({ by, approval: signed, isSubmission, ...rest }) => ({
    title: '操作',
    ...rest,
    ...(signed === undefined ? { by } : { approval: signed }),
    ...(signed !== undefined && isSubmission ? { by } : {}),
  }));

/** Documents of five states and eight moves of every kind. */
const randomDocument: fc.Arbitrary<WorkflowDocument> = fc
  .tuple(
    fc.record(Object.fromEntries(moveKeys.map((key) => [key, anyMove]))),
    fc.subarray(relations),
  )
  .map(([moves, authors]) => ({
    formatVersion: 2,
    subject: 'workingPaper',
    title: '底稿',
    initial: 's0',
    authors,
    parties: {},
    states: Object.fromEntries(
      states.map((key) => [key, { title: key, stage: 'drafting', tone: 'neutral' as const }]),
    ),
    moves,
    deadlines: [],
  }));

/** Six people, each with any of the roles. */
const randomCast: fc.Arbitrary<readonly WorkflowActor[]> = fc.tuple(
  ...users.map((userId) =>
    fc.subarray(roles).map((held) => ({ userId, roles: held, permissions: [] })),
  ),
);

const randomPeople = fc.record({
  handler: fc.subarray(users, { maxLength: 3 }),
  leader: fc.subarray(users, { maxLength: 1 }),
  deputy: fc.subarray(users, { maxLength: 2 }),
});

/** Everything anybody can try in any state. */
const events: readonly WorkflowEvent[] = [
  ...moveKeys.map((move) => ({ type: 'move' as const, move })),
  { type: 'approve' },
  { type: 'return', reason: '退回' },
  { type: 'withdraw' },
];

/** A definition, the people, and a number for each thing that happens. */
export interface Story {
  readonly document: WorkflowDocument;
  readonly cast: readonly WorkflowActor[];
  readonly people: Readonly<Record<string, readonly string[]>>;
  readonly choices: readonly number[];
}

export const randomStory: fc.Arbitrary<Story> = fc.record({
  document: randomDocument,
  cast: randomCast,
  people: randomPeople,
  choices: fc.array(fc.nat(), { maxLength: 25 }),
});

/** What happened, and the snapshot after each event, the start included. */
export interface Told {
  readonly happened: readonly (readonly [WorkflowActor, WorkflowEvent])[];
  readonly snapshots: readonly WorkflowSnapshot[];
  readonly last: WorkflowSnapshot;
  /** Attempts that were refused without a reason. */
  readonly unexplained: number;
}

/** Lets one of all acceptable things happen for each choice. */
export function tell({ document, cast, people, choices }: Story): Told {
  const attempts = cast.flatMap((who) => events.map((event) => [who, event] as const));
  const happened: (readonly [WorkflowActor, WorkflowEvent])[] = [];
  let last = startCase(document, factsOf(cast[0] ?? system, { people })).snapshot;
  let unexplained = 0;
  const snapshots = [last];
  for (const choice of choices) {
    const results = attempts.map(([who, event]) => ({
      attempt: [who, event] as const,
      result: step(document, last, event, factsOf(who, { people })),
    }));
    unexplained += results.filter(({ result }) => !result.ok && result.reasons.length === 0).length;
    const open = results.flatMap(({ attempt, result }) =>
      result.ok ? [{ attempt, snapshot: result.snapshot }] : [],
    );
    const chosen = open[choice % open.length];
    if (chosen === undefined) break;
    happened.push(chosen.attempt);
    last = chosen.snapshot;
    snapshots.push(last);
  }
  return { happened, snapshots, last, unexplained };
}

const system: WorkflowActor = { userId: 'system', roles: [], permissions: [], isSystem: true };

/** Whether a task addressed so reaches a person. */
export function isAddressed(candidates: Candidates, { userId, roles: held }: WorkflowActor) {
  const named =
    candidates.userIds.includes(userId) || candidates.roles.some((role) => held.includes(role));
  return named && !candidates.except.includes(userId);
}
