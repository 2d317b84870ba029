import { deliverWaiting } from '@lianxun/kernel';
import { z } from 'zod';

import type { OnDate } from '../clock/live-dates.ts';
import { demoUnits, foundOn, linkageCause, linkageCounties } from '../content/content.ts';
import type { Ref } from '../content/types.ts';
import type { World } from '../play/world.ts';
import { officeOf } from '../talent/admission.ts';

const Id = z.object({ id: z.uuid() });
const Parts = z.object({ items: z.array(z.object({ id: z.uuid(), mode: z.string() })) });
const Joined = z.object({ round: Id.nullable() });
const Ids = z.object({ ids: z.array(z.uuid()) });
const Versioned = z.object({ version: z.int() });
const Own = Versioned.extend({
  items: z.array(z.object({ itemId: z.uuid(), code: z.string(), withProblem: z.int() })),
});
const Part = Versioned.extend({
  checklist: z.object({ latest: z.object({ versionId: z.uuid() }).nullable() }),
});
const Pins = z.object({ items: z.array(z.object({ checklistId: z.uuid() })) });

const unitsLooked = 6;

const placeOf = (code: string) => ({ tenantCode: code });
const clerkOf = (code: string) => ({ by: officeOf(code).clerk, in: placeOf(code) }) as const;
const directorOf = (code: string) => ({ by: officeOf(code).decider, in: placeOf(code) }) as const;
export const partOf = (code: string): Ref => `linkage part of ${code}`;
export const roundOf = (code: string): Ref => `linkage round of ${code}`;

/** The county takes part with a round of its own and six of its units. */
export async function joinCampaign(world: World, code: string): Promise<void> {
  const { player, refs } = world;
  const clerk = clerkOf(code);
  const call = { ...clerk, method: 'GET', path: 'inspection/participations' } as const;
  const { items } = await player.read(call, Parts);
  refs.set(partOf(code), items.find(({ mode }) => mode === 'linkage')?.id ?? '');
  const path = `inspection/participations/${refs.get(partOf(code))}/join`;
  const joined = await player.read({ ...clerk, path, body: { roundId: null } }, Joined);
  refs.set(roundOf(code), joined.round?.id ?? '');
  await carry(world, code);
}

/** Says on which day it went on site. */
export async function tellEntry(world: World, code: string, onDate: OnDate): Promise<void> {
  const { player, refs } = world;
  const path = `linkage/parts/${refs.get(partOf(code))}`;
  const entry = linkageCounties[code]?.entry ?? null;
  if (entry === null) return;
  const rows = [{ key: 'entry', plannedOn: onDate(entry), doneOn: onDate(entry) }];
  const { version } = await player.read({ ...clerkOf(code), method: 'GET', path }, Versioned);
  await player.send({
    ...clerkOf(code),
    method: 'PUT',
    path: `${path}/milestones`,
    body: { rows },
    version,
  });
  await carry(world, code);
}

/** Findings at its units, each resting on an item; the director submits what they add up to. */
export async function findAndSubmit(world: World, code: string): Promise<void> {
  const problems = Object.entries(linkageCounties[code]?.problems ?? {});
  if (problems.length === 0) return;
  const { player, refs } = world;
  const clerk = clerkOf(code);
  const roundId = refs.get(roundOf(code));
  const units = demoUnits(code).slice(0, unitsLooked);
  const body = {
    roundId,
    units: units.map(({ ref }) => ({ unitId: refs.get(ref), inspectionType: 'linked' })),
  };
  const { ids } = await player.read({ ...clerk, path: 'inspection/engagements', body }, Ids);
  const path = `linkage/parts/${refs.get(partOf(code))}/counts`;
  const own = await player.read({ ...clerk, method: 'GET', path }, Own);
  const pins = `inspection/rounds/${roundId}/checklists`;
  const { items } = await player.read({ ...clerk, method: 'GET', path: pins }, Pins);
  const checklistId = items[0]?.checklistId ?? '';
  for (const [item, count] of problems) {
    const itemId = own.items.find((one) => one.code === item)?.itemId ?? '';
    for (const [place, engagementId] of ids.slice(0, count).entries())
      await findOne(world, code, { engagementId, text: foundOn(item, place), checklistId, itemId });
  }
  await submit(world, code);
}

async function findOne(
  { player }: World,
  code: string,
  found: {
    readonly engagementId: string;
    readonly text: string;
    readonly checklistId: string;
    readonly itemId: string;
  },
): Promise<void> {
  const { checklistId, engagementId, itemId, text } = found;
  const cat1 = '聚焦群众身边腐败问题和不正之风';
  const body = { engagementId, level: 'county', text, cat1, cat2: '教育收费' };
  const clerk = clerkOf(code);
  const { id } = await player.read({ ...clerk, path: 'rectification/findings', body }, Id);
  await player.send({
    ...clerk,
    method: 'PUT',
    path: `inspection/engagements/${engagementId}/citations/finding/${id}`,
    body: { items: [{ checklistId, itemId }] },
  });
}

async function submit(world: World, code: string): Promise<void> {
  const { player, refs } = world;
  const director = directorOf(code);
  const path = `linkage/parts/${refs.get(partOf(code))}/counts`;
  const { items, version } = await player.read({ ...director, method: 'GET', path }, Own);
  const [most] = items.filter(({ withProblem }) => withProblem > 3);
  const causes =
    most === undefined ? [] : [{ itemId: most.itemId, text: linkageCause, isInstitutional: true }];
  await player.send({ ...director, path, body: { causes }, version });
  await carry(world, code);
}

/** Looks through the new version and takes it. */
export async function takeRevision(world: World, code: string): Promise<void> {
  const { player, refs } = world;
  const path = `linkage/parts/${refs.get(partOf(code))}`;
  const { checklist, version } = await player.read({ ...clerkOf(code), method: 'GET', path }, Part);
  const body = { versionId: checklist.latest?.versionId };
  await player.send({ ...clerkOf(code), path: `${path}/checklist`, body, version });
  await carry(world, code);
}

export async function leaveCampaign(world: World, code: string, reason: string): Promise<void> {
  const path = `inspection/participations/${world.refs.get(partOf(code))}/leave`;
  await world.player.send({ ...clerkOf(code), path, body: { reason } });
  await carry(world, code);
}

async function carry({ kernel, tenantIds }: World, code: string): Promise<void> {
  await deliverWaiting(kernel, tenantIds.get(code) ?? 0);
}
