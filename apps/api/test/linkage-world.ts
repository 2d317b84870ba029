import { deliverWaiting } from '@lianxun/kernel';
import { insertUnit, insertUser, type TestTenant, type TestUser } from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';

import { json } from './test-app.ts';
import { openWorkflowHost, type WorkflowHost } from './workflow-county.ts';

interface Answered {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

interface Asked {
  readonly method?: string;
  readonly body?: unknown;
  readonly etag?: string;
}

/** A tenant with whoever prepares, and whoever decides. */
export interface Place {
  readonly tenant: TestTenant;
  readonly clerk: TestUser;
  readonly director: TestUser;
  /** With the version of the record where it has one. */
  readonly send: (by: TestUser, method: string, path: string, body?: unknown) => Promise<Answered>;
  readonly must: (
    by: TestUser,
    method: string,
    path: string,
    body?: unknown,
  ) => Promise<Answered['body']>;
  readonly deliver: () => Promise<void>;
}

/** A county with its round and the schools it inspects. */
export interface County extends Place {
  partId: string;
  roundId: string;
  engagementIds: readonly string[];
}

/** Wednesday; every date of the campaign is fixed around it. */
export const today = '2026-09-16';

export async function openLinkageHost(): Promise<WorkflowHost> {
  const host = await openWorkflowHost();
  await host.app.db.admin.query(
    `update test.clock set shift = timestamptz '${today} 10:00+08' - transaction_timestamp()`,
  );
  return host;
}

export async function placeIn({ app }: WorkflowHost, tenant: TestTenant): Promise<Place> {
  const ask = async (by: TestUser, path: string, { body, etag = '', method = 'GET' }: Asked) =>
    await app.send(method, `/api/v1/t/${tenant.code}/${path}`, {
      session: by.session,
      ...(body === undefined ? {} : { body }),
      headers: { 'idempotency-key': crypto.randomUUID(), 'if-match': etag },
    });
  const send: Place['send'] = async (by, method, path, body) => {
    const response = await ask(by, path, { method, body, etag: await versionAt(by, method, path) });
    return { status: response.status, body: response.status === 204 ? {} : await json(response) };
  };
  const versionAt = async (by: TestUser, method: string, path: string): Promise<string> => {
    if (method === 'GET') return '';
    const versioned = /^(?:linkage\/(?:campaigns|parts)|inspection\/checklists)\/[^/]+/u.exec(path);
    const record = /^core\/cases\/[^/]+\/[^/]+/u.exec(path) ?? versioned;
    if (record === null) return '';
    return (await ask(by, record[0], {})).headers.get('etag') ?? '';
  };
  return {
    tenant,
    clerk: await insertUser(app.db.admin, tenant, { roles: ['office'] }),
    director: await insertUser(app.db.admin, tenant, { roles: ['officeDirector'] }),
    send,
    must: async (by, method, path, body) => {
      const answered = await send(by, method, path, body);
      if (answered.status < 300) return answered.body;
      throw new Error(`${method} ${path}: ${answered.status} ${JSON.stringify(answered.body)}`);
    },
    deliver: () => deliverWaiting(app.kernel, tenant.id),
  };
}

export async function countiesBelow(
  host: WorkflowHost,
  city: Place,
  count: number,
): Promise<readonly County[]> {
  const counties: County[] = [];
  for (let number = 0; number < count; number += 1) {
    const { tenant } = await host.county(city.tenant);
    counties.push({ ...(await placeIn(host, tenant)), partId: '', roundId: '', engagementIds: [] });
  }
  return counties;
}

const idOf = (value: unknown): string => String(value);
const itemsOf = (body: Record<string, unknown>): Record<string, unknown>[] =>
  Array.isArray(body['items']) ? body['items'] : [];

/** The county joins by its own act with a round of its own, and takes its schools into it. */
export async function join({ app }: WorkflowHost, county: County, schools = 4): Promise<void> {
  const { clerk, tenant } = county;
  const found = itemsOf(await county.must(clerk, 'GET', 'inspection/participations'));
  county.partId = idOf(found[0]?.['id']);
  const joined = await county.must(
    clerk,
    'POST',
    `inspection/participations/${county.partId}/join`,
    { roundId: null },
  );
  county.roundId = idOf(Object(joined['round'])['id']);
  if (county.engagementIds.length > 0) return;
  const units: { unitId: string; inspectionType: string }[] = [];
  for (let number = 1; number <= schools; number += 1) {
    const unitId = await insertUnit(app.db.admin, tenant, {
      name: `${tenant.name}第${number}小学`,
    });
    units.push({ unitId, inspectionType: 'linked' });
  }
  await app.db.admin.query(`update core.units set kind = 'school' where tenant_id = $1`, [
    tenant.id,
  ]);
  const { ids } = await county.must(clerk, 'POST', 'inspection/engagements', {
    roundId: county.roundId,
    units,
  });
  county.engagementIds = Array.isArray(ids) ? ids.map(idOf) : [];
  await county.deliver();
}

/** Answers of a team: per school, whether the item was looked at and showed a problem. */
export async function answer(
  { app }: WorkflowHost,
  county: County,
  { checklistId, itemId }: { readonly checklistId: string; readonly itemId: string },
  problems: readonly boolean[],
): Promise<void> {
  const { admin } = app.db;
  for (const [place, hasProblem] of problems.entries()) {
    const engagementId = county.engagementIds[place];
    const { rows } = await admin.query<{ id: string }>(
      `insert into p_inspection.checklist_sheets (tenant_id, id, engagement_id, checklist_id, opened_by_name, opened_at)
       values ($1, $2, $3, $4, '组员', core.now())
       on conflict (tenant_id, engagement_id, checklist_id, place) do update set opened_by_name = '组员' returning id`,
      [county.tenant.id, uuidv7(), engagementId, checklistId],
    );
    await admin.query(
      `insert into p_inspection.checklist_answers (tenant_id, id, engagement_id, sheet_id, item_id, is_checked,
         has_problem, words, answered_by, answered_by_name, answered_at)
       values ($1, $2, $3, $4, $5, true, $6, '底稿原文不出县', $7, '组员', core.now())
       on conflict (tenant_id, sheet_id, item_id) do update set has_problem = excluded.has_problem`,
      [county.tenant.id, uuidv7(), engagementId, rows[0]?.id, itemId, hasProblem, county.clerk.id],
    );
  }
}

export const milestones = [
  {
    key: 'briefing',
    title: '动员培训',
    party: 'city',
    kind: 'other',
    dueOn: '2026-09-02',
    waitsFor: [],
  },
  {
    key: 'entry',
    title: '进驻',
    party: 'county',
    kind: 'entry',
    dueOn: '2026-09-07',
    waitsFor: ['briefing'],
  },
  {
    key: 'exit',
    title: '撤离',
    party: 'county',
    kind: 'exit',
    dueOn: '2026-10-30',
    waitsFor: ['entry'],
  },
  {
    key: 'submission',
    title: '汇总报送',
    party: 'county',
    kind: 'submission',
    dueOn: '2026-11-13',
    waitsFor: [],
  },
  {
    key: 'report',
    title: '行业报告',
    party: 'city',
    kind: 'other',
    dueOn: '2026-11-30',
    waitsFor: ['submission'],
  },
];

export const plan = { sectors: ['教育'], requirements: '同向答题', milestones };

export const itemBody = (code: string, question: string) => ({
  code,
  question,
  groups: ['一、收费'],
});
