import { afterAll, beforeAll, expect, test } from 'vitest';

import { doorCall } from '../../src/database/scoped-transaction.ts';
import { actorsOf, type Actor } from './actors.ts';
import { knownTables } from './oracle.ts';
import { plantRows, type PlantedTable } from './planted-rows.ts';
import { differences, stepIn } from './probe-matrix.ts';
import { operations } from './rights.ts';
import { buildWorld, type World } from './world.ts';

let world: World;
let tables: PlantedTable[];
let actors: Actor[];
beforeAll(async () => {
  world = await buildWorld();
  tables = await plantRows(world);
  actors = actorsOf(world);
});
afterAll(async () => {
  await world.close();
});

const names = [
  'a member of A',
  'a member of B',
  'a team with a live mandate',
  'a team whose mandate has expired',
  'the liaison of unit 1',
  'the liaison of unit 2',
  'the restricted office of A',
  'an excluded person',
  'an administrator of A',
  'a job in A',
  'sign-in',
  'a person in his own scope',
  'an excluded person in his own scope',
  'the city above A and B',
  'another city',
  'the platform',
  'somebody with a public link of A',
  'the public without a link',
  'the login without a door',
  'the doorkeeper',
  'the keeper of the workflow',
  'the keeper of the audit log',
  'the migration role',
];

test('the oracle knows every table and every actor', () => {
  expect(tables.map(({ name }) => name).toSorted()).toEqual([...knownTables].toSorted());
  expect(actors.map(({ name }) => name)).toEqual(names);
});

test.each(names)('%s reaches what the contract says, and nothing else', async (name) => {
  const actor = actors.find((each) => each.name === name);
  if (actor === undefined) throw new Error(`no actor ${name}`);
  const client = await world.db.admin.connect();
  const found: string[] = [];
  try {
    await client.query(`begin; ${stepIn(actor)}`);
    for (const table of tables) {
      for (const operation of operations)
        found.push(...(await differences(client, { actor, table, operation })));
    }
  } finally {
    await client.query('rollback');
    client.release();
  }

  expect(found).toEqual([]);
});

test('the doors open and stay shut as the actors say', async () => {
  const behind = actors.flatMap(({ door, ...actor }) =>
    door === null ? [] : [{ door, ...actor }],
  );
  const answers: string[] = [];
  for (const { door, name } of behind) {
    const { rows } = await world.db.admin.query<{ denied: boolean }>(
      `select (${doorCall(door)})::jsonb ? 'denied' as denied`,
    );
    if (rows[0]?.denied !== false) answers.push(name);
  }

  expect(answers).toEqual(behind.filter(({ shut }) => shut).map(({ name }) => name));
});
