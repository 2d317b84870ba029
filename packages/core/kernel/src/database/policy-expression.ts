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

/** Top-level parts of a conjunction, each with its parentheses. */
export function conjuncts(expression: string): string[] {
  const inner = unwrap(expression.trim());
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: part, index } of inner.matchAll(/\(|\)| AND | OR /g)) {
    if (part === '(') depth += 1;
    else if (part === ')') depth -= 1;
    else if (depth === 0 && part === ' OR ') return [inner];
    else if (depth === 0) {
      parts.push(inner.slice(from, index));
      from = index + part.length;
    }
  }
  return [...parts, inner.slice(from)].map((part) => part.trim());
}

function unwrap(expression: string): string {
  if (!expression.startsWith('(')) return expression;
  let depth = 0;
  for (const [index, character] of [...expression].entries()) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0)
      return index === expression.length - 1 ? unwrap(expression.slice(1, -1)) : expression;
  }
  return expression;
}
