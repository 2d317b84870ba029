import { wholeRegister, type RegisterRecord, type RegisterValues } from '@lianxun/plugin-api';
import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { createWorld, openHost, type World } from '../../test/factories.ts';
import { roundFigures } from '../figures/get-figures.ts';
import { getFinding } from '../findings/get-finding.ts';
import { applyFindingRecord } from './apply-finding-record.ts';
import { applyFindingStatus } from './apply-finding-status.ts';
import { fingerprintFindings } from './fingerprint-findings.ts';
import { listFindingRecords } from './list-finding-records.ts';
import { readFindingRecords } from './read-finding-records.ts';
import { revertFindingRecord } from './revert-finding-record.ts';

let host: TestKernel;
let world: World;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});
beforeEach(async () => {
  world = await createWorld(host);
});

const batchId = '019a0000-0000-7000-8000-00000000000b';
const reason = '导错了文件';

const detail = (overrides: RegisterValues = {}): RegisterValues => ({
  measure: '修订议事规则',
  leadDept: '办公室',
  owner: { id: null, text: '李明' },
  due: '2026-03-31',
  rectificationType: 'concentrated',
  progress: '已完成初稿',
  ...overrides,
});
const record = (overrides: RegisterValues = {}, details = [detail()]): RegisterRecord => ({
  values: {
    seq: 1,
    committeeTerm: 12,
    year: 2026,
    roundNo: 3,
    inspectionType: 'routine',
    team: { id: null, text: '第一组' },
    unit: { id: world.unitId, text: '某单位' },
    level: 'county',
    cat1: '全面从严治党责任',
    isKey: true,
    finding: '大额支出未经集体研究',
    goal: '规范决策',
    ...overrides,
  },
  details,
});
const apply = (row: RegisterRecord, recordId: string | null = null) =>
  world.asMember(world.office, (ctx) =>
    applyFindingRecord(ctx, { recordId, record: row, batchId }),
  );
const close = (recordId: string) =>
  world.asMember(world.office, (ctx) =>
    applyFindingStatus(ctx, {
      recordId,
      status: 'closed',
      record: record({ closedOn: '2026-03-20' }),
      batchId,
      batchNumber: 4,
    }),
  );
const revert = (recordId: string, before: RegisterRecord | null) =>
  world.asMember(world.office, (ctx) =>
    revertFindingRecord(ctx, { recordId, before, batchNumber: 4, reason }),
  );
const records = () =>
  world.asMember(world.office, async (ctx) => {
    const { ids } = await listFindingRecords(ctx, wholeRegister);
    return await readFindingRecords(ctx, ids);
  });

describe('a finding that an import has made', () => {
  test('leaves ledger and figures, and its number is free again', async () => {
    const id = await apply(record());
    await close(id);

    await revert(id, null);

    const figures = await world.asMember(world.office, (ctx) => roundFigures(ctx, [world.roundId]));
    expect(await records()).toEqual([]);
    expect(figures.get(world.roundId)?.totals).toMatchObject({ findings: 0, done: 0 });
    await apply(record());
    expect(await records()).toHaveLength(1);
  });

  test('is out of reach for the unit', async () => {
    const id = await apply(record());
    await close(id);

    await revert(id, null);

    await expect(world.asUnit(world.unitHead, (ctx) => getFinding(ctx, id))).rejects.toMatchObject({
      code: 'rectification.finding_not_found',
    });
  });

  test('leaves nobody with a task, and keeps its row, its case and why it went', async () => {
    const id = await apply(record());

    await revert(id, null);

    const { rows } = await host.db.admin.query<Record<string, unknown>>(
      `select f.text, c.ended_at is not null as ended,
         (select count(*) from core.workflow_tasks t where t.case_id = c.id and t.status = 'open') as open,
         (select reason from core.workflow_moves m where m.case_id = c.id order by entry_number desc limit 1) as reason,
         (select summary from core.audit_entries a where a.subject_id = f.id and a.action = 'rectification.finding_withdrawn') as summary
       from p_rectification.findings f join core.workflow_cases c on c.subject_id = f.id where f.id = $1`,
      [id],
    );
    expect(rows).toEqual([
      {
        text: '大额支出未经集体研究',
        ended: true,
        open: 0,
        reason: '第4批导入已撤回：导错了文件',
        summary: '撤回导入的第1号问题',
      },
    ]);
  });
});

describe('a finding that an import has changed', () => {
  test('is as it was before, without the measure that came with it', async () => {
    const id = await apply(record());
    const [before] = await records();
    await apply(
      record({ goal: '新的目标', accountable: 2 }, [
        detail({ leadDept: '财务科', due: '2026-12-31' }),
        detail({ measure: '另一条' }),
      ]),
      id,
    );

    await revert(id, {
      values: { goal: '规范决策', accountable: null },
      details: [
        { leadDept: '办公室', due: '2026-03-31' },
        { measure: null, leadDept: null },
      ],
    });

    const shown = (await records()).map(({ values, details }) => ({ values, details }));
    expect(shown).toEqual([{ values: before?.values, details: before?.details }]);
  });

  test('keeps the progress that was written, and says that it does not count', async () => {
    const id = await apply(record());
    await apply(record({}, [detail({ progress: '已完成初稿\n已送审' })]), id);

    await revert(id, { values: {}, details: [{ progress: '已完成初稿' }] });

    const { progress } = await world.asMember(world.office, (ctx) => getFinding(ctx, id));
    expect(progress.map(({ text }) => text)).toEqual([
      '已完成初稿',
      '已送审',
      '第4批导入已撤回，其中填写的进展不作数。',
    ]);
  });
});

describe('the fingerprint of a finding', () => {
  const fingerprint = (id: string) =>
    world.asMember(world.office, async (ctx) => (await fingerprintFindings(ctx, [id])).get(id));

  test('stays while nothing changes', async () => {
    const id = await apply(record());

    expect(await fingerprint(id)).toBe(await fingerprint(id));
  });

  const changes: readonly (readonly [string, (id: string) => Promise<unknown>])[] = [
    ['a field', (id) => apply(record({ note: '补充' }), id)],
    ['a measure', (id) => apply(record({}, [detail({ result: '已办' })]), id)],
    ['its progress', (id) => apply(record({}, [detail({ progress: '已完成初稿\n又' })]), id)],
    ['its rules', (id) => apply(record({ rules: '议事规则' }), id)],
    ['its state', (id) => close(id)],
  ];

  test.for(changes)('changes with %s', async ([, change]) => {
    const id = await apply(record());
    const before = await fingerprint(id);

    await change(id);

    expect(await fingerprint(id)).not.toBe(before);
  });
});
