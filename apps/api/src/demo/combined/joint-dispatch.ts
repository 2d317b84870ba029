import { deliverWaiting } from '@lianxun/kernel';
import { z } from 'zod';

import { jointCounty } from '../content/content.ts';
import type { World } from '../play/world.ts';
import { nameOf } from '../play/world.ts';
import { cardOf } from '../talent/add-cards.ts';
import { Plan } from '../talent/add-own-plan.ts';
import {
  agreeOnBoth,
  confirm,
  deliver,
  listAsked,
  nominate,
  type Asked,
} from '../talent/dispatch-acts.ts';
import { linkageRef } from './add-linkage-campaign.ts';
import { partOf } from './linkage-county.ts';

const Cards = z.object({
  items: z.array(z.object({ units: z.array(z.object({ targetId: z.uuid(), name: z.string() })) })),
});
const Board = Plan.extend({
  problem: z.object({ teams: z.array(z.object({ id: z.uuid() })) }),
});
const Undertaking = z.object({ counties: z.array(z.object({ id: z.uuid(), code: z.string() })) });

const { director, home, leader, tenantCode, unitOnCard } = jointCounty;
const seats = [
  [leader, 'leader'],
  [jointCounty.deputy, 'deputyLeader'],
  [jointCounty.liaison, 'liaison'],
  [jointCounty.author, 'member'],
  [jointCounty.member, 'member'],
  [jointCounty.late, 'member'],
] as const;
const city = { by: 'km-p-02', in: { tenantCode: jointCounty.city } } as const;
const approver = { ...city, by: 'km-p-08' } as const;
const path = 'talent-pool/plans';
const planRef = 'joint county plan';
const noLimits = {
  maxShareOfSendingUnit: null,
  minOutsideShare: null,
  minSendingUnits: null,
  maxOutOfSendingUnit: null,
  maxConsecutiveRounds: null,
  maxRounds: null,
  bothLevels: false,
} as const;

/** A team of six, seated by hand. */
export async function dispatchToCounty(
  world: World,
  period: { readonly from: string; readonly to: string },
): Promise<void> {
  const { player, refs, units } = world;
  const cards = await player.read(
    { ...city, method: 'GET', path: 'talent-pool/target-cards' },
    Cards,
  );
  const wanted = units.get(unitOnCard)?.name;
  const targetIds = cards.items
    .flatMap((card) => card.units)
    .filter(({ name }) => name === wanted)
    .map(({ targetId }) => targetId);
  const team = {
    name: '联动支援组（安宁）',
    targetIds,
    size: { min: 6, max: 6 },
    deputies: { min: 1, max: 1 },
    skills: [],
  };
  const body = {
    kind: 'joint',
    title: '教育领域联动巡察支援安宁市组队方案',
    mode: 'manual',
    recusalMode: 'combined',
    period,
    pools: ['card'],
    teams: [team],
  };
  const { id } = await player.read({ ...city, path, body }, Plan);
  refs.set(planRef, id);
  const at = `${path}/${id}`;
  const now = () => player.read({ ...city, method: 'GET', path: at }, Board);
  const change = async (below: string, changed: object) =>
    await player.send({
      ...city,
      method: 'PATCH',
      path: `${at}${below}`,
      body: changed,
      version: (await now()).version,
    });
  await change('', { limits: noLimits });
  const teamId = (await now()).problem.teams[0]?.id;
  const to = (role: string) => ({ team: teamId, role });
  const changes = seats.map(([person, role]) => ({
    person: refs.get(cardOf(person)),
    to: to(role),
  }));
  await change('/seats', { changes });
  await player.send({ ...city, path: `${at}/seal`, version: (await now()).version });
  await player.send({ ...approver, path: `${at}/approve`, version: (await now()).version });
  const request = '请于三个工作日内函复，被抽调同志报到时随带回避申请书。';
  await player.send({ ...city, path: `${at}/dispatch`, body: { request } });
  await deliver(world, []);
  await listAsked(world, id);
}

/** All go: their county lets them, the city takes them. */
export async function agreeAndConfirm(world: World): Promise<void> {
  const going = seats.map(([person]) => sent(person));
  for (const one of going) {
    await agreeOnBoth(world, one);
    await nominate(world, one);
  }
  await deliver(world, going);
  for (const one of going) await confirm(world, one);
  await deliver(world, going);
}

export const sent = (person: string): Asked => ({
  person,
  home,
  targetName: '安宁市',
  atCity: `dispatch of ${person}`,
  spare: undefined,
});

/** 组长由市级提名. */
export async function nameLeader(world: World): Promise<void> {
  const { cityId, kernel, player, refs } = world;
  const at = `inspection/combined-inspections/${refs.get(linkageRef)}`;
  const { counties } = await player.read({ ...city, method: 'GET', path: at }, Undertaking);
  const county = counties.find(({ code }) => code === tenantCode);
  await player.send({
    ...city,
    method: 'PUT',
    path: `${at}/counties/${county?.id ?? ''}/leader`,
    body: { name: nameOf(world, leader), from: '官渡区', document: '昆巡组提〔2026〕6号' },
  });
  await deliverWaiting(kernel, cityId);
}

/** 县级党委授权. */
export async function authoriseNamed(world: World, authorisedOn: string): Promise<void> {
  const { kernel, player, refs, tenantIds } = world;
  await player.send({
    by: director,
    in: { tenantCode },
    path: `inspection/participations/${refs.get(partOf(tenantCode))}/leader`,
    body: { authorises: true, documentNo: '安委授〔2026〕11号', authorisedOn },
  });
  await deliverWaiting(kernel, tenantIds.get(tenantCode) ?? 0);
}
