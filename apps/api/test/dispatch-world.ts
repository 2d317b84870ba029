import { deliverWaiting } from '@lianxun/kernel';
import { idCheckDigit } from '@lianxun/plugin-api';
import {
  insertUnit,
  insertUnitUser,
  insertUser,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';

import { json } from './test-app.ts';
import type { WorkflowHost } from './workflow-county.ts';

export interface Answered {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** A tenant with whoever prepares, and whoever decides. */
export interface Place {
  readonly tenant: TestTenant;
  readonly clerk: TestUser;
  readonly director: TestUser;
  readonly approver: TestUser;
  /** The unit that sends people, and its liaison. */
  readonly unitId: string;
  readonly liaison: TestUser;
  readonly send: (by: TestUser, method: string, path: string, body?: unknown) => Promise<Answered>;
  /** The same, where anything but success ends the test. */
  readonly must: (by: TestUser, method: string, path: string, body?: unknown) => Promise<Answered>;
  /** Moves a case, as it stands. */
  readonly move: (
    by: TestUser,
    subject: string,
    id: string,
    event: Readonly<Record<string, unknown>> & { readonly move: string },
  ) => Promise<Answered>;
  /** Carries what waits here to others. */
  readonly deliver: () => Promise<void>;
  /** Runs a job here. */
  readonly runJob: (name: string) => Promise<void>;
}

const versioned = new Set(['PATCH', 'PUT']);
/** What is sent with the version of the record it acts on, and where that record is read. */
const act = /\/(?:seal|approve|events|publish|rating|runs|substitutes)$/u;
const part =
  /\/(?:seal|approve|events|seats|review|authority|account|result|publish|rating|priority|runs|substitutes|decision)$/u;
const ofLinkage = /^linkage\/(?:campaigns|parts)\/[^/]+/u;

export async function placeIn(host: WorkflowHost, tenant: TestTenant): Promise<Place> {
  const { app } = host;
  const member = (role: string) => insertUser(app.db.admin, tenant, { roles: [role] });
  const ask: Place['send'] = async (by, method, path, body) => {
    const needsVersion =
      versioned.has(method) || (method === 'POST' && (act.test(path) || ofLinkage.test(path)));
    const response = await app.send(method, `/api/v1/t/${tenant.code}/${path}`, {
      session: by.session,
      ...(body === undefined ? {} : { body }),
      headers: {
        'idempotency-key': crypto.randomUUID(),
        ...(needsVersion ? { 'if-match': await versionAt(by, path) } : {}),
      },
    });
    const isEmpty = response.status === 204;
    return { status: response.status, body: isEmpty ? {} : await json(response) };
  };
  const versionAt = async (by: TestUser, path: string): Promise<string> => {
    const [record = ''] = ofLinkage.exec(path) ?? [
      path.replace(part, '').replace(/(?<=\/plans\/[^/]+)\/teams\/[^/]+$/u, ''),
    ];
    const response = await app.send('GET', `/api/v1/t/${tenant.code}/${record}`, {
      session: by.session,
    });
    return response.headers.get('etag') ?? '';
  };
  const must: Place['must'] = async (by, method, path, body) => {
    const answer = await ask(by, method, path, body);
    if (answer.status < 300) return answer;
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  };
  const unitId = await insertUnit(app.db.admin, tenant, { name: `${tenant.name}审计局` });
  const liaison = await insertUser(app.db.admin, tenant, { member: false });
  await insertUnitUser(app.db.admin, tenant, { unitId, user: liaison });
  return {
    tenant,
    unitId,
    liaison,
    clerk: await member('office'),
    director: await member('officeDirector'),
    approver: await member('roundApprover'),
    send: ask,
    must,
    move: (by, subject, id, event) => ask(by, 'POST', `core/cases/${subject}/${id}/events`, event),
    deliver: () => deliverWaiting(app.kernel, tenant.id),
    runJob: async (name) => {
      const jobs = app.kernel.plugins.flatMap((plugin) => plugin.jobs ?? []);
      const job = jobs.find((one) => one.name === name);
      if (job === undefined) throw new Error(`no job ${name}`);
      const [plugin = ''] = name.split('.');
      await app.kernel.run(
        { kind: 'job', tenantId: tenant.id, plugin, job: name },
        { readOnly: false, expectAudit: false, requestId: uuidv7(), source: 'job' },
        (ctx) => job.run(ctx, {}),
      );
    },
  };
}

let numbers = 0;

/** Never a person's number: its check digit is one step off. */
function inventedIdNumber(): string {
  numbers += 1;
  const first = `53010219850312${String(numbers % 1000).padStart(3, '0')}`;
  const digits = '10X98765432';
  return first + digits.charAt((digits.indexOf(idCheckDigit(first)) + 1) % 11);
}

export interface PoolPerson {
  readonly name: string;
  readonly memberId: string;
  readonly user: TestUser;
}

/** Somebody of the pool, with an account, about whom everything is stated that the rules read. */
export async function poolPerson(
  host: WorkflowHost,
  home: Place,
  { name, nativeCounty = '530128', pool, relatives = [] }: PersonParts,
): Promise<PoolPerson> {
  const { admin } = host.app.db;
  const { tenant } = home;
  const entry = {
    person: {
      name,
      idNumber: inventedIdNumber(),
      idUnverified: true,
      rank: '正科级',
      politics: '中共党员',
      employer: `${tenant.name}审计局`,
    },
    profile: {
      skills: ['audit'],
      nativeCounty,
      grownCounty: '530128',
      workCounty: tenant.code,
    },
    career: [
      {
        from: '2015-03',
        to: null,
        employer: `${tenant.name}审计局`,
        post: '科员',
        isLeadership: false,
      },
    ],
    educations: [],
    relatives,
  };
  const { body } = await home.must(home.clerk, 'POST', 'talent-pool/members', {
    entry,
    membership: { pool, sendingUnit: `${tenant.name}${pool === 'leader' ? '财政局' : '审计局'}` },
  });
  const memberId = String(body['id']);
  await admin.query(
    `update core.workflow_cases set state = 'admitted', stage = 'admitted', state_title = '在库', is_final = true
     where tenant_id = $1 and subject_id = $2`,
    [tenant.id, memberId],
  );
  const user = await insertUser(admin, tenant, { roles: ['poolMember'], displayName: name });
  await admin.query(
    `update core.memberships set person_id = (select person_id from p_talent_pool.pool_members where tenant_id = $1 and id = $2)
     where tenant_id = $1 and user_id = $3`,
    [tenant.id, memberId, user.id],
  );
  return { name, memberId, user };
}

export interface PersonParts {
  readonly name: string;
  readonly pool: 'inspection' | 'leader';
  /** 籍贯; 530128 unless something rests on it. */
  readonly nativeCounty?: string;
  readonly relatives?: readonly {
    readonly relation: string;
    readonly name: string;
    readonly employer: string;
  }[];
}

/** He agrees, somebody else approves: the city holds his card. */
export async function offered(home: Place, city: Place, person: PoolPerson): Promise<string> {
  const offers = 'talent-pool/card-offers';
  const { body } = await home.must(home.clerk, 'POST', `${offers}/candidates`, {
    memberId: person.memberId,
    expiresOn: '2027-06-30',
  });
  const id = String(body['id']);
  await home.must(person.user, 'POST', `${offers}/${id}/consent`, { agrees: true });
  await home.must(home.director, 'POST', `${offers}/${id}/decision`, { approves: true });
  await home.deliver();
  await city.deliver();
  return id;
}

/** Somebody in the leadership of a unit, with a career the rules can read. */
export async function leaderOf(
  host: WorkflowHost,
  { tenant }: Place,
  {
    alsoAt,
    name,
    unitId,
  }: { readonly unitId: string; readonly name: string; readonly alsoAt?: string },
): Promise<void> {
  const { admin } = host.app.db;
  const personId = uuidv7();
  await admin.query(
    'insert into core.people (tenant_id, id, name, unit_id) values ($1, $2, $3, $4)',
    [tenant.id, personId, name, unitId],
  );
  await admin.query(
    `insert into core.person_posts (tenant_id, id, person_id, unit_id, employer, post, is_leadership, is_principal, began_on)
     select tenant_id, $3, $4, id, name, '局长', true, true, '2012-03-01'
     from core.units where tenant_id = $1 and id = $2`,
    [tenant.id, unitId, uuidv7(), personId],
  );
  if (alsoAt !== undefined)
    await admin.query(
      `insert into core.person_posts (tenant_id, id, person_id, employer, post, began_on)
       values ($1, $2, $3, $4, '兼职', '2012-03-01')`,
      [tenant.id, uuidv7(), personId, alsoAt],
    );
}

export interface OwnTeam {
  readonly roundId: string;
  readonly teamId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly engagementId: string;
}

let rounds = 0;

/** An approved round of the county with one team and its unit. */
export async function teamIn(
  host: WorkflowHost,
  county: Place,
  inspectionType: 'linked' | 'routine' = 'linked',
): Promise<OwnTeam> {
  const { clerk, must } = county;
  rounds += 1;
  const unitName = `${county.tenant.name}自然资源局${rounds}`;
  const unitId = await insertUnit(host.app.db.admin, county.tenant, { name: unitName });
  await leaderOf(host, county, { unitId, name: '单位主官' });
  const round = await must(clerk, 'POST', 'inspection/rounds', {
    committeeTerm: 12,
    year: 2026,
    roundNo: rounds,
    name: `第十二届县委第${rounds}轮巡察`,
    onSiteOn: '2026-12-01',
    offSiteOn: '2027-02-01',
  });
  const roundId = String(round.body['id']);
  const team = await must(clerk, 'POST', 'inspection/teams', { roundId, name: '县委第一巡察组' });
  const teamId = String(team.body['id']);
  const added = await must(clerk, 'POST', 'inspection/engagements', {
    roundId,
    units: [{ unitId, inspectionType }],
  });
  const [engagementId = ''] = ids(added.body['ids']);
  await must(clerk, 'PATCH', `inspection/engagements/${engagementId}`, { teamId });
  const approved = await county.move(county.approver, 'round', roundId, {
    move: 'authorize',
    fields: { approvedOn: '2026-11-01', decisionNo: '县委〔2026〕31号' },
  });
  if (approved.status >= 300) throw new Error(JSON.stringify(approved.body));
  return { roundId, teamId, unitId, unitName, engagementId };
}

const ids = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** 对象卡 of one unit; answers the target as the city names it. */
export async function targetCard(county: Place, city: Place, unitId: string): Promise<string> {
  const offers = 'talent-pool/card-offers';
  const { body } = await county.must(county.clerk, 'POST', `${offers}/targets`, {
    undertaking: '市县统合巡察',
    unitIds: [unitId],
    expiresOn: '2027-06-30',
  });
  await county.must(county.director, 'POST', `${offers}/${String(body['id'])}/decision`, {
    approves: true,
  });
  await county.deliver();
  await city.deliver();
  const held = await city.must(city.clerk, 'GET', 'talent-pool/target-cards');
  return firstTarget(held.body['items'], county.tenant.name);
}

const Held = z.array(
  z.object({ fromName: z.string(), units: z.array(z.object({ targetId: z.string() })) }),
);

function firstTarget(items: unknown, fromName: string): string {
  const card = Held.parse(items).find((held) => held.fromName === fromName);
  const [unit] = card?.units ?? [];
  if (unit === undefined) throw new Error(`no target card of ${fromName}`);
  return unit.targetId;
}
