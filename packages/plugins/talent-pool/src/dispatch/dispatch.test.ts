import { insertEngagement, insertUnit, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  addMember,
  borrowing,
  missions,
  openHost,
  placeIn,
  reopened,
  rounds,
  runJob,
  type Place,
} from '../../test/dispatch-world.ts';
import { answerConsent } from '../cards/answer-consent.ts';
import { decideOffer } from '../cards/decide-offer.ts';
import { listCardCandidates } from '../cards/list-card-candidates.ts';
import { getCardOffer } from '../cards/list-card-offers.ts';
import { listCardTargets } from '../cards/list-card-targets.ts';
import { offerCandidate } from '../cards/offer-candidate.ts';
import { offerTarget } from '../cards/offer-target.ts';
import { listOwnCandidates } from '../cards/own-people.ts';
import { answerRequest } from './answer-request.ts';
import { arrangeAuthority } from './arrange-authority.ts';
import { countDeclines } from './dispatches.repository.ts';
import { updateDispatch } from './dispatches.repository.ts';
import { ListDispatchesQuery } from './dispatches.schemas.ts';
import { getDispatch, listDispatches } from './list-dispatches.ts';
import { nameReplacement } from './name-replacement.ts';
import { requestDispatches } from './request-dispatch.ts';
import { reviewNominee } from './review-nominee.ts';

let host: TestKernel;
let city: Place;
beforeAll(async () => {
  host = await openHost();
  city = await placeIn(host, await host.city());
});
afterAll(() => host.close());

const until = '2099-06-30';
const planId = '00000000-0000-7000-8000-0000000000a1';
const planTeamId = '00000000-0000-7000-8000-0000000000b1';
const all = ListDispatchesQuery.parse({});

/** Somebody whose card the city holds. */
async function offered(home: Place, name: string) {
  const { member, user } = await addMember(host, home, { name, unit: '盘龙区审计局' });
  const id = await home.act(home.clerk, (ctx) =>
    offerCandidate(ctx, { memberId: member.id, expiresOn: '2027-06-30', reason: null }),
  );
  await home.act(user, (ctx) => answerConsent(ctx, id, { agrees: true, reason: null }));
  await home.act(home.director, (ctx) => decideOffer(ctx, id, { approves: true, reason: null }));
  await home.deliver();
  await city.deliver();
  return { cardId: id, member, user };
}

async function targetIn(target: Place) {
  const unitId = await insertUnit(host.db.admin, target.tenant);
  const id = await target.act(target.clerk, (ctx) =>
    offerTarget(ctx, {
      undertaking: '市县统合巡察',
      roundId: null,
      unitIds: [unitId],
      expiresOn: '2027-06-30',
      reason: null,
    }),
  );
  await target.act(target.director, (ctx) =>
    decideOffer(ctx, id, { approves: true, reason: null }),
  );
  await target.deliver();
  const engagement = await insertEngagement(host.db.admin, target.tenant, { unitId });
  rounds.set(target.tenant.id, [
    {
      id: engagement.roundId,
      name: '2026年第三轮巡察',
      period: null,
      open: true,
      teams: [{ id: engagement.teamId, name: '第一巡察组', units: [], members: [] }],
    },
  ]);
  return { engagementId: engagement.id, teamId: engagement.teamId };
}

/** A person of one county asked for a team in another, all three halves at hand. */
async function asked(name = '李建国') {
  const home = await placeIn(host, await host.county());
  const target = await placeIn(host, await host.county());
  const person = await offered(home, name);
  const seat = await targetIn(target);
  borrowing.set(seat.teamId, { engagementId: seat.engagementId, userId: () => person.user.id });
  const [atCity = ''] = await city.act(city.clerk, (ctx) => request(ctx, person.cardId, target));
  await city.deliver();
  return { home, target, person, seat, atCity, atHome: await onlyOne(home) };
}
type Asked = Awaited<ReturnType<typeof asked>>;

