import { z } from 'zod';

import type { OnDate } from '../clock/live-dates.ts';
import type { Timeline } from '../clock/timeline.ts';
import { copyNotice, decisions, specialChecks, specialReport } from '../content/content.ts';
import type { DemoRound } from '../content/types.ts';
import { moveCases } from '../play/move-cases.ts';
import { parts, type World } from '../play/world.ts';
import type { EngagementAhead } from './engagement-ahead.ts';

const Created = z.object({ id: z.uuid(), version: z.int() });
const Briefings = z.object({
  steps: z.array(z.object({ step: z.int(), briefing: z.object({ id: z.uuid() }).nullable() })),
});
const Decided = z.object({
  decisions: z.array(z.object({ id: z.uuid(), version: z.int(), opinion: z.string() })),
});
const Copies = z.object({
  copies: z.array(
    z.object({
      receivers: z.array(z.object({ id: z.uuid(), version: z.int(), name: z.string() })),
    }),
  ),
});

interface Scene {
  readonly round: DemoRound;
  readonly ahead: EngagementAhead;
  readonly onDate: OnDate;
}

/** A special report in 四看一联审; for the unit that went ahead what was decided, and its 抄告. */
export function addReportActs(timeline: Timeline, world: World, scene: Scene): void {
  const { ahead, onDate } = scene;
  timeline.add(onDate('2026-08-31'), () => decide(world, ahead, onDate));
  timeline.add(onDate('2026-09-08'), () => copyFeedback(world, ahead, onDate));
  for (const { doneOn } of decisions)
    if (doneOn !== null) timeline.add(onDate(doneOn), () => settleDecisions(world, doneOn, onDate));
  for (const { receivedOn } of copyNotice.receivers)
    if (receivedOn !== null)
      timeline.add(onDate(receivedOn), () => receiptCopy(world, ahead, { receivedOn, onDate }));
  timeline.add(onDate('2026-11-13'), () => writeSpecialReport(world, scene));
  timeline.add(onDate('2026-11-16'), () => moveSpecial(world, scene, 'agreeInTeam'));
  timeline.add(onDate('2026-11-16'), () => moveSpecial(world, scene, 'submit'));
  timeline.add(onDate('2026-11-18'), () => check(world));
}

const reportRef = 'special report';

function specialTeam({ engagements, teams }: DemoRound) {
  const engagement = engagements.find(({ unitRef }) => unitRef.endsWith(specialReport.unitNo));
  const team = teams.find(({ ref }) => ref === engagement?.teamRef);
  const leader = team?.members.find(({ role }) => role === 'teamLeader');
  const writer = team?.members.find(({ role }) => role === 'member');
  if (!engagement || !team || !leader || !writer) throw new Error('No team writes the report');
  return { engagement, team, leader: leader.personRef, writer: writer.personRef };
}

async function writeSpecialReport({ player, refs }: World, { round }: Scene): Promise<void> {
  const { engagement, team, writer } = specialTeam(round);
  const inTeam = { by: writer, in: { teamRef: team.ref } } as const;
  const body = { engagementId: refs.get(engagement.ref), kind: 'personnel' };
  const { id, version } = await player.read(
    { ...inTeam, path: 'inspection/reports', body },
    Created,
  );
  refs.set(reportRef, id);
  const text = { body: specialReport.body };
  const path = `inspection/reports/${id}`;
  await player.send({ ...inTeam, method: 'PATCH', path, body: text, version });
}

async function moveSpecial(
  world: World,
  { onDate, round }: Scene,
  move: 'agreeInTeam' | 'submit',
): Promise<void> {
  const { leader, team } = specialTeam(round);
  const fields = { meetingOn: onDate('2026-11-16'), meetingMinutesNo: specialReport.minutesNo };
  await moveCases(world, {
    by: leader,
    in: { teamRef: team.ref },
    subject: 'inspectionReport',
    refs: [reportRef],
    move,
    ...(move === 'agreeInTeam' && { fields }),
  });
}

async function check({ player, refs }: World): Promise<void> {
  const path = `inspection/reports/${refs.get(reportRef)}/check`;
  for (const [item, verdict, words] of specialChecks) {
    const body = { item, verdict, words };
    await player.send({ by: parts.clerk, method: 'PUT', path, body });
  }
}

const by = parts.clerk;

/** Briefings of the unit, by their step. */
async function briefingAt(
  { player, refs }: World,
  { engagement, roundRef }: EngagementAhead,
  step: number,
): Promise<string> {
  const path = `inspection/rounds/${refs.get(roundRef)}/briefings?engagement=${refs.get(engagement.ref)}`;
  const { steps } = await player.read({ by, method: 'GET', path }, Briefings);
  return steps.find((it) => it.step === step)?.briefing?.id ?? '';
}

const decisionRef = (opinion: string) => `decision: ${opinion}`;

async function decide(world: World, ahead: EngagementAhead, onDate: OnDate): Promise<void> {
  for (const { dueOn, opinion, responsible, step } of decisions) {
    const path = `inspection/briefings/${await briefingAt(world, ahead, step)}/decisions`;
    const body = { opinion, responsible, dueOn: onDate(dueOn) };
    const { decisions: kept } = await world.player.read({ by, path, body }, Decided);
    world.refs.set(decisionRef(opinion), kept.find((it) => it.opinion === opinion)?.id ?? '');
  }
}

async function settleDecisions(
  { player, refs }: World,
  doneOn: string,
  onDate: OnDate,
): Promise<void> {
  for (const { doneOn: day, opinion, outcome } of decisions) {
    if (day !== doneOn) continue;
    const path = `inspection/briefing-decisions/${refs.get(decisionRef(opinion))}`;
    const body = { doneOn: onDate(doneOn), outcome };
    await player.send({ by, method: 'PATCH', path, body, version: 1 });
  }
}

const teamOf = ({ leader, team }: EngagementAhead) =>
  ({ by: leader, in: { teamRef: team.ref } }) as const;

async function copyFeedback(
  { player, refs }: World,
  ahead: EngagementAhead,
  onDate: OnDate,
): Promise<void> {
  const { content, issuedOn, noticeNo, receivers } = copyNotice;
  await player.send({
    ...teamOf(ahead),
    path: `inspection/engagements/${refs.get(ahead.engagement.ref)}/copy-notices`,
    body: {
      noticeNo,
      content,
      issuedOn: onDate(issuedOn),
      receivers: receivers.map(({ name, role }) => ({ name, role })),
    },
  });
}

async function receiptCopy(
  { player, refs }: World,
  ahead: EngagementAhead,
  { onDate, receivedOn }: { readonly onDate: OnDate; readonly receivedOn: string },
): Promise<void> {
  const path = `inspection/engagements/${refs.get(ahead.engagement.ref)}/feedback-record`;
  const call = { ...teamOf(ahead), method: 'GET', path } as const;
  const { copies } = await player.read(call, Copies);
  for (const { name, receivedBy, receivedOn: day } of copyNotice.receivers) {
    const receiver = copies[0]?.receivers.find((it) => it.name === name);
    if (day !== receivedOn || receiver === undefined) continue;
    await player.send({
      ...teamOf(ahead),
      method: 'PATCH',
      path: `inspection/copy-receivers/${receiver.id}`,
      body: { receivedBy, receivedOn: onDate(receivedOn) },
      version: receiver.version,
    });
  }
}
