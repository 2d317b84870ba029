import type {
  AcceptedStep,
  StepResult,
  WorkflowActor,
  WorkflowDocument,
  WorkflowEvent,
  WorkflowFacts,
  WorkflowMove,
  WorkflowSnapshot,
} from '../src/index.ts';
import { startCase, step } from '../src/workflow-step.ts';

/** A paper that handlers submit and somebody else approves; `changes` alters the approving move. */
export function paperWorkflow(
  changes: Partial<WorkflowMove> = {},
  more: Partial<WorkflowDocument> = {},
): WorkflowDocument {
  return {
    formatVersion: 2,
    subject: 'workingPaper',
    title: '底稿',
    initial: 'draft',
    authors: ['handler'],
    parties: {
      handler: '承办人',
      leader: '组长',
      deputy: '副组长',
      office: '巡察办',
      discipline: '纪委监委',
      org: '组织部',
    },
    states: {
      draft: { title: '草稿', stage: 'drafting', tone: 'neutral' },
      review: { title: '审核中', stage: 'reviewing', tone: 'info' },
      done: { title: '已锁定', stage: 'locked', final: true, tone: 'success' },
    },
    moves: {
      submit: {
        title: '送审',
        from: ['draft'],
        to: 'review',
        kind: 'submit',
        by: [{ relation: 'handler' }],
      },
      approve: {
        title: '审签',
        from: ['review'],
        to: 'done',
        kind: 'review',
        by: [{ relation: 'leader' }],
        ...changes,
      },
      return: {
        title: '退回',
        from: ['review'],
        to: 'draft',
        kind: 'review',
        by: [{ relation: 'leader' }, { relation: 'deputy' }],
        requires: { reason: true },
      },
    },
    deadlines: [],
    ...more,
  };
}

/** The same with the approving move turned into an approval that its first signature opens. */
export function paperApproval(
  approval: NonNullable<WorkflowMove['approval']>,
  changes: Partial<WorkflowMove> = {},
): WorkflowDocument {
  const document = paperWorkflow();
  const { by: _, ...approve } = document.moves['approve'] ?? raise('no approving move');
  return {
    ...document,
    moves: { ...document.moves, approve: { ...approve, approval, ...changes } },
  };
}

export const people = {
  handler: ['wang', 'li'],
  leader: ['zhao'],
  deputy: ['qian', 'sun'],
};

export function actor(userId: string, ...roles: string[]): WorkflowActor {
  return { userId, roles, permissions: [] };
}

export function factsOf(who: WorkflowActor, changes: Partial<WorkflowFacts> = {}): WorkflowFacts {
  return {
    actor: who,
    people,
    guardResults: {},
    fields: {},
    evidenceCount: 0,
    now: '2026-03-09T02:00:00.000Z',
    ...changes,
  };
}

export function accepted(result: StepResult): AcceptedStep {
  return result.ok ? result : raise(result.reasons.map(({ message }) => message).join('; '));
}

/** Codes of the refusal without their prefix; empty when the step was accepted. */
export function refusals(result: StepResult): readonly string[] {
  return result.ok ? [] : result.reasons.map(({ code }) => code.replace('workflow.', ''));
}

/** Runs events one after another, each by its actor, and requires every one to be accepted. */
export function run(
  document: WorkflowDocument,
  events: readonly (readonly [who: WorkflowActor, event: WorkflowEvent | string])[],
  changes: Partial<WorkflowFacts> = {},
): WorkflowSnapshot {
  const start = startCase(document, factsOf(actor('wang'), changes)).snapshot;
  return events.reduce((snapshot, [who, event]) => {
    const happened = typeof event === 'string' ? { type: 'move' as const, move: event } : event;
    return accepted(step(document, snapshot, happened, factsOf(who, changes))).snapshot;
  }, start);
}

/** A submitted paper. */
export function submitted(document: WorkflowDocument, changes: Partial<WorkflowFacts> = {}) {
  return run(document, [[actor('wang'), 'submit']], changes);
}

function raise(message: string): never {
  throw new Error(message);
}

/** Everybody a test names, as those who may work here and see the record. */
export function namedOf(
  ...actors: readonly WorkflowActor[]
): Readonly<Record<string, WorkflowActor>> {
  return Object.fromEntries(actors.map((one) => [one.userId, one]));
}

/** Somebody who stands in for absent people today. */
export function standingInFor(who: WorkflowActor, ...actsFor: WorkflowActor[]): WorkflowActor {
  return { ...who, actsFor };
}

const signOffState = {
  title: '待签发',
  stage: 'reviewing',
  tone: 'info' as const,
  sendBack: {
    by: [{ relation: 'leader' }],
    to: 'earlier' as const,
    resume: ['redo' as const, 'direct' as const],
  },
};

/** Four steps: drafted, checked by a deputy, verified by the office, signed off by the leader, who may send it back. */
export function chainWorkflow(
  changes: Readonly<Record<string, WorkflowMove>> = {},
): WorkflowDocument {
  return {
    ...paperWorkflow(),
    states: {
      draft: { title: '草稿', stage: 'drafting', tone: 'neutral' },
      check: { title: '待审核', stage: 'reviewing', tone: 'info' },
      verify: { title: '待复核', stage: 'reviewing', tone: 'info' },
      signOff: signOffState,
      shelved: { title: '搁置', stage: 'withdrawn', tone: 'neutral' },
      done: { title: '已锁定', stage: 'locked', final: true, tone: 'success' },
    },
    moves: { ...chainMoves, ...changes },
  };
}

const chainMoves: WorkflowDocument['moves'] = {
  submit: {
    title: '送审',
    from: ['draft'],
    to: 'check',
    kind: 'submit',
    by: [{ relation: 'handler' }],
    recall: true,
  },
  amend: { title: '补正', from: ['draft'], to: 'draft', by: [{ relation: 'handler' }] },
  shelve: { title: '搁置', from: ['draft'], to: 'shelved', by: [{ relation: 'handler' }] },
  reopen: { title: '恢复', from: ['shelved'], to: 'draft', by: [{ relation: 'handler' }] },
  check: {
    title: '审核',
    from: ['check'],
    to: 'verify',
    kind: 'review',
    by: [{ relation: 'deputy' }],
  },
  verify: {
    title: '复核',
    from: ['verify'],
    to: 'signOff',
    kind: 'review',
    by: [{ role: 'office' }],
  },
  issue: {
    title: '签发',
    from: ['signOff'],
    to: 'done',
    kind: 'review',
    by: [{ relation: 'leader' }],
  },
};
