import { idCheckDigit, type RegisterRecord, type RegisterValues } from '@lianxun/plugin-api';
import { exportWorkbook, tryImport, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createWorld, inventedIdNumber, openHost, type World } from '../../test/factories.ts';
import { findMember } from '../membership/members.repository.ts';
import { applyRosterRecord, applyRosterStatus } from './apply-roster-record.ts';
import { checkRosterRecords } from './check-roster-records.ts';
import { editRosterCells } from './edit-roster-cells.ts';
import { readRosterRecords } from './read-roster-records.ts';
import { listRosterIds } from './roster-listing.repository.ts';
import { rosterRegister } from './roster.register.ts';

let host: TestKernel;
let world: World;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
});
afterAll(async () => {
  await host.close();
});

const batchId = '0193b1a2-0000-7000-8000-000000000001';

function row(values: RegisterValues = {}, details: readonly RegisterValues[] = []) {
  return {
    values: {
      pool: 'inspection',
      name: '段丽华',
      gender: 'female',
      idNumber: inventedIdNumber(),
      idMark: 'unverified',
      birthMonth: '1985-03',
      employer: world.unitName,
      skills: ['财务审计', '法律'],
      certificates: ['会计'],
      ...values,
    },
    details,
  };
}

const check = (...records: ReturnType<typeof row>[]) =>
  world.asMember(world.office, (ctx) =>
    checkRosterRecords(
      ctx,
      records.map((record) => ({ recordId: null, record, changed: [], status: null })),
    ),
  );
const apply = (record: RegisterRecord, recordId: string | null = null) =>
  world.asMember(world.office, (ctx) => applyRosterRecord(ctx, { recordId, record, batchId }));
const stored = (id: string) =>
  world.asMember(world.office, async (ctx) => (await readRosterRecords(ctx, [id]))[0]);

describe('the dry run', () => {
  test('takes a row that is right', async () => {
    expect(await check(row())).toEqual([]);
  });

  test('names a wrong last digit in its cell, unless the row says 尚未核验', async () => {
    expect(await check(row({ idMark: 'verified' }))).toMatchObject([
      { index: 0, column: 'idNumber', hint: expect.stringContaining('尚未核验') },
    ]);
  });

  test('compares the month of birth with a number that is right', async () => {
    const first = '53010219850312777';
    const idNumber = first + idCheckDigit(first);

    expect(await check(row({ idNumber, birthMonth: '1985-04' }))).toMatchObject([
      { column: 'birthMonth', code: 'talent-pool.birth_month_differs' },
    ]);
    expect(await check(row({ idNumber }))).toEqual([]);
  });

  test('finds one number under two names, in the sheet and in the roster', async () => {
    const one = row();
    const other = row({ idNumber: one.values.idNumber, name: '杨志强', pool: 'leader' });
    expect(await check(one, other)).toMatchObject([{ index: 1, column: 'name' }]);

    await apply(one);
    expect(await check(other)).toMatchObject([
      { column: 'name', message: expect.stringContaining('段丽华') },
    ]);
  });

  test.each<[string, RegisterValues]>([
    ['nativeCounty', { nativeCounty: '鼓楼区' }],
    ['email', { email: '不是邮箱' }],
    ['certificates', { certificates: ['驾驶证'] }],
    ['skills', { skills: ['书法'] }],
    ['inspectedYears', { inspectedYears: ['前年'] }],
  ])('names the column %s', async (column, values) => {
    expect(await check(row(values))).toMatchObject([{ column }]);
  });

  test('leaves missions to their mandates', async () => {
    const records = [
      { recordId: null, record: row(), changed: [], status: { stage: 'onMission' } },
    ];

    const problems = await world.asMember(world.office, (ctx) => checkRosterRecords(ctx, records));

    expect(problems).toMatchObject([{ column: 'stage' }]);
  });
});

