import { deliverWaiting } from '@lianxun/kernel';
import { z } from 'zod';

import type { OnDate } from '../clock/live-dates.ts';
import type { Timeline } from '../clock/timeline.ts';
import {
  blockRound,
  calledLate,
  jointTeams,
  movedByHand,
  namedLeaders,
  tellingCounties,
} from '../content/content.ts';
import { moveOneCase } from '../play/move-cases.ts';
import type { World } from '../play/world.ts';
import { Run } from '../talent/add-own-plan.ts';
import { authoriseLeader, findAndReport, joinAndTell } from './block-county.ts';

const Undertaking = z.object({
  id: z.uuid(),
  counties: z.array(z.object({ id: z.uuid(), tenantId: z.int(), code: z.string() })),
});
const Division = z.object({
  version: z.int(),
  settings: z.record(z.string(), z.unknown()),
  problem: z.object({
    units: z.array(z.object({ id: z.uuid(), name: z.string(), kind: z.string() })),
  }),
  division: z.object({
    blocks: z.array(z.object({ id: z.string(), units: z.array(z.uuid()) })),
  }),
});
const Commons = z.object({
  items: z.array(
    z.object({ number: z.int(), scopeId: z.string(), findings: z.int(), problems: z.int() }),
  ),
});
const Problems = z.object({
  problems: z.array(z.object({ id: z.uuid(), version: z.int(), share: z.number() })),
});

const city = { in: { tenantCode: '530100' } } as const;
const clerk = { by: 'km-p-02', ...city } as const;
const director = { by: 'km-p-01', ...city } as const;
const ref = 'block round';
const subject = 'combinedInspection';
const [leastInBlock, mostInBlock] = [3, 8] as const;
const others = jointTeams.map(({ tenantCode }) => tenantCode).filter((it) => it !== calledLate);

/** Xishan plans its own next round first, whose number the round of the undertaking follows. */
const lastToJoin = '530112';

/** 板块式: planned, joined, divided and under way; one county called late has not answered. */
export function addBlockRound(timeline: Timeline, world: World, onDate: OnDate): void {
  const carry = () => deliverWaiting(world.kernel, world.cityId);
  timeline.add(onDate('2026-11-11'), () => plan(world, onDate));
  timeline.add(onDate('2026-11-12'), async () => {
    await moveOneCase(world, { ...director, subject, refs: [ref], move: 'approve' });
    await carry();
  });
  for (const code of others)
    timeline.addInLane(onDate(code === lastToJoin ? '2026-11-17' : '2026-11-13'), code, () =>
      joinAndTell(world, code),
    );
  timeline.add(onDate('2026-11-17'), async () => {
    await moveOneCase(world, { ...clerk, subject, refs: [ref], move: 'start' });
    await callAndName(world);
    await divide(world);
    await carry();
  });
  for (const [code, { isAuthorised }] of Object.entries(namedLeaders)) {
    if (!isAuthorised) continue;
    const act = {
      documentNo: `委授〔2026〕${code.slice(-2)}号`,
      authorisedOn: onDate('2026-11-18'),
    };
    timeline.addInLane(onDate('2026-11-18'), code, () => authoriseLeader(world, code, act));
  }
  for (const code of tellingCounties)
    timeline.addInLane(onDate('2026-11-18'), code, () => findAndReport(world, code));
  timeline.add(onDate('2026-11-19'), () => compare(world));
}

async function plan(world: World, onDate: OnDate): Promise<void> {
  const { player, refs, tenantIds } = world;
  const body = {
    ...blockRound,
    mode: 'block',
    windowFrom: onDate(blockRound.windowFrom),
    windowTo: onDate(blockRound.windowTo),
    counties: others.map((code) => tenantIds.get(code) ?? 0),
  };
  const { id } = await player.read(
    { ...clerk, path: 'inspection/combined-inspections', body },
    Undertaking,
  );
  refs.set(ref, id);
  await moveOneCase(world, { ...clerk, subject, refs: [ref], move: 'submit' });
}

