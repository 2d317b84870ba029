import {
  asMember,
  insertUnit,
  type TestKernel,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { assignmentBody, evidence } from '../../test/assignment-factories.ts';
import { openHost } from '../../test/factories.ts';
import { inRectification, type RectificationCtx } from '../database.ts';
import { attachAssignmentFile } from './attach-assignment-file.ts';
import { createAssignments } from './create-assignment.ts';
import { getAssignment } from './get-assignment.ts';
import { listAssignments } from './list-assignments.ts';
import { recordFeedback } from './record-feedback.ts';
import { remindPartner } from './remind-partner.ts';
import { stateResult } from './state-result.ts';

let host: TestKernel;
let city: TestTenant;
let drafter: TestUser;
let issuer: TestUser;
beforeAll(async () => {
  host = await openHost();
  city = await host.city();
  drafter = await host.member(city, 'office');
  issuer = await host.member(city, 'officeDirector');
});
afterAll(() => host.close());

type Work<Result> = (ctx: RectificationCtx) => Promise<Result>;
const act = <Result>(tenant: TestTenant, user: TestUser, work: Work<Result>) =>
  host.write(asMember(tenant, user), (ctx) => work(inRectification(ctx)), { expectAudit: false });
const page = { limit: 50 } as const;

/** A county that has received what the city issued, with both halves and who acts on them. */
async function shared() {
  const county = await host.county();
  const clerk = await host.member(county, 'office');
  const [issued = ''] = await act(city, drafter, (ctx) =>
    createAssignments(ctx, assignmentBody({ tenantCode: county.code })),
  );
  const inCity = {
    move: (move: string, more = {}) =>
      act(city, issuer, (ctx) =>
        ctx.workflow.move({ subject: 'assignment', id: issued, move, ...more }),
      ),
    read: () => act(city, issuer, (ctx) => getAssignment(ctx, issued)),
    deliver: () => host.deliver(city),
  };
  await inCity.move('issue');
  await inCity.deliver();
  const { items } = await act(county, clerk, (ctx) => listAssignments(ctx, page));
  const received = items[0]?.id ?? '';
  const inCounty = {
    move: (move: string, more = {}) =>
      act(county, clerk, (ctx) =>
        ctx.workflow.move({ subject: 'assignment', id: received, move, ...more }),
      ),
    read: () => act(county, clerk, (ctx) => getAssignment(ctx, received)),
    deliver: () => host.deliver(county),
  };
  return { county, clerk, issued, received, inCity, inCounty };
}

async function reported() {
  const both = await shared();
  const { clerk, county, inCounty, received } = both;
  await inCounty.move('acknowledge');
  await inCounty.move('start');
  await act(county, clerk, async (ctx) => {
    const { version } = await getAssignment(ctx, received);
    await stateResult(ctx, received, { body: { result: '已办结', effect: null }, version });
  });
  return both;
}

test('what the city issues stands in the county with the same number, dates and words', async () => {
  const { county, inCity, inCounty } = await shared();
  const issued = await inCity.read();

  expect(await inCounty.read()).toMatchObject({
    direction: 'incoming',
    state: 'issued',
    number: issued.number,
    matter: issued.matter,
    dueOn: issued.dueOn,
    issuerName: `${city.name}委巡察办`,
    recipientName: county.name,
    isHandler: true,
  });
});

test('each party writes its own half: acknowledged there, acknowledged here', async () => {
  const { clerk, inCity, inCounty } = await shared();

  await inCounty.move('acknowledge');
  expect(await inCity.read()).toMatchObject({ state: 'issued', acknowledgedOn: null });
  await inCounty.deliver();

  expect(await inCity.read()).toMatchObject({
    state: 'acknowledged',
    acknowledgedByName: clerk.displayName,
  });
});

test('the county cannot conclude, and the city cannot report', async () => {
  const { inCity, inCounty } = await reported();

  await expect(inCounty.move('conclude')).rejects.toMatchObject({ code: 'core.move_refused' });
  await expect(inCity.move('report')).rejects.toMatchObject({ code: 'core.move_refused' });
});

test('feedback of the county is read in the city, in the order in which it was written', async () => {
  const { clerk, county, inCity, inCounty, received } = await shared();
  await inCounty.move('acknowledge');
  for (const text of ['已安排专班', '已核对账目'])
    await act(county, clerk, (ctx) => recordFeedback(ctx, received, text));

  await inCounty.deliver();

  const { feedbacks } = await inCity.read();
  expect(feedbacks.map(({ fromPartner, text }) => [text, fromPartner])).toEqual([
    ['已安排专班', true],
    ['已核对账目', true],
  ]);
});

test('a report without evidence does not leave the county', async () => {
  const { inCounty } = await reported();

  await expect(inCounty.move('report')).rejects.toMatchObject({ code: 'core.move_refused' });
});

test('returned, reported again and concluded: the county ends where the city does', async () => {
  const { clerk, county, inCity, inCounty, received } = await reported();
  const blob = await storedEvidence(county);
  await act(county, clerk, (ctx) => attachAssignmentFile(ctx, received, blob));
  await inCounty.move('report');
  await inCounty.deliver();
  expect(await inCity.read()).toMatchObject({
    state: 'reported',
    files: [{ purpose: 'evidence' }],
  });

  await inCity.move('return', { reason: '佐证不足' });
  await inCity.deliver();
  await inCounty.move('resume');
  await inCounty.move('report');
  await inCounty.deliver();
  await inCity.move('conclude');
  await inCity.deliver();

  expect(await inCounty.read()).toMatchObject({
    stage: 'concluded',
    reviewerName: issuer.displayName,
  });
  expect((await inCity.read()).files).toHaveLength(1);
});

test('an extension asked for in the county is granted in the city, the old date on both records', async () => {
  const { inCity, inCounty } = await reported();
  const { dueOn } = await inCounty.read();
  const asked = { reason: '等待批复', fields: { newDueOn: '2099-12-31' } };
  await inCounty.move('requestExtension', asked);
  await inCounty.deliver();
  expect(await inCity.read()).toMatchObject({ requestedDueOn: '2099-12-31' });
  await inCity.move('approveExtension');
  await inCity.deliver();

  const kept = { oldDueOn: dueOn, newDueOn: '2099-12-31', approved: true };
  for (const half of [await inCity.read(), await inCounty.read()])
    expect(half).toMatchObject({ dueOn: '2099-12-31', originalDueOn: dueOn, extensions: [kept] });
});

test('contested in the county, kept up by the city', async () => {
  const { inCity, inCounty } = await shared();
  await inCounty.move('contest', { reason: '不属本区管辖' });
  await inCounty.deliver();
  expect(await inCity.read()).toMatchObject({ state: 'contested' });
  await inCity.move('reissue', { reason: '属地办理' });
  await inCity.deliver();

  expect(await inCounty.read()).toMatchObject({ state: 'issued' });
});

test('when report and cancellation cross, the cancellation holds on both sides', async () => {
  const { clerk, county, inCity, inCounty, received } = await reported();
  await inCounty.deliver();
  await act(county, clerk, async (ctx) =>
    attachAssignmentFile(ctx, received, await storedEvidence(county)),
  );
  await inCounty.move('report');
  await inCity.move('cancel', { reason: '另有安排' });

  await inCity.deliver();
  await inCounty.deliver();

  expect(await inCounty.read()).toMatchObject({ stage: 'cancelled' });
  const atCity = await inCity.read();
  expect(atCity).toMatchObject({ stage: 'cancelled', result: null });
  expect(atCity.feedbacks.at(-1)?.text).toContain('报结');
});

test('a delivery that is repeated changes nothing', async () => {
  const { inCity, inCounty, received } = await shared();
  const before = await inCounty.read();
  await host.db.admin.query(
    `update core.exchange_messages set delivered = false where tenant_id = $1`,
    [city.id],
  );

  await inCity.deliver();

  expect(await inCounty.read()).toEqual(before);
  expect(before.id).toBe(received);
});

test('what is on its way is shown as such', async () => {
  const { inCounty } = await shared();
  await inCounty.move('acknowledge');
  const before = await inCounty.read();
  await inCounty.deliver();

  expect([before.isOnItsWay, (await inCounty.read()).isOnItsWay]).toEqual([true, false]);
});

test('a reminder reaches the county, counts on both sides, and comes once a day', async () => {
  const { clerk, county, inCity, inCounty, issued } = await shared();
  const remind = () => act(city, issuer, (ctx) => remindPartner(ctx, issued, '请抓紧签收'));
  await remind();
  await inCity.deliver();

  await expect(remind()).rejects.toMatchObject({ code: 'rectification.reminded_today' });
  expect([(await inCity.read()).reminders, (await inCounty.read()).reminders]).toEqual([1, 1]);
  const { rows } = await host.db.admin.query<{ title: string }>(
    `select title from core.notifications where tenant_id = $1 and user_id = $2 and key like 'remind:%'`,
    [county.id, clerk.id],
  );
  expect(rows).toHaveLength(1);
});

test('a third county sees nothing of it', async () => {
  await shared();
  const third = await host.county();
  const stranger = await host.member(third, 'office');

  const { items } = await act(third, stranger, (ctx) => listAssignments(ctx, page));

  expect(items).toEqual([]);
});

test('a county hands what it received on to a unit of its own', async () => {
  const { clerk, county, received } = await shared();
  const unitId = await insertUnit(host.db.admin, county);
  const body = assignmentBody({ unitId });

  const [id = ''] = await act(county, clerk, (ctx) =>
    createAssignments(ctx, { ...body, subject: { type: 'assignment', id: received } }),
  );

  const own = await act(county, clerk, (ctx) => getAssignment(ctx, id));
  expect(own).toMatchObject({ direction: 'internal', subjectId: received });
});

test('a county assigns nothing to a neighbour or to its city', async () => {
  const { clerk, county } = await shared();
  const neighbour = await host.county();

  for (const { code } of [neighbour, city]) {
    const drafting = act(county, clerk, (ctx) =>
      createAssignments(ctx, assignmentBody({ tenantCode: code })),
    );
    await expect(drafting).rejects.toMatchObject({ code: 'rectification.recipient_not_found' });
  }
});

/** Evidence whose bytes lie where the county keeps its files. */
async function storedEvidence(county: TestTenant) {
  const blob = evidence(county.id);
  await host.kernel.storage.put(blob.storageKey, import.meta.filename, blob.size);
  return blob;
}
