import { compileForm, type FormField } from '@lianxun/plugin-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import {
  auditActions,
  openRegisterCounty,
  pastedColumns,
  pastedRow,
  RowShape,
  RowsShape,
  type RegisterCounty,
} from './register-county.ts';

const path = 'core/registers/rectification.findings';
const fields: readonly FormField[] = [
  { key: 'source', title: '经费来源', kind: 'text', required: false, max: 10 },
  { key: 'amount', title: '涉及金额', kind: 'money', unit: '万元', required: false },
  { key: 'ratio', title: '占比', kind: 'decimal', required: false, min: 0, max: 1 },
];

let county: RegisterCounty;
beforeAll(async () => {
  county = await openRegisterCounty();
  const { schema, ui } = compileForm(fields);
  await county.host.db.admin.query(
    `insert into core.form_definitions (tenant_id, id, key, record_type, number, status, title, schema, ui, drafted_by, drafted_by_name, updated_at)
     values ($1, gen_random_uuid(), 'finding', 'finding', 1, 'published', '问题补充信息', $2, $3, $4, '设计', core.now())`,
    [county.tenant.id, JSON.stringify(schema), JSON.stringify(ui), county.director.id],
  );
  const rows = [
    [...pastedRow(1), '财政拨款', '12.5'],
    [...pastedRow(2), '自筹', '3'],
    [...pastedRow(3), '', ''],
  ];
  const columns = [...pastedColumns, 'fields.source', 'fields.amount'];
  await county.send('POST', `${path}/paste`, { body: { columns, rows } });
}, 120_000);
afterAll(async () => {
  await county.close();
});

const rows = async (query: object = {}) => {
  const asked = encodeURIComponent(JSON.stringify(query));
  return RowsShape.parse((await county.send('GET', `${path}/rows?query=${asked}`)).body).items;
};
const seqs = async (query: object) => (await rows(query)).map(({ values }) => values['seq']);
async function row(seq: string) {
  const found = (await rows()).find(({ values }) => values['seq'] === seq);
  if (found === undefined) throw new Error(`no row ${seq}`);
  return found;
}
const edit = (id: string, version: number, cells: object) =>
  county.send('PATCH', `${path}/rows/${id}`, { body: { cells }, ifMatch: version });

describe('custom fields in the grid', () => {
  test('come with the pasted rows, are searched, sorted and added up', async () => {
    expect((await row('1')).values).toMatchObject({
      'fields.source': '财政拨款',
      'fields.amount': '12.50',
    });
    expect(await seqs({ filters: [{ column: 'fields.amount', from: '5' }] })).toEqual(['1']);
    expect(await seqs({ sort: [{ column: 'fields.amount', descending: false }] })).toEqual([
      '2',
      '1',
      '3',
    ]);
    const { body } = await county.send('GET', `${path}/totals`);
    expect(body['sums']).toMatchObject({ 'fields.amount': '15.50' });
  });

  test('are changed in their cells, beside the register’s own', async () => {
    const { id, version, open } = await row('2');
    expect(open.main).toContain('fields.source');

    const { status, body } = await edit(id, version, { 'fields.source': '上级', note: '已核' });

    expect(status).toBe(200);
    const after = RowShape.parse(body);
    expect(after.values).toMatchObject({ 'fields.source': '上级', note: '已核' });
    expect(after.values['fields.amount']).toBe('3.00');
    expect((await auditActions(county, id)).slice(-2).toSorted()).toEqual([
      'core.fields_saved',
      'rectification.finding_updated',
    ]);
  });

  test('that somebody else has answered meanwhile are refused with 412', async () => {
    const { id, version } = await row('1');
    await edit(id, version, { 'fields.source': '甲' });

    const second = await edit(id, version, { note: '乙' });

    expect(second).toMatchObject({ status: 412, body: { code: 'core.register_row_changed' } });
  });

  test('that do not fit the form are refused, named by their column', async () => {
    const { id, version } = await row('3');

    const { status, body } = await edit(id, version, { 'fields.ratio': '1.5' });

    expect(status).toBe(422);
    const reasons = z.array(z.object({ field: z.string() })).parse(body['reasons']);
    expect(reasons).toEqual([{ field: 'fields.ratio' }]);
  });
});
