import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  buildMessyLedger,
  openTestDatabase,
  openTestKernel,
  type LedgerFinding,
  type TestKernel,
} from '@lianxun/plugin-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { ledgerRecords, planCounty, type PlannedCounty } from '../../test/finished-county.ts';
import { finishedRound } from '../demo/content/content.ts';
import { seedTenants } from '../demo/seed-tenants.ts';
import { exportSheet } from './export-sheet.ts';
import { importSheet } from './import-sheet.ts';

const register = 'rectification.findings';
const round = finishedRound();

let host: TestKernel;
let folder: string;
let county: PlannedCounty;
beforeAll(async () => {
  host = await openTestKernel();
});
afterAll(async () => {
  await host.close();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianxun-cli-'));
  county = await planCounty(host);
  return () => rm(folder, { recursive: true, force: true });
});

function finding(overrides: Partial<LedgerFinding> = {}): LedgerFinding {
  const [engagement] = round.engagements;
  return {
    seq: 1,
    committeeTerm: round.committeeTerm,
    year: round.year,
    roundNo: round.roundNo,
    inspectionType: '常规',
    team: round.teams.find(({ ref }) => ref === engagement?.teamRef)?.name ?? '',
    unit: county.world.units.get(engagement?.unitRef ?? '')?.name ?? '',
    level: '县区级',
    category: '全面从严治党责任',
    isKey: true,
    finding: '大额支出未经集体研究',
    measures: [
      {
        text: '修订议事规则',
        leadDept: '办公室',
        owner: '李明',
        due: '2025-09-30',
        rectificationType: '集中整改',
      },
    ],
    status: '完成',
    closedOn: '2025-10-15',
    ...overrides,
  };
}

const installation = () => ({
  kernel: host.kernel,
  adminPool: host.db.admin,
  tempDirectory: join(folder, 'uploads'),
});

async function run(
  findings: readonly LedgerFinding[],
  options: { commit?: boolean; skipRejected?: boolean; by?: string } = {},
) {
  const file = join(folder, '台账.xlsx');
  await writeFile(file, await buildMessyLedger(findings));
  return await importSheet(installation(), {
    tenant: county.tenant.code,
    by: options.by ?? county.clerk.userName,
    register,
    file,
    commit: options.commit ?? false,
    skipRejected: options.skipRejected ?? false,
  });
}

async function entries(): Promise<string[]> {
  const { rows } = await host.db.admin.query<{ entry: string }>(
    `select action || ' ' || actor_name || ' ' || source as entry from core.audit_entries
     where tenant_id = $1 and source = 'commandLine' order by id`,
    [county.tenant.id],
  );
  return rows.map(({ entry }) => entry);
}

describe('import on the command line', () => {
  test('reports and writes nothing of the register by default', async () => {
    const { batch, lines, ok } = await run([finding(), finding({ seq: 2, unit: '不存在的单位' })]);

    expect(ok).toBe(false);
    expect(batch).toMatchObject({
      status: 'checked',
      summary: { counts: { new: 1, rejected: 1 } },
    });
    expect(lines).toEqual([expect.stringMatching(/!G\d+\t.*\t不存在的单位\t/)]);
    expect(await ledgerRecords(host, county)).toEqual([]);
  });

  test('writes on demand, in the name of the member', async () => {
    const { batch, ok } = await run([finding()], { commit: true });

    const by = `${county.clerk.displayName} commandLine`;
    expect([ok, batch.status, batch.historyStatus]).toEqual([true, 'committed', 'pending']);
    expect(await ledgerRecords(host, county)).toHaveLength(1);
    expect(await entries()).toEqual([
      `core.import_uploaded ${by}`,
      `core.import_confirmed ${by}`,
      `rectification.finding_imported ${by}`,
      `core.import_committed ${by}`,
    ]);
  });

  test('leaves bad rows only where it is told to', async () => {
    const rows = [finding(), finding({ seq: 2, unit: '不存在的单位' })];

    const refused = await run(rows, { commit: true });
    expect(await ledgerRecords(host, county)).toEqual([]);
    const { ok } = await run(rows, { commit: true, skipRejected: true });

    expect([refused.ok, refused.batch.status, ok]).toEqual([false, 'checked', true]);
    expect(await ledgerRecords(host, county)).toHaveLength(1);
  });

  test('finds nothing to write the second time', async () => {
    await run([finding({ status: '', closedOn: '' })], { commit: true });

    const { batch, ok } = await run([finding({ status: '', closedOn: '' })], { commit: true });

    expect([ok, batch.status]).toEqual([true, 'checked']);
  });

  test('may do what its member may, and no more', async () => {
    const reader = await host.member(county.tenant, 'leadingGroup');

    await expect(run([finding()], { by: reader.userName })).rejects.toMatchObject({
      code: 'core.register_permission',
    });
    await expect(run([finding()], { by: 'nobody' })).rejects.toMatchObject({
      code: 'core.member_not_found',
    });
    expect(await entries()).toEqual([]);
  });

  test('leaves a server nothing to do but to remove the sheet', async () => {
    await run([finding()], { commit: true });

    const { rows } = await host.db.admin.query(
      `select event from core.outbox where tenant_id = $1 and event like 'core.import%'`,
      [county.tenant.id],
    );
    expect(rows).toEqual([{ event: 'core.import_sheet_unneeded' }]);
  });
});

describe('export on the command line', () => {
  const exportAs = (by: string, out: string) =>
    exportSheet(installation(), { tenant: county.tenant.code, by, register, filter: {}, out });

  test('writes the sheet that comes back unchanged, and leaves an entry', async () => {
    await run([finding({ status: '', closedOn: '' })], { commit: true });
    const out = join(folder, '导出.xlsx');

    await exportAs(county.clerk.userName, out);

    const again = await importSheet(installation(), {
      tenant: county.tenant.code,
      by: county.clerk.userName,
      register,
      file: out,
      commit: false,
      skipRejected: false,
    });
    expect(again.batch.summary.counts).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
    expect(await entries()).toContain(
      `core.exportRegister ${county.clerk.displayName} commandLine`,
    );
  });

  test('is refused to who may not export, and leaves no file', async () => {
    const member = await host.member(county.tenant, 'custody');

    await expect(exportAs(member.userName, join(folder, '导出.xlsx'))).rejects.toMatchObject({
      code: 'core.register_permission',
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test('replaces an older file as a whole', async () => {
    const out = join(folder, '导出.xlsx');
    await writeFile(out, 'old');

    await exportAs(county.clerk.userName, out);

    expect((await readFile(out)).subarray(0, 2).toString()).toBe('PK');
  });
});

test('the tenants are seeded once, and only into an empty database', async () => {
  const db = await openTestDatabase();
  const { plugins } = host.kernel;

  expect(await seedTenants(db.admin, plugins)).toBeGreaterThan(10);

  await expect(seedTenants(db.admin, plugins)).rejects.toThrow(/needs an empty database/);
  await db.close();
});
