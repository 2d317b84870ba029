import type { TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { plugins } from '../../src/plugins.ts';
import { openTestApp, type TestApp } from '../test-app.ts';
import { openLeadCounty, type LeadCounty } from './lead-county.ts';
import { call, operationsOf, type Operation } from './operations.ts';

/** Everything a person can ask for, in each of his scopes, and his own lists. */
let app: TestApp;
let county: LeadCounty;
beforeAll(async () => {
  app = await openTestApp({ plugins });
  county = await openLeadCounty(app);
});
afterAll(async () => {
  await app.close();
});

/** A word that stands nowhere but in this lead. */
const canary = '鹮羽蘅';
const place = () => ({ code: county.tenant.code, teamId: county.teamId, unitId: county.unitId });

async function answersOf(user: TestUser, id: string, scopes: readonly string[]) {
  const reads = operationsOf(app).filter(
    ({ route, mounted }) => route.method === 'get' && scopes.includes(mounted.scope),
  );
  const answers: { readonly name: string; readonly body: string; readonly status: number }[] = [];
  for (const operation of reads) {
    const response = await call(app, operation, { place: place(), id, session: user.session });
    const { status } = response;
    answers.push({ name: nameOf(operation), status, body: await response.text() });
  }
  const aboutLeads = ['cases', 'records', 'attachments'].map(
    (kind) => `${county.base}/core/${kind}/lead/${id}`,
  );
  for (const path of [
    ...aboutLeads,
    '/api/v1/me/tasks',
    '/api/v1/me/notifications',
    '/api/v1/me',
  ]) {
    const response = await app.send('GET', path, { session: user.session });
    answers.push({
      name: path.replace(id, '{id}'),
      status: response.status,
      body: await response.text(),
    });
  }
  return answers;
}

const nameOf = ({ mounted }: Operation) => mounted.path;

/** Without what differs between two askings of anything: request ids and the moment. */
const traces = (answers: Awaited<ReturnType<typeof answersOf>>, marks: readonly string[]) =>
  answers.filter(({ body }) => marks.some((mark) => body.includes(mark))).map(({ name }) => name);

const Id = z.object({ id: z.string(), leadNo: z.string() });

describe('a lead that names somebody who works in the same office', () => {
  let lead: z.output<typeof Id>;
  beforeEach(async () => {
    lead = Id.parse(
      await county.register({ name: county.colleague.displayName, allegation: canary }),
    );
  });

  test('is on no route, list, task or notice of his, by content, number or id', async () => {
    const seen = await answersOf(county.custody, lead.id, ['restricted', 'admin']);
    const kept = await answersOf(county.colleague, lead.id, ['restricted', 'admin']);

    expect(traces(seen, [canary, lead.leadNo]).length).toBeGreaterThan(2);
    expect(traces(kept, [canary, lead.leadNo])).toEqual([]);
    // Answered with his own question: an id that never was answers alike.
    const never = await answersOf(county.colleague, crypto.randomUUID(), ['restricted', 'admin']);
    expect(kept.map(({ name, status }) => [name, status])).toEqual(
      never.map(({ name, status }) => [name, status]),
    );
  });

  test('is in no count and no search of his', async () => {
    const before = await county.totals(county.colleague);
    await county.register({ name: county.colleague.displayName, allegation: canary });

    expect(await county.totals(county.colleague)).toEqual(before);
    expect(await county.search(county.colleague, county.colleague.displayName)).toEqual([]);
    expect(await county.search(county.custody, county.colleague.displayName)).toContain(
      lead.leadNo,
    );
  });

  test('takes no write of his', async () => {
    const writes = operationsOf(app).filter(
      ({ route, mounted, ids }) =>
        route.method !== 'get' &&
        mounted.scope === 'restricted' &&
        mounted.path.includes('/leads/{id}') &&
        ids.length > 0,
    );
    const statuses: number[] = [];
    for (const operation of writes) {
      const asked = { place: place(), id: lead.id, session: county.colleague.session };
      statuses.push((await call(app, operation, asked)).status);
    }

    expect(writes.length).toBeGreaterThan(5);
    expect([...new Set(statuses)]).toEqual([404]);
  });

  test('appears once somebody has ruled that he is another person of that name', async () => {
    await county.ruleOut(lead.id, county.colleague);

    const seen = await answersOf(county.colleague, lead.id, ['restricted']);

    expect(traces(seen, [lead.leadNo]).length).toBeGreaterThan(1);
  });
});

describe('somebody who works on a lead and is named in it later', () => {
  test('loses its tasks, its notices and every trace of it', async () => {
    const lead = Id.parse(await county.register({ name: '纪某某', allegation: canary }));
    await county.allocateTo(lead.id, county.handler);
    const before = await answersOf(county.handler, lead.id, ['restricted']);

    await county.name(lead.id, county.handler.displayName);
    const after = await answersOf(county.handler, lead.id, ['restricted', 'admin']);

    expect(traces(before, [lead.leadNo])).toEqual(
      expect.arrayContaining(['/api/v1/me/tasks', '/api/v1/me/notifications']),
    );
    expect(traces(after, [canary, lead.leadNo])).toEqual([]);
  });

  test('is told nothing by the deadlines that run on', async () => {
    const lead = Id.parse(await county.register({ name: '纪某某', allegation: canary }));
    await county.allocateTo(lead.id, county.handler);
    await county.name(lead.id, county.handler.displayName);

    await county.sweepAfterAYear(lead.id);

    const notices = await app.send('GET', '/api/v1/me/notifications', {
      session: county.handler.session,
    });
    expect(await notices.text()).not.toContain(lead.leadNo);
  });
});

test('nobody registers what may be about himself', async () => {
  const answer = await county.tryToRegister({
    name: county.custody.displayName,
    allegation: canary,
  });

  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain('inspection.own_lead');
});

test('each reading of a lead is in the record of the county', async () => {
  const lead = Id.parse(await county.register({ name: '纪某某', allegation: canary }));
  await app.send('GET', `${county.base}/inspection/leads/${lead.id}`, {
    session: county.custody.session,
  });

  const { rows } = await app.db.admin.query<{ action: string; summary: string | null }>(
    `select action, summary from core.audit_entries where subject_id = $1 and result = 'read'`,
    [lead.id],
  );
  expect(rows.map(({ action }) => action)).toContain('inspection.getLead');
});

test('no column of a lead, nor an entry of the record, holds a name or an allegation in the clear', async () => {
  await county.register({ name: '鹮羽蘅某', allegation: canary });
  const { rows } = await app.db.admin.query<{ found: string }>(`
    select 'leads' as found from p_inspection.leads t where t::text like '%${canary}%'
    union all select 'people' from p_inspection.lead_people t where t::text like '%${canary}%'
    union all select 'audit' from core.audit_contents t where convert_from(content, 'UTF8') like '%${canary}%'
    union all select 'entries' from core.audit_entries t where t::text like '%${canary}%'
    union all select 'outbox' from core.outbox t where t::text like '%${canary}%'
    union all select 'tasks' from core.workflow_tasks t where t::text like '%${canary}%'
    union all select 'notices' from core.notifications t where t::text like '%${canary}%'`);

  expect(rows).toEqual([]);
});
