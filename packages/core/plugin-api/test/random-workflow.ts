import fc from 'fast-check';

import type {
  Approval,
  Assignee,
  SendBack,
  WorkflowActor,
  WorkflowDocument,
  WorkflowEvent,
  WorkflowMove,
  WorkflowSnapshot,
  WorkflowState,
} from '../src/index.ts';
import { startCase, step } from '../src/workflow-step.ts';
import { factsOf, namedOf } from './workflow-fixtures.ts';

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
    merge: fc.option(fc.record({ by: assignees, distinctFrom }), { nil: undefined, freq: 3 }),
  })
  .map(({ returnTo, merge, ...rest }) => ({
    ...rest,
    ...(returnTo === undefined ? {} : { returnTo }),
    ...(merge === undefined ? {} : { merge }),
  }));

const anyMove: fc.Arbitrary<WorkflowMove> = fc
  .record({
    from: fc.uniqueArray(fc.constantFrom(...states), { minLength: 1, maxLength: 3 }),
    to: fc.constantFrom(...states),
    kind: fc.constantFrom('act' as const, 'submit' as const, 'review' as const),
    by: assignees,
    distinctFrom,
    approval: fc.option(approval, { nil: undefined }),
    isSubmission: fc.boolean(),
    recall: fc.boolean(),
  })
  .map(({ by, approval: signed, isSubmission, ...rest }) => ({
    title: '操作',
    ...rest,
    ...(signed === undefined ? { by } : { approval: signed }),
    ...(signed !== undefined && isSubmission ? { by } : {}),
  }));

const sendBack: fc.Arbitrary<SendBack> = fc.record({
  by: assignees,
  distinctFrom,
  to: fc.oneof(
    fc.constant('earlier' as const),
    fc.uniqueArray(fc.constantFrom(...states), { minLength: 1, maxLength: 3 }),
  ),
  resume: fc.constantFrom(
    ['redo' as const],
    ['direct' as const],
    ['redo' as const, 'direct' as const],
  ),
});

const anyState: fc.Arbitrary<WorkflowState> = fc
  .record({
    sendBack: fc.option(sendBack, { nil: undefined }),
    onChange: fc.option(fc.constantFrom(...states), { nil: undefined, freq: 1 }),
  })
  .map(({ sendBack: back, onChange }) => ({
    title: '状态',
    stage: 'drafting',
    tone: 'neutral' as const,
    ...(back === undefined ? {} : { sendBack: back }),
    ...(onChange === undefined ? {} : { onChange }),
  }));

/** Documents of five states and eight moves of every kind. */
const randomDocument: fc.Arbitrary<WorkflowDocument> = fc
  .tuple(
    fc.record(Object.fromEntries(moveKeys.map((key) => [key, anyMove]))),
    fc.subarray(relations),
    fc.record(Object.fromEntries(states.map((key) => [key, anyState]))),
  )
  .map(([moves, authors, described]) => ({
    formatVersion: 2,
    subject: 'workingPaper',
    title: '底稿',
    initial: 's0',
    authors,
    parties: {},
    states: described,
    moves,
    deadlines: [],
  }));

/** Six people, each with any of the roles; some of them stand in for somebody. */
const randomCast: fc.Arbitrary<readonly WorkflowActor[]> = fc
  .tuple(fc.tuple(...users.map(() => fc.subarray(roles))), fc.tuple(...users.map(() => fc.nat(17))))
  .map(([held, absent]) => {
    const plain = users.map((userId, index) => ({
      userId,
      roles: held[index] ?? [],
      permissions: [],
    }));
    return plain.map((one, index) => {
      const principal = plain[absent[index] ?? users.length];
      return principal === undefined || principal === one ? one : { ...one, actsFor: [principal] };
    });
  });

const randomPeople = fc.record({
  handler: fc.subarray(users, { minLength: 1, maxLength: 3 }),
  leader: fc.subarray(users, { maxLength: 1 }),
  deputy: fc.subarray(users, { maxLength: 2 }),
});

