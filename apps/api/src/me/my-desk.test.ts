import { randomUUID } from 'node:crypto';

import {
  insertMandate,
  insertTenant,
  insertUnit,
  insertUnitUser,
  insertUser,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { countyWithClerk, json, openTestApp, read, type TestApp } from '../../test/test-app.ts';
import { NotificationPage } from './me.schemas.ts';

let host: TestApp;
beforeAll(async () => {
  host = await openTestApp();
});
afterAll(async () => {
  await host.close();
});

const get = (path: string, { session }: TestUser) =>
  host.send('GET', `/api/v1${path}`, { session });
const post = (path: string, { session }: TestUser) =>
  host.send('POST', `/api/v1${path}`, { session });

async function titles(answer: Response): Promise<string[]> {
  const { items } = await read(
    answer,
    z.object({ items: z.array(z.object({ title: z.string() })) }),
  );
  return items.map(({ title }) => title);
}

interface TaskPlace {
  readonly scopeKind?: string;
  readonly teamId?: string;
  readonly unitId?: string;
  readonly dueOn?: string;
}

async function insertTask(
  tenant: TestTenant,
  user: TestUser,
  title: string,
  place: TaskPlace = {},
): Promise<void> {
  const ids = [randomUUID(), randomUUID(), randomUUID()];
  await host.db.admin.query(
    `insert into core.workflow_definitions (tenant_id, id, subject_type, number, status, title, document, origin) values ($1, $2, $3, 1, 'published', 'x', '{}', 'x')`,
    [tenant.id, ids[0], `finding-${ids[0]}`],
  );
  await host.db.admin.query(
    `insert into core.workflow_cases (tenant_id, id, subject_type, subject_id, definition_id, state, state_title, stage, snapshot, entered_at, started_at)
     values ($1, $2, 'finding', $2, $3, 's', 's', 'issued', '{}', core.now(), core.now())`,
    [tenant.id, ids[1], ids[0]],
  );
  await host.db.admin.query(
    `insert into core.workflow_tasks (tenant_id, id, subject_type, subject_id, unit_id, case_id, entry_number, user_id, title, reason, moves, scope_kind, team_id, link, due_on, created_at)
     values ($1, $2, 'finding', $3, $4, $3, 1, $5, $6, '轮到您办理', '{}', $7, $8, '/x', $9, core.now())`,
    [
      tenant.id,
      ids[2],
      ids[1],
      place.unitId ?? null,
      user.id,
      title,
      place.scopeKind ?? 'member',
      place.teamId ?? null,
      place.dueOn ?? null,
    ],
  );
}

async function insertNotice(tenant: TestTenant, user: TestUser, title: string): Promise<void> {
  await host.db.admin.query(
    `insert into core.notifications (tenant_id, id, subject_type, subject_id, user_id, key, title, link, created_at)
     values ($1, uuidv7(), 'finding', gen_random_uuid(), $2, $3, $3, '/x', core.now())`,
    [tenant.id, user.id, title],
  );
}

describe('my tasks', () => {
  test('are mine alone, the most urgent first, page by page', async () => {
    const { tenant, clerk } = await countyWithClerk(host.db);
    const colleague = await insertUser(host.db.admin, tenant);
    await insertTask(tenant, clerk, '无期限');
    await insertTask(tenant, clerk, '三月', { dueOn: '2026-03-01' });
    await insertTask(tenant, clerk, '二月', { dueOn: '2026-02-01' });
    await insertTask(tenant, colleague, '别人的');

    const first = await get('/me/tasks?limit=2', clerk);
    const { next } = await json(first.clone());
    const second = await get(`/me/tasks?limit=2&after=${String(next)}`, clerk);
    const stolen = await get(`/me/tasks?limit=2&after=${String(next)}`, colleague);

    expect(await titles(first)).toEqual(['二月', '三月']);
    expect(await titles(second)).toEqual(['无期限']);
    expect(stolen.status).toBe(422);
  });

  test('of a team are gone one second after the mandate', async () => {
    const { tenant } = await countyWithClerk(host.db);
    const borrowed = await insertUser(host.db.admin, await insertTenant(host.db.admin));
    const teamId = randomUUID();
    await insertMandate(host.db.admin, tenant, {
      user: borrowed,
      teamId,
      engagementIds: [],
      lasts: '10 minutes',
    });
    await insertTask(tenant, borrowed, '组内底稿', { scopeKind: 'team', teamId });

    const during = await titles(await get('/me/tasks', borrowed));
    await host.db.moveClock('10 minutes 1 second');
    const after = await titles(await get('/me/tasks', borrowed));
    await host.db.moveClock('0');

    expect([during, after]).toEqual([['组内底稿'], []]);
  });

  test('of an inspected unit show to its own people', async () => {
    const { tenant } = await countyWithClerk(host.db);
    const liaison = await insertUser(host.db.admin, tenant, { member: false });
    const unitId = await insertUnit(host.db.admin, tenant);
    await insertUnitUser(host.db.admin, tenant, { unitId, user: liaison });
    await insertTask(tenant, liaison, '整改', { scopeKind: 'unit', unitId });
    await insertTask(tenant, liaison, '别的单位', {
      scopeKind: 'unit',
      unitId: await insertUnit(host.db.admin, tenant),
    });

    const shown = await titles(await get('/me/tasks', liaison));

    expect(shown).toEqual(['整改']);
  });

  test('of a county I have left are gone', async () => {
    const { tenant, clerk } = await countyWithClerk(host.db);
    await insertTask(tenant, clerk, '旧任务');
    await insertNotice(tenant, clerk, '旧通知');
    await host.db.admin.query('update core.memberships set active = false where user_id = $1', [
      clerk.id,
    ]);

    const shown = [
      await titles(await get('/me/tasks', clerk)),
      await titles(await get('/me/notifications', clerk)),
    ];

    expect(shown).toEqual([[], []]);
  });
});

describe('my notices', () => {
  test('come newest first, with the number of unread ones', async () => {
    const { tenant, clerk } = await countyWithClerk(host.db);
    for (const title of ['一', '二', '三']) await insertNotice(tenant, clerk, title);

    const first = await get('/me/notifications?limit=2', clerk);
    const { next, unread } = await json(first.clone());
    const second = await get(`/me/notifications?limit=2&after=${String(next)}`, clerk);

    expect([await titles(first), await titles(second), unread]).toEqual([['三', '二'], ['一'], 3]);
  });

  test('are marked read one by one or all at once, by their reader alone', async () => {
    const { tenant, clerk } = await countyWithClerk(host.db);
    const colleague = await insertUser(host.db.admin, tenant);
    for (const title of ['一', '二', '三']) await insertNotice(tenant, clerk, title);
    const { items } = await read(await get('/me/notifications', clerk), NotificationPage);
    const [newest] = items;

    const foreign = await post(`/me/notifications/${newest?.id}/read`, colleague);
    await post(`/me/notifications/${newest?.id}/read`, clerk);
    const left = await titles(await get('/me/notifications?unread=true', clerk));
    await post('/me/notifications/read', clerk);
    const { unread } = await json(await get('/me/notifications', clerk));

    expect([foreign.status, left, unread]).toEqual([404, ['二', '一'], 0]);
  });
});
