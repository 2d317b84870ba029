import type { Ctx } from '@lianxun/plugin-api';
import {
  asMember,
  openTestKernel,
  type TestKernel,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { listDeadlineChanges } from '../calendar/list-deadline-changes.ts';
import { publishYear } from '../calendar/publish-year.ts';
import { assignmentPlugin } from './fixtures/assignment-plugin.ts';

let handlers: readonly string[] = [];

const sample = assignmentPlugin(() => handlers, {
  receivedOn: '2026-12-25',
  deadlines: [
    {
      key: 'report',
      title: '报结期限',
      amount: 5,
      unit: 'workday',
      from: { date: 'receivedOn' },
      whileIn: ['drafted'],
    },
  ],
});

let host: TestKernel;
let county: TestTenant;
let clerk: TestUser;
let secAdmin: TestUser;
let subjectId: string;
beforeAll(async () => {
  host = await openTestKernel({ plugins: [sample] });
});
afterAll(() => host.close());
beforeEach(async () => {
  county = await host.county();
  clerk = await host.member(county, 'office');
  secAdmin = await host.member(county, 'secAdmin');
  handlers = [clerk.id];
  subjectId = uuidv7();
  await host.write(
    asMember(county, clerk),
    (ctx) => ctx.workflow.start({ type: 'assignment', id: subjectId }),
    { expectAudit: false },
  );
});

const declare = (day: string, isWorkday: boolean) =>
  host.db.admin.query(
    `insert into core.calendar_days (tenant_id, id, day, is_workday, name, changed_by) values ($1, gen_random_uuid(), $2, $3, '元旦', $4)`,
    [county.id, day, isWorkday, secAdmin.id],
  );
const publish = (year: number) =>
  host.write({ kind: 'admin', credential: secAdmin.credential, code: county.code }, (ctx) =>
    publishYear(ctx, year),
  );
/** The job that waits for the event, as the workers run it. */
async function recount(): Promise<void> {
  const { rows } = await host.db.admin.query<{ event: string }>(
    `select event from core.outbox where tenant_id = $1 and event = 'core.calendar_changed'`,
    [county.id],
  );
  const jobs = host.kernel.plugins.flatMap((plugin) => plugin.jobs ?? []);
  for (const { event } of rows) {
    for (const job of jobs.filter(({ on }) => on === event)) {
      const entrance = { kind: 'job', tenantId: county.id, plugin: 'core', job: job.name } as const;
      await host.write(entrance, (ctx: Ctx) => job.run(ctx, {}), { expectAudit: false });
    }
  }
}
async function dueDates() {
  const { rows } = await host.db.admin.query<Record<string, unknown>>(
    `select d.due_on::text as deadline, d.unconfirmed, c.due_on::text as "case", t.due_on::text as task
     from core.deadlines d join core.workflow_cases c on c.id = d.case_id join core.workflow_tasks t on t.case_id = c.id
     where d.tenant_id = $1`,
    [county.id],
  );
  return rows;
}
const changes = () => host.read(asMember(county, clerk), (ctx) => listDeadlineChanges(ctx));

test('a deadline that runs into a year without a calendar is flagged, and set anew when the year is published', async () => {
  const before = await dueDates();
  await declare('2027-01-01', false);

  await publish(2027);
  await recount();

  const guess = '2027-01-01';
  const counted = '2027-01-04';
  expect(before).toEqual([{ deadline: guess, unconfirmed: true, case: guess, task: guess }]);
  expect(await dueDates()).toEqual([
    { deadline: counted, unconfirmed: false, case: counted, task: counted },
  ]);
  expect(await changes()).toMatchObject([
    {
      subjectType: 'assignment',
      subjectId,
      title: '报结期限',
      dueBefore: guess,
      dueAfter: counted,
      isUnconfirmed: false,
    },
  ]);
});

test('what stays where it was is confirmed, and counted again it changes no more', async () => {
  await declare('2027-02-06', true);
  await publish(2027);

  await recount();
  await recount();

  expect(await dueDates()).toMatchObject([{ deadline: '2027-01-01', unconfirmed: false }]);
  expect(await changes()).toMatchObject([
    { dueBefore: '2027-01-01', dueAfter: '2027-01-01', isUnconfirmed: false },
  ]);
});

test('days entered ahead confirm nothing, and an empty year is not published', async () => {
  await expect(publish(2027)).rejects.toMatchObject({ code: 'core.calendar_year_empty' });
  await declare('2027-01-01', false);

  await recount();

  expect(await dueDates()).toMatchObject([{ deadline: '2027-01-01', unconfirmed: true }]);
  expect(await changes()).toEqual([]);
});
