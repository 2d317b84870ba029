import { afterAll, beforeAll, expect, test } from 'vitest';

import { openDispatchWorld, scanOf, type DispatchWorld } from '../../test/dispatch-steps.ts';
import { addMember, placeIn, type Place } from '../../test/dispatch-world.ts';
import { answerConsent } from './answer-consent.ts';
import { attachConsent } from './attach-consent.ts';
import { decideOffer } from './decide-offer.ts';
import { getCardOffer } from './list-card-offers.ts';
import { offerCandidate } from './offer-candidate.ts';
import { recordPaperConsent } from './record-paper-consent.ts';
import { renewOffer } from './renew-offer.ts';

let world: DispatchWorld;
beforeAll(async () => {
  world = await openDispatchWorld();
});
afterAll(() => world.host.close());

const approves = { approves: true, reason: null };

async function prepared(name: string) {
  const county = await placeIn(world.host, await world.host.county());
  const { member, user } = await addMember(world.host, county, { name, unit: '盘龙区审计局' });
  const id = await county.act(county.clerk, (ctx) =>
    offerCandidate(ctx, { memberId: member.id, expiresOn: '2027-06-30', reason: null }),
  );
  return { county, id, user };
}

const attach = ({ act, clerk, ...rest }: Place, id: string) =>
  act(clerk, (ctx) => attachConsent(ctx, id, scanOf({ act, clerk, ...rest }, '同意书.pdf')));
const record = ({ act, clerk }: Place, id: string) =>
  act(clerk, (ctx) => recordPaperConsent(ctx, id));
const look = ({ act, clerk }: Place, id: string) => act(clerk, (ctx) => getCardOffer(ctx, id));

test('a consent on paper is recorded only once its scan is attached', async () => {
  const { county, id } = await prepared('张书面');
  await expect(record(county, id)).rejects.toMatchObject({
    code: 'talent-pool.consent_paper_missing',
  });

  await attach(county, id);
  await record(county, id);

  expect(await look(county, id)).toMatchObject({
    state: 'awaitingApproval',
    consent: 'paper',
    files: [{ fileName: '同意书.pdf', purpose: 'consent' }],
  });
});

test('whoever prepared the card and recorded the paper does not approve it; somebody else does', async () => {
  const { county, id } = await prepared('李他批');
  await attach(county, id);
  await record(county, id);

  await expect(
    county.act(county.clerk, (ctx) => decideOffer(ctx, id, approves)),
  ).rejects.toMatchObject({ code: 'talent-pool.own_card' });
  await county.act(county.director, (ctx) => decideOffer(ctx, id, approves));
  await county.deliver();
  await world.city.deliver();

  expect(await look(county, id)).toMatchObject({ state: 'held' });
});

test('whoever answered by his account is not answered for on paper', async () => {
  const { county, id, user } = await prepared('王已答');
  await attach(county, id);
  await county.act(user, (ctx) =>
    answerConsent(ctx, id, { agrees: false, reason: '近期不便外出' }),
  );

  await expect(record(county, id)).rejects.toMatchObject({ code: 'talent-pool.card_state' });
  await expect(attach(county, id)).rejects.toMatchObject({ code: 'talent-pool.card_state' });
  expect(await look(county, id)).toMatchObject({ state: 'declined', consent: null });
});

test('a renewal wants a paper of its own: that of the former period answers nothing', async () => {
  const { county, id } = await prepared('赵续期');
  await attach(county, id);
  await record(county, id);
  await county.act(county.director, (ctx) => decideOffer(ctx, id, approves));
  await county.act(county.clerk, (ctx) => renewOffer(ctx, id, { expiresOn: '2027-12-31' }));

  await expect(record(county, id)).rejects.toMatchObject({
    code: 'talent-pool.consent_paper_missing',
  });
  expect((await look(county, id)).files.map(({ purpose }) => purpose)).toEqual(['former']);
  await attach(county, id);
  await record(county, id);

  expect(await look(county, id)).toMatchObject({ state: 'awaitingApproval', consent: 'paper' });
});
