import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { plugins } from '../src/plugins.ts';
import { auditActions } from './test-app.ts';
import { openWorkflowHost, type WorkflowCounty, type WorkflowHost } from './workflow-county.ts';

const finding = plugins.flatMap((plugin) => plugin.cases?.['finding'] ?? [])[0]?.document;

let host: WorkflowHost;
let county: WorkflowCounty;
beforeAll(async () => {
  host = await openWorkflowHost();
});
afterAll(async () => {
  await host.close();
});
beforeEach(async () => {
  county = await host.county();
});

const open = async (from: unknown = { template: 'default' }) =>
  await county.draft('POST', '/workflows/finding/draft', { from });
const propose = (id: unknown) =>
  county.draft('POST', `/workflow-drafts/${String(id)}/propose`, { note: '试行' });

describe('a draft', () => {
  test('starts from a template, a version or a file, and says where it comes from', async () => {
    const first = await open();
    const list = await county.draft('GET', '/workflows/finding/versions');

    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      subject: 'finding',
      number: 2,
      status: 'draft',
      originTitle: '系统模板（默认流程）',
      problems: [],
    });
    expect(first.etag).toBe('"1"');
    expect(list.body['items']).toMatchObject([
      { number: 2, status: 'draft', draftedBy: county.drafter.displayName },
      { number: 1, status: 'published', originTitle: '系统自带（整改销号）' },
    ]);
  });

  test('is the only one of its type, and the second is told of the first', async () => {
    const first = await open();

    const second = await open();

    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({
      code: 'core.draft_exists',
      allowed: [first.body['id']],
      reasons: [{ message: expect.stringContaining('第2版') }],
    });
  });

  test('opened twice at the same moment is opened once', async () => {
    const answers = await Promise.all([open(), open(), open()]);

    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
  });

  test('is kept with all its faults, and tells them', async () => {
    const { body } = await open();
    const document = { ...finding, initial: 'nowhere' };

    const saved = await county.draft(
      'PUT',
      `/workflow-drafts/${String(body['id'])}`,
      { title: '问题流程', note: null, document, layout: { issued: { x: 10, y: 20 } } },
      { version: 1 },
    );

    expect(saved.status).toBe(200);
    expect(saved.body).toMatchObject({
      document: { initial: 'nowhere' },
      layout: { issued: { x: 10, y: 20 } },
      version: 2,
    });
    expect(saved.body['problems']).toContainEqual(
      expect.objectContaining({ code: 'unknown_state', place: 'initial' }),
    );
  });

  test('that is no definition at all is kept as well', async () => {
    const { body } = await open();
    const id = String(body['id']);

    const saved = await county.draft(
      'PUT',
      `/workflow-drafts/${id}`,
      { title: '半成品', note: null, document: { states: '还没有写' } },
      { version: 1 },
    );
    const again = await county.draft('GET', `/workflow-versions/${id}`);

    expect(saved.status).toBe(200);
    expect(again.body).toMatchObject({ document: { states: '还没有写' }, title: '半成品' });
  });

  test('is not saved over what somebody else saved meanwhile', async () => {
    const { body } = await open();
    const save = (version: number) =>
      county.draft(
        'PUT',
        `/workflow-drafts/${String(body['id'])}`,
        { title: '问题', note: null, document: finding },
        { version },
      );
    await save(1);

    expect((await save(1)).status).toBe(412);
  });

  test('is proposed only without errors', async () => {
    const { body } = await open({ document: { ...finding, initial: 'nowhere' } });

    const refused = await propose(body['id']);

    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'core.workflow_faulty' });
    expect(JSON.stringify(refused.body['reasons'])).toContain('改为流程中已有的状态');
  });

  test('is taken back, changed and given up, and the record keeps it', async () => {
    const { body } = await open();
    const id = String(body['id']);
    await propose(id);
    const locked = await county.draft(
      'PUT',
      `/workflow-drafts/${id}`,
      { title: '问题', note: null, document: finding },
      { version: 2 },
    );
    const back = await county.draft('POST', `/workflow-drafts/${id}/take-back`);
    const gone = await county.draft('DELETE', `/workflow-drafts/${id}`);
    const list = await county.draft('GET', '/workflows/finding/versions');

    expect([locked.status, locked.body['code']]).toEqual([409, 'core.not_a_draft']);
    expect([back.status, gone.status]).toEqual([200, 204]);
    expect(list.body['items']).toMatchObject([{ status: 'discarded' }, { status: 'published' }]);
    expect((await open()).status).toBe(201);
    expect(await auditActions(host.app.db, county.tenant)).toEqual([
      'core.workflow_drafted done',
      'core.workflow_proposed done',
      'core.workflow_taken_back done',
      'core.workflow_draft_discarded done',
      'core.workflow_drafted done',
    ]);
  });
});

