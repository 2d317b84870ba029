import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import {
  auditActions,
  memberWho,
  moveTo,
  openRegisterCounty,
  pastedColumns,
  pastedRow,
  RowShape,
  RowsShape,
  type RegisterCounty,
} from './register-county.ts';

const path = 'core/registers/rectification.findings';

let county: RegisterCounty;
beforeAll(async () => {
  county = await openRegisterCounty();
  const pasted = [1, 2, 3, 4, 5].map((seq) => pastedRow(seq));
  await county.send('POST', `${path}/paste`, { body: { columns: pastedColumns, rows: pasted } });
}, 120_000);
afterAll(async () => {
  await county.close();
});

async function rows(query: unknown = {}, window = 'start=0&limit=50', user = county.clerk) {
  const asked = encodeURIComponent(JSON.stringify(query));
  const { body } = await county.send('GET', `${path}/rows?${window}&query=${asked}`, { user });
  return RowsShape.parse(body);
}
const seqs = async (query: unknown, window?: string) =>
  (await rows(query, window)).items.map(({ values }) => values['seq']);
async function row(seq: number, user = county.clerk) {
  const only = { filters: [{ column: 'seq', oneOf: [String(seq)] }] };
  const { items } = await rows(only, 'start=0', user);
  const [found] = items;
  if (found === undefined) throw new Error(`no row ${seq}`);
  return found;
}
const edit = (id: string, version: number, body: unknown, user = county.clerk) =>
  county.send('PATCH', `${path}/rows/${id}`, { body, ifMatch: version, user });
const fieldsOf = (body: Readonly<Record<string, unknown>>) =>
  z
    .array(z.object({ field: z.string().optional(), message: z.string() }))
    .parse(body['reasons'])
    .map(({ field }) => field);

function firstDetail({ details: [detail] }: z.output<typeof RowShape>) {
  if (detail === undefined) throw new Error('a row without details');
  return detail;
}

describe('the rows of a register', () => {
  test('come by window, filtered and sorted in the words of the sheet', async () => {
    expect((await rows({}, 'start=1&limit=2')).total).toBe(5);
    expect(await seqs({}, 'start=1&limit=2')).toEqual(['2', '3']);
    expect(await seqs({ sort: [{ column: 'seq', descending: true }] })).toEqual([
      '5',
      '4',
      '3',
      '2',
      '1',
    ]);
    expect(await seqs({ filters: [{ column: 'finding', contains: '之3' }] })).toEqual(['3']);
    expect(await seqs({ filters: [{ column: 'seq', contains: '≥4' }] })).toEqual(['4', '5']);
    expect(await seqs({ filters: [{ column: 'level', oneOf: ['村社区级'] }] })).toEqual([]);
    expect(await seqs({ filters: [{ column: 'status', contains: '拟反' }] })).toHaveLength(5);
    expect(await seqs({ filters: [{ column: 'owner', contains: '李' }] })).toHaveLength(5);
    expect(await seqs({ filters: [{ column: 'due', from: '2025' }] })).toEqual([]);
    expect(
      await seqs({ filters: [{ column: 'refunded', from: '1250.5', to: '1,250.50' }] }),
    ).toHaveLength(5);
  });

  test('refuse a column that cannot be searched, and conditions that are none', async () => {
    const bad = encodeURIComponent(
      JSON.stringify({ filters: [{ column: 'evidence', empty: true }] }),
    );

    const unknown = await county.send('GET', `${path}/rows?query=${bad}`);
    const broken = await county.send('GET', `${path}/rows?query=${encodeURIComponent('{"a":1}')}`);

    expect(unknown).toMatchObject({ status: 422, body: { code: 'core.register_column_closed' } });
    expect(broken).toMatchObject({ status: 422, body: { code: 'core.register_query_invalid' } });
  });

  test('add up over all of them', async () => {
    const { body } = await county.send('GET', `${path}/totals`);

    expect(body).toEqual({
      total: 5,
      sums: expect.objectContaining({ refunded: '6252.50', recovered: '0.00', rebounds: '0' }),
    });
    expect(body['sums']).not.toHaveProperty('year');
  });

  test('say of their columns what a grid needs', async () => {
    const { body } = await county.send('GET', path);

    expect(body).toMatchObject({ id: 'rectification.findings', mayEdit: true, mayImport: true });
    const columns = z.array(z.object({ key: z.string() }).loose()).parse(body['columns']);
    const of = (key: string) => columns.find((column) => column.key === key);
    expect(of('seq')).toMatchObject({ isFrozen: true, isKey: true, isSummed: false });
    expect(of('refunded')).toMatchObject({ type: 'money', unit: '元', isSummed: true });
    expect(of('level')).toMatchObject({ options: [{ value: 'county', title: '县区级' }, {}] });
    expect(of('status')).toMatchObject({ isStatus: true, isEditable: false, isSearchable: true });
    expect(of('evidence')).toMatchObject({ isEditable: false, isSearchable: false });
  });
});

