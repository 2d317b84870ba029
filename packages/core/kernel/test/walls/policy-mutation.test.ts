import { afterAll, beforeAll, expect, test } from 'vitest';

import { readCatalog, type CatalogPolicy } from '../../src/database/catalog.ts';
import { actorsOf, type Actor } from './actors.ts';
import { mutationsOf, type Mutation } from './mutations.ts';
import { plantRows, type PlantedTable } from './planted-rows.ts';
import { differences, standAlone, stepIn } from './probe-matrix.ts';
import { buildWorld, type World } from './world.ts';

let world: World;
let tables: ReadonlyMap<string, PlantedTable>;
let actors: Actor[];
let policies: readonly CatalogPolicy[];
let mutations: Mutation[];
beforeAll(async () => {
  world = await buildWorld();
  tables = new Map((await plantRows(world)).map((table) => [table.name, table]));
  actors = actorsOf(world);
  policies = (await readCatalog(world.db.admin)).policies;
  mutations = policies.flatMap(mutationsOf);
});
afterAll(async () => {
  await world.close();
});

/** The grant leaves out the columns that these checks guard. */
const guardedTwice = [
  'lx_admin_update on core.api_keys with check (true)',
  'lx_member_update on core.api_keys with check (true)',
  'lx_admin_update on core.users with check (true)',
];
const ownKeyUpdate =
  /^lx_member_update on core\.api_keys with check \(\((created_by|target_tenant_id) = /;

async function isNoticed(mutation: Mutation): Promise<boolean> {
  const table = tables.get(mutation.table);
  if (table === undefined) throw new Error(`nothing is planted in ${mutation.table}`);
  const client = await world.db.admin.connect();
  try {
    for (const actor of actors.filter(({ role }) => role === mutation.role)) {
      await client.query(`begin; ${mutation.statement}; ${stepIn(actor)}`);
      const found = await differences(client, { actor, table, operation: mutation.operation });
      await client.query('rollback');
      if (found.length > 0) return true;
    }
    return false;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

async function survivors(kind: Mutation['kind']): Promise<string[]> {
  const alive: string[] = [];
  for (const mutation of mutations.filter((each) => each.kind === kind)) {
    if (!(await isNoticed(mutation))) alive.push(mutation.title);
  }
  return alive;
}

test('every policy is one the matrix can judge', ({ annotate }) => {
  const count = (kind: Mutation['kind']) => mutations.filter((each) => each.kind === kind).length;

  expect(policies.length).toBeGreaterThan(600);
  expect(count('dropped')).toBe(policies.length);
  expect(count('opened')).toBeGreaterThan(600);
  expect(count('thinned')).toBeGreaterThan(450);
  return annotate(
    `${mutations.length} mutations: ${count('dropped')} dropped, ${count('opened')} opened, ${count('thinned')} thinned`,
  );
});

test('a dropped policy is noticed, whichever it is', async () => {
  expect(await survivors('dropped')).toEqual([]);
}, 120_000);

test('a policy opened to every row is noticed, whichever it is', async () => {
  expect(await survivors('opened')).toEqual(guardedTwice);
}, 120_000);

test('a policy that loses one of its conditions is noticed, whichever it is', async () => {
  const alive = await survivors('thinned');

  expect(alive.filter((title) => ownKeyUpdate.test(title))).toHaveLength(2);
  expect(alive.filter((title) => !ownKeyUpdate.test(title))).toEqual([]);
}, 120_000);

/** With its own policy gone, an owner sees nothing: only as long as row-level security is forced. */
async function ownerSees(table: string, statement: string): Promise<number> {
  const client = await world.db.admin.connect();
  try {
    await client.query(
      `begin; ${standAlone} drop policy lx_migrate_all on ${table}; ${statement}; set local role lx_migrate`,
    );
    const { rowCount } = await client.query(`select from ${table}`);
    return rowCount ?? 0;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

test.each(['no force', 'disable'])(
  'a table with row-level security taken away (%s) shows its rows, and no other does',
  async (verb) => {
    const guarded = [...tables.keys()].filter((name) => name !== 'core.migrations');
    const blind: string[] = [];
    const open: string[] = [];
    for (const table of guarded) {
      if ((await ownerSees(table, `alter table ${table} ${verb} row level security`)) === 0)
        blind.push(table);
      if ((await ownerSees(table, 'select')) > 0) open.push(table);
    }

    expect({ blind, open }).toEqual({ blind: [], open: [] });
  },
);
