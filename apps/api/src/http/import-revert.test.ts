import { applyRevert } from '@lianxun/kernel';
import {
  buildMessyLedger,
  openTestKernel,
  type LedgerFinding,
  type TestKernel,
  type TestUser,
} from '@lianxun/plugin-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import {
  approveHistory,
  dryRun,
  ledgerRecords,
  planCounty,
  showBatch,
  writeBatch,
  type PlannedCounty,
} from '../../test/finished-county.ts';
import { json } from '../../test/test-app.ts';
import { createApp } from '../app.ts';
import { finishedRound } from '../demo/content/content.ts';

const unlimited = { burst: 10_000, perMinute: 10_000 };
const round = finishedRound();

let host: TestKernel;
let app: ReturnType<typeof createApp>;
let county: PlannedCounty;
beforeAll(async () => {
  host = await openTestKernel();
  app = createApp(host.kernel, {
    keyWrapper: host.kernel.services.keyWrapper,
    secret: Buffer.alloc(32, 7),
    tempDirectory: '/nonexistent',
    rates: { signIn: unlimited, general: unlimited },
  });
});
afterAll(async () => {
  await host.close();
});
beforeEach(async () => {
  county = await planCounty(host);
});

function findings(goal: (seq: number) => string = () => '规范决策'): LedgerFinding[] {
  const [engagement] = round.engagements;
  const unit = county.world.units.get(engagement?.unitRef ?? '')?.name ?? '';
  const team = round.teams.find(({ ref }) => ref === engagement?.teamRef)?.name ?? '';
  return [1, 2, 3].map((seq) => ({
    seq,
    committeeTerm: round.committeeTerm,
    year: round.year,
    roundNo: round.roundNo,
    inspectionType: '常规',
    team,
    unit,
    level: '县区级',
    category: '全面从严治党责任',
    isKey: true,
    finding: `第${seq}个问题`,
    goal: goal(seq),
    measures: [
      {
        text: '修订议事规则',
        leadDept: '办公室',
        owner: '李明',
        due: '2025-09-30',
        rectificationType: '集中整改',
        progress: '已完成初稿',
      },
    ],
    status: '完成',
    closedOn: '2025-10-15',
  }));
}

async function written(rows: readonly LedgerFinding[]): Promise<string> {
  const id = await dryRun(host, county, await buildMessyLedger(rows));
  await writeBatch(host, county, id);
  return id;
}

async function approved(rows: readonly LedgerFinding[]): Promise<string> {
  const id = await written(rows);
  await approveHistory(host, county, id);
  return id;
}

async function askToRevert(id: string, { session }: TestUser, reason = '导错了文件') {
  const url = `http://localhost/api/v1/t/${county.tenant.code}/core/imports/${id}/revert`;
  const answer = await app.request(url, {
    method: 'POST',
    body: JSON.stringify({ reason }),
    headers: {
      host: 'localhost',
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      cookie: `__Host-lianxun=${session}`,
    },
  });
  return { status: answer.status, body: await json(answer) };
}

async function revert(id: string): Promise<void> {
  const { status } = await askToRevert(id, county.director);
  expect(status).toBe(200);
  const { id: tenantId } = county.tenant;
  await applyRevert(host.kernel, { tenantId, batchId: id, userId: county.director.id });
}

/** What the ledger says; rows that were changed and changed back have later versions. */
async function ledgerContents() {
  const records = await ledgerRecords(host, county);
  return records.map(({ id, values, details }) => ({ id, values, details }));
}

describe('a written batch', () => {
  test('is taken back whole, and its sheet is new again', async () => {
    const id = await approved(findings());

    await revert(id);

    expect(await showBatch(host, county, id)).toMatchObject({
      status: 'reverted',
      reverted: { by: county.director.displayName, reason: '导错了文件' },
    });
    expect(await ledgerRecords(host, county)).toEqual([]);
    const { rows: kept } = await host.db.admin.query<{ clear: number; unneeded: number }>(
      `select (select count(*) from core.import_rows r where batch_id = $1 and r::text like '%第1个问题%')::int as clear,
         (select count(*) from core.outbox o join core.import_batches b on o.payload->>'storageKey' = b.storage_key
          where b.id = $1)::int as unneeded`,
      [id],
    );
    expect(kept).toEqual([{ clear: 0, unneeded: 2 }]);
    const again = await dryRun(host, county, await buildMessyLedger(findings()));
    expect((await showBatch(host, county, again)).summary.counts).toMatchObject({ new: 3 });
  });

  test('that changed rows leaves them as they were before', async () => {
    await written(findings());
    const before = await ledgerContents();
    const id = await written(findings((seq) => (seq === 2 ? '新的目标' : '规范决策')));

    await revert(id);

    expect(before).toHaveLength(3);
    expect(await ledgerContents()).toEqual(before);
  });

  test('that brought statuses gives the earlier ones back', async () => {
    await approved(findings());
    const before = await ledgerContents();
    const later = findings().map((row) =>
      row.seq === 2 ? { ...row, status: '未完成', closedOn: '' } : row,
    );
    const id = await approved(later);
    expect(await ledgerContents()).not.toEqual(before);

    await revert(id);

    expect(await ledgerContents()).toEqual(before);
  });

  test('stays once somebody has worked on one of its rows, which is named', async () => {
    const id = await approved(findings());
    await written(findings((seq) => (seq === 2 ? '新的目标' : '规范决策')));

    const { status, body } = await askToRevert(id, county.director);

    expect([status, body['code']]).toEqual([409, 'core.import_rows_changed']);
    expect(body['reasons']).toMatchObject([
      { message: expect.stringMatching(/^第 2 条（.*）\s导入后又有改动$/) },
    ]);
    expect(await showBatch(host, county, id)).toMatchObject({ status: 'committed' });
  });

  test('stays when a row changes between the decision and the work', async () => {
    const id = await written(findings());
    await askToRevert(id, county.director);
    await host.db.admin.query(
      `update p_rectification.findings set goal = '改', version = version + 1 where tenant_id = $1 and seq = 1`,
      [county.tenant.id],
    );

    await applyRevert(host.kernel, {
      tenantId: county.tenant.id,
      batchId: id,
      userId: county.director.id,
    });

    expect(await showBatch(host, county, id)).toMatchObject({
      status: 'committed',
      problem: expect.stringContaining('导入后又有改动'),
    });
    expect(await ledgerRecords(host, county)).toHaveLength(3);
  });

  test('is taken back only by who may, with a reason, and once', async () => {
    const id = await written(findings());

    const byClerk = await askToRevert(id, county.clerk);
    const withoutReason = await askToRevert(id, county.director, ' ');
    await revert(id);
    const twice = await askToRevert(id, county.director);

    expect(byClerk.body['reasons']).toMatchObject([{ code: 'core.revert_permission' }]);
    expect(withoutReason.status).toBe(422);
    expect(twice.body['reasons']).toMatchObject([{ code: 'core.import_not_written' }]);
  });
});

test('the history of a finding names the batch by its number', async () => {
  await approved(findings());

  const { rows } = await host.db.admin.query<{ reason: string }>(
    `select distinct reason from core.workflow_moves where tenant_id = $1 and reason like '历史导入%'`,
    [county.tenant.id],
  );

  expect(rows).toEqual([{ reason: '历史导入第1批' }]);
});
