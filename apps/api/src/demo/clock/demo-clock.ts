import type { Kernel } from '@lianxun/kernel';

type Pool = Kernel['pool'];

export interface DemoClock {
  /** From now on the product believes it is this instant. */
  readonly set: (instant: Date) => Promise<void>;
}

/**
 * What happened in 2024 must bear the dates of 2024, and the one clock of the product is `core.now()`.
 * So the function reads a table while the demo is played, before anything is served; afterwards its
 * first definition stands again. The table keeps that definition, so that a load which was killed can
 * be put right too.
 */
export async function withDemoClock<Result>(
  adminPool: Pool,
  work: (clock: DemoClock) => Promise<Result>,
): Promise<Result> {
  await adminPool.query(`
    begin;
    create table core.demo_clock as
      select pg_get_functiondef('core.now()'::regprocedure) as definition, transaction_timestamp() as instant;
    grant select on core.demo_clock to public;
    create or replace function core.now() returns timestamptz language sql stable set search_path = pg_catalog
      as 'select instant from core.demo_clock';
    commit`);
  try {
    return await work({
      set: async (instant) =>
        void (await adminPool.query('update core.demo_clock set instant = $1', [instant])),
    });
  } finally {
    await restoreClock(adminPool);
  }
}

/** Does nothing where the clock is the real one. */
export async function restoreClock(adminPool: Pool): Promise<void> {
  await adminPool.query(`
    do $$
    begin
      if to_regclass('core.demo_clock') is null then return; end if;
      execute (select definition from core.demo_clock);
      drop table core.demo_clock;
    end $$`);
}
