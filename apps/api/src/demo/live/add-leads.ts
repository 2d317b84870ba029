import { z } from 'zod';

import type { OnDate } from '../clock/live-dates.ts';
import type { Timeline } from '../clock/timeline.ts';
import { demoLeads, demoLetters, demoTalks, type DemoLead } from '../content/live/leads.ts';
import type { DemoRound, Ref } from '../content/types.ts';
import { accountOf } from '../play/references.ts';
import { nameOf, parts, type World } from '../play/world.ts';
import { Created } from '../rounds/plan-round.ts';

const Versioned = z.object({ version: z.int() });
const Answer = z.unknown();
const place = 'restricted';
const lane = 'leads';

interface Story {
  readonly world: World;
  readonly round: DemoRound;
  readonly onDate: OnDate;
}

/** 问题线索、来信来访 and 谈话 of the live round: where each stands is where people have brought it. */
export function addLeads(timeline: Timeline, world: World, about: Omit<Story, 'world'>): void {
  const story: Story = { world, ...about };
  for (const lead of demoLeads) addLead(timeline, story, lead);
  for (const letter of demoLetters) {
    timeline.addInLane(story.onDate(letter.on), lane, () => registerLetter(story, letter));
  }
  for (const talk of demoTalks) {
    timeline.addInLane(story.onDate(talk[1]), `talks of ${talk[0]}`, () => holdTalk(story, talk));
  }
  timeline.addInLane(story.onDate('2026-11-16'), lane, () => refer(story));
}

function addLead(timeline: Timeline, story: Story, lead: DemoLead): void {
  timeline.addInLane(story.onDate(lead.on), lane, () => register(story, lead));
  for (const step of lead.steps) {
    timeline.addInLane(story.onDate(step.on), lane, () => take(story, lead, step));
  }
}

async function register({ world, round, onDate }: Story, lead: DemoLead): Promise<void> {
  const { name, unitName, post, rank, source, allegation, discipline } = lead;
  const { committeeTerm, year, roundNo } = round;
  const body = {
    source,
    committeeTerm,
    year,
    roundNo,
    teamName: round.teams[0]?.name ?? '第一巡察组',
    subject: { name, unitName, post, rank },
    allegation,
    discipline,
    way: 'assign',
    referralDocument: lead.document,
    referredOn: onDate(lead.on),
  };
  const call = { by: parts.custody, in: place, path: 'inspection/leads', body } as const;
  world.refs.set(lead.ref, (await world.player.read(call, Created)).id);
}

type Step = DemoLead['steps'][number];

async function take(story: Story, lead: DemoLead, step: Step): Promise<void> {
  switch (step.act) {
    case 'propose':
      return await propose(story, lead, step);
    case 'allocate':
      return await allocate(story, lead, step);
    case 'dispose':
      return await dispose(story, lead, step);
    case 'progress':
      return await put(story, lead, { part: 'progress', body: { progress: step.text } });
    case 'talked':
      return await act(story, lead, { by: handlerOf(lead), body: { move: 'recordTalk' } });
    case 'result':
      return await recordResult(story, lead, step);
    case 'reportBack':
      return await reportBack(story, lead, step);
    case 'close':
      return await act(story, lead, { by: parts.custody, body: { move: 'close' } });
  }
}

function handlerOf({ steps }: DemoLead): Ref {
  const given = steps.find((step) => step.act === 'allocate');
  return given?.act === 'allocate' ? given.handler : parts.supervisionOffice;
}

async function propose(
  story: Story,
  lead: DemoLead,
  { office, handler }: { readonly office: Ref; readonly handler: Ref },
): Promise<void> {
  const { refs } = story.world;
  const body = {
    handlingBodyId: refs.get(office),
    handlerIds: [refs.get(accountOf(handler))],
  };
  await put(story, lead, { part: 'handlers', body, by: parts.custody });
  const fields = { proposal: '建议按管辖分工交由该室承办，一个月内提出处置意见。' };
  await act(story, lead, { by: parts.custody, body: { move: 'propose', fields } });
}

async function allocate(
  story: Story,
  lead: DemoLead,
  given: { readonly office: Ref; readonly handler: Ref },
): Promise<void> {
  await propose(story, lead, given);
  await act(story, lead, { by: parts.disciplineHead, body: { move: 'approve' } });
  await act(story, lead, { by: parts.custody, body: { move: 'allocate' } });
  await act(story, lead, { by: given.handler, body: { move: 'accept' } });
}

async function dispose(
  story: Story,
  lead: DemoLead,
  { move, on, reason, reviewOn }: Extract<Step, { readonly act: 'dispose' }>,
): Promise<void> {
  const fields = {
    studiedOn: story.onDate(on),
    studyMinutesNo: `线索处置会议纪要（${story.onDate(on)}）`,
    ...(reviewOn === undefined ? {} : { reviewOn: story.onDate(reviewOn) }),
  };
  const words = reason === undefined ? {} : { reason };
  await act(story, lead, { by: handlerOf(lead), body: { move, fields, ...words } });
  await act(story, lead, { by: parts.disciplineHead, body: { event: 'approve', move } });
}

