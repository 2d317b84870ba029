import { ValidationError, type RegisterFilter, type RegisterRequest } from '@lianxun/plugin-api';
import { z } from 'zod';

const Column = z.string().min(1).max(80);
const Word = z.string().max(500);

const AskedFilter = z.union([
  z.strictObject({ column: Column, contains: z.string().trim().min(1).max(200) }),
  z.strictObject({ column: Column, oneOf: z.array(Word).max(1000) }),
  z.strictObject({ column: Column, empty: z.boolean() }),
  z.strictObject({
    column: Column,
    from: Word.optional(),
    to: Word.optional(),
    above: Word.optional(),
    below: Word.optional(),
  }),
]);

/** Which rows and in which order, as a client asks for them: values in people's words. */
export const AskedRows = z.strictObject({
  filters: z.array(AskedFilter).max(50).default([]),
  sort: z
    .array(z.strictObject({ column: Column, descending: z.boolean().default(false) }))
    .max(5)
    .default([]),
});
export type AskedRows = z.output<typeof AskedRows>;

/** What every other parameter of the address says: the rows with exactly this value. */
export const plainFilters = (query: Readonly<Record<string, unknown>>): RegisterFilter[] =>
  Object.entries(query).flatMap(([column, word]) =>
    typeof word === 'string' && word !== '' ? [{ column, oneOf: [word] }] : [],
  );

/** The conditions of an address: `query` as JSON, and one condition for each further parameter. */
export function requestOf(
  query: string | undefined,
  more: Readonly<Record<string, unknown>> = {},
): RegisterRequest {
  const asked = AskedRows.safeParse(parsed(query ?? '{}'));
  if (!asked.success) throw new ValidationError('core.register_query_invalid', asked.error.message);
  const { filters, sort } = askedRequest(asked.data);
  return { filters: [...filters, ...plainFilters(more)], sort };
}

export const askedRequest = ({ filters, sort }: AskedRows): RegisterRequest => ({
  filters: filters.map(filterOf),
  sort,
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ValidationError('core.register_query_invalid', 'the query is no JSON');
  }
}

/** Drops what was left out: an absent bound is not an undefined one. */
function filterOf(asked: AskedRows['filters'][number]): RegisterFilter {
  if ('contains' in asked || 'oneOf' in asked || 'empty' in asked) return asked;
  const { column, ...bounds } = asked;
  const given = Object.entries(bounds).filter(([, bound]) => bound !== undefined);
  return { column, ...Object.fromEntries(given) };
}
