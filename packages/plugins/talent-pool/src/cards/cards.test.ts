import { type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { addMember, openHost, placeIn, type Place } from '../../test/dispatch-world.ts';
import { answerConsent } from './answer-consent.ts';
import { ListCardOffersQuery } from './cards.schemas.ts';
import { decideOffer } from './decide-offer.ts';
import { listCardCandidates } from './list-card-candidates.ts';
import { listCardOffers } from './list-card-offers.ts';
import { offerCandidate } from './offer-candidate.ts';

let host: TestKernel;
let city: Place;
let county: Place;
beforeAll(async () => {
  host = await openHost();
  city = await placeIn(host, await host.city());
});
afterAll(() => host.close());

const kin = { name: '王秀英', place: '五华区财政局' };

async function offered(name = '李建国') {
  county = await placeIn(host, await host.county());
  const { member, user } = await addMember(host, county, {
    name,
    unit: '盘龙区审计局',
    relatives: [kin],
  });
  const id = await county.act(county.clerk, (ctx) =>
    offerCandidate(ctx, { memberId: member.id, expiresOn: '2027-06-30', reason: null }),
  );
  return { id, member, user };
}

const agrees = { agrees: true, reason: null };
const approves = { approves: true, reason: null };

async function held(name?: string) {
  const offer = await offered(name);
  await county.act(offer.user, (ctx) => answerConsent(ctx, offer.id, agrees));
  await county.act(county.director, (ctx) => decideOffer(ctx, offer.id, approves));
  await county.deliver();
  await city.deliver();
  return offer;
}

const atCity = (ids: readonly string[]) =>
  city.act(city.clerk, (ctx) => listCardCandidates(ctx, { ids }));

test('nothing leaves the county before the person and a second official agree', async () => {
  const { id, user } = await offered();

  await expect(
    county.act(county.director, (ctx) => decideOffer(ctx, id, approves)),
  ).rejects.toMatchObject({ code: 'talent-pool.card_state' });
  await county.act(user, (ctx) => answerConsent(ctx, id, agrees));
  await expect(
    county.act(county.clerk, (ctx) => decideOffer(ctx, id, approves)),
  ).rejects.toMatchObject({ code: 'talent-pool.own_card' });
  await county.deliver();

  expect(await atCity([id])).toEqual([]);
});

test('nobody consents for somebody else', async () => {
  const { id } = await offered();

  await expect(
    county.act(county.clerk, (ctx) => answerConsent(ctx, id, agrees)),
  ).rejects.toMatchObject({ code: 'talent-pool.not_yours' });
});

test('a card holds what the rules compare, and neither relatives nor ids of the county', async () => {
  const { id } = await held();

  const [candidate] = await atCity([id]);

  expect(candidate).toMatchObject({
    origin: 'card',
    homeTenantId: county.tenant.id,
    userId: null,
    staffing: { id, name: '李建国', skills: ['audit'], evaluation: 91 },
    facts: { career: [{ place: ['name:盘龙区审计局'], post: '' }] },
  });
  const text = JSON.stringify(candidate);
  expect(text).not.toContain(kin.name);
  expect(text).not.toMatch(/person:|unit:|配偶/);
  expect(candidate?.facts.relatives?.[0]?.person[0]).toMatch(/^tie:/);
});

test('the same relative gives the same key in every county of the city', async () => {
  const first = await held();
  const second = await held('赵一鸣');

  const cards = await atCity([first.id, second.id]);

  const keys = cards.map(({ facts }) => facts.relatives?.[0]?.person);
  expect(keys[0]).toEqual(keys[1]);
});

test('what the city holds lies sealed, and its message is empty once it has arrived', async () => {
  const { id } = await held('钱秘文');

  const { rows } = await host.db.admin.query<{ text: string }>(
    `select content_sealed || '' as text from p_talent_pool.cards where id = $1
     union all select content::text from core.exchange_messages where exchange_id = $1 and verb = 'give'`,
    [id],
  );
  expect(rows).toHaveLength(2);
  expect(rows.map(({ text }) => text).join()).not.toContain('钱秘文');
  expect(rows[1]?.text).toBe('{}');
});

test('a neighbour sees nothing of another county’s cards', async () => {
  await held();
  const neighbour = await placeIn(host, await host.county());

  const { items } = await neighbour.act(neighbour.clerk, (ctx) =>
    listCardOffers(ctx, ListCardOffersQuery.parse({})),
  );

  expect(items).toEqual([]);
  expect(await neighbour.act(neighbour.clerk, (ctx) => listCardCandidates(ctx))).toEqual([]);
});

test('a list of offers goes on page by page to its last one', async () => {
  const place = await placeIn(host, await host.county());
  for (const name of ['张一', '张二', '张三']) {
    const { member } = await addMember(host, place, { name, unit: '盘龙区审计局' });
    await place.act(place.clerk, (ctx) =>
      offerCandidate(ctx, { memberId: member.id, expiresOn: '2027-06-30', reason: null }),
    );
  }
  const page = (after?: string) =>
    place.act(place.clerk, (ctx) =>
      listCardOffers(ctx, ListCardOffersQuery.parse({ limit: 2, after })),
    );

  const first = await page();
  const second = await page(first.next ?? undefined);

  expect(first.items.map(({ title }) => title)).toEqual(['张三', '张二']);
  expect(second).toMatchObject({ items: [{ title: '张一' }], next: null });
});