async function request(ctx: Parameters<Parameters<Place['act']>[1]>[0], card: string, to: Place) {
  const [candidate] = await listCardCandidates(ctx, { ids: [card] });
  const targets = await listCardTargets(ctx);
  if (candidate === undefined) throw new Error('no card');
  return await requestDispatches(ctx, {
    planId,
    undertaking: '市县统合巡察',
    roundId: null,
    servesFrom: '2026-11-01',
    servesTo: until,
    request: null,
    seats: [
      {
        candidate,
        planTeamId,
        teamName: '第三组',
        role: 'member',
        skills: ['财务审计'],
        targets: targets.filter(({ tenantId }) => tenantId === to.tenant.id),
        roundTeamId: null,
      },
    ],
  });
}

async function onlyOne(place: Place): Promise<string> {
  const { items } = await place.act(place.clerk, (ctx) => listDispatches(ctx, all));
  expect(items).toHaveLength(1);
  return items[0]?.id ?? '';
}

const read = (place: Place, id: string) => place.act(place.clerk, (ctx) => getDispatch(ctx, id));

async function agreed(name?: string): Promise<Asked> {
  const it = await asked(name);
  const { atHome, home, person } = it;
  await home.act(person.user, (ctx) => answerRequest(ctx, atHome, { agrees: true, reason: null }));
  await home.act(home.clerk, (ctx) =>
    updateDispatch(ctx.tx, atHome, {
      unitConsent: 'paper',
      unitConsentedOn: '2026-11-20',
      unitConsentedBy: '办公室',
    }),
  );
  await home.move(home.director, atHome, 'nominate');
  await home.deliver();
  return it;
}

/** Reviewed and confirmed by the city: the target county has its half. */
async function assigned(name?: string) {
  const it = await agreed(name);
  await confirm(it.atCity);
  return { ...it, atTarget: await onlyOne(it.target) };
}

async function confirm(atCity: string) {
  await city.act(city.clerk, async (ctx) => {
    const { version } = await getDispatch(ctx, atCity);
    await reviewNominee(ctx, atCity, { body: { review: '专业、经历符合' }, version });
  });
  await city.move(city.clerk, atCity, 'check');
  await city.move(city.clerk, atCity, 'accept');
  await city.deliver();
}

async function authorised(name?: string) {
  const it = await assigned(name);
  const { atTarget, seat, target } = it;
  await target.act(target.director, async (ctx) => {
    const { version } = await getDispatch(ctx, atTarget);
    await arrangeAuthority(ctx, atTarget, {
      version,
      body: {
        roundTeamId: seat.teamId,
        documentNo: '县委巡授〔2026〕3号',
        validFrom: '2026-11-01',
        validTo: until,
      },
    });
  });
  await target.move(target.director, atTarget, 'authorise');
  await target.deliver();
  await city.deliver();
  return it;
}

/** Enters the target county as the borrowed person. */
const enter = ({ person, seat, target }: Asked) =>
  host.read(
    {
      kind: 'team',
      credential: person.user.credential,
      code: target.tenant.code,
      teamId: seat.teamId,
    },
    (ctx) => Promise.resolve(ctx.scope.tenantId),
  );

test('the home county learns who is asked and for which county, not which units', async () => {
  const { atHome, home, target } = await asked();

  const half = await read(home, atHome);

  expect(half).toMatchObject({
    state: 'requested',
    personName: '李建国',
    targetName: target.tenant.name,
    targets: '',
    teamName: '第三组',
  });
});

test('nobody is nominated before he and his unit agree', async () => {
  const { atHome, home, person } = await asked();
  await expect(home.move(home.director, atHome, 'nominate')).rejects.toMatchObject({
    code: 'core.move_refused',
  });

  await home.act(person.user, (ctx) => answerRequest(ctx, atHome, { agrees: true, reason: null }));

  await expect(home.move(home.director, atHome, 'nominate')).rejects.toMatchObject({
    details: { reasons: [{ code: 'talent-pool.unit_consent_missing' }] },
  });
});

test('agreed, checked, authorised: three halves end up in the same state', async () => {
  const { atCity, atHome, atTarget, home, target } = await authorised();

  const halves = [await read(city, atCity), await read(home, atHome), await read(target, atTarget)];

  for (const half of halves)
    expect(half).toMatchObject({
      stage: 'mandated',
      documentNo: '县委巡授〔2026〕3号',
      validTo: until,
    });
});