describe('a cell', () => {
  test('is changed by the finding’s own act, with one entry', async () => {
    const { id, version, open } = await row(1);
    expect(open.main).toContain('finding');

    const { status, body } = await edit(id, version, {
      cells: { finding: '改过的问题', isKey: '√', tags: '三重一大、招标' },
    });

    expect(status).toBe(200);
    expect(RowShape.parse(body)).toMatchObject({
      version: version + 1,
      values: { finding: '改过的问题', isKey: '是', tags: '三重一大、招标' },
    });
    expect((await auditActions(county, id)).slice(1)).toEqual(['rectification.finding_updated']);
  });

  test('of a row that somebody else has changed is refused with 412', async () => {
    const { id, version } = await row(2);
    const first = await edit(id, version, { cells: { note: '甲的备注' } });

    const second = await edit(id, version, { cells: { note: '乙的备注' } });

    expect(first.status).toBe(200);
    expect(second).toMatchObject({ status: 412, body: { code: 'core.register_row_changed' } });
    expect((await row(2)).values['note']).toBe('甲的备注');
  });

  test('that does not fit its column is refused with its reason, and nothing is written', async () => {
    const { id, version } = await row(3);

    const { status, body } = await edit(id, version, {
      cells: { level: '地市级', finding: '', note: '不会写入' },
    });

    expect(status).toBe(422);
    expect(fieldsOf(body)).toEqual(['level', 'finding']);
    expect((await row(3)).values['note']).toBe('');
  });

  test('that the system or the process keeps is closed, with the reason', async () => {
    const { id, version } = await row(3);
    const computed = await edit(id, version, { cells: { status: '已销号' } });
    const identity = await edit(id, version, { cells: { seq: '99' } });
    await moveTo(county, [id], 'rectifying');
    const issued = await edit(id, version, { cells: { finding: '改写问题' } });

    expect(computed).toMatchObject({ status: 409, body: { code: 'core.register_cell_closed' } });
    expect(identity).toMatchObject({ status: 409, body: { code: 'rectification.cell_closed' } });
    expect(issued).toMatchObject({ status: 409, body: { code: 'rectification.already_issued' } });
    expect(fieldsOf(issued.body)).toEqual(['finding']);
  });

  test('of the account and of a measure is open while the unit reports', async () => {
    const planner = await memberWho(county, ['rectification:read', 'rectification:plan']);
    const before = await row(4);
    const detail = firstDetail(before);
    await moveTo(county, [before.id], 'rectifying');
    const { open } = await row(4, planner);
    expect(open.main).toContain('rootCause');
    expect((await row(4)).open.main).toEqual([]);
    expect(open.details[0]).toEqual(['progress', 'result']);

    const account = await edit(
      before.id,
      before.version,
      {
        cells: { rootCause: '规则意识不强' },
      },
      planner,
    );
    const measure = await edit(
      before.id,
      detail.version,
      {
        detailId: detail.id,
        cells: { result: '规则已印发', progress: '已完成初稿' },
      },
      planner,
    );
    const plan = await edit(
      before.id,
      detail.version + 1,
      {
        detailId: detail.id,
        cells: { measure: '另一条措施' },
      },
      planner,
    );
    const rewritten = await edit(
      before.id,
      detail.version + 1,
      {
        detailId: detail.id,
        cells: { progress: '改写进展' },
      },
      planner,
    );

    expect(account.status).toBe(200);
    expect(RowShape.parse(measure.body)).toMatchObject({
      values: { rootCause: '规则意识不强' },
      details: [{ values: { result: '规则已印发', progress: '已完成初稿' } }],
    });
    expect((await auditActions(county, before.id)).slice(1)).toEqual([
      'rectification.account_updated',
    ]);
    expect(await auditActions(county, detail.id)).toEqual(['core.register_row_edited']);
    expect(plan).toMatchObject({ status: 409, body: { code: 'rectification.plan_fixed' } });
    expect(rewritten).toMatchObject({
      status: 409,
      body: { code: 'rectification.progress_only_grows' },
    });
  });

  test('is closed to somebody without the permission', async () => {
    const reader = await county.host.member(county.tenant, 'leadingGroup');
    const { id, version } = await row(5);

    const answer = await county.send('PATCH', `${path}/rows/${id}`, {
      body: { cells: { note: '越权' } },
      ifMatch: version,
      user: reader,
    });

    expect(answer.status).toBe(403);
  });
});
