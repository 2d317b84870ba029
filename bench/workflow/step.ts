import type {
  SubjectFacts,
  WorkflowActor,
  WorkflowDocument,
  WorkflowEvent,
  WorkflowFacts,
  WorkflowSnapshot,
} from '@lianxun/plugin-api';
import {
  assignments,
  availableMoves,
  availableVerbs,
  startCase,
  step,
} from '@lianxun/plugin-api/host';

import { workingPaperWorkflow } from '../../packages/plugins/inspection/src/working-papers/working-paper.workflow.ts';
import { bigWorkflow, bodies, jointWorkflow } from './workflows.ts';

/** What was measured, and how often a second it could be done. */
export interface Rate {
  readonly what: string;
  readonly perSecond: number;
}

interface Course {
  readonly what: string;
  readonly document: WorkflowDocument;
  readonly facts: SubjectFacts;
  readonly events: readonly (readonly [WorkflowActor, WorkflowEvent])[];
}

const person = (userId: string, ...roles: string[]): WorkflowActor => ({
  userId,
  roles,
  permissions: [],
});

const facts: SubjectFacts = {
  people: { handler: ['wang', 'li'], leader: ['zhao'], deputy: ['qian'] },
  guardResults: {
    handlersMandated: true,
    fourAccuraciesTicked: true,
    provisionalNumberIssued: true,
    meetingMinutesLinked: true,
    reportApproved: true,
    roundArchived: true,
  },
  fields: {},
  evidenceCount: 1,
  contentHash: 'a'.repeat(64),
};

const move = (key: string, reason?: string): WorkflowEvent => ({
  type: 'move',
  move: key,
  ...(reason === undefined ? {} : { reason }),
});
const wang = person('wang');
const zhao = person('zhao');
const office = person('sun', 'office');
const stranger = person('stranger');
const refusedEvent: WorkflowEvent = { type: 'transfer', to: 'sun', reason: '外出' };

const courses: readonly Course[] = [
  {
    what: '底稿 from draft to archive, two signatures and one return',
    document: workingPaperWorkflow,
    facts,
    events: [
      [wang, move('sign')],
      [person('li'), { type: 'approve' }],
      [person('qian'), move('return', '补充依据')],
      [wang, move('sign')],
      [person('li'), { type: 'approve' }],
      [person('qian'), move('reviewAsDeputy')],
      [zhao, move('agreeInTeam')],
      [zhao, move('lock')],
      [office, move('file')],
      [office, move('archive')],
    ],
  },
  {
    what: '五方联审: opinions, 加签, 退回 and straight back',
    document: jointWorkflow,
    facts,
    events: [
      [wang, move('submit')],
      [zhao, move('check')],
      ...bodies.map((body) => [person(body, body), opinion(true)] as const),
      [
        person('office', 'office'),
        { type: 'sendBack', to: 'draft', resume: 'direct', reason: '补充' },
      ],
      [wang, move('submit')],
      [
        person('org', 'org'),
        { type: 'addSigners', userIds: ['sun'], position: 'before', reason: '会签' },
      ],
      [person('sun'), opinion(true)],
      ...bodies.map((body) => [person(body, body), opinion(true)] as const),
      [person('discipline', 'discipline'), { type: 'conclude', text: '同意' }],
    ],
  },
  {
    what: 'the largest definition allowed: 100 states, 300 moves',
    document: bigWorkflow,
    facts,
    events: Array.from({ length: 99 }, (_, index) => [office, move(`next${index}`)] as const),
  },
];

function opinion(agrees: boolean): WorkflowEvent {
  return { type: 'opinion', agrees, text: '' };
}

/** Steps, page views and task lists a second, each over the courses of three definitions. */
export function measureSteps(): readonly Rate[] {
  return courses.flatMap((course) => {
    const { what, document, events } = course;
    const snapshots = snapshotsOf(course);
    const last = snapshots[Math.floor(snapshots.length / 2)] ?? fail();
    const seen = factsOf(course, office);
    return [
      {
        what: `step · ${what}`,
        perSecond: rateOf(events.length, () => snapshotsOf(course)),
      },
      {
        what: `refused step · ${what}`,
        perSecond: rateOf(1, () => step(document, last, refusedEvent, factsOf(course, stranger))),
      },
      {
        what: `moves and verbs of a page · ${what}`,
        perSecond: rateOf(1, () => [
          availableMoves(document, last, seen),
          availableVerbs(document, last, seen),
        ]),
      },
      {
        what: `holders of the tasks · ${what}`,
        perSecond: rateOf(1, () => assignments(document, last, facts.people, facts.contentHash)),
      },
    ];
  });
}

function factsOf({ facts: subject }: Course, actor: WorkflowActor): WorkflowFacts {
  const named = { sun: person('sun') };
  return { ...subject, actor, named, now: '2026-03-09T02:00:00.000Z' };
}

function snapshotsOf(course: Course): readonly WorkflowSnapshot[] {
  const { document, events } = course;
  const snapshots = [startCase(document, factsOf(course, wang)).snapshot];
  for (const [actor, event] of events) {
    const result = step(document, snapshots.at(-1) ?? fail(), event, factsOf(course, actor));
    if (!result.ok) throw new Error(`${event.type}: ${result.reasons[0]?.message ?? 'refused'}`);
    snapshots.push(result.snapshot);
  }
  return snapshots;
}

/** How many units of work a second, over two seconds after one to warm up. */
function rateOf(units: number, work: () => unknown): number {
  runFor(1000, work);
  const { runs, seconds } = runFor(2000, work);
  return Math.round((runs * units) / seconds);
}

function runFor(milliseconds: number, work: () => unknown) {
  const start = performance.now();
  let runs = 0;
  while (performance.now() - start < milliseconds) {
    work();
    runs += 1;
  }
  return { runs, seconds: (performance.now() - start) / 1000 };
}

function fail(): never {
  throw new Error('a course without a snapshot');
}
