import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  createKernel,
  generateMasterKey,
  masterKeyWrapper,
  openStorage,
  sealAll,
  verifyAudit,
  type Kernel,
} from '@lianxun/kernel';
import { openTestDatabase, type TestDatabase } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { combinedDemoCases } from '../../test/combined-demo.ts';
import { pageOf, readerOf } from '../../test/demo-reader.ts';
import { documentText } from '../../test/document-text.ts';
import { contradictions, FiguresByRow } from '../../test/figure-rows.ts';
import { createApp } from '../app.ts';
import { plugins } from '../plugins.ts';
import { demoAccounts } from './demo-accounts.ts';
import { loadDemo } from './load-demo.ts';

const unlimited = { burst: 10_000, perMinute: 10_000 };
const Round = z.object({ id: z.uuid(), roundNo: z.int(), stage: z.string() });
const Figures = z.object({
  roundId: z.uuid(),
  figures: z.array(z.object({ key: z.string(), value: z.number().nullable() })),
});

let db: TestDatabase;
let folder: string;
let kernel: Kernel;
let app: ReturnType<typeof createApp>;
let clockBefore: string;
beforeAll(async () => {
  db = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'lianxun-demo-test-'));
  const keyWrapper = masterKeyWrapper(generateMasterKey(), 'aes-256-gcm');
  const storage = await openStorage({ driver: 'local', location: join(folder, 'files') });
  kernel = createKernel({ pool: db.pool, plugins, storage, keyWrapper });
  app = createApp(kernel, {
    keyWrapper,
    secret: Buffer.alloc(32, 7),
    tempDirectory: join(folder, 'temp'),
    rates: { signIn: unlimited, general: unlimited },
  });
  clockBefore = await clockDefinition();
  await loadDemo(kernel, db.admin);
}, 360_000);
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true, force: true });
});

async function one<Row extends object>(statement: string): Promise<Row | undefined> {
  return (await db.admin.query<Row>(statement)).rows[0];
}

async function clockDefinition(): Promise<string> {
  const statement = `select pg_get_functiondef('core.now()'::regprocedure) as text`;
  return (await one<{ text: string }>(statement))?.text ?? '';
}

const reader = readerOf(() => app);
const { cookieOf, get, signIn } = reader;

async function figuresOfRound(roundNo: number): Promise<Record<string, number | null>> {
  const cookie = await cookieOf('lixuemei');
  const rounds = await get('/t/530112/inspection/rounds', pageOf(Round), cookie);
  const id = rounds.items.find((round) => round.roundNo === roundNo)?.id ?? '';
  const path = `/t/530112/rectification/figures/rounds?rounds=${id}`;
  const { items } = await get(path, pageOf(Figures), cookie);
  return Object.fromEntries(items[0]?.figures.map(({ key, value }) => [key, value]) ?? []);
}

test('a call for nominations shows its quotas and what has come in', async () => {
  const Calls = pageOf(
    z.object({
      quotas: z.array(z.object({ unitName: z.string(), count: z.int(), nominated: z.int() })),
    }),
  );
  const path = '/t/530112/talent-pool/nomination-calls';
  const [call] = (await get(path, Calls, await cookieOf('lixuemei'))).items;

  expect(call?.quotas.map(({ count, nominated }) => `${nominated}/${count}`).toSorted()).toEqual([
    '0/1',
    '0/1',
    '1/2',
    '1/2',
  ]);
});

describe('the finished round', () => {
  test('shows the published figures', async () => {
    expect(await figuresOfRound(3)).toMatchObject({
      findings: 697,
      done: 688,
      partlyDone: 4,
      notDone: 5,
      rate: 98.71,
      rules: 589,
      refundedFen: 66_570_000,
      recoveredFen: 146_000_000,
      savedFen: 1_369_500_000,
      lifeMeetings: 38,
      studySessions: 141,
      partyLessons: 72,
    });
  });

  test('is archived, in the year in which it happened', async () => {
    const row = await one<{ stage: string; first: string; last: string }>(
      `select c.stage, min(m.occurred_at)::date::text as first, max(m.occurred_at)::date::text as last
       from p_inspection.rounds r
         join core.workflow_cases c on c.tenant_id = r.tenant_id and c.subject_id = r.id
         join core.workflow_moves m on m.tenant_id = r.tenant_id and m.case_id = c.id
       where r.round_no = 3 group by c.stage`,
    );

    expect(row).toEqual({ stage: 'archived', first: '2024-02-20', last: '2025-05-30' });
  });
});

