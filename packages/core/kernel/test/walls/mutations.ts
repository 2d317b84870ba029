import type { CatalogPolicy } from '../../src/database/catalog.ts';
import { conjuncts } from './conjuncts.ts';
import { operations, type Operation } from './rights.ts';

/** One wall taken down, and the operation that must then come out differently. */
export interface Mutation {
  readonly title: string;
  readonly kind: 'dropped' | 'opened' | 'thinned';
  readonly table: string;
  readonly role: string;
  readonly statement: string;
  readonly operation: Operation;
}

/** Each policy dropped, each opened to all rows, each deprived of one of its conditions. */
export function mutationsOf(policy: CatalogPolicy): Mutation[] {
  const { table, name, command, using, check } = policy;
  const place = `${name} on ${table}`;
  const operation = operations.find((each) => each === command) ?? 'select';
  const of = (
    kind: Mutation['kind'],
    title: string,
    statement: string,
    noticedBy: Operation,
  ): Mutation => ({
    title: `${place} ${title}`,
    kind,
    table,
    role: policy.roles[0] ?? '',
    statement,
    operation: noticedBy,
  });
  const weakened = (
    clause: 'using' | 'with check',
    expression: string | null,
    noticedBy: Operation,
  ) =>
    expression === null || expression === 'true'
      ? []
      : [
          of('opened', `${clause} (true)`, `alter policy ${place} ${clause} (true)`, noticedBy),
          ...thinner(expression).map((rest) =>
            of(
              'thinned',
              `${clause} (${rest})`,
              `alter policy ${place} ${clause} (${rest})`,
              noticedBy,
            ),
          ),
        ];
  return [
    of('dropped', 'dropped', `drop policy ${place}`, operation),
    ...weakened('using', using, operation),
    ...weakened('with check', check, command === 'update' ? 'move' : operation),
  ];
}

function thinner(expression: string): string[] {
  const parts = conjuncts(expression);
  if (parts.length < 2) return [];
  return parts.map((_, without) => parts.filter((__, index) => index !== without).join(' and '));
}
