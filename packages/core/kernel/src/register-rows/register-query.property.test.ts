import type { RegisterFilter, RegisterRequest, RegisterSort } from '@lianxun/plugin-api';
import { inOrderOf, listRegister, totalRegister } from '@lianxun/plugin-api/register-query';
import { asMember, openTestKernel, type TestKernel } from '@lianxun/plugin-testing';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { coreTx } from '../context/core-tx.ts';

interface Row {
  readonly id: string;
  readonly name: string | null;
  readonly amount: number | null;
  readonly heldOn: string | null;
  readonly tags: readonly string[] | null;
  readonly level: string | null;
}

const levels = ['low', 'middle', 'high'];
const columns = {
  name: { by: sql`row.name collate "C"`, as: 'text', id: sql`row.id` },
  amount: { by: sql`row.amount`, as: 'number' },
  heldOn: { by: sql`row.held_on`, as: 'date' },
  tags: { by: sql`row.tags collate "C"`, as: 'tags' },
  parts: {
    by: sql`row.tags collate "C"`,
    as: 'tags',
    each: { rows: sql`from unnest(row.tags) as part where true`, value: sql`part` },
  },
  level: { by: sql`row.level`, as: 'text', order: inOrderOf(sql`row.level`, levels) },
} as const;
const listing = { id: sql<string>`row.id`, columns, defaultSort: [{ by: sql`row.amount` }] };

const letters = fc.constantFrom('a', 'B', 'b', '整', '改', '%', '_', '\\', '1');
const text = fc.array(letters, { maxLength: 4 }).map((parts) => parts.join(''));
const date = fc
  .tuple(
    fc.integer({ min: 2023, max: 2025 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const rows = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    name: maybe(text),
    amount: maybe(fc.integer({ min: -3, max: 9 })),
    heldOn: maybe(date),
    tags: maybe(fc.array(text, { maxLength: 3 })),
    level: maybe(fc.constantFrom(...levels)),
  }),
  { selector: ({ id }) => id, maxLength: 25 },
);

const key = fc.constantFrom('name', 'amount', 'heldOn', 'tags', 'parts', 'level');
const bound = fc.oneof(
  text,
  date,
  date.map((day) => day.slice(0, 7)),
  fc.integer({ min: -3, max: 9 }).map(String),
);
const bounds = fc.record(
  { from: bound, to: bound, above: bound, below: bound },
  { requiredKeys: [] },
);
const filter: fc.Arbitrary<RegisterFilter> = fc.oneof(
  fc.record({ column: key, contains: text }),
  fc.record({
    column: key,
    oneOf: fc.array(fc.oneof(bound, fc.constantFrom(...levels)), { maxLength: 4 }),
  }),
  fc.record({ column: key, empty: fc.boolean() }),
  fc.tuple(key, bounds).map(([column, given]) => ({ column, ...given })),
);
const sort = fc.array(fc.record({ column: key, descending: fc.boolean() }), { maxLength: 2 });
const window = fc.record({
  start: fc.integer({ min: 0, max: 8 }),
  limit: fc.integer({ min: 1, max: 10 }),
});

let host: TestKernel;
let ask: (given: readonly Row[], request: RegisterRequest) => Promise<Answer>;
interface Answer {
  readonly ids: readonly string[];
  readonly total: number;
  readonly sum: number | undefined;
}

beforeAll(async () => {
  host = await openTestKernel();
  const county = await host.county();
  const member = await host.member(county, 'office');
  ask = (given, request) =>
    host.read(asMember(county, member), async (ctx) => {
      const stored = given.map(({ heldOn, ...row }) => ({ ...row, held_on: heldOn }));
      const found = coreTx(ctx)
        .selectFrom(
          sql<Row>`jsonb_to_recordset(${JSON.stringify(stored)}::jsonb)`.as<'row'>(
            sql`row (id uuid, name text, amount int, held_on date, tags text[], level text)`,
          ),
        )
        .selectAll();
      const list = await listRegister(found, listing, request);
      const { amount } = await totalRegister(found, listing, request, ['amount']);
      return { ...list, sum: amount };
    });
});
afterAll(async () => {
  await host.close();
});