test('rights exist through the mandate alone: none before, none after the last day', async () => {
  const before = await assigned();
  await expect(enter(before)).rejects.toThrow();

  const it = await authorised();
  expect(await enter(it)).toBe(it.target.tenant.id);
  await host.db.admin.query(
    `update core.mandates set valid_from = '2020-01-01', valid_to = core.now() where team_id = $1`,
    [it.seat.teamId],
  );

  await expect(enter(it)).rejects.toThrow();
});

test('the person is away in his own pool while he serves, and the card says what it is used for', async () => {
  const it = await authorised('冯在岗');
  const { atHome, home, person } = it;
  await runJob(host, home.tenant, 'talent-pool.advance_dispatches');
  expect(await read(home, atHome)).toMatchObject({ stage: 'serving' });
  await home.act(home.clerk, (ctx) =>
    updateDispatch(ctx.tx, atHome, { validFrom: '2020-01-01', validTo: '2020-02-01' }),
  );

  await runJob(host, home.tenant, 'talent-pool.advance_dispatches');

  expect(await read(home, atHome)).toMatchObject({ stage: 'finished', endedOn: '2020-02-01' });
  const own = missions.filter(({ member }) => member === person.member.id);
  expect(own.map(({ what }) => what)).toEqual(['begun', 'ended']);
  const { uses } = await home.act(home.clerk, (ctx) => getCardOffer(ctx, person.cardId));
  expect(uses.map(({ what }) => what)).toEqual(['used', 'asked', 'held']);
});

test('replaced while he serves: the rights end at once and all three know', async () => {
  const it = await authorised();
  const { atCity, atHome, atTarget, home, target } = it;

  await city.move(city.clerk, atCity, 'replace', { reason: '突发疾病', reasonCode: 'health' });
  await city.deliver();

  await expect(enter(it)).rejects.toThrow();
  for (const half of [await read(home, atHome), await read(target, atTarget)])
    expect(half).toMatchObject({ stage: 'replaced', outcomeReason: '突发疾病' });
});

test('a refusal counts against nobody but is counted, and the seat is free again', async () => {
  const { atCity, atHome, home, person } = await asked('陈婉拒');

  await home.act(person.user, (ctx) =>
    answerRequest(ctx, atHome, { agrees: false, reason: '家中老人住院' }),
  );
  await home.deliver();

  expect(await read(city, atCity)).toMatchObject({ stage: 'declined', declinedBy: 'person' });
  const declines = await home.act(home.clerk, (ctx) => countDeclines(ctx.tx, [person.member.id]));
  expect(declines.get(person.member.id)).toBe(1);
  expect(reopened).toContainEqual({
    candidateId: person.cardId,
    as: 'declined',
    reason: '家中老人住院',
  });
});

test('returned for replacement: the county sends somebody else, and the others stay', async () => {
  const it = await agreed('何退回');
  const { atCity, atHome, home } = it;
  const other = await offered(home, '吕接替');
  await city.move(city.clerk, atCity, 'return', { reason: '无审计经历', reasonCode: 'experience' });
  await city.deliver();
  expect(await read(home, atHome)).toMatchObject({ stage: 'returned', returnReason: 'experience' });
  await expect(home.move(home.director, atHome, 'renominate')).rejects.toMatchObject({
    code: 'core.move_refused',
  });

  await home.act(home.director, (ctx) =>
    nameReplacement(ctx, atHome, { candidateId: other.cardId }),
  );
  await home.act(other.user, (ctx) => answerRequest(ctx, atHome, { agrees: true, reason: null }));
  await home.act(home.clerk, (ctx) => updateDispatch(ctx.tx, atHome, { unitConsent: 'paper' }));
  await home.move(home.director, atHome, 'renominate');
  await home.deliver();

  expect(await read(city, atCity)).toMatchObject({
    stage: 'nominated',
    personName: '吕接替',
    returns: 1,
    returnReason: null,
  });
});

