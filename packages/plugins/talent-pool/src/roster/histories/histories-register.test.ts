import type { RegisterSource, RegisterValues } from '@lianxun/plugin-api';
import { exportWorkbook, tryImport, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  createWorld,
  nominated,
  openHost,
  rosterEntry,
  type World,
} from '../../../test/factories.ts';
import { forOthers } from '../../database.ts';
import { applyRosterRecord } from '../apply-roster-record.ts';
import { getPoolPerson } from '../get-person.ts';
import { listRelatives } from '../profiles.repository.ts';
import { educationsRegisterSource } from './educations-register.ts';
import { relativesRegister, relativesRegisterSource } from './relatives-register.ts';

let host: TestKernel;
let world: World;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
});
afterAll(async () => {
  await host.close();
});

const batchId = '0193b1a2-0000-7000-8000-000000000002';

async function somebody() {
  const entry = rosterEntry(world);
  const { id, personId } = await nominated(world, entry);
  const { idNumber = '', name } = entry.person;
  return { memberId: id, personId, named: { name, idNumber } };
}

type Source = Pick<Required<RegisterSource>, 'apply' | 'check' | 'read' | 'list'>;
const whole = (source: RegisterSource): Source => {
  const { apply, check, list, read } = source;
  if (apply === undefined || check === undefined) throw new Error('not imported');
  return { apply, check, list, read };
};
const educations = whole(educationsRegisterSource);
const relatives = whole(relativesRegisterSource);

const check = (source: Source, ...rows: RegisterValues[]) =>
  world.asMember(world.office, (ctx) =>
    source.check(
      forOthers(ctx),
      rows.map((values) => ({
        recordId: null,
        record: { values, details: [] },
        changed: [],
        status: null,
      })),
    ),
  );
const apply = (source: Source, values: RegisterValues, recordId: string | null = null) =>
  world.asMember(world.office, (ctx) =>
    source.apply(forOthers(ctx), { recordId, record: { values, details: [] }, batchId }),
  );
const stored = (source: Source, name: string) =>
  world.asMember(world.office, async (ctx) => {
    const { ids } = await source.list(forOthers(ctx), {
      filters: [{ column: 'name', oneOf: [name] }],
      sort: [],
    });
    return await source.read(forOthers(ctx), ids);
  });
const person = (id: string) => world.asMember(world.office, (ctx) => getPoolPerson(ctx, id));

describe('教育经历 as a sheet', () => {
  const school = { school: '云南大学', degree: '本科', major: '会计学', from: '2005-09', to: null };

  test('is added to the person of the number, and leaves as it came', async () => {
    const { named, personId } = await somebody();

    await apply(educations, { ...named, ...school });
    await apply(educations, { ...named, ...school, degree: '硕士', from: '2009-09' });

    expect((await person(personId)).educations).toMatchObject([
      { school: '云南大学', degree: '本科', from: '2005-09' },
      { school: '云南大学', degree: '硕士', from: '2009-09' },
    ]);
    const rows = await stored(educations, named.name);
    expect(rows[0]?.values).toEqual({ ...named, ...school });
  });

  test('changes a known school in place and takes none away', async () => {
    const { named, personId } = await somebody();
    const id = await apply(educations, { ...named, ...school });
    await apply(educations, { ...named, ...school, school: '昆明理工大学' });

    await apply(educations, { ...named, school: '云南大学', degree: '本科', to: '2009-07' }, id);

    expect((await person(personId)).educations).toMatchObject([
      { school: '云南大学', major: '会计学', to: '2009-07' },
      { school: '昆明理工大学' },
    ]);
  });

  test('makes nobody: an unknown number, another name and reversed months are named', async () => {
    const { named } = await somebody();

    expect(
      await check(
        educations,
        { ...named, idNumber: '530102198503129990', ...school },
        { ...named, name: '另一个人', ...school },
        { ...named, ...school, from: '2009-09', to: '2005-07' },
        { ...named, ...school },
      ),
    ).toMatchObject([
      { index: 0, column: 'idNumber', code: 'talent-pool.not_in_roster' },
      { index: 1, column: 'name', code: 'talent-pool.id_number_name' },
      { index: 2, column: 'to' },
    ]);
  });
});

