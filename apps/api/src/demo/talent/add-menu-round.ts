import { deliverWaiting } from '@lianxun/kernel';
import { z } from 'zod';

import type { OnDate } from '../clock/live-dates.ts';
import type { Timeline } from '../clock/timeline.ts';
import {
  countyDemands,
  demandMenu,
  menuPeriod,
  menuUndertaking,
  type CountyDemand,
} from '../content/content.ts';
import { moveOneCase } from '../play/move-cases.ts';
import type { World } from '../play/world.ts';
import { demoLimits, Plan, Run } from './add-own-plan.ts';
import { officeOf } from './admission.ts';

const Created = z.object({ id: z.uuid() });
const Versioned = Created.extend({ version: z.int() });
const Parts = z.object({ items: z.array(z.object({ id: z.uuid(), title: z.string() })) });
const Choices = z.object({
  counties: z.array(z.object({ tenantId: z.int(), code: z.string() })),
});
const Request = z.object({
  units: z.array(z.object({ targetId: z.uuid(), name: z.string(), kind: z.string() })),
});
const Outcome = z.object({ plan: Created });
const Board = z.object({ demands: z.array(Versioned.extend({ countyCode: z.string() })) });

const [clerk, director, approver] = ['km-p-02', 'km-p-01', 'km-p-08'] as const;
const city = { tenantCode: '530100' } as const;
const undertaking = 'menu undertaking';
const called = ['530111', '530181', '530112'] as const;

/** 菜单式: two counties have their people named and were told, a third has not approved its demand. */
export function addMenuRound(timeline: Timeline, world: World, onDate: OnDate): void {
  timeline.add(onDate('2026-11-11'), () => publishMenu(world));
  timeline.add(onDate('2026-11-12'), () => callCounties(world, onDate));
  for (const demand of countyDemands)
    timeline.addInLane(onDate('2026-11-13'), demand.tenantCode, () => order(world, demand, onDate));
  timeline.add(onDate('2026-11-16'), () => match(world));
  timeline.add(onDate('2026-11-17'), () => answer(world));
}

async function publishMenu({ player }: World): Promise<void> {
  const { id, version } = await player.read(
    { by: clerk, in: city, path: 'menu/menus', body: demandMenu },
    Versioned,
  );
  await player.send({ by: director, in: city, path: `menu/menus/${id}/publish`, version });
}

async function callCounties(world: World, onDate: OnDate): Promise<void> {
  const { cityId, kernel, player, refs } = world;
  const path = 'inspection/combined-inspections';
  const { counties } = await player.read(
    { by: clerk, in: city, method: 'GET', path: 'inspection/combined-inspection-choices' },
    Choices,
  );
  const body = {
    ...menuUndertaking,
    mode: 'menu',
    windowFrom: onDate(menuPeriod.from),
    windowTo: onDate(menuPeriod.to),
    counties: counties
      .filter(({ code }) => called.some((one) => one === code))
      .map(({ tenantId }) => tenantId),
  };
  const { id } = await player.read({ by: clerk, in: city, path, body }, Created);
  refs.set(undertaking, id);
  const moved = { in: city, subject: 'combinedInspection', refs: [undertaking] } as const;
  await moveOneCase(world, { ...moved, by: clerk, move: 'submit' });
  await moveOneCase(world, { ...moved, by: director, move: 'approve' });
  await deliverWaiting(kernel, cityId);
}

async function order(world: World, demand: CountyDemand, onDate: OnDate): Promise<void> {
  const { kernel, player, refs, tenantIds } = world;
  const { tenantCode, targets, isJoining, ...content } = demand;
  const office = { by: officeOf(tenantCode).clerk, in: { tenantCode } } as const;
  const get = { ...office, method: 'GET' } as const;
  const parts = await player.read({ ...get, path: 'inspection/participations' }, Parts);
  const part = parts.items.find(({ title }) => title === menuUndertaking.title)?.id ?? '';
  const { units } = await player.read({ ...get, path: `menu/requests/${part}` }, Request);
  const onMenu = units.filter(({ kind }) => demandMenu.unitTypes.includes(kind));
  const body = {
    ...content,
    period: { from: onDate(menuPeriod.from), to: onDate(menuPeriod.to) },
    targetIds: onMenu.slice(0, targets).map(({ targetId }) => targetId),
  };
  const path = `menu/requests/${part}/demands`;
  const ref = `demand of ${tenantCode}`;
  refs.set(ref, (await player.read({ ...office, path, body }, Created)).id);
  const moved = { in: office.in, subject: 'demandItem', refs: [ref] } as const;
  await moveOneCase(world, { ...moved, by: office.by, move: 'submit' });
  if (!isJoining) return;
  await moveOneCase(world, { ...moved, by: officeOf(tenantCode).decider, move: 'approve' });
  const join = `inspection/participations/${part}/join`;
  await player.send({ ...office, path: join, body: { roundId: null } });
  await deliverWaiting(kernel, tenantIds.get(tenantCode) ?? 0);
}

async function match({ kernel, player, refs }: World): Promise<void> {
  const by = { by: clerk, in: city } as const;
  const board = `menu/boards/${refs.get(undertaking)}`;
  const { demands } = await player.read({ ...by, method: 'GET', path: board }, Board);
  const first = demands.find(({ countyCode }) => countyCode === '530111');
  await player.send({
    ...by,
    method: 'PUT',
    path: `menu/received-demands/${first?.id ?? ''}/priority`,
    body: { priority: 'first', reason: '群众反映集中，须在换届前完成' },
    version: first?.version ?? 0,
  });
  const body = {
    title: `${menuUndertaking.title}组队方案`,
    pools: ['inspection', 'leader', 'card'],
    lastSeen: 0,
  };
  const { plan } = await player.read({ ...by, path: `${board}/matchings`, body }, Outcome);
  const at = `talent-pool/plans/${plan.id}`;
  refs.set('menu plan', plan.id);
  const { version } = await player.read({ ...by, method: 'GET', path: at }, Plan);
  const limits = { ...demoLimits, minOutsideShare: 1 };
  const limited = await player.read(
    { ...by, method: 'PATCH', path: at, body: { limits }, version },
    Plan,
  );
  const asked = { seed: 20_261_116, nodeLimit: 2_000, timeLimit: 60 };
  await player.read({ ...by, path: `${at}/runs`, body: asked, version: limited.version }, Run);
  await kernel.computations.settled();
}

async function answer({ cityId, kernel, player, refs }: World): Promise<void> {
  const at = `talent-pool/plans/${refs.get('menu plan')}`;
  const read = { by: clerk, in: city, method: 'GET', path: at } as const;
  const open = await player.read(read, Plan);
  await player.send({ by: clerk, in: city, path: `${at}/seal`, version: open.version });
  const sealed = await player.read(read, Plan);
  await player.send({ by: approver, in: city, path: `${at}/approve`, version: sealed.version });
  const path = `menu/boards/${refs.get(undertaking)}/results`;
  await player.send({ by: clerk, in: city, path });
  await deliverWaiting(kernel, cityId);
}