test('after the third return the county names nobody more; the city asks another for the seat', async () => {
  const it = await agreed();
  const { atCity, atHome, home, target } = it;
  await host.db.admin.query('update p_talent_pool.dispatches set returns = 2 where id = any($1)', [
    [atCity, atHome],
  ]);
  const other = await offered(home, '施另选');
  await city.move(city.clerk, atCity, 'return', { reason: '仍不合适', reasonCode: 'ability' });
  await city.deliver();

  await expect(
    home.act(home.director, (ctx) => nameReplacement(ctx, atHome, { candidateId: other.cardId })),
  ).rejects.toMatchObject({ code: 'talent-pool.returned_too_often' });
  const [next = ''] = await city.act(city.clerk, (ctx) => request(ctx, other.cardId, target));

  expect(await read(city, next)).toMatchObject({ replacesId: atCity, returns: 3 });
  expect(await read(city, atCity)).toMatchObject({ stage: 'cancelled' });
});

test('the target county returns whom it can not use, and the home county hears why', async () => {
  const { atHome, atTarget, home, target } = await assigned();

  await target.move(target.director, atTarget, 'return', {
    reason: '亲属在本县',
    reasonCode: 'recusal',
  });
  await target.deliver();
  await city.deliver();

  expect(await read(home, atHome)).toMatchObject({
    stage: 'returned',
    returnReason: 'recusal',
    returnedFrom: target.tenant.name,
  });
});

test('nobody authorises without a team, and a county neither checks nor authorises for another', async () => {
  const { atHome, atTarget, home, target } = await assigned();

  await expect(target.move(target.director, atTarget, 'authorise')).rejects.toMatchObject({
    code: 'core.move_refused',
  });
  await expect(home.move(home.director, atHome, 'authorise')).rejects.toMatchObject({
    code: 'core.move_refused',
  });
});

test('neither county sees the other’s half, and a third sees nothing', async () => {
  const { atHome, atTarget, home, target } = await assigned();
  const third = await placeIn(host, await host.county());

  await expect(read(home, atTarget)).rejects.toMatchObject({
    code: 'talent-pool.dispatch_not_found',
  });
  await expect(read(target, atHome)).rejects.toMatchObject({
    code: 'talent-pool.dispatch_not_found',
  });
  const { items } = await third.act(third.clerk, (ctx) => listDispatches(ctx, all));
  expect(items).toEqual([]);
});

test('inside one county the unit’s own word is the consent, and the authority is the county’s', async () => {
  const own = await placeIn(host, await host.county());
  const { member, user } = await addMember(host, own, { name: '许本县', unit: '区财政局' });
  const { teamId } = await targetIn(own);
  const [id = ''] = await own.act(own.clerk, async (ctx) => {
    const [candidate] = await listOwnCandidates(ctx, [member.id]);
    if (candidate === undefined) throw new Error('no member');
    const facts = { targetId: planTeamId, name: '教育局', counties: [], place: [], leadership: [] };
    return await requestDispatches(ctx, {
      planId,
      undertaking: '2026年第三轮巡察',
      roundId: null,
      servesFrom: '2026-11-01',
      servesTo: until,
      request: null,
      seats: [
        {
          candidate,
          planTeamId,
          teamName: '第一巡察组',
          role: 'member',
          skills: [],
          targets: [
            {
              origin: 'engagement',
              tenantId: own.tenant.id,
              tenantCode: own.tenant.code,
              facts,
            },
          ],
          roundTeamId: teamId,
        },
      ],
    });
  });
  await own.act(user, (ctx) => answerRequest(ctx, id, { agrees: true, reason: null }));
  await own.move(own.clerk, id, 'nominate');
  const reviewing = own.director;
  await own.act(reviewing, async (ctx) => {
    const { version } = await getDispatch(ctx, id);
    await reviewNominee(ctx, id, { body: { review: '符合' }, version });
  });
  await own.move(reviewing, id, 'check');
  await own.move(own.clerk, id, 'accept');
  await own.act(reviewing, async (ctx) => {
    const { version } = await getDispatch(ctx, id);
    const body = {
      roundTeamId: teamId,
      documentNo: '1号',
      validFrom: '2026-11-01',
      validTo: until,
    };
    await arrangeAuthority(ctx, id, { version, body });
  });

  await expect(own.move(own.clerk, id, 'authorise')).rejects.toMatchObject({
    code: 'core.move_refused',
  });
  await own.move(reviewing, id, 'authorise');

  expect(await read(own, id)).toMatchObject({ stage: 'mandated', unitConsent: 'account' });
});
