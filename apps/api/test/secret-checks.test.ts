import { deliverWaiting } from '@lianxun/kernel';
import { insertUnit, insertUser, type TestTenant, type TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { json } from './test-app.ts';
import { openWorkflowHost, type WorkflowHost } from './workflow-county.ts';

interface Place {
  readonly tenant: TestTenant;
  readonly clerk: TestUser;
  readonly director: TestUser;
}

const named = '周涉线索';
const blameless = '吴清白';

let host: WorkflowHost;
let city: Place;
let home: Place;
let target: Place;
let barredId: string;
let freeId: string;
let knownBefore: unknown;
beforeAll(async () => {
  host = await openWorkflowHost();
  city = await placeIn(await host.city());
  home = await placeIn((await host.county(city.tenant)).tenant);
  target = await placeIn((await host.county(city.tenant)).tenant);
  const unitName = '市自然资源局分局';
  [barredId, freeId] = [await cardOf(home, named), await cardOf(home, blameless)];
  const targetId = await targetUnit(target, unitName);
  await openLead(target, { name: named, unitName });
  knownBefore = await knownAt(home);
  await send('POST', [city.tenant, city.clerk], 'talent-pool/secret-checks', {
    candidateIds: [barredId, freeId],
    targetIds: [targetId],
  });
  await deliver(city);
  await deliver(target);
});
afterAll(() => host.close());

const memberOf = (tenant: TestTenant, role: string) =>
  insertUser(host.app.db.admin, tenant, { roles: [role] });

async function placeIn(tenant: TestTenant): Promise<Place> {
  return {
    tenant,
    clerk: await memberOf(tenant, 'office'),
    director: await memberOf(tenant, 'officeDirector'),
  };
}

type As = readonly [tenant: TestTenant, user: TestUser];

async function send(method: string, [{ code }, { session }]: As, path: string, body?: unknown) {
  const response = await host.app.send(method, `/api/v1/t/${code}/${path}`, {
    session,
    ...(body === undefined ? {} : { body }),
  });
  const answer = response.status === 204 ? {} : await json(response);
  if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
  return answer;
}

const deliver = ({ tenant }: Place) => deliverWaiting(host.app.kernel, tenant.id);

/** Somebody in the pool of the county, whatever way he came in. */
async function poolMember({ clerk, tenant }: Place, name: string): Promise<string> {
  const { id } = await send('POST', [tenant, clerk], 'talent-pool/members', {
    personId: null,
    entry: { person: { name, employer: '盘龙区审计局' } },
    membership: { pool: 'inspection' },
  });
  await host.app.db.admin.query(
    `update core.workflow_cases set state = 'admitted', stage = 'admitted', state_title = '在库' where subject_id = $1`,
    [id],
  );
  return String(id);
}

/** Offered on a signed paper, approved by somebody else, held by the city. */
async function cardOf(place: Place, name: string): Promise<string> {
  const { clerk, director, tenant } = place;
  const memberId = await poolMember(place, name);
  const body = { memberId, expiresOn: '2027-06-30' };
  const { id } = await send('POST', [tenant, clerk], 'talent-pool/card-offers/candidates', body);
  const at = `talent-pool/card-offers/${String(id)}`;
  const form = new FormData();
  form.set('file', new File([new Uint8Array(pdf)], '同意书.pdf', { type: 'application/pdf' }));
  await host.app.upload(`/api/v1/t/${tenant.code}/${at}/files`, form, clerk.session);
  await send('POST', [tenant, clerk], `${at}/paper-consent`);
  await send('POST', [tenant, director], `${at}/decision`, { approves: true });
  await deliver(place);
  await deliver(city);
  return String(id);
}

const pdf = Buffer.from('%PDF-1.4\n%%EOF\n');

/** A unit the county is to be inspected in, on a card the city holds. */
async function targetUnit(place: Place, unitName: string): Promise<string> {
  const { clerk, director, tenant } = place;
  const unitId = await insertUnit(host.app.db.admin, tenant, { name: unitName });
  const { id } = await send('POST', [tenant, clerk], 'talent-pool/card-offers/targets', {
    undertaking: '市县统合巡察',
    unitIds: [unitId],
    expiresOn: '2027-06-30',
  });
  const decision = `talent-pool/card-offers/${String(id)}/decision`;
  await send('POST', [tenant, director], decision, { approves: true });
  await deliver(place);
  const { rows } = await host.app.db.admin.query<{ id: string }>(
    'select id from p_talent_pool.card_offer_units where unit_id = $1',
    [unitId],
  );
  return rows[0]?.id ?? '';
}

async function openLead({ tenant }: Place, subject: { name: string; unitName: string }) {
  await send('POST', [tenant, await memberOf(tenant, 'custody')], 'restricted/inspection/leads', {
    source: 'inspection',
    committeeTerm: 14,
    year: 2026,
    roundNo: 3,
    teamName: '第一巡察组',
    subject,
    allegation: '反映其在工程招标中收受好处。',
    discipline: 'integrity',
    way: 'assign',
    referralDocument: '巡移〔2026〕1号',
    referredOn: '2026-11-02',
  });
}

test('an open lead of the target county bars its party and nobody else, without a word of why', async () => {
  const { rows: answers } = await host.app.db.admin.query(
    `select candidate_id as id, barred, answered_at is not null as answered, tenant_id::int as tenant
     from p_talent_pool.secret_checks order by barred`,
  );
  expect(answers).toEqual([
    { id: freeId, barred: false, answered: true, tenant: city.tenant.id },
    { id: barredId, barred: true, answered: true, tenant: city.tenant.id },
  ]);
});

test('the county that offered both hears nothing, not even that it was asked', async () => {
  expect(knownBefore).toMatchObject({ entries: expect.any(Number) });
  expect(await knownAt(home)).toEqual(knownBefore);
  expect(await messages(home)).toEqual([]);
});

test('the record of the target county counts and names nobody', async () => {
  const { rows } = await host.app.db.admin.query<{ content: Buffer }>(
    `select c.content from core.audit_entries e
       join core.audit_contents c on c.tenant_id = e.tenant_id and c.entry_id = e.id
     where e.tenant_id = $1 and e.action = 'talent-pool.secret_check_answered'`,
    [target.tenant.id],
  );
  const record = rows.map(({ content }) => content.toString('utf8')).join('|');
  expect(record).toContain('"people":2,"units":1');
  expect(record).not.toMatch(new RegExp(`${named}|${blameless}|${barredId}|${freeId}|barred`));
  expect(await clearTraces(target, blameless)).toEqual([]);
  expect(await clearTraces(target, named)).toEqual([]);
});

test('no message keeps what it carried', async () => {
  expect(await messages(target)).not.toEqual([]);
  expect(new Set(await messages(target))).toEqual(new Set(['{}']));
  expect(new Set(await messages(city))).toEqual(new Set(['{}']));
});

/** What a secret check carried, as far as anything of it is left in a tenant. */
async function messages({ tenant }: Place): Promise<string[]> {
  const { rows } = await host.app.db.admin.query<{ content: string }>(
    `select content::text as content from core.exchange_messages where type = 'secretCheck' and tenant_id = $1`,
    [tenant.id],
  );
  return rows.map(({ content }) => content);
}

/** Everything that somebody of the tenant could hear of something by. */
async function knownAt({ tenant }: Place) {
  const { rows } = await host.app.db.admin.query<Record<string, number>>(
    `select (select count(*)::int from core.audit_entries where tenant_id = $1) as entries,
       (select count(*)::int from core.notifications where tenant_id = $1) as notices,
       (select count(*)::int from core.exchange_messages where tenant_id = $1) as messages,
       (select count(*)::int from p_talent_pool.card_uses where tenant_id = $1) as uses`,
    [tenant.id],
  );
  return rows[0];
}

/** Tables of the tenant in which the name can be read, as text or as bytes. */
async function clearTraces({ tenant }: Place, name: string): Promise<string[]> {
  const { rows: tables } = await host.app.db.admin.query<{ place: string }>(
    `select quote_ident(c.table_schema) || '.' || quote_ident(c.table_name) as place
     from information_schema.columns c join information_schema.tables t
       on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
     where c.column_name = 'tenant_id' and (c.table_schema = 'core' or c.table_schema like 'p\\_%')`,
  );
  const found: string[] = [];
  for (const { place } of tables) {
    const { rows } = await host.app.db.admin.query(
      `select 1 from ${place} t where t.tenant_id = $1
         and (to_jsonb(t)::text like '%' || $2 || '%' or to_jsonb(t)::text like '%' || $3 || '%') limit 1`,
      [tenant.id, name, Buffer.from(name).toString('hex')],
    );
    if (rows.length > 0) found.push(place);
  }
  return found;
}