/** Five blocks, computed, taken over, and one unit moved by hand. */
async function divide({ kernel, player, refs }: World): Promise<void> {
  const path = `block/divisions/${refs.get(ref)}`;
  const now = () => player.read({ ...clerk, method: 'GET', path }, Division);
  const fresh = await now();
  const settings = { ...fresh.settings, count: 5 };
  await player.send({ ...clerk, method: 'PUT', path, body: settings, version: fresh.version });
  const asked = { seed: 20_261_116 };
  await player.read(
    { ...clerk, path: `${path}/runs`, body: asked, version: (await now()).version },
    Run,
  );
  await kernel.computations.settled();
  await moveByHand({ player }, await now(), path);
}

type Divided = z.output<typeof Division>;

/** A street or town into another block, where it costs some points and breaks nothing; it needs its reason. */
async function moveByHand(
  { player }: Pick<World, 'player'>,
  divided: Divided,
  path: string,
): Promise<void> {
  const [move] = movesOf(divided);
  if (move === undefined) throw new Error('No unit of the demo can change its block');
  const body = { ...move, reason: movedByHand.reason, isLocked: true };
  await player.send({ ...clerk, path: `${path}/move`, body, version: divided.version });
}

/** The unit of the story first, and blocks of its kind before others, whichever division was found. */
function movesOf({ division: { blocks }, problem: { units } }: Divided) {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const isTown = (id: string) => byId.get(id)?.kind === 'town';
  const isTold = (id: string) => byId.get(id)?.name === movedByHand.unit;
  return blocks
    .filter((from) => from.units.length > leastInBlock)
    .flatMap((from) => from.units.filter(isTown).map((targetId) => ({ targetId, from })))
    .toSorted((one, other) => Number(isTold(other.targetId)) - Number(isTold(one.targetId)))
    .flatMap(({ from, targetId }) =>
      blocks
        .filter((to) => to !== from && to.units.length < mostInBlock)
        .toSorted((one, other) => share(other.units, isTown) - share(one.units, isTown))
        .map((to) => ({ targetId, block: Number(to.id) })),
    );
}

const share = (units: readonly string[], fits: (id: string) => boolean) =>
  units.filter(fits).length / units.length;

async function callAndName({ player, refs, tenantIds }: World): Promise<void> {
  const path = `inspection/combined-inspections/${refs.get(ref)}`;
  const body = { county: tenantIds.get(calledLate) };
  const { counties } = await player.read({ ...clerk, path: `${path}/counties`, body }, Undertaking);
  for (const [code, { from, name }] of Object.entries(namedLeaders)) {
    const county = counties.find((it) => it.code === code);
    await player.send({
      ...clerk,
      method: 'PUT',
      path: `${path}/counties/${county?.id ?? ''}/leader`,
      body: { name, from, document: '昆巡组提〔2026〕5号' },
    });
  }
}

/** Blocks are compared; what most units of one have in common is confirmed. */
async function compare({ player, refs }: World): Promise<void> {
  const path = `block/divisions/${refs.get(ref)}`;
  const commons = await player.read(
    { ...clerk, method: 'GET', path: `${path}/common-problems` },
    Commons,
  );
  let last = commons;
  for (const { findings, number } of commons.items)
    if (findings > 0)
      last = await player.read(
        { ...clerk, path: `${path}/blocks/${number}/common-problems` },
        Commons,
      );
  const [found] = last.items.filter(({ problems }) => problems > 0);
  if (found === undefined) throw new Error('The blocks of the demo have nothing in common');
  const scope = `inspection/common-problems?scopeType=block&scopeId=${found.scopeId}`;
  const { problems } = await player.read({ ...clerk, method: 'GET', path: scope }, Problems);
  const [widest] = problems.toSorted((one, other) => other.share - one.share);
  await player.send({
    ...clerk,
    method: 'PUT',
    path: `inspection/common-problems/${widest?.id ?? ''}/decision`,
    body: {
      decision: 'confirmed',
      cause: '制度只写原则、没有金额和程序标准，监督只看结果不看过程。',
      reason: '多个县区同类单位反复出现，成因相同，宜一并治理',
    },
    version: widest?.version ?? 0,
  });
}
