import {
  sql,
  type Expression,
  type OrderByItemBuilder,
  type RawBuilder,
  type SelectQueryBuilder,
} from 'kysely';

import { ValidationError } from './errors.ts';
import type {
  ListedColumn,
  ListedColumns,
  RegisterCondition,
  RegisterFilter,
  RegisterList,
  RegisterRequest,
} from './register-request.ts';

/** What a register is ordered by when nobody asks for another order. */
export interface RegisterOrder {
  readonly by: Expression<unknown>;
  readonly descending?: boolean;
}

/** How the rows of a register are found. */
export interface RegisterListing {
  /** Id of the row, a uuid. */
  readonly id: Expression<string>;
  readonly columns: ListedColumns;
  readonly defaultSort: readonly RegisterOrder[];
}

/**
 * The rows of a register that fit a request. `rows` is the caller's own query with its joins and
 * its tenant; row-level security narrows it as always. Throws a `ValidationError`
 * `core.register_column_closed` for a column it cannot filter or sort by.
 *
 * @example
 * ```ts
 * listRegister(selectTalks(tx), {
 *   id: sql.ref<string>('talk.id'),
 *   columns: { heldOn: { by: sql.ref('talk.held_on'), as: 'date' } },
 *   defaultSort: [{ by: sql.ref('talk.held_on'), descending: true }],
 * }, request)
 * ```
 */
export async function listRegister<DB, TB extends keyof DB, O>(
  rows: SelectQueryBuilder<DB, TB, O>,
  listing: RegisterListing,
  request: RegisterRequest,
): Promise<RegisterList> {
  const { start = 0, limit } = request;
  const columns = columnsOf(listing, request);
  const found = narrowed(rows, { id: listing.id, columns }, request);
  let page = found.select(sql<string>`${listing.id}`.as('id')).$castTo<{ id: string }>();
  for (const { column, descending } of request.sort)
    page = page.orderBy(orderOf(columnNamed(columns, column)), directed(descending));
  for (const { by, descending = false } of listing.defaultSort)
    page = page.orderBy(by, directed(descending));
  page = page.orderBy(listing.id);
  if (start > 0) page = page.offset(start);
  if (limit !== undefined) page = page.limit(limit);
  const ids = (await page.execute()).map(({ id }) => id);
  const isWhole = start === 0 && (limit === undefined || ids.length < limit);
  return { ids, total: isWhole ? ids.length : await counted(found) };
}

/** Sums of number columns over every row that fits a request, by key. */
export async function totalRegister<DB, TB extends keyof DB, O>(
  rows: SelectQueryBuilder<DB, TB, O>,
  listing: Pick<RegisterListing, 'id' | 'columns'>,
  request: RegisterRequest,
  keys: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  if (keys.length === 0) return {};
  const columns = columnsOf(listing, request);
  const found = narrowed(rows, { id: listing.id, columns }, request);
  const sums = keys.map((key) => {
    const { by } = columnNamed(columns, key);
    return sql`${key}::text, coalesce(sum(${by}), 0)::float8`;
  });
  const row = await found
    .select(sql`json_build_object(${sql.join(sums)})`.as('sums'))
    .$castTo<{ sums: Record<string, number> }>()
    .executeTakeFirstOrThrow();
  return row.sums;
}

/** Orders by the place among these values; what is none of them comes last. */
export function inOrderOf(by: Expression<unknown>, values: readonly string[]): RawBuilder<number> {
  return sql<number>`array_position(${[...values]}::text[], ${by}::text)`;
}

async function counted<DB, TB extends keyof DB, O>(
  rows: SelectQueryBuilder<DB, TB, O>,
): Promise<number> {
  const { total } = await rows
    .select(sql`count(*)::int`.as('total'))
    .$castTo<{ total: number }>()
    .executeTakeFirstOrThrow();
  return total;
}

type Narrowing = Pick<RegisterListing, 'id' | 'columns'>;

function narrowed<DB, TB extends keyof DB, O>(
  rows: SelectQueryBuilder<DB, TB, O>,
  { id, columns }: Narrowing,
  { filters, within }: RegisterRequest,
) {
  let found = rows.clearSelect().clearOrderBy();
  if (within !== undefined) found = found.where(sql<boolean>`${id} = any(${[...within]}::uuid[])`);
  for (const filter of filters)
    found = found.where(conditionOf(columnNamed(columns, filter.column), filter));
  return found;
}

const columnsOf = ({ id, columns }: Narrowing, { fields }: RegisterRequest): ListedColumns =>
  fields === undefined ? columns : { ...columns, ...fields(id) };

