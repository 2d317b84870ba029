import { insertUnit, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  addMember,
  leads,
  openHost,
  placeIn,
  runJob,
  type Place,
} from '../../test/dispatch-world.ts';
import { answerConsent } from './answer-consent.ts';
import { decideOffer } from './decide-offer.ts';
import { listCardCandidates } from './list-card-candidates.ts';
import { getCardOffer, listCardOffers } from './list-card-offers.ts';
import { listCardTargets } from './list-card-targets.ts';
import { listCandidateCards, listEndedCards } from './list-cards.ts';
import { offerCandidate } from './offer-candidate.ts';
import { offerTarget } from './offer-target.ts';
import { renewOffer } from './renew-offer.ts';
import { requestSecretChecks } from './request-secret-checks.ts';
import { secretlyBarred } from './secretly-barred.ts';
import { withdrawOffer } from './withdraw-offer.ts';

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
const stateOf = async (id: string) =>
  (await county.act(county.clerk, (ctx) => getCardOffer(ctx, id))).state;

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

test('a card that is withdrawn is gone from the city; that it was there stays', async () => {
  const { id } = await held('孙撤回');

  await county.act(county.clerk, (ctx) => withdrawOffer(ctx, id, '本人另有任务'));
  await county.deliver();
  await city.deliver();

  expect(await atCity([id])).toEqual([]);
  const { rows } = await host.db.admin.query('select 1 from p_talent_pool.cards where id = $1', [
    id,
  ]);
  expect(rows).toEqual([]);
  const { items } = await city.act(city.clerk, (ctx) => listEndedCards(ctx));
  const kept = items.find((ended) => JSON.stringify(ended).includes(id));
  expect(kept).toMatchObject({ ended: 'withdrawn', fromName: county.tenant.name });
  expect(JSON.stringify(kept)).not.toContain('孙撤回');
  const offer = await county.act(county.clerk, (ctx) => getCardOffer(ctx, id));
  expect(offer).toMatchObject({
    state: 'withdrawn',
    uses: [{ what: 'deleted' }, { what: 'held' }],
  });
});

test('a card that was not renewed is deleted after its last day', async () => {
  const { id } = await held();
  await host.db.admin.query(
    `update p_talent_pool.cards set expires_on = '2020-01-01' where id = $1`,
    [id],
  );
  expect(await atCity([id])).toEqual([]);

  await runJob(host, city.tenant, 'talent-pool.expire_cards');

  const { rows } = await host.db.admin.query('select 1 from p_talent_pool.cards where id = $1', [
    id,
  ]);
  expect(rows).toEqual([]);
});

test('a renewal asks the person and the county anew; until then the city holds the former card', async () => {
  const { id, user } = await held();
  await county.act(county.clerk, (ctx) => renewOffer(ctx, id, { expiresOn: '2027-12-31' }));
  expect(await stateOf(id)).toBe('awaitingConsent');
  expect(await atCity([id])).toHaveLength(1);

  await county.act(user, (ctx) => answerConsent(ctx, id, agrees));
  await county.act(county.director, (ctx) => decideOffer(ctx, id, approves));
  await county.deliver();
  await city.deliver();

  const { items } = await city.act(city.clerk, (ctx) => listCandidateCards(ctx));
  expect(items.find((card) => card.id === id)?.expiresOn).toBe('2027-12-31');
  expect(await stateOf(id)).toBe('held');
});

test('a neighbour sees nothing of another county’s cards', async () => {
  await held();
  const neighbour = await placeIn(host, await host.county());

  const { items } = await neighbour.act(neighbour.clerk, (ctx) => listCardOffers(ctx, 'candidate'));

  expect(items).toEqual([]);
  expect(await neighbour.act(neighbour.clerk, (ctx) => listCardCandidates(ctx))).toEqual([]);
});

async function targetOf(place: Place) {
  const unitId = await insertUnit(host.db.admin, place.tenant);
  const id = await place.act(place.clerk, (ctx) =>
    offerTarget(ctx, {
      undertaking: '市县统合巡察',
      roundId: null,
      unitIds: [unitId],
      expiresOn: '2027-06-30',
      reason: null,
    }),
  );
  await place.act(place.director, (ctx) => decideOffer(ctx, id, approves));
  await place.deliver();
  const targets = await city.act(city.clerk, (ctx) => listCardTargets(ctx));
  return targets.filter(({ tenantId }) => tenantId === place.tenant.id);
}

test('only the target’s own tenant knows why somebody must stay away, and nobody else that it was asked', async () => {
  const canary = '周涉线索';
  const { id } = await held(canary);
  const other = await held('吴清白');
  const home = county;
  const target = await placeIn(host, await host.county());
  const [unit] = await targetOf(target);
  const targetId = unit?.facts.targetId ?? '';
  leads.set(target.tenant.id, [canary]);

  await city.act(city.clerk, (ctx) =>
    requestSecretChecks(ctx, { candidateIds: [id, other.id], targetIds: [targetId] }),
  );
  await city.deliver();
  await target.deliver();

  const { answered, barred } = await city.act(city.clerk, (ctx) =>
    secretlyBarred(ctx, { candidateIds: [id, other.id], targetIds: [targetId] }),
  );
  expect([...barred]).toEqual([[id, [targetId]]]);
  expect(answered.get(other.id)).toEqual([targetId]);
  expect(await traces(target.tenant.id, canary)).toEqual([]);
  const { rows } = await host.db.admin.query(
    `select 1 from core.exchange_messages where type = 'secretCheck'
     and ($1 in (tenant_id, counterpart_tenant_id) or content <> '{}'::jsonb)`,
    [home.tenant.id],
  );
  expect(rows).toEqual([]);
});

/** Every text of the tenant in which the name stands in the clear. */
async function traces(tenantId: number, name: string): Promise<string[]> {
  const { rows: columns } = await host.db.admin.query<{ place: string }>(
    `select quote_ident(c.table_schema) || '.' || quote_ident(c.table_name) as place
     from information_schema.columns c join information_schema.tables t
       on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
     where c.column_name = 'tenant_id' and (c.table_schema = 'core' or c.table_schema like 'p\\_%')`,
  );
  const found: string[] = [];
  for (const { place } of columns) {
    const { rows } = await host.db.admin.query(
      `select 1 from ${place} t where t.tenant_id = $1 and (to_jsonb(t)::text like '%' || $2 || '%'
         or encode(convert_to($2, 'UTF8'), 'hex') <> '' and to_jsonb(t)::text like '%' || encode(convert_to($2, 'UTF8'), 'hex') || '%') limit 1`,
      [tenantId, name],
    );
    if (rows.length > 0) found.push(place);
  }
  return found;
}
