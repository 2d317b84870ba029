/** A comparison with a scope setting, as PostgreSQL prints what `policies.ts` writes. */
const scopeSetting =
  /\(?NULLIF\(current_setting\('scope\.(\w+)'::text, true\), ''::text\)\)?::(integer|uuid)(\[\])?/g;

/** Types whose comparison is leakproof; others would keep an index from being used, or tell of rows. */
const leakproof = new Set([
  'integer',
  'uuid',
  'uuid[]',
  'text',
  'boolean',
  'timestamp with time zone',
  'date',
]);

const words = new Set(['AND', 'OR', 'NOT', 'ANY', 'true', 'false']);
const token = /\s+|'[^']*'::text|[()]|<=|>=|<>|[=<>]|\$\w+|"[^"]+"|\w+|./gy;

/** The expression with every scope setting shortened to `$name`. */
export function shorten(expression: string): string {
  return expression.replaceAll(scopeSetting, (_, name: string) => `$${name}`);
}

/**
 * What keeps an expression from being a plain comparison of columns with the scope: a sub-select, a
 * join, a function, a cast, an operator of another type. Empty when it is plain.
 */
export function impurities(
  expression: string,
  columns: Readonly<Record<string, string>>,
): string[] {
  const found = (shorten(expression).match(token) ?? []).filter((part) => {
    if (/^(\s+|'[^']*'::text|[()]|<=|>=|<>|[=<>]|\$\w+)$/.test(part) || words.has(part))
      return false;
    const type = columns[part.replaceAll('"', '')];
    return type === undefined || !leakproof.has(type);
  });
  return [...new Set(found)];
}