describe('家庭成员 as a sheet', () => {
  const spouse = { relation: 'spouse', relative: '何晓云', employer: '区财政局', post: '科员' };

  test('is sealed as it comes in, and read in full for the register to mask', async () => {
    const { named, personId } = await somebody();

    await apply(relatives, { ...named, ...spouse });

    const rows = await world.asMember(world.office, (ctx) => listRelatives(ctx.tx, [personId]));
    expect(JSON.stringify(rows)).not.toContain('何晓云');
    expect((await stored(relatives, named.name))[0]?.values).toEqual({ ...named, ...spouse });
  });

  test('leaves masked: a name by its first sign, and what was masked is not taken back', async () => {
    const { named } = await somebody();
    await apply(relatives, { ...named, ...spouse });
    const [record] = await stored(relatives, named.name);
    if (record === undefined) throw new Error('not stored');
    const shown = { ...record.values, relative: '何*', employer: '区*', post: '科*' };

    const bytes = await exportWorkbook(relativesRegister, [{ values: shown, details: [] }]);
    const { plan } = await tryImport(relativesRegister, bytes, {
      directory: () => [],
      existing: [record],
    });

    expect(plan.problems.map(({ code }) => code)).toContain('registers.masked_value');
  });

  test('takes a known relative’s new post without writing him twice', async () => {
    const { named, personId } = await somebody();
    const id = await apply(relatives, { ...named, ...spouse });

    await apply(
      relatives,
      { ...named, relation: 'spouse', relative: '何晓云', post: '副科长' },
      id,
    );

    expect((await person(personId)).relatives).toHaveLength(1);
    expect((await stored(relatives, named.name))[0]?.values).toMatchObject({
      employer: '区财政局',
      post: '副科长',
    });
  });

  test('states 无 in a row of its own, which leaves again', async () => {
    const { named, personId } = await somebody();
    expect((await person(personId)).relatives).toBeNull();

    const id = await apply(relatives, { ...named, relation: 'none' });

    expect((await person(personId)).relatives).toEqual([]);
    const rows = await stored(relatives, named.name);
    expect(rows.map((row) => [row.id, row.values['relation']])).toEqual([[id, 'none']]);
  });

  test('does not state 无 over relatives that are known', async () => {
    const { named } = await somebody();
    await apply(relatives, { ...named, ...spouse });

    expect(await check(relatives, { ...named, relation: 'none' })).toMatchObject([
      { column: 'relation', message: expect.stringContaining('已登记家庭成员1人') },
    ]);
    await expect(apply(relatives, { ...named, relation: 'none' })).rejects.toMatchObject({
      code: 'talent-pool.relatives_listed',
    });
  });

  test('asks for a name, and for none beside 无', async () => {
    const { named } = await somebody();

    expect(
      await check(
        relatives,
        { ...named, relation: 'spouse' },
        { ...named, relation: 'none', relative: '何晓云' },
      ),
    ).toMatchObject([
      { index: 0, column: 'relative' },
      { index: 1, column: 'relative' },
    ]);
  });
});

test('任职经历 in the roster’s sheet is added to, never taken away', async () => {
  const { memberId, named, personId } = await somebody();
  const post = (from: string, at: string) => ({
    from,
    to: null,
    at,
    post: '科员',
    isLeadership: false,
    superior: null,
  });
  const sheet = (...details: RegisterValues[]) =>
    world.asMember(world.office, (ctx) =>
      applyRosterRecord(ctx, {
        recordId: memberId,
        record: { values: { ...named, idMark: 'unverified', pool: 'inspection' }, details },
        batchId,
      }),
    );

  await sheet(post('2015-03', '区水务局'), post('2019-06', '区教育局'));
  await sheet({ ...post('2019-06', '区教育局'), to: '2024-01' }, post('2024-02', '区民政局'));

  expect((await person(personId)).career?.map(({ employer, to }) => [employer, to])).toEqual([
    ['区民政局', null],
    ['区教育局', '2024-01'],
    ['区水务局', null],
  ]);
});
