import { deliverWaiting } from '@lianxun/kernel';
import { z } from 'zod';

import { jointBranch, jointCounty } from '../content/content.ts';
import { moveOneCase } from '../play/move-cases.ts';
import { accountOf } from '../play/references.ts';
import { runJob } from '../play/run-job.ts';
import type { World } from '../play/world.ts';
import { signTerms } from '../rounds/mandate-teams.ts';
import { Created } from '../rounds/plan-round.ts';
import { authorise } from '../talent/dispatch-acts.ts';
import { sent } from './joint-dispatch.ts';
import { roundOf } from './linkage-county.ts';

const Team = z.object({
  members: z.array(z.object({ id: z.uuid(), userId: z.uuid() })),
  engagements: z.array(z.object({ id: z.uuid() })),
});
const Engagements = z.object({
  items: z.array(z.object({ id: z.uuid(), version: z.int(), unitName: z.string() })),
});
const Branch = z.object({ branch: z.object({ id: z.uuid() }) });

const { author, clerk, deputy, director, late, leader, liaison, member, tenantCode } = jointCounty;
const place = { tenantCode } as const;
const office = { by: clerk, in: place } as const;
const chief = { by: director, in: place } as const;
export const teamRef = 'joint county team';
export const engagementOf = (unitName: string) => `joint engagement of ${unitName}`;
const roundRef = () => roundOf(tenantCode);

interface Window {
  readonly from: string;
  readonly to: string;
  readonly on: string;
}

/** One team for the units of the round; all of its people are sent. */
export async function formTeam(world: World, { on, to }: Window): Promise<void> {
  const { kernel, player, refs, tenantIds } = world;
  const roundId = refs.get(roundRef());
  const body = { roundId, name: jointCounty.team };
  const { id } = await player.read({ ...office, path: 'inspection/teams', body }, Created);
  refs.set(teamRef, id);
  const units = `inspection/engagements?round=${roundId}&limit=50`;
  const { items } = await player.read({ ...office, method: 'GET', path: units }, Engagements);
  for (const { id: engagementId, unitName, version } of items) {
    refs.set(engagementOf(unitName), engagementId);
    const path = `inspection/engagements/${engagementId}`;
    await player.send({ ...office, method: 'PATCH', path, body: { teamId: id }, version });
  }
  const fields = { approvedOn: on, decisionNo: '安委〔2026〕35号' };
  await moveOneCase(world, {
    ...chief,
    subject: 'round',
    refs: [roundRef()],
    move: 'authorize',
    fields,
  });
  await mandate(world, [leader, deputy, author, member], { from: on, to });
  for (const person of [leader, deputy, author, member]) await signTerms(world, person);
  await deliverWaiting(kernel, tenantIds.get(tenantCode) ?? 0);
}

const target = { teamRef, director, clerk, tenantCode };

/** 一次一授权, each with a document of his own. */
async function mandate(
  world: World,
  people: readonly string[],
  window: { readonly from: string; readonly to: string },
): Promise<void> {
  for (const person of people) {
    const documentNo = `安巡授〔2026〕${Number(person.slice(-2)) - 7}号`;
    await authorise(world, sent(person), { documentNo, ...window }, target);
  }
}

const teamNow = ({ player, refs }: World) =>
  player.read({ ...office, method: 'GET', path: `inspection/teams/${refs.get(teamRef)}` }, Team);

const moveAll = async (
  world: World,
  move: string,
  fields?: Readonly<Record<string, string>>,
): Promise<void> => {
  const { items } = await world.player.read(
    {
      ...office,
      method: 'GET',
      path: `inspection/engagements?round=${world.refs.get(roundRef())}&limit=50`,
    },
    Engagements,
  );
  const moved = { ...office, move, ...(fields === undefined ? {} : { fields }) };
  for (const { unitName } of items)
    await moveOneCase(world, { ...moved, subject: 'engagement', refs: [engagementOf(unitName)] });
  await moveOneCase(world, { ...moved, subject: 'round', refs: [roundRef()] });
};

export const prepareUnits = (world: World) => moveAll(world, 'prepare');
export const enterUnits = (world: World, on: string) =>
  moveAll(world, 'enter', { undertakingsSignedOn: on, noticeDeliveredOn: on });

/** Mandates of two more wait until they have signed. */
export async function seatLatecomers(world: World, { on, to }: Window): Promise<void> {
  await mandate(world, [liaison, late], { from: on, to });
  for (const code of [tenantCode, jointCounty.home, jointCounty.city])
    await runJob(world, code, 'talent-pool.advance_dispatches');
  for (const code of [tenantCode, jointCounty.home, jointCounty.city])
    await deliverWaiting(world.kernel, world.tenantIds.get(code) ?? 0);
}

export async function foundBranch(world: World, foundedOn: string): Promise<void> {
  const { player, refs } = world;
  const memberIds = await branchMembers(world);
  const { approvedBy, document, name } = jointBranch;
  const [secretaryId] = memberIds;
  const { branch } = await player.read(
    {
      ...office,
      path: `inspection/teams/${refs.get(teamRef)}/branch`,
      body: { name, approvedBy, document, foundedOn, secretaryId, memberIds },
    },
    Branch,
  );
  refs.set('joint branch', branch.id);
  await meet(world, foundedOn, jointBranch.meetings[0]);
}

/** The leader first, who is the secretary. */
async function branchMembers(world: World): Promise<readonly string[]> {
  const { members } = await teamNow(world);
  const rowOf = (person: string) =>
    members.find(({ userId }) => userId === world.refs.get(accountOf(person)))?.id ?? '';
  return [leader, deputy, author, member].map(rowOf);
}

export const meetAgain = (world: World, heldOn: string) =>
  meet(world, heldOn, jointBranch.meetings[1]);

async function meet(
  world: World,
  heldOn: string,
  { absent, ...meeting }: (typeof jointBranch.meetings)[number],
): Promise<void> {
  const everybody = await branchMembers(world);
  const attendeeIds = absent ? everybody.slice(0, -1) : everybody;
  await world.player.send({
    ...office,
    path: `inspection/branches/${world.refs.get('joint branch')}/meetings`,
    body: { ...meeting, heldOn, attendeeIds },
  });
}
