import { z } from 'zod';

import type { Timeline } from '../clock/timeline.ts';
import type { DemoFinding, Ref } from '../content/types.ts';
import { fileOf } from '../play/files.ts';
import { moveCases, type CaseMove } from '../play/move-cases.ts';
import { nameOf, parts, type World } from '../play/world.ts';
import type { EngagementAhead } from './engagement-ahead.ts';
import { planMeasures } from './plan-measures.ts';
import { unitPeople, type UnitPeople } from './unit-people.ts';

const Versioned = z.object({ version: z.int() });

/** 认领, 方案, 会审 and 申请销号 of the findings of the unit that went ahead. */
export function addRectification(
  timeline: Timeline,
  world: World,
  { engagement, findings, ...ahead }: EngagementAhead,
): void {
  const people = unitPeople(world, { engagement, findings, ...ahead });
  const { claimedOn, planSubmittedOn } = findings[0] ?? {};
  if (!claimedOn || !planSubmittedOn) throw new Error('The findings were never claimed');
  const act = (request: Pick<CaseMove, 'by' | 'move'> & Partial<CaseMove>, of = findings) =>
    moveCases(world, { subject: 'finding', refs: of.map(({ ref }) => ref), ...request });
  const inUnit = { in: people.in };

  timeline.add(claimedOn, () => act({ by: people.head, ...inUnit, move: 'claim' }));
  timeline.add(claimedOn, () => act({ by: people.liaison, ...inUnit, move: 'startPlan' }));
  for (const finding of findings) {
    timeline.addInLane(claimedOn, finding.ref, async () => {
      await planMeasures(world, finding, people);
      await writeAccount(
        world,
        { finding, by: people.liaison, place: people.in },
        planOf(world, finding),
      );
    });
  }
  timeline.add(planSubmittedOn, () => act({ by: people.head, ...inUnit, move: 'submitPlan' }));
  addPlanReview(timeline, world, findings);
  addCloseRequests(timeline, world, { findings, people });
}

/** Returned plans are worked on again; the others are accepted by both parties of the joint review. */
function addPlanReview(timeline: Timeline, world: World, findings: readonly DemoFinding[]): void {
  const accepted = findings.filter(({ planApprovedOn }) => planApprovedOn !== null);
  const returned = findings.filter(({ planApprovedOn }) => planApprovedOn === null);
  const reviewedOn = accepted[0]?.planApprovedOn;
  if (!reviewedOn) throw new Error('No plan was ever accepted');
  const subject = 'finding';
  const reason = '措施不够具体，未明确阶段目标和责任到人，请修改后重新提交';
  timeline.add(reviewedOn, () =>
    moveCases(world, {
      by: parts.clerk,
      subject,
      refs: refsOf(returned),
      move: 'returnPlan',
      reason,
    }),
  );
  for (const by of [parts.director, parts.discipline]) {
    timeline.add(reviewedOn, () =>
      moveCases(world, { by, subject, refs: refsOf(accepted), move: 'approvePlan' }),
    );
  }
}

interface Requests {
  readonly findings: readonly DemoFinding[];
  readonly people: UnitPeople;
}

function addCloseRequests(timeline: Timeline, world: World, { findings, people }: Requests): void {
  const requested = findings.filter(({ closeRequestedOn }) => closeRequestedOn !== null);
  for (const [on, due] of Map.groupBy(requested, (it) => it.closeRequestedOn ?? '')) {
    for (const finding of due) {
      timeline.addInLane(on, finding.ref, () => prepareClose(world, finding, people));
    }
    timeline.add(on, () =>
      moveCases(world, {
        by: people.head,
        in: people.in,
        subject: 'finding',
        refs: refsOf(due),
        move: 'requestClose',
      }),
    );
  }
}

async function prepareClose(
  world: World,
  finding: DemoFinding,
  { liaison, ...people }: UnitPeople,
): Promise<void> {
  const id = world.refs.get(finding.ref);
  for (const ref of finding.evidenceRefs) {
    const path = `rectification/findings/${id}/evidence`;
    await world.player.upload({ by: liaison, in: people.in, path }, fileOf(ref));
  }
  await addAmounts(world, { finding, by: liaison, place: people.in });
  await addAccountability(world, { finding, by: liaison, place: people.in });
  const words = { selfOpinion: finding.opinions.self };
  await writeAccount(world, { finding, by: liaison, place: people.in }, words);
}

function planOf({ refs, ...world }: World, finding: DemoFinding) {
  const first = finding.measures[0];
  const named = (ref: Ref | undefined) =>
    ref === undefined ? null : nameOf({ refs, ...world }, ref);
  const { generalise, goal, rootCause } = finding;
  return {
    rootCause,
    goal,
    generalise,
    leadLeaderId: refs.find(first?.leadLeaderRef ?? null),
    leadLeader: named(first?.leadLeaderRef),
    principalId: refs.find(first?.principalRef ?? null),
    principal: named(first?.principalRef),
  };
}

interface Writing {
  readonly finding: DemoFinding;
  readonly by: Ref;
  readonly place: { readonly unitRef: Ref };
}

async function writeAccount(
  { player, refs }: World,
  { by, finding, place }: Writing,
  body: object,
): Promise<void> {
  const path = `rectification/findings/${refs.get(finding.ref)}`;
  const { version } = await player.read({ by, in: place, method: 'GET', path }, Versioned);
  await player.send({ by, in: place, method: 'PATCH', path: `${path}/account`, body, version });
}

/** What the unit got back, entry by entry. */
async function addAmounts({ player, refs }: World, { by, finding, place }: Writing): Promise<void> {
  const path = `rectification/findings/${refs.get(finding.ref)}/amounts`;
  const occurredOn = finding.closeRequestedOn;
  for (const kind of ['refunded', 'recovered', 'saved'] as const) {
    const body = { kind, amountFen: finding[kind], occurredOn };
    if (finding[kind] > 0) await player.send({ by, in: place, method: 'POST', path, body });
  }
}

/** Whoever let money go astray was spoken to; where nothing was lost, nobody was. */
async function addAccountability(
  { player, refs }: World,
  { by, finding, place }: Writing,
): Promise<void> {
  if (finding.refunded + finding.recovered === 0) return;
  const path = `rectification/findings/${refs.get(finding.ref)}/accountability`;
  const persons = [
    { name: '普某某', post: '科室负责人', form: 'first', handling: 'talk' },
    { name: '字某某', post: '经办人', form: 'first', handling: 'criticism' },
  ];
  const body = {
    matter: '审核把关不严，对款项管理不规范负有责任',
    decidedOn: finding.closeRequestedOn,
    decidedBy: '派驻纪检监察组',
    persons,
  };
  await player.send({ by, in: place, method: 'POST', path, body });
}

function refsOf(findings: readonly { readonly ref: Ref }[]): Ref[] {
  return findings.map(({ ref }) => ref);
}
