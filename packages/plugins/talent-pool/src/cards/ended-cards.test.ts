import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  agreed,
  offered,
  offeredTarget,
  openDispatchWorld,
  read,
  type DispatchWorld,
} from '../../test/dispatch-steps.ts';
import { placeIn, runJob } from '../../test/dispatch-world.ts';
import { getDispatch } from '../dispatch/list-dispatches.ts';
import { reviewNominee } from '../dispatch/review-nominee.ts';
import { answerConsent } from './answer-consent.ts';
import { decideOffer } from './decide-offer.ts';
import { listCardCandidates } from './list-card-candidates.ts';
import { getCardOffer } from './list-card-offers.ts';
import { listCandidateCards, listEndedCards } from './list-cards.ts';
import { renewOffer } from './renew-offer.ts';
import { requestSecretChecks } from './request-secret-checks.ts';
import { withdrawOffer } from './withdraw-offer.ts';
import { withdrawOwnOffer } from './withdraw-own-offer.ts';

let world: DispatchWorld;
beforeAll(async () => {
  world = await openDispatchWorld();
});
afterAll(() => world.host.close());

const newCounty = async () => placeIn(world.host, await world.host.county());

/** A card and a target card the city holds, the one checked against the other. */
async function checked(name: string) {
  const [home, target] = [await newCounty(), await newCounty()];
  const person = await offered(world, home, name);
  const unit = await offeredTarget(world, target);
  await world.city.act(world.city.clerk, (ctx) =>
    requestSecretChecks(ctx, { candidateIds: [person.cardId], targetIds: [unit.targetId] }),
  );
  await world.city.deliver();
  await target.deliver();
  return { home, target, person, unit };
}

const atCity = (id: string) =>
  world.city.act(world.city.clerk, (ctx) => listCardCandidates(ctx, { ids: [id] }));
const offerOf = (home: Awaited<ReturnType<typeof newCounty>>, id: string) =>
  home.act(home.clerk, (ctx) => getCardOffer(ctx, id));

/** Rows of the card and of the secret checks of candidate or unit, whatever anybody may see. */
async function rowsLeft(cardId: string, checkedId = cardId): Promise<number> {
  const { rows } = await world.host.db.admin.query<{ left: number }>(
    `select (select count(*) from p_talent_pool.cards where id = $1)::int
       + (select count(*) from p_talent_pool.secret_checks where $2 in (candidate_id, target_id))::int as left`,
    [cardId, checkedId],
  );
  return rows[0]?.left ?? -1;
}

const pass = (cardId: string) =>
  world.host.db.admin.query(
    `update p_talent_pool.cards set expires_on = '2020-01-01' where id = $1`,
    [cardId],
  );

test('with a withdrawn card its secret checks are gone from the city; that it was there stays', async () => {
  const { home, person } = await checked('孙撤回');
  expect(await rowsLeft(person.cardId)).toBe(2);

  await home.act(home.clerk, (ctx) => withdrawOffer(ctx, person.cardId, '本人另有任务'));
  await home.deliver();
  await world.city.deliver();

  expect(await atCity(person.cardId)).toEqual([]);
  expect(await rowsLeft(person.cardId)).toBe(0);
  const { items } = await world.city.act(world.city.clerk, (ctx) =>
    listEndedCards(ctx, { limit: 50 }),
  );
  const kept = items.find(({ fromName }) => fromName === home.tenant.name);
  expect(kept).toMatchObject({ ended: 'withdrawn', kind: 'candidate' });
  expect(JSON.stringify(kept)).not.toContain('孙撤回');
  expect(await offerOf(home, person.cardId)).toMatchObject({
    state: 'withdrawn',
    deletedAt: expect.any(String),
    uses: [{ what: 'deleted' }, { what: 'held' }],
  });
});

test('the person takes his consent back himself, nobody does so for him', async () => {
  const { home, person } = await checked('钱自撤');
  await expect(
    home.act(home.director, (ctx) => withdrawOwnOffer(ctx, person.cardId, '代为撤回')),
  ).rejects.toMatchObject({ code: 'talent-pool.not_yours' });

  await home.act(person.user, (ctx) => withdrawOwnOffer(ctx, person.cardId, '不愿继续'));
  await home.deliver();
  await world.city.deliver();

  expect(await rowsLeft(person.cardId)).toBe(0);
});

