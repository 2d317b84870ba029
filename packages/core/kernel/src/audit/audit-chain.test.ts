import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { definePermission, definePlugin } from '@lianxun/plugin-api';
import {
  asMember,
  openTestKernel,
  type TestKernel,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { suiteSets } from '../secrets/suite-set.ts';
import { sealAll } from './seal-all.ts';
import { verifyAudit } from './verify-audit.ts';
import { witnessAll } from './witness-all.ts';

const sample = definePlugin({
  id: 'sample',
  title: '样例',
  version: '1.0.0',
  api: '^1.0.0',
  owner: 'tests',
  roleDefaults: { office: [definePermission('core:member', '进入本县')] },
});

let host: TestKernel;
let folder: string;
let headsFile: string;
let city: TestTenant;
let county: TestTenant;
let clerk: TestUser;

beforeEach(async () => {
  host = await openTestKernel({ plugins: [sample] });
  folder = await mkdtemp(join(tmpdir(), 'lianxun-heads-'));
  headsFile = join(folder, 'heads.jsonl');
  city = await host.county('测试市');
  county = await host.county();
  await host.db.admin.query('update core.tenants set parent_id = $1 where id = $2', [
    city.id,
    county.id,
  ]);
  clerk = await host.member(county, 'office');
  for (const note of ['甲', '乙', '丙']) await record(note);
  await sealEverything();
});
afterEach(async () => {
  await host.close();
  await rm(folder, { recursive: true });
});

/** An open transaction of any other database holds the sealer back, so it is asked until nothing is left. */
const sealEverything = (kernel = host.kernel) =>
  vi.waitFor(
    async () => {
      await sealAll(kernel, { headsFile });
      const { rows } = await host.db.admin.query(
        'select from core.audit_entries e where not exists (select from core.audit_seals s where s.entry_id = e.id)',
      );
      if (rows.length > 0) throw new Error('entries are still open');
    },
    { timeout: 100_000 },
  );
const record = (note: string) =>
  host.write(asMember(county, clerk), (ctx) =>
    ctx.audit({ action: 'sample.noted', subject: { type: 'note', id: uuidv7() }, after: { note } }),
  );
const verify = async () => {
  const verdicts = await verifyAudit({ pool: host.kernel.pool, headsFile });
  return verdicts.flatMap((verdict) => verdict.findings.map((finding) => finding.kind));
};
/** What only somebody with the database's own password could do. */
const tamper = (statement: string) =>
  host.db.admin.query(
    `set session_replication_role = replica; ${statement}; set session_replication_role = default`,
  );

describe('the sealed record', () => {
  test('verifies as it was written', async () => {
    expect(await verify()).toEqual([]);
  });

  test.each([
    [
      'one byte of an entry',
      `update core.audit_entries set summary = '改' where id = (select min(id::text)::uuid from core.audit_entries)`,
      'entry-edited',
    ],
    [
      'one byte of a content',
      `update core.audit_contents set content = set_byte(content, 3, 65) where entry_id = (select min(entry_id::text)::uuid from core.audit_contents)`,
      'content-edited',
    ],
    [
      'a deleted entry',
      `delete from core.audit_entries where id = (select entry_id from core.audit_seals where seq = 2 and tenant_id = (select max(tenant_id) from core.audit_seals))`,
      'entry-deleted',
    ],
    [
      'two seals put into another order',
      `update core.audit_seals set seq = -1 * seq where false; alter table core.audit_seals drop constraint audit_seals_seq_check; update core.audit_seals set seq = -seq where seq in (1, 2); update core.audit_seals set seq = 3 + seq where seq < 0`,
      'reordered',
    ],
    [
      'a cut tail',
      `delete from core.audit_seals where seq = 3; delete from core.audit_entries e where not exists (select from core.audit_seals s where s.entry_id = e.id)`,
      'tail-cut',
    ],
  ])('shows %s', async (_, statement, kind) => {
    await tamper(statement);

    expect(await verify()).toContain(kind);
  });

  test('shows a cut tail to the city that witnessed it, even without the file', async () => {
    await witnessAll(host.kernel);
    await sealEverything();
    await tamper(`delete from core.audit_seals where seq = 3 and tenant_id = ${county.id}`);
    await tamper(
      `delete from core.audit_entries e where tenant_id = ${county.id} and not exists (select from core.audit_seals s where s.entry_id = e.id)`,
    );

    const verdicts = await verifyAudit({ pool: host.kernel.pool });

    expect(
      verdicts
        .find((verdict) => verdict.tenantId === county.id)
        ?.findings.map((finding) => finding.kind),
    ).toContain('tail-cut');
  });
});

test('a chain that goes on in the other suite verifies as a whole, and still shows an edit', async () => {
  const guomi = { ...host.kernel.services, suites: suiteSets.guomi };
  await record('丁');
  await sealEverything({ ...host.kernel, services: guomi });
  await record('戊');
  await sealEverything();

  const { rows } = await host.db.admin.query<{ suite: string }>(
    'select suite from core.audit_seals where tenant_id = $1 order by seq',
    [county.id],
  );
  const suites = rows.map(({ suite }) => suite).slice(-3);
  expect(suites).toEqual(['sha256', 'sm3', 'sha256']);
  expect(await verify()).toEqual([]);
  await tamper(
    `update core.audit_entries set summary = '改' where id = (select entry_id from core.audit_seals where suite = 'sm3' limit 1)`,
  );
  expect(await verify()).toEqual(['entry-edited']);
});

test('two tenants do not witness each other for ever', async () => {
  await witnessAll(host.kernel);
  await sealEverything();
  await witnessAll(host.kernel);
  await sealEverything();

  expect(await witnessAll(host.kernel)).toBe(0);
  expect(await verify()).toEqual([]);
});

test('the product’s own login can neither change nor delete the record', async () => {
  const attempt = (statement: string) =>
    host.write(asMember(county, clerk), async (ctx) => {
      const { sql } = await import('kysely');
      await sql.raw(statement).execute(ctx.tx);
    });

  await expect(attempt(`update core.audit_entries set summary = 'x'`)).rejects.toThrow(
    /permission denied/,
  );
  await expect(attempt('delete from core.audit_contents')).rejects.toThrow(/permission denied/);
});