async function recordResult(
  story: Story,
  lead: DemoLead,
  { outcome, form, filedOn, sanction }: Extract<Step, { readonly act: 'result' }>,
): Promise<void> {
  const on = filedOn === null ? null : story.onDate(filedOn);
  const body = { outcome, form, filed: on !== null, filedOn: on, sanction };
  await put(story, lead, { part: 'result', body });
}

async function reportBack(
  story: Story,
  lead: DemoLead,
  { on, document }: Extract<Step, { readonly act: 'reportBack' }>,
): Promise<void> {
  const fields = { reportedOn: story.onDate(on), feedbackDocument: document };
  await act(story, lead, { by: handlerOf(lead), body: { move: 'reportBack', fields } });
}

async function put(
  { world }: Story,
  lead: DemoLead,
  {
    part,
    body,
    by = handlerOf(lead),
  }: { readonly part: string; readonly body: object; readonly by?: Ref },
): Promise<void> {
  const path = `inspection/leads/${world.refs.get(lead.ref)}`;
  const at = { by, in: place } as const;
  const { version } = await world.player.read({ ...at, method: 'GET', path }, Versioned);
  await world.player.send({ ...at, method: 'PUT', path: `${path}/${part}`, body, version });
}

async function act(
  { world }: Story,
  lead: DemoLead,
  { by, body }: { readonly by: Ref; readonly body: object },
): Promise<void> {
  const path = `core/cases/lead/${world.refs.get(lead.ref)}`;
  const at = { by, in: place } as const;
  const { version } = await world.player.read({ ...at, method: 'GET', path }, Versioned);
  await world.player.send({ ...at, path: `${path}/events`, body, version });
}

async function registerLetter(
  { world, onDate }: Story,
  { on, signBy, dueOn, ...letter }: (typeof demoLetters)[number],
): Promise<void> {
  const body = {
    ...letter,
    receivedOn: onDate(on),
    signBy: onDate(signBy),
    dueOn: onDate(dueOn),
    signedOn: onDate(on),
    recorder: nameOf(world, parts.custody),
    isDuplicate: false,
    secrecy: 'workSecret',
  };
  await world.player.send({ by: parts.custody, in: place, path: 'inspection/letters', body });
}

async function holdTalk(
  { world, round, onDate }: Story,
  [teamRef, on, talkedName, talkedPost, category, content]: (typeof demoTalks)[number],
): Promise<void> {
  const { player, refs } = world;
  const team = round.teams.find(({ ref }) => ref === teamRef);
  const engagement = round.engagements.find((own) => own.teamRef === teamRef);
  const [first = '', second = '', third = ''] = (team?.members ?? []).map(
    ({ personRef }) => personRef,
  );
  const body = {
    engagementId: refs.get(engagement?.ref ?? ''),
    talkedName,
    talkedPost,
    talkedUnit: world.units.get(engagement?.unitRef ?? '')?.name ?? '',
    talkerIds: [first, second].map((ref) => refs.get(accountOf(ref))),
    recorderId: refs.get(accountOf(third)),
    talkedOn: onDate(on),
    place: '谈话室',
    category,
    content,
  };
  const at = { by: third, in: { teamRef } };
  const path = 'inspection/talks';
  const { id } = await player.read({ ...at, path, body }, Created);
  const isLast = content.includes('食堂') || content.includes('窗口');
  if (isLast) return;
  const { version } = await player.read({ ...at, method: 'GET', path: `${path}/${id}` }, Versioned);
  const confirmed = { confirmedOn: onDate(on) };
  await player.read({ ...at, path: `${path}/${id}/confirm`, body: confirmed, version }, Answer);
}

/** Handed over and not yet signed for: what custody finds on its desk. */
async function refer({ world, round, onDate }: Story): Promise<void> {
  const teamRef = 'xs-r5-t2';
  const team = round.teams.find(({ ref }) => ref === teamRef);
  const engagement = round.engagements.find((own) => own.teamRef === teamRef);
  const leader = team?.members.find(({ role }) => role === 'teamLeader')?.personRef ?? '';
  const body = {
    engagementId: world.refs.get(engagement?.ref ?? ''),
    documentNo: '第二巡察组移〔2026〕1号',
    referredOn: onDate('2026-11-16'),
    subject: {
      name: '郗某某',
      unitName: world.units.get(engagement?.unitRef ?? '')?.name ?? '',
      post: '副主任',
      rank: 'deputySection',
    },
    allegation: '反映其在小型工程发包中，长期由同一施工队承接，未按规定比选。',
    discipline: 'integrity',
    suggestion: '问题较为具体，建议初步核实。',
  };
  const path = 'inspection/lead-referrals';
  await world.player.send({ by: leader, in: { teamRef }, path, body });
}