test('any filters, order and window answer what the rows in memory do', async () => {
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.array(filter, { maxLength: 3 }),
      sort,
      window,
      async (given, filters, order, { start, limit }) => {
        const fitting = given.filter((row) => filters.every((it) => fits(row, it)));
        const ordered = fitting.toSorted((a, b) => compare(a, b, order));

        const answer = await ask(given, { filters, sort: order, start, limit });

        expect(answer).toEqual({
          ids: ordered.slice(start, start + limit).map(({ id }) => id),
          total: fitting.length,
          sum: fitting.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
        });
      },
    ),
    { numRuns: 300 },
  );
}, 120_000);

const textsOf = (row: Row, column: string): readonly string[] => {
  if (column === 'tags' || column === 'parts') return row.tags ?? [];
  const value = new Map<string, unknown>(Object.entries(row)).get(column);
  return typeof value === 'number' ? [String(value)] : typeof value === 'string' ? [value] : [];
};

function fits(row: Row, asked: RegisterFilter): boolean {
  const texts = textsOf(row, asked.column);
  if ('empty' in asked) {
    const isEmpty = asked.column === 'tags' ? texts.length === 0 : texts.every((it) => it === '');
    return isEmpty === asked.empty;
  }
  if ('contains' in asked)
    return texts.some((it) => it.toLowerCase().includes(asked.contains.toLowerCase()));
  if ('oneOf' in asked) {
    if (asked.column !== 'amount') return texts.some((it) => asked.oneOf.includes(it));
    return texts.some((it) => asked.oneOf.some((one) => one !== '' && Number(one) === Number(it)));
  }
  const given = (['from', 'to', 'above', 'below'] as const).filter((it) => asked[it] !== undefined);
  if (!['tags', 'parts'].includes(asked.column) && given.length === 0) return true;
  return texts.some((it) =>
    given.every((name) => holds(asked.column, it, { name, bound: asked[name] ?? '' })),
  );
}

function holds(
  column: string,
  cell: string,
  { name, bound: wanted }: { name: 'from' | 'to' | 'above' | 'below'; bound: string },
): boolean {
  const isNumber = column === 'amount';
  if (isNumber && (wanted === '' || !Number.isFinite(Number(wanted)))) return false;
  const a = isNumber
    ? Number(cell) - Number(wanted)
    : inBytes([...cell].slice(0, wanted.length).join(''), wanted);
  return { from: a >= 0, to: a <= 0, above: a > 0, below: a < 0 }[name];
}

const inBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

function compare(a: Row, b: Row, order: readonly RegisterSort[]): number {
  for (const { column, descending } of [...order, { column: 'amount', descending: false }]) {
    const difference = compareBy(a, b, { column, descending });
    if (difference !== 0) return difference;
  }
  return inBytes(a.id, b.id);
}

function compareBy(a: Row, b: Row, { column, descending }: RegisterSort): number {
  const [left, right] = [valueOf(a, column), valueOf(b, column)];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  const difference =
    column === 'tags' || column === 'parts'
      ? lists(a.tags ?? [], b.tags ?? [])
      : single(left, right);
  return descending ? -difference : difference;
}

const single = (a: unknown, b: unknown) =>
  typeof a === 'number' ? a - Number(b) : inBytes(String(a), String(b));

function lists(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((it, index) => index >= b.length || it !== b[index]);
  if (at === -1) return a.length - b.length;
  return at >= b.length ? 1 : inBytes(a[at] ?? '', b[at] ?? '');
}

/** Null for an empty cell. */
function valueOf(row: Row, column: string): string | number | readonly string[] | null {
  if (column === 'level') return row.level === null ? null : levels.indexOf(row.level);
  if (column === 'tags' || column === 'parts') return row.tags?.length ? row.tags : null;
  if (column === 'amount') return row.amount;
  return textsOf(row, column)[0] || null;
}
