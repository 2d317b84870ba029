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
