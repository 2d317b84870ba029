import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  agreed,
  answerOnPaper,
  asked,
  assigned,
  type DispatchWorld,
  offered,
  openDispatchWorld,
  read,
  request,
} from '../../test/dispatch-steps.ts';
import { reopened, replaced } from '../../test/dispatch-world.ts';
import { answerRequest } from './answer-request.ts';
import { countDeclines } from './dispatches.repository.ts';
import { nameReplacement } from './name-replacement.ts';

let world: DispatchWorld;
beforeAll(async () => {
  world = await openDispatchWorld();
});
afterAll(() => world.host.close());

test('a refusal counts against nobody but is counted, and the seat is free again', async () => {
  const { atCity, atHome, home, person } = await asked(world, '陈婉拒');

  await home.act(person.user, (ctx) =>
    answerRequest(ctx, atHome, { agrees: false, reason: '家中老人住院' }),
  );
  await home.deliver();

  expect(await read(world.city, atCity)).toMatchObject({ stage: 'declined', declinedBy: 'person' });
  const declines = await home.act(home.clerk, (ctx) => countDeclines(ctx.tx, [person.member.id]));
  expect(declines.get(person.member.id)).toBe(1);
  expect(reopened).toContainEqual({
    candidateId: person.cardId,
    as: 'declined',
    reason: '家中老人住院',
  });
});

test('returned for replacement: the county sends somebody else, and the others stay', async () => {
  const it = await agreed(world, '何退回');
  const { atCity, atHome, home } = it;
  const other = await offered(world, home, '吕接替');
  await world.city.move(world.city.clerk, atCity, 'return', {
    reason: '无审计经历',
    reasonCode: 'experience',
  });
  await world.city.deliver();
  expect(await read(home, atHome)).toMatchObject({ stage: 'returned', returnReason: 'experience' });
  await expect(home.move(home.director, atHome, 'renominate')).rejects.toMatchObject({
    code: 'core.move_refused',
  });

  await home.act(home.director, (ctx) =>
    nameReplacement(ctx, atHome, { candidateId: other.cardId }),
  );
  await home.act(other.user, (ctx) => answerRequest(ctx, atHome, { agrees: true, reason: null }));
  await answerOnPaper(home, atHome);
  await home.move(home.director, atHome, 'renominate');
  await home.deliver();

  expect(await read(world.city, atCity)).toMatchObject({
    stage: 'nominated',
    personName: '吕接替',
    returns: 1,
    returnReason: null,
  });
  expect(replaced).toEqual([other.cardId]);
});

test('after the third return the county names nobody more; the city asks another for the seat', async () => {
  const it = await agreed(world);
  const { atCity, atHome, home, target } = it;
  await world.host.db.admin.query(
    'update p_talent_pool.dispatches set returns = 2 where id = any($1)',
    [[atCity, atHome]],
  );
  const other = await offered(world, home, '施另选');
  await world.city.move(world.city.clerk, atCity, 'return', {
    reason: '仍不合适',
    reasonCode: 'ability',
  });
  await world.city.deliver();

  await expect(
    home.act(home.director, (ctx) => nameReplacement(ctx, atHome, { candidateId: other.cardId })),
  ).rejects.toMatchObject({ code: 'talent-pool.returned_too_often' });
  const [next = ''] = await world.city.act(world.city.clerk, (ctx) =>
    request(ctx, other.cardId, target),
  );

  expect(await read(world.city, next)).toMatchObject({ replacesId: atCity, returns: 3 });
  expect(await read(world.city, atCity)).toMatchObject({ stage: 'cancelled' });
});

test('the target county returns whom it can not use, and the home county hears why', async () => {
  const { atHome, atTarget, home, target } = await assigned(world);

  await target.move(target.director, atTarget, 'return', {
    reason: '亲属在本县',
    reasonCode: 'recusal',
  });
  await target.deliver();
  await world.city.deliver();

  expect(await read(home, atHome)).toMatchObject({
    stage: 'returned',
    returnReason: 'recusal',
    returnedFrom: target.tenant.name,
  });
});
