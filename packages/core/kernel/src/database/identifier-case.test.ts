import {
  CamelCasePlugin,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
} from 'kysely';
import { expect, test } from 'vitest';

import { SnakeCaseCompiler, toCamelCase } from './identifier-case.ts';

interface Tables {
  'core.workflowCases': { id: string; tenantId: number; dueOn: string; 'odd"Name': string };
}

const kysely = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new SnakeCaseCompiler(),
  },
});

test('writes every identifier in snake case, schema, alias and column alike', () => {
  const { sql } = kysely
    .selectFrom('core.workflowCases as openCase')
    .select(['openCase.dueOn as caseDueOn', 'openCase.id'])
    .where('openCase.tenantId', '=', 7)
    .compile();

  expect(sql).toBe(
    'select "open_case"."due_on" as "case_due_on", "open_case"."id" from "core"."workflow_cases" as "open_case" where "open_case"."tenant_id" = $1',
  );
});

test('a quote in an identifier stays inside it', () => {
  expect(kysely.selectFrom('core.workflowCases').select('odd"Name').compile().sql).toContain(
    '"odd""_name"',
  );
});

test.for(['dueOn', 'id', 'sha256Hash', 'a', 'isPrincipalURL', 'cat1', 'aBC'])(
  'spells %s as the library would',
  (name) => {
    const library = kysely.withPlugin(new CamelCasePlugin());
    const spell = (db: Kysely<Tables>) =>
      db.selectFrom('core.workflowCases').select(db.dynamic.ref<'id'>(name)).compile().sql;

    expect(spell(kysely)).toBe(spell(library));
  },
);

test.for([
  ['due_on', 'dueOn'],
  ['id', 'id'],
  ['original_due_on', 'originalDueOn'],
  ['cat1', 'cat1'],
  ['total', 'total'],
])('%s comes back as %s', ([column = '', name]) => {
  expect(toCamelCase(column)).toBe(name);
});
