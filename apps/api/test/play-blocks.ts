import { insertUnit } from '@lianxun/plugin-testing';
import { z } from 'zod';

import { leaderOf, type Place } from './dispatch-world.ts';
import type { Part } from './play-combined.ts';
import { dayFromToday } from './play-time.ts';
import type { WorkflowHost } from './workflow-county.ts';

/** A unit of a county, with the id under which the city knows it. */
export interface CardedUnit {
  readonly unitId: string;
  readonly name: string;
  readonly targetId: string;
}

const Division = z.object({
  version: z.int(),
  score: z.int(),
  settings: z.record(z.string(), z.unknown()),
  problem: z.object({ units: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
  division: z.object({ blocks: z.array(z.object({ id: z.string(), units: z.array(z.uuid()) })) }),
  staffing: z.object({ planId: z.uuid(), isCurrent: z.boolean() }).nullable(),
});
const Sheet = z.object({
  version: z.int(),
  levels: z.array(z.object({ key: z.string() })),
  units: z.array(z.object({ targetId: z.uuid(), name: z.string() })),
});

/** What is 板块式 about a 市县统合巡察, act by act. */
export function playBlocks(host: WorkflowHost, city: Place) {
  /** Units with somebody at their head, told to the city on one 对象卡. */
  async function cardOf(county: Place, names: readonly string[]): Promise<CardedUnit[]> {
    const units: { readonly unitId: string; readonly name: string }[] = [];
    for (const own of names) {
      const name = `${county.tenant.name}${own}`;
      const unitId = await insertUnit(host.app.db.admin, county.tenant, { name });
      await leaderOf(host, county, { unitId, name: `${own}主官` });
      units.push({ unitId, name });
    }
    const offers = 'talent-pool/card-offers';
    const { body } = await county.must(county.clerk, 'POST', `${offers}/targets`, {
      undertaking: '市县统合巡察',
      unitIds: units.map(({ unitId }) => unitId),
      expiresOn: dayFromToday(365),
    });
    const decision = `${offers}/${String(body['id'])}/decision`;
    await county.must(county.director, 'POST', decision, { approves: true });
    await county.deliver();
    await city.deliver();
    const held = await city.must(city.clerk, 'GET', 'talent-pool/target-cards');
    const known = Cards.parse(held.body['items']).flatMap((card) => card.units);
    return units.map((unit) => ({
      ...unit,
      targetId: known.find(({ name }) => name === unit.name)?.targetId ?? '',
    }));
  }

  const sheetOf = async ({ county, participationId }: Part) => {
    const path = `block/level-sheets/${participationId}`;
    return Sheet.parse((await county.must(county.clerk, 'GET', path)).body);
  };

  /** Every unit of the county stands at this level, and the city is told. */
  async function tellLevels(part: Part, level: number): Promise<void> {
    const { county, participationId } = part;
    const path = `block/level-sheets/${participationId}`;
    const { levels, units } = await sheetOf(part);
    const rows = units.map(({ targetId }) => ({
      targetId,
      levels: Object.fromEntries(levels.map(({ key }) => [key, level])),
      industry: null,
      workload: 1,
      lastInspectedOn: '2021-05-01',
    }));
    await county.must(county.clerk, 'PUT', path, { rows });
    await withVersion(county, `${path}/send`, (await sheetOf(part)).version);
    await county.deliver();
  }

  /** What was found at the units of the county is submitted, by an act of its own. */
  async function reportFindings(part: Part): Promise<void> {
    const { county, participationId } = part;
    const path = `block/level-sheets/${participationId}/findings`;
    await withVersion(county, path, (await sheetOf(part)).version);
    await county.deliver();
  }

  async function withVersion(place: Place, path: string, version: number, body?: unknown) {
    const response = await host.app.send('POST', `/api/v1/t/${place.tenant.code}/${path}`, {
      session: place.clerk.session,
      ...(body === undefined ? {} : { body }),
      headers: { 'if-match': `"${version}"`, 'idempotency-key': crypto.randomUUID() },
    });
    if (response.status >= 300) throw new Error(`${path}: ${await response.text()}`);
  }

  const read = async (id: string) =>
    Division.parse((await city.must(city.clerk, 'GET', `block/divisions/${id}`)).body);

  /** What is asked of the blocks, beside what is asked anyway. */
  async function demand(id: string, asked: Readonly<Record<string, unknown>>): Promise<void> {
    const { settings } = await read(id);
    await city.must(city.clerk, 'PUT', `block/divisions/${id}`, { ...settings, ...asked });
  }

  /** Computed in a thread of its own, and taken over. */
  async function divide(id: string): Promise<z.output<typeof Division>> {
    const { version } = await read(id);
    await withVersion(city, `block/divisions/${id}/runs`, version, { seed: 7 });
    await host.app.kernel.computations.settled();
    return await read(id);
  }

  async function moveUnit(
    id: string,
    body: { readonly targetId: string; readonly block: number; readonly reason: string },
  ): Promise<void> {
    const { version } = await read(id);
    await withVersion(city, `block/divisions/${id}/move`, version, body);
  }

  /** A joint staffing plan with one team for each block; answers it. */
  async function staff(id: string): Promise<string> {
    const { version } = await read(id);
    await withVersion(city, `block/divisions/${id}/staffing-plan`, version);
    return (await read(id)).staffing?.planId ?? '';
  }

  return {
    cardOf,
    sheetOf,
    tellLevels,
    reportFindings,
    read,
    demand,
    divide,
    moveUnit,
    staff,
  };
}

const Cards = z.array(
  z.object({ units: z.array(z.object({ targetId: z.uuid(), name: z.string() })) }),
);