describe('every figure opens the rows it counts', () => {
  test.each([3, 5])('of round %i, and of its first units', async (roundNo) => {
    const cookie = await cookieOf('lixuemei');
    const rounds = await get('/t/530112/inspection/rounds', pageOf(Round), cookie);
    const id = rounds.items.find((round) => round.roundNo === roundNo)?.id ?? '';
    const at = '/t/530112/rectification/figures';
    const ofRound = await get(`${at}/rounds?rounds=${id}`, FiguresByRow, cookie);
    const ofUnits = await get(`${at}/units?round=${id}`, FiguresByRow, cookie);
    const figures = [...ofRound.items, ...ofUnits.items.slice(0, 3)].flatMap((it) => it.figures);

    expect(figures.length).toBeGreaterThan(40);
    const count = (path: string) => get(path, z.record(z.string(), z.unknown()), cookie);
    expect(await contradictions(figures, count)).toEqual([]);
  });
});

describe('the live round', () => {
  test('is in the middle of its work, with mandates that hold today', async () => {
    const cookie = await cookieOf('lixuemei');
    const rounds = await get('/t/530112/inspection/rounds', pageOf(Round), cookie);
    const mandates = await one<{ live: number; expired: number }>(
      `select count(*) filter (where now() < valid_to) as live,
         count(*) filter (where valid_to <= now() and valid_from > now() - interval '1 year') as expired
       from core.mandates`,
    );

    expect(rounds.items.find((round) => round.roundNo === 5)?.stage).toBe('onSite');
    // Nineteen of the teams, one of a borrowed person; that of another has run out. In 安宁 six, and one
    // that lets the city read.
    expect(mandates).toEqual({ live: 27, expired: 1 });
  });

  test('has papers and findings at every step, some measures late and some due soon', async () => {
    const papers = await states('workingPaper', ofXishan);
    const findings = await states('finding', `and m.round_no = 5`);
    const measures = await one<{ late: number; soon: number }>(
      `select count(*) filter (where m.due_on < current_date) as late,
         count(*) filter (where m.due_on between current_date and current_date + 20) as soon
       from p_rectification.measures m
         join core.workflow_cases c on c.tenant_id = m.tenant_id and c.subject_id = m.id
       where c.stage in ('notStarted', 'inProgress') and m.due_on > current_date - 100`,
    );

    expect(papers).toEqual(['deputyReviewed', 'draft', 'locked', 'signed', 'teamAgreed']);
    expect(findings).toEqual(['closeRequested', 'planning', 'rectifying']);
    expect(measures?.late).toBeGreaterThan(0);
    expect(measures?.soon).toBeGreaterThan(0);
  });

  test('happened in the past', async () => {
    const row = await one<{ future: number }>(
      `select count(*) as future from core.audit_entries where occurred_at > now()`,
    );

    expect(row?.future).toBe(0);
  });
});

test('people are borrowed for a second undertaking, one at each step of the way', async () => {
  const cookie = await cookieOf('muxiaolan');
  const Dispatch = z.object({ undertaking: z.string(), stage: z.string(), returns: z.int() });

  const path = '/t/530100/talent-pool/dispatches?limit=200';
  const all = (await get(path, pageOf(Dispatch), cookie)).items;
  const items = all.filter(({ undertaking }) => undertaking.includes('惠民惠农'));

  expect(all).toHaveLength(16);
  expect(items).toHaveLength(10);
  expect(new Set(items.map(({ stage }) => stage))).toEqual(
    new Set(['requested', 'nominated', 'accepted', 'serving', 'finished', 'declined']),
  );
  expect(items.filter(({ returns }) => returns > 0)).toMatchObject([{ stage: 'nominated' }]);
});

combinedDemoCases(reader);

const ofXishan = `and c.tenant_id = (select of_tenant_id from core.tenant_codes where code = '530112')`;

test('a report is being checked, one fed back and copied, counties have told the city', async () => {
  const row = await one(
    `select
       (select count(*)::int from core.workflow_cases
        where subject_type = 'inspectionReport' and stage = 'reviewing') as checking,
       (select array_agg((done_on is null)::text order by due_on) from p_inspection.briefing_decisions) as open,
       (select count(*)::int from p_inspection.copy_receivers where received_on is null) as uncopied,
       (select array_agg(county_code order by id) from p_inspection.received_reports) as told,
       (select count(*)::int from p_inspection.received_reports where receipted_at is null) as unsigned,
       (select count(*)::int from p_inspection.received_reports where returned_at is not null) as returned,
       (select count(*)::int from p_inspection.county_checks where sent_at is null) as unsent,
       (select count(*)::int from p_inspection.county_checks where reply is not null) as answered`,
  );

  expect(row).toEqual({
    checking: 1,
    open: ['false', 'true'],
    uncopied: 1,
    told: ['530112', '530181', '530102'],
    unsigned: 2,
    returned: 1,
    unsent: 1,
    answered: 1,
  });
});

