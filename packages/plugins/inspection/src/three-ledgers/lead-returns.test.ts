import { insertUser, type TestKernel, type TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { placeIn } from '../../test/combined-world.ts';
import { createWorld, openHost } from '../../test/factories.ts';
import { createLeadOffice, leadContent, type LeadOffice } from '../../test/lead-factories.ts';
import { carryLeadReturns } from '../../test/lead-return-factories.ts';
import { urgentPlace, type UrgentPlace } from '../../test/urgent-factories.ts';
import { forOthers } from '../database.ts';
import { registerLead } from '../leads/leads/register-lead.ts';
import { getLeadReturn, getLeadReturns } from './get-lead-return.ts';
import { getThreeLedgers } from './get-three-ledgers.ts';
import { correctLeadReturn, draftLeadReturn, takeLeadRows } from './prepare-lead-return.ts';
import { submittedLeadsSource } from './submitted-leads.source.ts';

let host: TestKernel;
let city: UrgentPlace;
let county: LeadOffice;
beforeAll(async () => {
  host = await openHost();
  city = await urgentPlace(host, await host.city(), ['市组长', '市书记', '市案管']);
});
afterAll(() => host.close());
beforeEach(async () => {
  county = await createLeadOffice(await createWorld(host));
  await lead('纪某某', '纪某某违规收受礼金。');
});

const lead = (name: string, allegation: string) =>
  county.inside(county.custody, (ctx) =>
    registerLead(ctx, leadContent({ allegation, subject: { name } })),
  );
const carry = () => carryLeadReturns(host, county.world.county);
const period = async () => {
  const { periods } = await county.inside(county.custody, (ctx) => getLeadReturns(ctx));
  return periods[1]?.period ?? '';
};
const drafted = async () => {
  const chosen = await period();
  const id = await county.inside(county.custody, (ctx) => draftLeadReturn(ctx, chosen));
  await carry();
  return id;
};
const move = (user: TestUser, id: string, name: string) =>
  county.inside(user, (ctx) => ctx.workflow.move({ subject: 'leadReturn', id, move: name }));
const issue = async (id: string) => {
  await move(county.custody, id, 'submit');
  await move(county.head, id, 'issue');
  await carry();
};
const own = (id: string, user = county.custody) =>
  county.inside(user, (ctx) => getLeadReturn(ctx, id));
const arrivedAt = async (user = city.custody) => {
  const { items } = await city.inside(user, (ctx) => getLeadReturns(ctx));
  return items.filter(({ countyName }) => countyName === county.world.county.name);
};
const inCity = (id: string, user = city.custody) =>
  city.inside(user, (ctx) => getLeadReturn(ctx, id));

describe('a return of the ledger of leads', () => {
  test('goes from restricted scope to restricted scope, with names masked wherever they stand', async () => {
    const id = await drafted();
    expect(await own(id)).toMatchObject({ rows: [{ subject: '纪**' }] });
    expect(await arrivedAt()).toEqual([]);
    await issue(id);

    const [there] = await arrivedAt();
    const view = await inCity(there?.id ?? '');
    expect(view).toMatchObject({
      edition: 1,
      contentHash: (await own(id)).contentHash,
      rows: [{ subject: '纪**', allegation: '纪**违规收受礼金。', change: 'new' }],
    });
    const { ids } = await city.inside(city.custody, (ctx) =>
      submittedLeadsSource.list(forOthers(ctx), {
        filters: [{ column: 'reportingCounty', oneOf: [county.world.county.name] }],
        sort: [],
      }),
    );
    const [record] = await city.inside(city.custody, (ctx) =>
      submittedLeadsSource.read(forOthers(ctx), ids),
    );
    expect(record?.values).toMatchObject({ subject: '纪**', isOverdue: false, edition: 1 });
  });

  test('shows nothing of itself in the office of county or city, and no word of it in a message', async () => {
    const id = await drafted();
    await issue(id);
    for (const tenant of [county.world.county, city.tenant]) {
      const place = await placeIn(host, tenant);
      const office = await place.act(place.clerk, (ctx) => getThreeLedgers(ctx));
      expect([
        office.own,
        office.counties.flatMap(({ cells }) => cells.map((one) => one.returnId)),
      ]).toEqual([[], office.counties.flatMap(({ cells }) => cells.map(() => null))]);
      const there = place.act(place.clerk, (ctx) => ctx.workflow.status('leadReturn', id));
      await expect(there).rejects.toMatchObject({ status: 404 });
      const rows = place.act(place.clerk, (ctx) => getLeadReturns(ctx));
      await expect(rows).rejects.toMatchObject({ code: '42501' });
    }
    const { rows } = await host.db.admin.query<{ count: number }>(
      `select count(*)::int as count from core.exchange_messages
       where type = 'leadReturn' and content::text like '%礼金%'`,
    );
    expect(rows).toEqual([{ count: 0 }]);
  });

  test('is issued by another person, and stands from then on', async () => {
    const id = await drafted();
    const second = await host.member(county.world.county, 'disciplineHead');
    await county.inside(county.head, (ctx) => takeLeadRows(ctx, id));
    const early = move(county.custody, id, 'submit');
    await expect(early).rejects.toMatchObject({
      details: { reasons: [{ code: 'inspection.rows_not_taken' }] },
    });
    await carry();
    await move(county.custody, id, 'submit');
    const alone = move(county.head, id, 'issue');
    await expect(alone).rejects.toMatchObject({ code: 'core.move_refused' });
    await move(second, id, 'issue');
    await carry();

    const again = county.inside(county.custody, (ctx) => takeLeadRows(ctx, id));
    await expect(again).rejects.toMatchObject({ code: 'inspection.return_fixed' });
    await host.db.admin.query(
      `update core.exchange_messages set delivered = false where type = 'leadReturn'`,
    );
    await carry();
    expect(await arrivedAt()).toHaveLength(1);
  });

  test('is corrected by a new edition', async () => {
    const id = await drafted();
    await issue(id);
    await lead('另一人', '漏报的线索。');
    const corrected = await county.inside(county.custody, (ctx) =>
      correctLeadReturn(ctx, id, '漏报一件'),
    );
    await carry();
    await issue(corrected);

    const editions = await arrivedAt();
    expect(editions).toMatchObject([{ edition: 2, correction: '漏报一件' }, { edition: 1 }]);
    const newest = await inCity(editions[0]?.id ?? '');
    expect(newest.rows.map(({ change }) => change).toSorted()).toEqual(['new', 'same']);
  });
});

describe('whoever a lead is about', () => {
  test('does not find it in a return, in the county or in the city', async () => {
    await lead('书记丙', '反映书记丙。');
    await lead('市书记', '反映市书记。');
    const id = await drafted();

    expect((await own(id)).rows).toHaveLength(3);
    expect((await own(id, county.head)).rows).toHaveLength(2);
    await insertUser(host.db.admin, county.world.county, { roles: ['disciplineHead'] });
    await issue(id);
    const [there] = await arrivedAt();
    expect((await inCity(there?.id ?? '')).rows).toHaveLength(3);
    expect((await inCity(there?.id ?? '', city.deputy)).rows).toHaveLength(2);
  });
});
