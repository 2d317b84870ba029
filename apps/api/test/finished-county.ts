import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  applyHistory,
  collectBytes,
  commitDryRun,
  decideHistory,
  dryRunFile,
  exportRegister,
  listRecords,
  showImport,
} from '@lianxun/kernel';
import { asMember, type TestKernel, type TestTenant, type TestUser } from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';

import { demoPeople, demoUnits, finishedRound } from '../src/demo/content/content.ts';
import { loadPeople } from '../src/demo/directory/load-people.ts';
import { loadUnits } from '../src/demo/directory/load-units.ts';
import { loadEngagements } from '../src/demo/finished/load-engagements.ts';
import { loadFindings } from '../src/demo/finished/load-findings.ts';
import { openPlayer } from '../src/demo/play/player.ts';
import { accountOf, References } from '../src/demo/play/references.ts';
import { countyCode, parts, type World } from '../src/demo/play/world.ts';
import { planRound } from '../src/demo/rounds/plan-round.ts';

const register = 'rectification.findings';
const round = finishedRound();

/** A county with the units, people and teams of the demo's finished round, and none of its findings. */
export interface PlannedCounty {
  readonly tenant: TestTenant;
  readonly clerk: TestUser;
  readonly director: TestUser;
  readonly world: World;
  readonly roundId: string;
}

export async function planCounty(host: TestKernel): Promise<PlannedCounty> {
  const tenant = await host.county();
  const clerk = await host.member(tenant, 'office');
  const director = await host.member(tenant, 'officeDirector');
  const refs = new References();
  const home = { code: countyCode, tenantId: tenant.id };
  const { kernel } = host;
  const adminPool = host.db.admin;
  await loadUnits(adminPool, home, refs);
  await loadPeople({ adminPool, kernel }, home, refs);
  refs.set(accountOf(parts.director), director.id);
  const player = await openPlayer({
    kernel,
    adminPool,
    refs,
    cast: [parts.director],
    tenantCode: tenant.code,
  });
  const world: World = {
    kernel,
    adminPool,
    refs,
    player,
    countyId: tenant.id,
    cityId: 0,
    tenantIds: new Map([[tenant.code, tenant.id]]),
    people: byRef(demoPeople(countyCode)),
    units: byRef(demoUnits(countyCode)),
  };
  const teams = round.teams.map((team) => ({ ...team, members: [] }));
  await planRound(world, { ...round, teams });
  await player.close();
  return { tenant, clerk, director, world, roundId: refs.get(round.ref) };
}

/** The round with everything that was found and done in it. */
export async function playCounty(host: TestKernel): Promise<PlannedCounty> {
  const county = await planCounty(host);
  const { refs, people } = county.world;
  for (const ref of people.keys()) {
    if (refs.find(accountOf(ref)) === null) refs.create(accountOf(ref));
  }
  await loadEngagements(county.world, round);
  await loadFindings(county.world, round);
  return county;
}

export async function exportLedger(
  host: TestKernel,
  { tenant, clerk }: PlannedCounty,
): Promise<Uint8Array> {
  return await host.read(asMember(tenant, clerk), async (ctx) => {
    const { bytes } = await exportRegister(ctx, host.kernel.plugins, { register });
    return await collectBytes(bytes);
  });
}

/** The ledger as records, in sheet order. */
export async function ledgerRecords(host: TestKernel, { tenant, clerk }: PlannedCounty) {
  return await host.read(asMember(tenant, clerk), (ctx) =>
    listRecords(ctx, host.kernel.plugins, { register }),
  );
}

/** 预检 of a ledger by the clerk; answers the batch. */
export async function dryRun(
  host: TestKernel,
  { tenant, clerk }: PlannedCounty,
  bytes: Uint8Array,
): Promise<string> {
  return await dryRunFile(
    host.kernel,
    { tenantId: tenant.id, userId: clerk.id },
    { register, fileName: '整改台账.xlsx', bytes, tempDirectory: join(tmpdir(), uuidv7()) },
  );
}

export async function writeBatch(
  host: TestKernel,
  { tenant, clerk }: PlannedCounty,
  batchId: string,
): Promise<void> {
  await commitDryRun(host.kernel, { tenantId: tenant.id, batchId, userId: clerk.id }, false);
}

/** The second person: the director takes the statuses of the batch over. */
export async function approveHistory(
  host: TestKernel,
  { tenant, director }: PlannedCounty,
  batchId: string,
): Promise<void> {
  await host.write(asMember(tenant, director), (ctx) =>
    decideHistory(ctx, host.kernel.plugins, { id: batchId, decision: 'approved', note: '' }),
  );
  await applyHistory(host.kernel, { tenantId: tenant.id, batchId, userId: director.id });
}

export const showBatch = (host: TestKernel, { tenant, clerk }: PlannedCounty, id: string) =>
  host.read(asMember(tenant, clerk), (ctx) => showImport(ctx, host.kernel.plugins, id));

const byRef = <Item extends { readonly ref: string }>(items: readonly Item[]) =>
  new Map(items.map((item) => [item.ref, item]));