describe('a proposal', () => {
  test('is published by the security administrator, and the former version retires', async () => {
    const { body } = await open();
    const id = String(body['id']);
    await propose(id);
    const seen = await county.decide('GET', `/workflow-proposals/${id}`);

    const published = await county.decide('POST', `/workflow-proposals/${id}/publish`, {});

    expect(seen.body).toMatchObject({ differences: [], publishedNumber: 1, closedReasons: [] });
    expect(published.status).toBe(204);
    const list = await county.draft('GET', '/workflows/finding/versions');
    expect(list.body['items']).toMatchObject([
      { number: 2, status: 'published', publishedBy: county.publisher.displayName },
      { number: 1, status: 'retired' },
    ]);
  });

  test('is never published by who drafted it, whatever roles he holds', async () => {
    const { body } = await open();
    const id = String(body['id']);
    await propose(id);
    await host.app.db.admin.query(
      `update core.memberships set role_keys = '{secAdmin}' where tenant_id = $1 and user_id = $2`,
      [county.tenant.id, county.drafter.id],
    );

    const own = await county.decide(
      'POST',
      `/workflow-proposals/${id}/publish`,
      {},
      { user: county.drafter },
    );

    expect(own.status).toBe(409);
    expect(own.body).toMatchObject({ reasons: [{ code: 'core.own_workflow' }] });
  });

  test('is not published by who drafts, nor drafted by who publishes', async () => {
    const { body } = await open();
    await propose(body['id']);
    const path = `/workflow-proposals/${String(body['id'])}/publish`;

    const drafter = await county.decide('POST', path, {}, { user: county.drafter });
    const publisher = await county.draft('GET', '/workflows', undefined, {
      user: county.publisher,
    });

    expect([drafter.status, publisher.status]).toEqual([404, 404]);
  });

  test('is returned with a reason that the drafter reads', async () => {
    const { body } = await open();
    const id = String(body['id']);
    await propose(id);

    await county.decide('POST', `/workflow-proposals/${id}/return`, { reason: '期限太短' });

    expect((await county.draft('GET', `/workflow-versions/${id}`)).body).toMatchObject({
      status: 'draft',
      returnReason: '期限太短',
    });
  });

  test('calls the security administrator, whose list it stands on', async () => {
    const { body } = await open();
    await propose(body['id']);

    const { rows } = await host.app.db.admin.query(
      'select title, link from core.notifications where user_id = $1',
      [county.publisher.id],
    );
    const list = await county.decide('GET', '/workflow-proposals');

    expect(rows).toMatchObject([
      { title: expect.stringContaining('待审核发布'), link: '/admin/workflows' },
    ]);
    expect(list.body['items']).toMatchObject([{ id: body['id'], note: '试行' }]);
  });
});

describe('what was published', () => {
  test.each(['document', 'title', 'status'])('keeps its %s, whoever writes', async (column) => {
    const value = { document: '{}', title: '改名', status: 'draft' }[column];

    const change = host.app.db.admin.query(
      `update core.workflow_definitions set ${column} = $2 where tenant_id = $1 and status = 'published'`,
      [county.tenant.id, value],
    );

    await expect(change).rejects.toThrow(/never changes/);
  });

  test('is not written by who decides on it, before or after', async () => {
    const { body } = await open();
    await propose(body['id']);

    const write = host.app.kernel.run(
      { kind: 'admin', credential: county.publisher.credential, code: county.tenant.code },
      { readOnly: false, expectAudit: false, requestId: 't', source: 'web' },
      async (ctx) => {
        await sql`update core.workflow_definitions set document = '{}' where id = ${String(body['id'])}::uuid`.execute(
          ctx.tx,
        );
      },
    );

    await expect(write).rejects.toThrow(/does not write it/);
  });

  test('is compared with a later version in words', async () => {
    const items = await county.draft('GET', '/workflows');
    const before = JSON.stringify(items.body).match(/"subject":"finding".*?"id":"([^"]+)"/)?.[1];
    const id = await county.publish('finding', {
      ...finding,
      deadlines: finding?.deadlines.map((deadline) =>
        deadline.key === 'planSubmit' ? { ...deadline, amount: 20 } : deadline,
      ),
    });

    const { body } = await county.draft(
      'GET',
      `/workflow-versions/${id}/differences?with=${String(before)}`,
    );

    expect(body['items']).toEqual([
      {
        part: 'deadline',
        key: 'planSubmit',
        title: '整改方案报送期限',
        kind: 'changed',
        fields: [{ path: 'amount', title: '时长', before: '15', after: '20' }],
      },
    ]);
  });
});

test('the catalog names everything a definition may use', async () => {
  const { status, body } = await county.draft('GET', '/workflows/finding/catalog');

  expect(status).toBe(200);
  expect(body).toMatchObject({ subject: 'finding', title: '问题' });
  expect(body['guards']).toContainEqual({ key: 'measuresSettled', title: '整改措施均已核实完成' });
  expect(body['relations']).toContainEqual({ key: 'leadLeader', title: '牵头领导', most: 1 });
  expect(body['roles']).toContainEqual({ key: 'discipline', title: '纪委监委' });
  expect(body['users']).toContainEqual({
    id: county.drafter.id,
    name: county.drafter.displayName,
  });
  expect(JSON.stringify(body['ladders'])).toContain('情况告诫书');
});
