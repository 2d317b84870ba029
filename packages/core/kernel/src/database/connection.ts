import pg from 'pg';

const types = new pg.TypeOverrides();
const { DATE, INT8, TIMESTAMPTZ } = pg.types.builtins;

/** Counts and fen stay far below 2^53; a value beyond is a bug, not a rounding. */
function parseInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`integer out of range: ${text}`);
  return value;
}

/** `2026-03-05 08:09:10.123456+00`, as sessions in UTC print it, to milliseconds. */
const utc = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3})\d*)?\+00$/;

function toInstant(text: string): string {
  const [, date, time, fraction = ''] = utc.exec(text) ?? [];
  if (date === undefined || time === undefined) return new Date(text).toISOString();
  return `${date}T${time}.${fraction.padEnd(3, '0')}Z`;
}

types.setTypeParser(INT8, parseInteger);
types.setTypeParser(DATE, (text: string) => text);
types.setTypeParser(TIMESTAMPTZ, toInstant);

export interface ConnectionOptions {
  readonly connectionString: string;
  /** Connections of the pool. */
  readonly size?: number;
}

/** A pool whose rows carry dates as `YYYY-MM-DD` and instants as ISO strings. */
export function createPool({ connectionString, size = 10 }: ConnectionOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: size,
    idleTimeoutMillis: 60_000,
    maxLifetimeSeconds: 1_800,
    types,
    application_name: 'lianxun',
    options: '-c timezone=UTC -c search_path=pg_catalog',
  });
  // A connection that dies is replaced by the pool and fails its query; unheard, the event ends the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