test('with a withdrawn target card the checks of its units are gone', async () => {
  const { target, unit } = await checked('周对象');
  expect(await rowsLeft(unit.cardId, unit.targetId)).toBe(2);

  await target.act(target.clerk, (ctx) => withdrawOffer(ctx, unit.cardId, '任务取消'));
  await target.deliver();
  await world.city.deliver();

  expect(await rowsLeft(unit.cardId, unit.targetId)).toBe(0);
});

test('a card that was not renewed is used no more after its last day, and deleted by the night', async () => {
  const { home, person } = await checked('吴到期');
  await pass(person.cardId);
  expect(await atCity(person.cardId)).toEqual([]);

  await runJob(world.host, world.city.tenant, 'talent-pool.expire_cards');
  await world.city.deliver();

  expect(await rowsLeft(person.cardId)).toBe(0);
  expect(await offerOf(home, person.cardId)).toMatchObject({ deletedAt: expect.any(String) });
});

test('the county ends its own offer after the last day', async () => {
  const home = await newCounty();
  const { cardId } = await offered(world, home, '郑期满');
  await world.host.db.admin.query(
    `update p_talent_pool.card_offers set expires_on = '2020-01-01' where id = $1`,
    [cardId],
  );

  await runJob(world.host, home.tenant, 'talent-pool.expire_cards');

  expect(await offerOf(home, cardId)).toMatchObject({
    state: 'expired',
    endedAt: expect.any(String),
  });
});

test('a renewal asks the person and the county anew; until then the city holds the former card', async () => {
  const home = await newCounty();
  const { cardId, user } = await offered(world, home, '王续期');
  await home.act(home.clerk, (ctx) => renewOffer(ctx, cardId, { expiresOn: '2027-12-31' }));
  expect(await offerOf(home, cardId)).toMatchObject({ state: 'awaitingConsent' });
  expect(await atCity(cardId)).toHaveLength(1);

  await home.act(user, (ctx) => answerConsent(ctx, cardId, { agrees: true, reason: null }));
  await home.act(home.director, (ctx) =>
    decideOffer(ctx, cardId, { approves: true, reason: null }),
  );
  await home.deliver();
  await world.city.deliver();

  const { items } = await world.city.act(world.city.clerk, (ctx) => listCandidateCards(ctx));
  expect(items.find((card) => card.id === cardId)?.expiresOn).toBe('2027-12-31');
  expect(await offerOf(home, cardId)).toMatchObject({ state: 'held' });
});

test('a renewal that the person does not want takes the former card back too', async () => {
  const home = await newCounty();
  const { cardId, user } = await offered(world, home, '冯不续');
  await home.act(home.clerk, (ctx) => renewOffer(ctx, cardId, { expiresOn: '2027-12-31' }));

  await home.act(user, (ctx) => answerConsent(ctx, cardId, { agrees: false, reason: '不再参加' }));
  await home.deliver();
  await world.city.deliver();

  expect(await rowsLeft(cardId)).toBe(0);
});

test('nobody is checked for a dispatch once his card is gone, and is told so', async () => {
  const { atCity: id, home, person } = await agreed(world, '陈撤卡');
  await home.act(home.clerk, (ctx) => withdrawOffer(ctx, person.cardId, '单位工作需要'));
  await home.deliver();
  await world.city.deliver();
  await world.city.act(world.city.clerk, async (ctx) => {
    const { version } = await getDispatch(ctx, id);
    await reviewNominee(ctx, id, { body: { review: '符合' }, version });
  });

  await expect(world.city.move(world.city.clerk, id, 'check')).rejects.toMatchObject({
    code: 'core.move_refused',
    details: {
      reasons: [
        { code: 'talent-pool.card_gone', message: expect.stringContaining('陈撤卡的人选卡已撤回') },
      ],
    },
  });
  await world.city.move(world.city.clerk, id, 'return', {
    reason: '人选卡已撤回',
    reasonCode: 'other',
  });
  await world.city.deliver();
  expect(await read(world.city, id)).toMatchObject({ stage: 'returned' });
});
