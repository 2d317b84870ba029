import type { Ctx } from '@lianxun/plugin-api';
import { decideOffer, inTalentPool, offerTarget } from '@lianxun/plugin-talent-pool/api';
import {
  asMember,
  insertUnit,
  openTestKernel,
  type TestKernel,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';

import { forOthers, inBlock, type BlockCtx } from '../src/database.ts';
import { blockMode } from '../src/divisions/block-mode.ts';

export interface Place {
  readonly tenant: TestTenant;
  readonly clerk: TestUser;
  readonly director: TestUser;
  readonly act: <Result>(work: (ctx: BlockCtx) => Promise<Result>) => Promise<Result>;
}

/** A city with two counties and an undertaking over both; each county has given units on a card. */
export interface BlockWorld {
  readonly host: TestKernel;
  readonly city: Place;
  readonly counties: readonly (Place & {
    readonly exchangeId: string;
    readonly participationId: string;
  })[];
  readonly combinedId: string;
}

async function placeIn(host: TestKernel, tenant: TestTenant): Promise<Place> {
  const clerk = await host.member(tenant, 'office');
  return {
    tenant,
    clerk,
    director: await host.member(tenant, 'officeDirector'),
    act: (work) =>
      host.write(asMember(tenant, clerk), (ctx: Ctx) => work(inBlock(ctx)), { expectAudit: false }),
  };
}

export async function openBlockWorld(units = 4): Promise<BlockWorld> {
  const host = await openTestKernel();
  const city = await placeIn(host, await host.city());
  const combinedId = uuidv7();
  await host.db.admin.query(
    `insert into p_inspection.combined_inspections (tenant_id, id, committee_term, year, round_no, title,
       mode, window_from, window_to, author_id, author_name, created_at)
     values ($1, $2, 13, 2026, 2, '第二轮市县统合巡察', 'block', '2026-03-01', '2026-05-31', $3, '经办', now())`,
    [city.tenant.id, combinedId, city.clerk.id],
  );
  const counties: BlockWorld['counties'][number][] = [];
  for (const name of ['甲县', '乙县'])
    counties.push(await addCounty({ host, city, combinedId }, name, units));
  return { host, city, counties, combinedId };
}

async function addCounty(
  { city, combinedId, host }: Pick<BlockWorld, 'host' | 'city' | 'combinedId'>,
  name: string,
  units: number,
): Promise<BlockWorld['counties'][number]> {
  const county = await placeIn(host, await host.county());
  const [exchangeId, participationId] = [uuidv7(), uuidv7()];
  await host.db.admin.query(
    `insert into p_inspection.combined_counties (tenant_id, id, combined_id, county_tenant_id, county_code,
       county_name, exchange_id, joined_at) values ($1, $2, $3, $4, $5, $6, $7, now())`,
    [city.tenant.id, uuidv7(), combinedId, county.tenant.id, county.tenant.code, name, exchangeId],
  );
  await host.db.admin.query(
    `insert into p_inspection.participations (tenant_id, id, committee_term, year, round_no, title, mode,
       window_from, window_to, exchange_id, combined_id, city_tenant_id, city_name, mode_title, received_at)
     values ($1, $2, 13, 2026, 2, '第二轮市县统合巡察', 'block', '2026-03-01', '2026-05-31', $3, $4, $5,
       '昆明市', '板块式', now())`,
    [county.tenant.id, participationId, exchangeId, combinedId, city.tenant.id],
  );
  await giveCard(host, county, name, units);
  await host.deliver(city.tenant);
  await county.act((ctx) =>
    invite(ctx, { id: participationId, exchangeId, cityTenantId: city.tenant.id }),
  );
  return { ...county, exchangeId, participationId };
}

async function giveCard(
  host: TestKernel,
  county: Place,
  name: string,
  units: number,
): Promise<void> {
  const unitIds: string[] = [];
  for (let number = 1; number <= units; number += 1)
    unitIds.push(await insertUnit(host.db.admin, county.tenant, { name: `${name}单位${number}` }));
  const offer = await county.act((ctx) =>
    offerTarget(inTalentPool(ctx), {
      undertaking: '统合巡察',
      roundId: null,
      unitIds,
      expiresOn: '2027-06-30',
      reason: null,
    }),
  );
  await host.write(asMember(county.tenant, county.director), (ctx) =>
    decideOffer(inTalentPool(ctx), offer, { approves: true, reason: null }),
  );
  await host.deliver(county.tenant);
}

async function invite(
  ctx: BlockCtx,
  part: { readonly id: string; readonly exchangeId: string; readonly cityTenantId: number },
): Promise<void> {
  const levels = [
    { key: 'economy', title: '经济水平' },
    { key: 'integrity', title: '廉政水平' },
  ];
  await blockMode.invited?.(
    forOthers(ctx),
    { ...part, title: '', theme: null, windowFrom: '', windowTo: '', roundId: null },
    { levels },
  );
}