describe('writing', () => {
  test('makes a membership that leaves as it came', async () => {
    const post = {
      from: '2019-06',
      to: null,
      at: world.unitName,
      post: '科长',
      isLeadership: false,
    };
    const record = row(
      {
        phone: '12000001111',
        nativeCounty: '530112',
        rank: '正科级',
        admittedOn: '2024-05-10',
        sendingUnit: world.unitName,
        inspectedYears: ['2023', '2024'],
      },
      [{ ...post, superior: '外单位的人' }],
    );

    const id = await apply(record);

    const read = await stored(id);
    expect(read?.values).toMatchObject(record.values);
    expect(read?.details).toEqual(record.details);
    expect(read?.values).toMatchObject({ stage: 'applying', nominatedVia: 'import' });
  });

  test('makes one person of two rows with one number, however it is written', async () => {
    const idNumber = inventedIdNumber();
    const spelt = ` ${idNumber.slice(0, 6)}　${idNumber.slice(6).toLowerCase()}`;
    const first = await apply(row({ idNumber }));
    const second = await apply(row({ idNumber: spelt, pool: 'leader' }));

    const [one, other] = await world.asMember(world.office, async (ctx) => [
      await findMember(ctx.tx, first),
      await findMember(ctx.tx, second),
    ]);
    expect(other?.personId).toBe(one?.personId);
  });

  test('takes a county by its name', async () => {
    const id = await apply(row({ nativeCounty: '云南省昆明市西山区' }));

    expect((await stored(id))?.values).toMatchObject({ nativeCounty: '530112' });
  });

  test('changes what the sheet names and leaves the rest', async () => {
    const record = row({ major: '会计学', phone: '12000002222' });
    const id = await apply(record);

    await apply({ values: { rank: '四级调研员' }, details: [] }, id);

    expect((await stored(id))?.values).toMatchObject({
      major: '会计学',
      phone: '12000002222',
      rank: '四级调研员',
      name: '段丽华',
    });
  });

  test('sets a state that a second person has approved', async () => {
    const record = row({ releasedOn: '2025-06-30', releaseReason: 'retired' });
    const id = await apply(record);

    await world.asMember(world.office, (ctx) =>
      applyRosterStatus(ctx, { recordId: id, status: 'released', record, batchNumber: 1 }),
    );

    expect((await stored(id))?.values).toMatchObject({
      stage: 'released',
      releasedOn: '2025-06-30',
      releaseReason: 'retired',
    });
  });
});

describe('the grid', () => {
  test('changes a cell for the version that was read', async () => {
    const id = await apply(row());
    const version = (await stored(id))?.version ?? 0;
    const edit = { recordId: id, detailId: null, version, values: { skills: ['综合文字'] } };

    await world.asMember(world.office, (ctx) => editRosterCells(ctx, edit));

    expect((await stored(id))?.values['skills']).toEqual(['综合文字']);
    await expect(
      world.asMember(world.office, (ctx) => editRosterCells(ctx, edit)),
    ).rejects.toMatchObject({ status: 412 });
  });

  test('is narrowed by pool, skill and state', async () => {
    const id = await apply(row({ pool: 'support', skills: ['生态环保'] }));
    const filters = [
      { column: 'pool', oneOf: ['support'] },
      { column: 'skills', contains: '生态' },
      { column: 'stage', oneOf: ['applying'] },
    ];

    const found = await world.asMember(world.office, (ctx) =>
      listRosterIds(ctx.tx, { filters, sort: [] }),
    );

    expect(found.ids).toEqual([id]);
  });
});

test('a number that was masked in an export is refused, one in full is the same person', async () => {
  const id = await apply(row());
  const record = await stored(id);
  if (record === undefined) throw new Error('not stored');
  const { details, values } = record;
  const existing = [{ id, values, details }];
  const { idNumber } = values;
  if (typeof idNumber !== 'string') throw new Error('no number');
  const typed = async (text: string) => {
    const bytes = await exportWorkbook(rosterRegister, [
      { values: { ...values, idNumber: text }, details },
    ]);
    return (await tryImport(rosterRegister, bytes, { directory: () => [], existing })).plan;
  };

  expect(await typed(` ${idNumber.toLowerCase()} `)).toMatchObject({
    counts: { new: 0, changed: 0, unchanged: 1, rejected: 0 },
  });
  expect(await typed(`${idNumber.slice(0, 4)}**********${idNumber.slice(14)}`)).toMatchObject({
    counts: { rejected: 1 },
    problems: [{ code: 'registers.masked_value' }],
  });
});