test('the minutes and the letter of the unit that went ahead are documents', async () => {
  const cookie = await cookieOf('lixuemei');
  const ids = await one<{ copyNotice: string; minutes: string }>(
    `select (select id from p_inspection.copy_notices) as "copyNotice",
       (select id from p_inspection.briefings where step = 2 and engagement_id is not null) as minutes`,
  );
  const text = async (document: 'copyNotice' | 'minutes') => {
    const path = `core/documents/inspection.${document}/records/${ids?.[document] ?? ''}/file`;
    const url = `http://localhost/api/v1/t/530112/${path}`;
    return await documentText(app.request(url, { headers: { cookie } }));
  };

  expect(await text('copyNotice')).toMatch(/^(?!.*\{).*西巡抄〔2026〕1号.*特此函告。/);
  expect(await text('minutes')).toMatch(
    /^(?!.*\{).*书记专题会会议纪要.*1\.27万元.*区市场监管局党组/,
  );
});

async function states(subject: string, condition = ''): Promise<string[]> {
  const table = subject === 'finding' ? 'p_rectification.findings' : 'p_inspection.working_papers';
  const { rows } = await db.admin.query<{ state: string }>(
    `select distinct c.state from core.workflow_cases c
       join ${table} m on m.tenant_id = c.tenant_id and m.id = c.subject_id
     where c.subject_type = $1 ${condition} order by c.state`,
    [subject],
  );
  return rows.map(({ state }) => state);
}

describe('an account of the demo', () => {
  test.each(demoAccounts.map(({ userName }) => userName))('%s signs in', async (userName) => {
    expect((await signIn(userName)).status).toBe(200);
  });
});

describe('the load', () => {
  test('gives the real clock back and leaves no session behind', async () => {
    const row = await one<{ scene: string | null; sessions: number }>(
      `select to_regclass('core.demo_clock')::text as scene,
         (select count(*) from core.sessions where expires_at > now() + interval '1 year') as sessions`,
    );

    expect(await clockDefinition()).toBe(clockBefore);
    expect(row).toEqual({ scene: null, sessions: 0 });
  });

  test('changes nothing the second time', async () => {
    const rows = `select (select count(*) from core.audit_entries where action not like 'core.sign%') as entries,
      (select count(*) from core.users) as users, (select count(*) from p_rectification.measures) as measures`;
    const before = await one(rows);

    const accounts = await loadDemo(kernel, db.admin);

    expect(accounts).toEqual(demoAccounts);
    expect(await one(rows)).toEqual(before);
  });

  test('says what to do where it was interrupted', async () => {
    const broken = await openTestDatabase();
    await broken.admin.query(
      `insert into core.tenants (id, subtree_high, depth, kind, name, short_name, district_kind)
       values (1, 2000000000, 0, 'country', '中国', '中国', '国家')`,
    );

    const load = loadDemo(kernel, broken.admin);

    await expect(load).rejects.toThrow(/delete the data directory/);
    await broken.close();
  });

  test('leaves an audit chain that holds', async () => {
    const headsFile = join(folder, 'heads.jsonl');
    const entries = await one<{ count: number }>(
      `select count(*) as count from core.audit_entries`,
    );
    const countSealed = async () => {
      while ((await sealAll(kernel, { headsFile })).length > 0);
      const row = await one<{ count: number }>(`select count(*) as count from core.audit_seals`);
      return row?.count;
    };

    // Whatever another database of the cluster has open holds the sealing back.
    await expect.poll(countSealed, { timeout: 100_000, interval: 200 }).toBe(entries?.count);

    const verdicts = await verifyAudit({ pool: kernel.pool, headsFile });
    const sealed = verdicts.reduce((sum, verdict) => sum + verdict.sealed, 0);
    expect(verdicts.flatMap(({ findings }) => findings)).toEqual([]);
    expect(sealed).toBe(entries?.count);
    expect(sealed).toBeGreaterThan(1_000);
  });
});
