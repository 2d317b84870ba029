import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { placeIn, type Place } from './dispatch-world.ts';
import { playBlocks } from './play-blocks.ts';
import { playCombined, type Lent, type Part } from './play-combined.ts';
import { openWorkflowHost, type WorkflowHost } from './workflow-county.ts';

const title = '板块式统合巡察';
const Board = z.object({
  version: z.int(),
  title: z.string(),
  recusalMode: z.string(),
  problem: z.object({ teams: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
  targets: z.array(z.object({ team: z.uuid(), names: z.array(z.string()) })),
  seats: z.array(z.object({ person: z.uuid(), team: z.uuid() })),
});

let host: WorkflowHost;
let city: Place;
let combined: ReturnType<typeof playCombined>;
let blocks: ReturnType<typeof playBlocks>;
let first: Place;
let second: Place;
let id: string;
let planId: string;
let parts: readonly Part[];

beforeAll(async () => {
  host = await openWorkflowHost();
  city = await placeIn(host, await host.city());
  combined = playCombined(host, city);
  blocks = playBlocks(host, city);
  first = await combined.newCounty();
  second = await combined.newCounty();
  await blocks.cardOf(first, ['财政局', '教育局']);
  await blocks.cardOf(second, ['卫健局', '民政局']);
  id = await combined.plan({ mode: 'block', title, counties: [first, second] });
  await combined.submit(id);
  await combined.approve(id);
  parts = [await combined.partOf(first, title), await combined.partOf(second, title)];
  for (const part of parts) {
    await combined.join(part);
    await blocks.tellLevels(part, 3);
  }
  await blocks.demand(id, { count: 1, size: { min: 3, max: 8 } });
  await blocks.divide(id);
  planId = await blocks.staff(id);
});
afterAll(() => host.close());

const board = async () =>
  Board.parse((await city.must(city.clerk, 'GET', `talent-pool/plans/${planId}`)).body);

async function seat(person: Lent, role: string) {
  const team = (await board()).problem.teams[0]?.id;
  return await city.send(city.clerk, 'PATCH', `talent-pool/plans/${planId}/seats`, {
    changes: [{ person: person.cardId, to: { team, role } }],
  });
}

describe('a team of a block', () => {
  test('inspects every unit of it, of both counties, by the rules of combined teams', async () => {
    const { problem, recusalMode, targets, title: named } = await board();

    expect(named).toBe(`${title}组队方案`);
    expect(problem.teams).toHaveLength(1);
    expect(targets[0]?.names.toSorted()).toEqual(
      [
        `${first.tenant.name}财政局`,
        `${first.tenant.name}教育局`,
        `${second.tenant.name}卫健局`,
        `${second.tenant.name}民政局`,
      ].toSorted(),
    );
    expect(recusalMode).toBe('combined');
  });

  test.each([
    ['first', () => first],
    ['second', () => second],
  ])('takes nobody who works in the %s county', async (_, county) => {
    const person = await combined.lent(county(), '本县干部', 'inspection');

    const answer = await seat(person, 'member');

    expect(answer.status).toBe(409);
    expect(JSON.stringify(answer.body)).toMatch(/现工作地.*同属一县区/u);
    expect((await board()).seats).toEqual([]);
  });

  test.each([
    ['first', () => first],
    ['second', () => second],
  ])('takes nobody born in the %s county, wherever he works', async (_, county) => {
    const outside = await combined.newCounty();
    const nativeCounty = county().tenant.code;
    const person = await combined.lent(outside, '籍贯干部', 'inspection', { nativeCounty });

    const answer = await seat(person, 'member');

    expect(answer.status).toBe(409);
    expect(JSON.stringify(answer.body)).toMatch(/籍贯.*同属一县区/u);
    expect((await board()).seats).toEqual([]);
  });

  test.each([
    ['first', () => first, '教育局'],
    ['second', () => second, '民政局'],
  ])('takes nobody whose spouse leads a unit of the %s county', async (_, county, unit) => {
    const outside = await combined.newCounty();
    const spouse = {
      relation: 'spouse',
      name: `${unit}主官`,
      employer: `${county().tenant.name}${unit}`,
    };
    const person = await combined.lent(outside, '亲属干部', 'inspection', { relatives: [spouse] });

    const answer = await seat(person, 'member');

    expect(answer.status).toBe(409);
    expect(JSON.stringify(answer.body)).toMatch(/配偶|亲属/u);
    expect((await board()).seats).toEqual([]);
  });

  test('takes who comes from outside both, and is not sent up before it is complete', async () => {
    const outside = await combined.newCounty();
    const member = await combined.lent(outside, '外县干部', 'inspection');

    expect(await seat(member, 'member')).toMatchObject({ status: 200 });
    const sealed = await city.send(city.clerk, 'POST', `talent-pool/plans/${planId}/seal`);

    expect(sealed.status).toBe(409);
    expect((await board()).seats).toHaveLength(1);
  });
});

test('a plan of the same blocks is not made twice; moved units ask for another', async () => {
  await expect(blocks.staff(id)).rejects.toThrow('block.already_staffed');

  const { division } = await blocks.read(id);
  const targetId = division.blocks[0]?.units[0] ?? '';
  await blocks.moveUnit(id, { targetId, block: 2, reason: '另设一个板块' });

  expect((await blocks.read(id)).staffing).toEqual({ planId, isCurrent: false });
  await expect(blocks.staff(id)).rejects.toThrow('block.division_broken');
});
