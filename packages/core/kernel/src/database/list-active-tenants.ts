import type pg from 'pg';

export async function listActiveTenantIds(pool: pg.Pool): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>(
    `select id from core.active_tenants('core') as id order by id`,
  );
  return rows.map(({ id }) => id);
}
