import { readRegister } from '@lianxun/kernel';
import { insertUnitUser, insertUser, type TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { findingsRegisterOf } from './ledger-definition.ts';
import {
  moveTo,
  openRegisterCounty,
  otherUnit,
  pastedColumns,
  pastedRow,
  RowsShape,
  type RegisterCounty,
} from './register-county.ts';

const path = 'core/registers/rectification.findings';

let county: RegisterCounty;
let liaison: TestUser;
let ownUnit: string;
beforeAll(async () => {
  county = await openRegisterCounty();
  const rows = [
    pastedRow(1),
    pastedRow(2),
    pastedRow(3),
    pastedRow(1, { unit: otherUnit.name, team: otherUnit.team, finding: '别家的问题' }),
  ];
  await county.send('POST', `${path}/paste`, { body: { columns: pastedColumns, rows } });
  const { admin } = county.host.db;
  const { items } = RowsShape.parse((await county.send('GET', `${path}/rows`)).body);
  const shown = items.filter(({ values }) => values['seq'] !== '3').map(({ id }) => id);
  for (const table of ['findings', 'measures']) {
    const column = table === 'findings' ? 'id' : 'finding_id';
    await admin.query(
      `update p_rectification.${table} set released = true where tenant_id = $1 and ${column} = any($2::uuid[])`,
      [county.tenant.id, shown],
    );
  }
  await admin.query(
    `update core.workflow_cases set released = true where tenant_id = $1 and subject_id = any($2::uuid[])`,
    [county.tenant.id, shown],
  );
  await moveTo(county, shown, 'rectifying');
  liaison = await insertUser(admin, county.tenant, { roles: [] });
  const found = await admin.query<{ unit_id: string }>(
    `select unit_id from p_rectification.findings where tenant_id = $1 and id = $2`,
    [county.tenant.id, items.find(({ values }) => values['unit'] !== otherUnit.name)?.id],
  );
  ownUnit = found.rows[0]?.unit_id ?? '';
  await insertUnitUser(admin, county.tenant, { unitId: ownUnit, user: liaison });
}, 120_000);
afterAll(async () => {
  await county.close();
});

const inUnit = (rest: string) => `units/${ownUnit}/${path}${rest}`;
const rows = async () =>
  RowsShape.parse((await county.send('GET', inUnit('/rows'), { user: liaison })).body).items;

describe('a unit’s liaison', () => {
  test('sees his own unit’s findings alone, and of these only what was fed back', async () => {
    const found = await rows();

    expect(found.map(({ values }) => values['seq'])).toEqual(['1', '2']);
    expect(JSON.stringify(found)).not.toContain('别家的问题');
  });

  test('counts and searches no further than he sees', async () => {
    const totals = await county.send('GET', inUnit('/totals'), { user: liaison });
    const query = JSON.stringify({ filters: [{ column: 'finding', contains: '别家' }] });
    const search = `/rows?query=${encodeURIComponent(query)}`;
    const others = await county.send('GET', inUnit(search), { user: liaison });

    expect(totals.body['total']).toBe(2);
    expect(others.body).toEqual({ total: 0, items: [] });
  });

  test('takes his own ledger along as a sheet', async () => {
    const reason = encodeURIComponent('单位自查留存');
    const answer = await county.send('GET', inUnit(`/export?reason=${reason}`), { user: liaison });

    expect(answer.status).toBe(200);
    const definition = findingsRegisterOf(county.host.kernel.plugins);
    const { sheets } = await readRegister(
      { fileName: '台账.xlsx', bytes: answer.bytes },
      definition,
    );
    expect(sheets[0]?.records.map(({ values }) => values['seq'])).toEqual([1, 2]);
  });

  test('fills in his account and what was done in the grid, as on the page of the finding', async () => {
    const [first] = await rows();
    expect(first?.open.main).toContain('rootCause');

    const answer = await county.send('PATCH', inUnit(`/rows/${first?.id}`), {
      body: { cells: { rootCause: '内控不严' } },
      ifMatch: first?.version ?? 0,
      user: liaison,
    });

    expect(answer.status).toBe(200);
    expect((await rows())[0]?.values['rootCause']).toBe('内控不严');
  });

  test('finds nothing of another unit, nor the office’s own doors', async () => {
    const other = RowsShape.parse((await county.send('GET', `${path}/rows`)).body).items.find(
      ({ values }) => values['unit'] === otherUnit.name,
    );

    const read = await county.send('GET', inUnit(`/rows/${other?.id}`), { user: liaison });
    const office = await county.send('GET', `${path}/rows`, { user: liaison });

    expect(read.status).toBe(404);
    expect(office.status).toBe(404);
  });
});

describe('registers of the restricted area', () => {
  const ids = async (where: string, user: TestUser) => {
    const { status, body } = await county.send('GET', `${where}core/registers`, { user });
    const items = z.array(z.object({ id: z.string() })).parse(body['items'] ?? []);
    return { status, ids: items.map(({ id }) => id) };
  };
  const restrictedIds = () =>
    county.host.kernel.plugins
      .flatMap(({ registers = [] }) => registers)
      .filter(({ definition }) => definition.scope === 'restricted')
      .map(({ definition }) => definition.id);

  test('stand in the restricted area alone, and the office’s do not stand there', async () => {
    const custodian = await county.host.member(county.tenant, 'custody');

    const office = await ids('', custodian);
    const apart = await ids('restricted/', custodian);

    expect(office.status).toBe(200);
    expect(apart.status).toBe(200);
    expect(office.ids.filter((id) => restrictedIds().includes(id))).toEqual([]);
    expect(apart.ids.filter((id) => !restrictedIds().includes(id))).toEqual([]);
  });

  test('answer nothing under the office’s address, and the office’s nothing under theirs', async () => {
    const custodian = await county.host.member(county.tenant, 'custody');

    const wrong = await county.send('GET', `restricted/${path}/rows`, { user: custodian });

    expect(wrong.status).toBe(404);
    for (const id of restrictedIds()) {
      const office = await county.send('GET', `core/registers/${id}/rows`, { user: custodian });
      expect(office.status).toBe(404);
    }
  });

  test('are closed to a clerk without the way in', async () => {
    const { status } = await ids('restricted/', county.clerk);

    expect(status).toBe(404);
  });
});
