import { insertUser, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { createWorld, openHost, teamOnSite } from '../../test/factories.ts';
import {
  moveUrgent,
  urgentBody,
  urgentPlace,
  type UrgentPlace,
} from '../../test/urgent-factories.ts';
import { changeUrgentReport } from './change-urgent-report.ts';
import { fileFromTeam } from './file-from-team.ts';
import { fileUrgentReport } from './file-urgent-report.ts';
import { recordUrgentDecision, recordUrgentHandling } from './record-urgent-text.ts';
import { listFilings } from './urgent-reports.repository.ts';
import type { FileUrgentBody } from './urgent-reports.schemas.ts';
import { getUrgentReport, listUrgentReports } from './urgent-views.ts';

let host: TestKernel;
let city: UrgentPlace;
let county: UrgentPlace;
let tenants = 0;
beforeAll(async () => {
  host = await openHost();
  city = await urgentPlace(host, await host.city(), ['市组长', '市书记', '市案管']);
});
afterAll(() => host.close());
beforeEach(async () => {
  tenants += 1;
  county = await urgentPlace(host, await host.county(`第${tenants}县`), [
    '县组长',
    '县书记',
    '县案管',
  ]);
});

const named = (name: string, userName: string | null = null) => ({ name, userName });
const drafted = async (overrides: Partial<FileUrgentBody> = {}) => {
  const { id } = await county.inside(county.chief, (ctx) =>
    fileUrgentReport(ctx, urgentBody(overrides)),
  );
  return id;
};
const carry = async () => {
  await county.carry();
  await city.carry();
  await county.carry();
};
const sent = async (overrides: Partial<FileUrgentBody> = {}) => {
  const id = await drafted(overrides);
  await moveUrgent(county, county.chief, { id, move: 'submit' });
  await moveUrgent(county, county.deputy, { id, move: 'sign' });
  await carry();
  return id;
};
const listed = async (place: UrgentPlace, user = place.chief) => {
  const { items } = await place.inside(user, (ctx) => listUrgentReports(ctx, { limit: 100 }));
  return items.filter(
    ({ direction, partnerName }) => direction === 'outgoing' || partnerName === county.tenant.name,
  );
};
const own = (id: string, user = county.chief) =>
  county.inside(user, (ctx) => getUrgentReport(ctx, id));
const arrived = async () => (await listed(city))[0]?.id ?? '';
const inCity = (id: string, user = city.chief) =>
  city.inside(user, (ctx) => getUrgentReport(ctx, id));

describe('an urgent report', () => {
  test('goes straight to the receivers, is received and decided, and comes to its end', async () => {
    const id = await sent();
    expect(await own(id)).toMatchObject({ stage: 'sent', partnerName: city.tenant.name });

    const there = await arrived();
    expect(await inCity(there)).toMatchObject({
      stage: 'sent',
      facts: '鹮羽蘅一案：现场发现大额资金账外循环。',
      isReceiver: true,
    });
    await moveUrgent(city, city.chief, { id: there, move: 'receive' });
    await city.carry();
    expect(await own(id)).toMatchObject({ stage: 'received', receivedByName: '市组长' });

    const { version } = await inCity(there);
    await city.inside(city.chief, (ctx) =>
      recordUrgentDecision(ctx, there, { text: '立即核查', version }),
    );
    await moveUrgent(city, city.chief, { id: there, move: 'decide' });
    await city.carry();
    const decided = await own(id);
    expect(decided).toMatchObject({
      stage: 'decided',
      decision: '立即核查',
      decidedByName: '市组长',
    });

    await county.inside(county.chief, (ctx) =>
      recordUrgentHandling(ctx, id, { text: '已核查', version: decided.version }),
    );
    await expect(moveUrgent(county, county.chief, { id, move: 'close' })).rejects.toMatchObject({
      code: 'core.move_refused',
    });
    await moveUrgent(county, county.deputy, { id, move: 'close' });
    await county.carry();
    expect(await inCity(there)).toMatchObject({ stage: 'closed', handling: '已核查' });
  });

  test('tells what was done in its order, whichever event comes first', async () => {
    const id = await sent();
    const there = await arrived();
    await moveUrgent(city, city.chief, { id: there, move: 'receive' });
    const { version } = await inCity(there);
    await city.inside(city.chief, (ctx) =>
      recordUrgentDecision(ctx, there, { text: '立即核查', version }),
    );
    await moveUrgent(city, city.chief, { id: there, move: 'decide' });

    await city.carry('last first');

    expect(await own(id)).toMatchObject({ stage: 'decided', decision: '立即核查' });
  });

  test('goes out, and is taken over from its team, though the event was lost', async () => {
    const world = await createWorld(host);
    const team = await teamOnSite(world);
    county = await urgentPlace(host, world.county, ['县组长', '县书记', '县案管']);
    await world.asTeam(team.teamId, team.leader, (ctx) =>
      fileFromTeam(ctx, { ...urgentBody(), engagementId: team.engagementId }),
    );
    await county.forget();
    await county.sweep();
    await county.carry();
    const [item] = await listed(county);
    await moveUrgent(county, county.deputy, { id: item?.id ?? '', move: 'sign' });
    await county.forget();
    await county.sweep();
    await carry();

    expect(await listed(city)).toHaveLength(1);
  });

  test('is not signed by whoever has rewritten it, though another drafted and submitted it', async () => {
    const id = await drafted();
    const { version } = await own(id);
    await county.inside(county.deputy, (ctx) =>
      changeUrgentReport(ctx, id, { body: urgentBody({ title: '改写' }), version }),
    );
    await moveUrgent(county, county.chief, { id, move: 'submit' });

    const signing = moveUrgent(county, county.deputy, { id, move: 'sign' });

    await expect(signing).rejects.toMatchObject({ code: 'core.move_refused' });
  });

  test('is signed by another person than the one who drafted or submitted it', async () => {
    const id = await drafted();
    await moveUrgent(county, county.chief, { id, move: 'submit' });

    await expect(moveUrgent(county, county.chief, { id, move: 'sign' })).rejects.toMatchObject({
      code: 'core.move_refused',
    });
    await moveUrgent(county, county.deputy, { id, move: 'return', reason: '补充事实' });
    const { version } = await own(id);
    await county.inside(county.chief, (ctx) =>
      changeUrgentReport(ctx, id, { body: urgentBody({ title: '补充后' }), version }),
    );
    expect(await own(id)).toMatchObject({ stage: 'drafting', title: '补充后' });
  });

  test('stays as it was signed', async () => {
    const id = await sent();
    const { version } = await own(id);
    const change = county.inside(county.chief, (ctx) =>
      changeUrgentReport(ctx, id, { body: urgentBody(), version }),
    );
    await expect(change).rejects.toMatchObject({ code: 'inspection.urgent_under_way' });
  });

  test('is decided only after its decision is written, by a receiver', async () => {
    await sent({ receivers: [named('市组长')] });
    const there = await arrived();
    await moveUrgent(city, city.chief, { id: there, move: 'receive' });

    await expect(moveUrgent(city, city.chief, { id: there, move: 'decide' })).rejects.toMatchObject(
      { details: { reasons: [{ code: 'inspection.no_decision' }] } },
    );
  });

  test('comes back when nobody named can receive it, and goes out again', async () => {
    const id = await sent({ receivers: [named('无此人')] });
    const back = await own(id);
    expect(back).toMatchObject({ state: 'bounced', refusal: expect.stringContaining('收件人') });
    expect(await listed(city)).toEqual([]);

    await county.inside(county.chief, (ctx) =>
      changeUrgentReport(ctx, id, { body: urgentBody(), version: back.version }),
    );
    await moveUrgent(county, county.chief, { id, move: 'submit' });
    await moveUrgent(county, county.deputy, { id, move: 'sign' });
    await carry();
    expect(await listed(city)).toHaveLength(1);
  });

  test('of two of one name reaches the one whose account is named, and without an account neither', async () => {
    const namesake = () =>
      insertUser(host.db.admin, city.tenant, { displayName: '市副组长', roles: ['leadingGroup'] });
    const [meant, other] = [await namesake(), await namesake()];
    const back = await own(await sent({ receivers: [named('市副组长')] }));
    expect(back).toMatchObject({ state: 'bounced', refusal: expect.stringContaining('账号') });

    const wrong = await sent({ receivers: [named('市书记', meant.userName)] });
    expect(await own(wrong)).toMatchObject({ state: 'bounced' });

    await sent({ receivers: [named('市副组长', meant.userName)] });
    expect(await listed(city, meant)).toHaveLength(1);
    expect(await listed(city, other)).toEqual([]);
  });

  test('brought twice it is there once', async () => {
    await sent();
    await host.db.admin.query(
      `update core.exchange_messages set delivered = false where type = 'urgentReport' and verb = 'report'`,
    );
    await carry();
    expect(await listed(city)).toHaveLength(1);
  });
});

describe('whoever is not named to read it', () => {
  test('finds nothing in the restricted scope of county or city', async () => {
    const id = await sent();
    const there = await arrived();

    expect(await listed(county, county.custody)).toEqual([]);
    await expect(own(id, county.custody)).rejects.toMatchObject({ status: 404 });
    expect(await listed(city, city.deputy)).toEqual([]);
    await expect(inCity(there, city.deputy)).rejects.toMatchObject({ status: 404 });
    const status = city.inside(city.deputy, (ctx) => ctx.workflow.status('urgentReport', there));
    await expect(status).rejects.toMatchObject({ status: 404 });
  });

  test('nor does an account made later that may receive', async () => {
    await sent();
    const there = await arrived();
    const late = await host.member(city.tenant, 'leadingGroup');

    await expect(inCity(there, late)).rejects.toMatchObject({ status: 404 });
  });

  test('nor does whoever it is about, though he signs or receives', async () => {
    const concerned = [
      { name: '县书记', unitName: '县纪委监委' },
      { name: '市组长', unitName: '市委' },
    ];
    const id = await drafted({ concerned, receivers: [named('市组长'), named('市书记')] });
    expect(await listed(county, county.deputy)).toEqual([]);
    const third = await host.member(county.tenant, 'disciplineHead');
    await moveUrgent(county, county.chief, { id, move: 'submit' });
    await moveUrgent(county, third, { id, move: 'sign' });
    await carry();

    expect(await listed(city, city.chief)).toEqual([]);
    expect(await listed(city, city.deputy)).toHaveLength(1);
  });

  test('finds no word of it in a column, message, entry, task or notice', async () => {
    await sent();
    const word = '鹮羽蘅';
    const { rows } = await host.db.admin.query<{ found: string }>(`
      select 'reports' as found from p_inspection.urgent_reports t where t::text like '%${word}%'
      union all select 'messages' from core.exchange_messages t where t::text like '%${word}%'
      union all select 'contents' from core.audit_contents t where convert_from(content, 'UTF8') like '%${word}%'
      union all select 'entries' from core.audit_entries t where t::text like '%${word}%'
      union all select 'outbox' from core.outbox t where t::text like '%${word}%'
      union all select 'tasks' from core.workflow_tasks t where t::text like '%${word}%'
      union all select 'notices' from core.notifications t where t::text like '%${word}%'`);
    expect(rows).toEqual([]);
  });
});

describe('a team on site', () => {
  test('hands one in at any stage, and nothing of it stays with the team', async () => {
    const world = await createWorld(host);
    const team = await teamOnSite(world);
    county = await urgentPlace(host, world.county, ['县组长', '县书记', '县案管']);
    const filed = await world.asTeam(team.teamId, team.leader, (ctx) =>
      fileFromTeam(ctx, { ...urgentBody(), engagementId: team.engagementId }),
    );
    await county.carry();

    const [item] = await listed(county);
    expect(item).toMatchObject({ stage: 'signing', direction: 'outgoing' });
    const { rows } = await host.db.admin.query(
      'select content_sealed from p_inspection.urgent_filings where id = $1',
      [filed.id],
    );
    expect(rows).toEqual([{ content_sealed: null }]);
    const mine = (user = team.leader) =>
      world.asTeam(team.teamId, user, (ctx) => listFilings(ctx.tx, ctx.actor.userId));
    expect(await mine()).toMatchObject([{ kind: 'direct', takenAt: expect.any(String) }]);
    expect(await mine(team.first)).toEqual([]);

    await moveUrgent(county, county.deputy, { id: item?.id ?? '', move: 'sign' });
    await carry();
    expect(await listed(city)).toHaveLength(1);
  });
});
