import { z } from 'zod';

import { jointCounty, jointGuidance } from '../content/content.ts';
import { moveOneCase } from '../play/move-cases.ts';
import type { World } from '../play/world.ts';
import { Created } from '../rounds/plan-round.ts';
import { linkageRef } from './add-linkage-campaign.ts';
import { carry } from './joint-papers.ts';
import { partOf } from './linkage-county.ts';

const Undertaking = z.object({ counties: z.array(z.object({ id: z.uuid(), code: z.string() })) });
const Guidance = z.object({
  events: z.array(z.object({ id: z.uuid(), phase: z.string() })),
});
const Received = z.object({ items: z.array(z.object({ id: z.uuid() })) });
const Notice = z.object({ opinions: z.array(z.object({ id: z.uuid(), no: z.int() })) });

const { tenantCode } = jointCounty;
const city = { by: 'km-p-02', in: { tenantCode: jointCounty.city } } as const;
const office = { by: jointCounty.clerk, in: { tenantCode } } as const;
const subject = 'guidanceNotice';
const [atCity, atCounty] = ['guidance notice', 'guidance notice received'] as const;

const path = ({ refs }: World) =>
  `inspection/combined-inspections/${refs.get(linkageRef)}/guidance`;

export async function recordTraining(world: World, heldOn: string): Promise<void> {
  const body = { phase: 'before', countyId: null, heldOn, ...jointGuidance.training };
  await world.player.send({ ...city, path: path(world), body });
}

/** A visit, and the opinions it yields: drafted by one, issued by another. */
export async function giveGuidance(
  world: World,
  { dueOn, on }: { readonly on: string; readonly dueOn: string },
): Promise<void> {
  const { player, refs } = world;
  const undertaking = `inspection/combined-inspections/${refs.get(linkageRef)}`;
  const { counties } = await player.read(
    { ...city, method: 'GET', path: undertaking },
    Undertaking,
  );
  const countyId = counties.find(({ code }) => code === tenantCode)?.id;
  const body = { phase: 'during', countyId, heldOn: on, ...jointGuidance.visit };
  const { events } = await player.read({ ...city, path: path(world), body }, Guidance);
  const visit = events.find(({ phase }) => phase === 'during')?.id ?? '';
  const { opinions, title } = jointGuidance.notice;
  const notices = `inspection/guidance-events/${visit}/notices`;
  const drafted = { ...city, path: notices, body: { title, dueOn, opinions } };
  refs.set(atCity, (await player.read(drafted, Created)).id);
  await moveOneCase(world, { ...city, by: 'km-p-01', subject, refs: [atCity], move: 'issue' });
  await carry(world);
  await carry(world);
}

/** Signed for; two of the opinions are answered so far. */
export async function answerGuidance(world: World): Promise<void> {
  const { player, refs } = world;
  const list = `inspection/participations/${refs.get(partOf(tenantCode))}/guidance`;
  const { items } = await player.read({ ...office, method: 'GET', path: list }, Received);
  refs.set(atCounty, items[0]?.id ?? '');
  await moveOneCase(world, { ...office, subject, refs: [atCounty], move: 'acknowledge' });
  const { opinions } = await player.read(
    { ...office, method: 'GET', path: `inspection/guidance-notices/${refs.get(atCounty)}` },
    Notice,
  );
  for (const [at, answer] of jointGuidance.notice.answers.entries()) {
    const id = opinions.find(({ no }) => no === at + 1)?.id ?? '';
    const answering = `inspection/guidance-opinions/${id}/answer`;
    await player.send({ ...office, method: 'PUT', path: answering, body: { answer } });
  }
  await carry(world);
}
