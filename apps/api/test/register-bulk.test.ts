import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import {
  auditActions,
  moveTo,
  openRegisterCounty,
  pastedColumns,
  pastedRow,
  RowsShape,
  type RegisterCounty,
} from './register-county.ts';

const path = 'core/registers/rectification.findings';

let county: RegisterCounty;
let ids: readonly string[];
beforeAll(async () => {
  county = await openRegisterCounty();
  const rows = [1, 2, 3, 4].map((seq) => pastedRow(seq));
  await county.send('POST', `${path}/paste`, { body: { columns: pastedColumns, rows } });
  ids = (await ledger()).map(({ id }) => id);
  await moveTo(county, ids.slice(3), 'closed');
}, 120_000);
afterAll(async () => {
  await county.close();
});

const ledger = async () =>
  RowsShape.parse((await county.send('GET', `${path}/rows?limit=200`)).body).items;
const notes = async () => (await ledger()).map(({ values }) => values['note']);
const bulk = (where: 'bulk' | 'bulk/check', body: unknown) =>
  county.send('POST', `${path}/${where}`, { body });
const Items = z.array(
  z.object({ id: z.uuid(), outcome: z.string(), reasons: z.array(z.string()) }),
);

describe('the same cell in many rows', () => {
  test('is tried out first: which rows change, and which refuse and why', async () => {
    const { status, body } = await bulk('bulk/check', { ids, cells: { note: '已核' } });

    expect(status).toBe(200);
    expect(body['counts']).toEqual({ changed: 3, unchanged: 0, refused: 1 });
    const [refused] = Items.parse(body['items']).filter(({ outcome }) => outcome === 'refused');
    expect(refused).toMatchObject({ id: ids[3], reasons: [expect.stringContaining('权限')] });
    expect(await notes()).toEqual(['', '', '', '']);
    expect(await auditActions(county, ids[0] ?? '')).toEqual(['rectification.finding_imported']);
  });

  test('is written in all rows or in none', async () => {
    const { status, body } = await bulk('bulk', { ids, cells: { note: '已核' } });

    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'core.bulk_not_ready' });
    expect(await notes()).toEqual(['', '', '', '']);
  });

  test('leaves the refusing rows by choice, each changed row with its entry', async () => {
    const body = { ids, cells: { note: '已核', tags: '三重一大' }, skipRefused: true };

    const { status, body: answer } = await bulk('bulk', body);

    expect(status).toBe(200);
    expect(answer['counts']).toEqual({ changed: 3, unchanged: 0, refused: 1 });
    expect(await notes()).toEqual(['已核', '已核', '已核', '']);
    expect((await auditActions(county, ids[0] ?? '')).slice(1)).toEqual([
      'rectification.finding_updated',
    ]);
  });

  test('that is there already changes nothing', async () => {
    const { body } = await bulk('bulk/check', { ids: ids.slice(0, 3), cells: { note: '已核' } });

    expect(body['counts']).toEqual({ changed: 0, unchanged: 3, refused: 0 });
  });

  test('that does not fit its column is refused in every row with the words of the cell', async () => {
    const { body } = await bulk('bulk/check', { ids, cells: { level: '地市级' } });

    expect(body['counts']).toMatchObject({ changed: 0, refused: 4 });
    expect(Items.parse(body['items'])[0]?.reasons).toEqual([
      '“地市级”不在可选项中，可选：县区级、村社区级',
    ]);
  });
});