const positions = ['before', 'after', 'parallel'] as const;
const said = { reason: '理由' };

/** Everything anybody can try in any state, by kind, so that no kind crowds out another. */
export const eventKinds: readonly (readonly WorkflowEvent[])[] = [
  moveKeys.map((move) => ({ type: 'move', move })),
  [{ type: 'approve' }],
  moveKeys.map((move) => ({ type: 'move', move })),
  [{ type: 'return', reason: '退回' }],
  [{ type: 'withdraw' }],
  [true, false].map((agrees) => ({ type: 'opinion', agrees, text: '意见' })),
  [{ type: 'conclude', text: '合并' }],
  states.flatMap((to) =>
    (['redo', 'direct'] as const).map((resume) => ({ type: 'sendBack', to, resume, ...said })),
  ),
  users.map((to) => ({ type: 'transfer', to, ...said })),
  users.map((to) => ({ type: 'delegate', to, ...said })),
  [
    { type: 'answer', text: '答复' },
    { type: 'answer', text: null },
  ],
  users.flatMap((userId) =>
    positions.map((position) => ({ type: 'addSigners', userIds: [userId], position, ...said })),
  ),
  users.map((userId) => ({ type: 'dropSigner', userId })),
  users.flatMap((from) => users.map((to) => ({ type: 'reassign', from, to, ...said }))),
  [{ type: 'contentChanged' }],
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
  choices: fc.array(fc.nat(), { minLength: 10, maxLength: 30 }),
});

/** One thing that happened: who did what, when the content was which. */
export interface Happening {
  readonly who: WorkflowActor;
  readonly event: WorkflowEvent;
  readonly contentHash: string;
}

/** What happened, and the snapshot after each event, the start included. */
export interface Told {
  readonly happened: readonly Happening[];
  readonly snapshots: readonly WorkflowSnapshot[];
  readonly last: WorkflowSnapshot;
  /** The content at the end. */
  readonly contentHash: string;
  /** Attempts that were refused without a reason. */
  readonly unexplained: number;
}

export function factsIn({ cast, people }: Story, who: WorkflowActor, contentHash: string) {
  return factsOf(who, { people, named: namedOf(...cast), contentHash });
}

/** Lets one acceptable thing happen for each choice; now and then the content changes unnoticed. */
export function tell(story: Story): Told {
  const { document, cast, choices } = story;
  let contentHash = 'a';
  let last = startCase(document, factsIn(story, cast[0] ?? system, contentHash)).snapshot;
  let unexplained = 0;
  const happened: Happening[] = [];
  const snapshots = [last];
  for (const choice of choices) {
    if (choice % 11 === 0) contentHash = contentHash === 'a' ? 'b' : 'a';
    for (const { who, event } of attemptsFrom(cast, choice)) {
      const result = step(document, last, event, factsIn(story, who, contentHash));
      if (!result.ok && result.reasons.length === 0) unexplained += 1;
      if (!result.ok) continue;
      happened.push({ who, event, contentHash });
      last = result.snapshot;
      snapshots.push(last);
      break;
    }
  }
  return { happened, snapshots, last, contentHash, unexplained };
}

/** What brings a case forward: tried next where the kind chosen is refused. */
const onwards = eventKinds.filter((events) =>
  events.some(({ type }) => ['move', 'approve', 'opinion', 'conclude'].includes(type)),
);

/** All attempts, beginning with a kind, an event of it and a person that the choice names. */
function* attemptsFrom(cast: readonly WorkflowActor[], choice: number) {
  const chosen = rotated(eventKinds, choice).slice(0, 1);
  for (const events of [...chosen, ...rotated(onwards, choice), ...eventKinds]) {
    for (const event of rotated(events, Math.floor(choice / 17))) {
      for (const who of rotated(cast, Math.floor(choice / 5))) yield { who, event };
    }
  }
}

function rotated<T>(items: readonly T[], by: number): readonly T[] {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}

const system: WorkflowActor = { userId: 'system', roles: [], permissions: [], isSystem: true };
