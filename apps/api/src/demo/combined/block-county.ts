import { deliverWaiting } from '@lianxun/kernel';
import { z } from 'zod';

import { demoUnits, foundAt } from '../content/content.ts';
import { randomFrom } from '../content/random.ts';
import type { Ref } from '../content/types.ts';
import type { World } from '../play/world.ts';
import { officeOf } from '../talent/admission.ts';

const Id = z.object({ id: z.uuid() });
const Parts = z.object({ items: z.array(Id) });
const Part = z.object({ round: Id.nullable() });
const Ids = z.object({ ids: z.array(z.uuid()) });
const Sheet = z.object({
  version: z.int(),
  levels: z.array(z.object({ key: z.string() })),
  units: z.array(z.object({ targetId: z.uuid(), name: z.string(), kind: z.string() })),
});

const clerkOf = (code: string) => ({ by: officeOf(code).clerk, in: { tenantCode: code } }) as const;

export const partOf = (code: string): Ref => `block part of ${code}`;
const roundOf = (code: string): Ref => `block round of ${code}`;

/** The county takes part with a round of its own, and tells how its units stand. */
export async function joinAndTell(world: World, code: string): Promise<void> {
  const { player, refs } = world;
  const clerk = clerkOf(code);
  await keepPart(world, code);
  const path = `inspection/participations/${refs.get(partOf(code))}/join`;
  const joined = await player.read({ ...clerk, path, body: { roundId: null } }, Part);
  refs.set(roundOf(code), joined.round?.id ?? '');
  await tellLevels(world, code);
  await carry(world, code);
}

async function keepPart({ player, refs }: World, code: string): Promise<void> {
  const call = { ...clerkOf(code), method: 'GET', path: 'inspection/participations' } as const;
  const { items } = await player.read(call, Parts);
  refs.set(partOf(code), items[0]?.id ?? '');
}

async function tellLevels({ player, refs }: World, code: string): Promise<void> {
  const clerk = clerkOf(code);
  const path = `block/level-sheets/${refs.get(partOf(code))}`;
  const sheet = await player.read({ ...clerk, method: 'GET', path }, Sheet);
  const rows = sheet.units.map(({ name, targetId }) => {
    const random = randomFrom(`levels of ${name}`);
    return {
      targetId,
      levels: Object.fromEntries(sheet.levels.map(({ key }) => [key, random.int(1, 5)])),
      industry: null,
      workload: random.int(1, 3),
      lastInspectedOn: `20${random.int(19, 23)}-0${random.int(3, 9)}-15`,
    };
  });
  const { version } = await player.read(
    { ...clerk, method: 'PUT', path, body: { rows }, version: sheet.version },
    Sheet,
  );
  await player.send({ ...clerk, path: `${path}/send`, version });
}

/** The county committee authorises the leader the city has named. */
export async function authoriseLeader(
  world: World,
  code: string,
  body: { readonly documentNo: string; readonly authorisedOn: string },
): Promise<void> {
  await world.player.send({
    by: officeOf(code).decider,
    in: { tenantCode: code },
    path: `inspection/participations/${world.refs.get(partOf(code))}/leader`,
    body: { authorises: true, ...body },
  });
  await carry(world, code);
}

/** What is found at the units of the county, submitted to the city by an act of its own. */
export async function findAndReport(world: World, code: string): Promise<void> {
  const { player, refs } = world;
  const clerk = clerkOf(code);
  const path = `block/level-sheets/${refs.get(partOf(code))}`;
  const { units } = await player.read({ ...clerk, method: 'GET', path }, Sheet);
  const known = demoUnits(code);
  for (const { kind, name } of units) {
    const unit = known.find((it) => it.name === name);
    const body = {
      roundId: refs.get(roundOf(code)),
      units: [{ unitId: refs.get(unit?.ref ?? ''), inspectionType: 'routine' }],
    };
    const [engagementId] = (
      await player.read({ ...clerk, path: 'inspection/engagements', body }, Ids)
    ).ids;
    for (const found of foundAt(kind, randomFrom(`wording of ${name}`).int(0, 99)))
      await player.send({
        ...clerk,
        path: 'rectification/findings',
        body: { engagementId, level: 'county', ...found },
      });
  }
  const { version } = await player.read({ ...clerk, method: 'GET', path }, Sheet);
  await player.send({ ...clerk, path: `${path}/findings`, version });
  await carry(world, code);
}

async function carry({ kernel, tenantIds }: World, code: string): Promise<void> {
  await deliverWaiting(kernel, tenantIds.get(code) ?? 0);
}
