import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { buildOpenApi } from '../../src/openapi.ts';
import { call, operationsOf, type Operation } from './operations.ts';
import { digest, openTwoCounties, plantEverywhere, type TwoCounties } from './two-counties.ts';

const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.object({ 'x-scope': z.string().optional() }))),
});

let world: TwoCounties;
let operations: Operation[];
/** Those that ask for a session; the others ask for a link. */
let signedIn: Operation[];
beforeAll(async () => {
  world = await openTwoCounties();
  operations = operationsOf(world.app);
  signedIn = operations.filter(({ mounted }) => mounted.scope !== 'public');
});
afterAll(async () => {
  await world.app.close();
});

function anyOperation(): Operation {
  const [first] = operations;
  if (first === undefined) throw new Error('no operation');
  return first;
}

const nameOf = ({ mounted, route }: Operation) => `${route.method} ${mounted.path}`;

async function ask(
  operation: Operation,
  who: 'insider' | 'bystander' | 'stranger' | null,
  id: string,
  place = world.placeInA,
) {
  const session = who === null ? null : world[who].session;
  const response = await call(world.app, operation, { place, id, session });
  return { status: response.status, body: await response.text() };
}

/** Which operations answered something else, and what. */
async function deviating(
  among: readonly Operation[],
  ask1: (operation: Operation) => Promise<{ status: number; body: string }>,
  isFine: (answer: { status: number; body: string }, operation: Operation) => boolean,
): Promise<string[]> {
  const found: string[] = [];
  for (const operation of among) {
    const answer = await ask1(operation);
    if (!isFine(answer, operation))
      found.push(`${nameOf(operation)}: ${answer.status} ${answer.body.slice(0, 300)}`);
  }
  return found;
}

test('the operations under attack are those of the document', async () => {
  const { paths } = Document.parse(await buildOpenApi());
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { 'x-scope': scope }]) =>
      scope === undefined ? [] : [`${method} ${path}`],
    ),
  );

  expect(operations.map(nameOf).toSorted()).toEqual(described.toSorted());
  expect(operations.length).toBeGreaterThan(150);
});

describe('every operation refuses', () => {
  test('who has not signed in', async () => {
    expect(
      await deviating(
        signedIn,
        (operation) => ask(operation, null, world.idInB),
        ({ status }) => status === 401,
      ),
    ).toEqual([]);
  });

  test('who has no link, signed in or not, as if there were none', async () => {
    const open = operations.filter((operation) => !signedIn.includes(operation));
    const missing = await ask(anyOperation(), 'stranger', world.idInB);

    expect(open.map(({ route }) => route.permission.id)).toEqual(
      open.map(() => 'core:fill_public_form'),
    );
    expect(open.length).toBeGreaterThan(0);
    for (const who of [null, 'insider'] as const)
      expect(
        await deviating(
          open,
          (operation) => ask(operation, who, world.idInB),
          ({ status, body }) => status === 404 && body === missing.body,
        ),
      ).toEqual([]);
  });

  test('who does not belong to the county, as if there were none', async () => {
    const nowhere = { ...world.placeInA, code: '799999' };
    const missing = await ask(anyOperation(), 'stranger', world.idInB, nowhere);

    expect(missing.status).toBe(404);
    expect(
      await deviating(
        operations,
        (operation) => ask(operation, 'stranger', world.idInB),
        ({ body }) => body === missing.body,
      ),
    ).toEqual([]);
  });

  test('who lacks the permission', async () => {
    const doors = ['core:member', 'core:restricted', 'core:admin'];
    const guarded = signedIn.filter(({ route }) => !doors.includes(route.permission.id));

    expect(
      await deviating(
        guarded,
        (operation) => ask(operation, 'bystander', world.idInB),
        ({ status, body }) => status === 403 && body.includes('permission_missing'),
      ),
    ).toEqual([]);
  });
});

/** These never ask whether the record exists: what hangs on one that does not is simply nothing. */
const answersEmpty = ['listAttachments', 'listRecordEntries', 'getUnitActivities', 'issueFindings'];

describe('with everything allowed in his own county, a clerk', () => {
  test('is told of another county only that there is no such county', async () => {
    const place = { code: world.B.code, teamId: world.idInB, unitId: world.idInB };
    const missing = await ask(anyOperation(), 'insider', world.idInB, {
      ...place,
      code: '799999',
    });

    expect(
      await deviating(
        operations,
        (operation) => ask(operation, 'insider', world.idInB, place),
        ({ body }) => body === missing.body,
      ),
    ).toEqual([]);
  });

  test('cannot tell an id of another county from one that never was', async () => {
    const before = await digest(world.app.db, world.B);
    const never = randomUUID();

    const found = await deviating(
      operations,
      async (operation) => {
        const foreign = await ask(operation, 'insider', world.idInB);
        const missing = await ask(operation, 'insider', never);
        const isSame =
          foreign.status === missing.status &&
          foreign.body.replaceAll(world.idInB, never) === missing.body;
        return isSame || foreign.status < 300
          ? foreign
          : { status: foreign.status, body: `${foreign.body} and not ${missing.body}` };
      },
      ({ status, body }, operation) => {
        if (body.includes(' and not ')) return false;
        return operation.ids.length === 0
          ? status !== 500
          : status === 404 || answersEmpty.includes(operation.route.operationId);
      },
    );

    expect(found).toEqual([]);
    expect(await digest(world.app.db, world.B)).toEqual(before);
  });

  test('finds the same things when they are his own', async () => {
    const id = randomUUID();
    await plantEverywhere(world.app.db, world.A, id);
    const named = operations.filter(
      ({ ids, mounted }) => ids.length > 0 && mounted.scope === 'member',
    );

    const missing = await deviating(
      named,
      (operation) => ask(operation, 'insider', id),
      ({ status }) => status !== 404,
    );

    expect(missing.length / named.length).toBeLessThan(0.3);
  });
});

test('each write leaves an entry, but for those whose reason is listed here', () => {
  const excepted = operations.flatMap(({ route, mounted }) =>
    'unaudited' in route && route.unaudited !== undefined
      ? [`${mounted.operationId}: ${route.unaudited}`]
      : [],
  );

  expect(excepted.toSorted()).toEqual([
    'checkRegisterBulk: 只试算，不保存',
    'checkRegisterBulkInRestricted: 只试算，不保存',
    'checkRegisterPaste: 只检查，不保存',
    'checkRegisterPasteInRestricted: 只检查，不保存',
    'checkWorkflow: 只检查，不保存',
    ...['discardDraft', 'saveDraft'].flatMap((operation) =>
      ['', 'InTeam', 'InUnit'].map((scope) => `${operation}${scope}: 草稿只有本人可见`),
    ),
    'saveRatings: 未提交的评价只有本人可见',
    'saveRatingsInTeam: 未提交的评价只有本人可见',
  ]);
});
