import { randomUUID } from 'node:crypto';

import {
  definePermission,
  definePlugin,
  defineRegister,
  registerFor,
  tenantOf,
  type Ctx,
  type RegisterValues,
  type StoredRecord,
  type TenantColumns,
  type TenantTx,
} from '@lianxun/plugin-api';
import { listRegister } from '@lianxun/plugin-api/register-query';
import { sql } from 'kysely';

interface Database {
  'p_bench.entries': TenantColumns & {
    seq: number;
    title: string;
    content: string;
    code: string | null;
    happenedOn: string | null;
    amountFen: string | null;
    isDone: boolean;
  };
}
type BenchCtx = Ctx<Database>;

const keep = definePermission('bench:keep', '维护样例台账');
const column = { level: 'main', width: 16 } as const;

const entries = defineRegister({
  id: 'bench.entries',
  title: '样例台账',
  columns: [
    { ...column, key: 'seq', title: '序号', type: 'int', required: 'creation', width: 8 },
    { ...column, key: 'title', title: '事项', type: 'text', required: 'creation' },
    { ...column, key: 'content', title: '内容', type: 'long', required: 'creation', width: 60 },
    { ...column, key: 'code', title: '编号', type: 'text', code: true },
    { ...column, key: 'happenedOn', title: '日期', type: 'date' },
    { ...column, key: 'amount', title: '金额', type: 'money', unit: '元' },
    { ...column, key: 'isDone', title: '是否办结', type: 'bool' },
  ],
  keys: { main: ['seq'] },
  layout: { title: '{tenant}样例台账', paper: 'a4', orientation: 'landscape' },
  permissions: { read: keep.id, import: keep.id, export: keep.id },
});

const rowsOf = (tx: TenantTx<Database>) =>
  tx.selectFrom('p_bench.entries as entry').where('entry.tenantId', '=', tenantOf(tx));

async function read({ tx }: BenchCtx, ids: readonly string[]): Promise<StoredRecord[]> {
  const rows = await rowsOf(tx)
    .selectAll()
    .where('entry.id', 'in', [...ids])
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id): StoredRecord[] => {
    const row = byId.get(id);
    if (row === undefined) return [];
    const { seq, title, content, code, happenedOn, amountFen, isDone, version } = row;
    const amount = amountFen === null ? null : Number(amountFen);
    return [
      {
        id,
        version,
        values: { seq, title, content, code, happenedOn, amount, isDone },
        details: [],
      },
    ];
  });
}

const textIn = (values: RegisterValues, key: string) => {
  const value = values[key];
  return typeof value === 'string' ? value : null;
};
const numberIn = (values: RegisterValues, key: string) => {
  const value = values[key];
  return typeof value === 'number' ? value : null;
};

/** A register of one table whose rows an import writes with one statement and one audit entry each. */
export const benchPlugin = definePlugin({
  id: 'bench',
  title: '样例',
  version: '1.0.0',
  api: '^1.0.0',
  owner: 'bench',
  permissions: [keep],
  roleDefaults: { office: [keep], officeDirector: [keep] },
  tables: [{ name: 'entries', title: '样例' }],
  migrations: [
    {
      name: '0001-create-entries',
      up: async ({ tenantTable }) =>
        await tenantTable('entries', {
          kind: 'private',
          columns: sql`
            seq int not null,
            title text not null,
            content text not null,
            code text,
            happened_on date,
            amount_fen bigint,
            is_done boolean not null default false`,
          unique: [['seq']],
        }),
    },
  ],
  registers: [
    registerFor<Database>()({
      definition: entries,
      list: ({ tx }, request) =>
        listRegister(
          rowsOf(tx),
          {
            id: sql.ref<string>('entry.id'),
            columns: { seq: { by: sql.ref('entry.seq'), as: 'number' } },
            defaultSort: [{ by: sql.ref('entry.seq') }],
          },
          request,
        ),
      searchable: ['seq'],
      read,
      apply: async ({ tx, audit }, { recordId, record: { values } }) => {
        const id = recordId ?? randomUUID();
        const row = {
          seq: numberIn(values, 'seq') ?? 0,
          title: textIn(values, 'title') ?? '',
          content: textIn(values, 'content') ?? '',
          code: textIn(values, 'code'),
          happenedOn: textIn(values, 'happenedOn'),
          amountFen: String(numberIn(values, 'amount') ?? 0),
          isDone: values['isDone'] === true,
        };
        if (recordId === null)
          await tx
            .insertInto('p_bench.entries')
            .values({ id, ...row })
            .execute();
        else
          await tx
            .updateTable('p_bench.entries')
            .set(row)
            .where('tenantId', '=', tenantOf(tx))
            .where('id', '=', id)
            .execute();
        await audit({ action: 'bench.entry_kept', subject: { type: 'entry', id } });
        return id;
      },
    }),
  ],
});
