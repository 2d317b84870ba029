import type pg from 'pg';

const tables = {
  'p_rectification.findings': { id: 'finding', finding: 'id' },
  'p_rectification.measures': { id: 'measure', finding: 'finding_id' },
  'core.workflow_cases': { id: 'case', finding: 'subject_id' },
} as const;

/** Copies the findings of a county, with their measures and cases, written past the triggers; answers how many there are. */
export async function copyFindings(
  admin: pg.Pool,
  tenantId: number,
  copies: number,
): Promise<{ readonly findings: number; readonly measures: number }> {
  const client = await admin.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query(`create or replace function pg_temp.copied(uuid, int) returns uuid language sql immutable
      as $$ select md5($1::text || $2)::uuid $$`);
    for (const [table, { finding }] of Object.entries(tables))
      await copyTable(client, { table, finding, tenantId, copies });
    await client.query('set session_replication_role = default');
    await client.query('analyze');
    return { findings: await count(client, 'findings'), measures: await count(client, 'measures') };
  } finally {
    client.release();
  }
}

async function copyTable(
  client: pg.PoolClient,
  about: { table: string; finding: string; tenantId: number; copies: number },
): Promise<void> {
  const { table, finding, tenantId, copies } = about;
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  const names = rows.map(({ name }) => name);
  const values = names.map((name) => {
    if (name === 'id' || name === finding) return `pg_temp.copied(${name}, i)`;
    return table.endsWith('.findings') && name === 'seq' ? 'seq + i * 1000' : name;
  });
  const ofFindings = table === 'core.workflow_cases' ? `and subject_type = 'finding'` : '';
  await client.query(
    `insert into ${table} (${names.join(', ')}) select ${values.join(', ')}
     from ${table}, generate_series(1, ${copies}) as i where tenant_id = ${tenantId} ${ofFindings}`,
  );
}

async function count(client: pg.PoolClient, table: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    `select count(*) as count from p_rectification.${table}`,
  );
  return Number(rows[0]?.count);
}