function columnNamed(columns: ListedColumns, key: string): ListedColumn {
  const column = Object.hasOwn(columns, key) ? columns[key] : undefined;
  if (column !== undefined) return column;
  throw new ValidationError('core.register_column_closed', `no filter or order by ${key}`, {
    reasons: [
      {
        code: 'core.register_column_closed',
        message: '台账不能按这一列筛选或排序，请换一列',
        field: key,
      },
    ],
  });
}

const directed = (descending: boolean) => (order: OrderByItemBuilder) =>
  (descending ? order.desc() : order.asc()).nullsLast();

function orderOf({ by, as, order }: ListedColumn): Expression<unknown> {
  if (order !== undefined) return order;
  if (as === 'text') return sql`nullif(${by}::text, '')`;
  return as === 'tags' ? sql`nullif(${by}::text[], '{}')` : by;
}

function conditionOf(column: ListedColumn, filter: RegisterFilter): RawBuilder<boolean> {
  if (column.each !== undefined) return oneRow(column.each, filter);
  if ('empty' in filter) return emptyIs(column, filter.empty);
  if ('oneOf' in filter) return isOneOf(column, filter.oneOf);
  if (column.as !== 'tags') return fits(column.by, column.as, filter);
  const one = sql.ref('tag');
  return sql<boolean>`exists (select from unnest(${column.by}::text[]) as tag where ${fits(one, 'text', filter)})`;
}

/** One of the rows fits; for an empty cell, none of them holds anything. */
function oneRow(
  { rows, value }: NonNullable<ListedColumn['each']>,
  filter: RegisterFilter,
): RawBuilder<boolean> {
  const row = { by: value, as: 'text' } as const;
  const sought: RegisterFilter =
    'empty' in filter ? { column: filter.column, empty: false } : filter;
  const found = sql<boolean>`exists (select ${rows} and ${conditionOf(row, sought)})`;
  return 'empty' in filter && filter.empty ? sql<boolean>`not ${found}` : found;
}

function emptyIs({ by, as }: ListedColumn, empty: boolean): RawBuilder<boolean> {
  const isEmpty =
    as === 'tags'
      ? sql`coalesce(cardinality(${by}::text[]), 0) = 0`
      : sql`coalesce(${by}::text, '') = ''`;
  return empty ? sql<boolean>`(${isEmpty})` : sql<boolean>`not (${isEmpty})`;
}

function isOneOf({ by, as, id }: ListedColumn, wanted: readonly string[]) {
  const texts = [...wanted];
  if (as === 'tags') return sql<boolean>`${by}::text[] && ${texts}::text[]`;
  if (as === 'number') {
    const numbers = texts.filter(isNumber).map(Number);
    return sql<boolean>`${by} = any(${numbers}::float8[])`;
  }
  const named = sql<boolean>`${by}::text = any(${texts}::text[])`;
  return id === undefined ? named : sql<boolean>`(${named} or ${id}::text = any(${texts}::text[]))`;
}

type Ranged = Exclude<RegisterCondition, { empty: boolean } | { oneOf: readonly string[] }>;

function fits(
  by: Expression<unknown>,
  as: ListedColumn['as'],
  condition: Ranged,
): RawBuilder<boolean> {
  if ('contains' in condition)
    return sql<boolean>`${by}::text ilike ${`%${escapeLike(condition.contains)}%`}`;
  const compare = as === 'number' ? numberBound : textBound;
  const { from, to, above, below } = condition;
  const bounds = [
    ...(from === undefined ? [] : [compare(by, sql`>=`, from)]),
    ...(to === undefined ? [] : [compare(by, sql`<=`, to)]),
    ...(above === undefined ? [] : [compare(by, sql`>`, above)]),
    ...(below === undefined ? [] : [compare(by, sql`<`, below)]),
  ];
  return bounds.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(bounds, sql` and `)})`;
}

/** A bound that is no number holds for nothing. */
function numberBound(by: Expression<unknown>, operator: RawBuilder<unknown>, bound: string) {
  return isNumber(bound) ? sql`${by} ${operator} ${Number(bound)}::float8` : sql`false`;
}

/** Compared as far as the bound goes: `2024-05` stands for the whole month. */
function textBound(by: Expression<unknown>, operator: RawBuilder<unknown>, bound: string) {
  return sql`left(${by}::text, ${bound.length}) collate "C" ${operator} ${bound}`;
}

const isNumber = (text: string) => text.trim() !== '' && Number.isFinite(Number(text));

const escapeLike = (text: string) => text.replaceAll(/[\\%_]/g, String.raw`\$&`);
