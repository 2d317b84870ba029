import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  asked,
  authorised,
  type DispatchWorld,
  openDispatchWorld,
  planId,
  planTeamId,
  read,
  targetIn,
  until,
} from '../../test/dispatch-steps.ts';
import { addMember, missions, placeIn, runJob } from '../../test/dispatch-world.ts';
import { getCardOffer } from '../cards/list-card-offers.ts';
import { listOwnCandidates } from '../cards/own-people.ts';
import { answerRequest } from './answer-request.ts';
import { arrangeAuthority } from './arrange-authority.ts';
import { updateDispatch } from './dispatches.repository.ts';
import { getDispatch } from './list-dispatches.ts';
import { requestDispatches } from './request-dispatch.ts';
import { reviewNominee } from './review-nominee.ts';

let world: DispatchWorld;
beforeAll(async () => {
  world = await openDispatchWorld();
});
afterAll(() => world.host.close());

test('the home county learns who is asked and for which county, not which units', async () => {
  const { atHome, home, target } = await asked(world);

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
  const { atHome, home, person } = await asked(world);
  await expect(home.move(home.director, atHome, 'nominate')).rejects.toMatchObject({
    code: 'core.move_refused',
  });

  await home.act(person.user, (ctx) => answerRequest(ctx, atHome, { agrees: true, reason: null }));

  await expect(home.move(home.director, atHome, 'nominate')).rejects.toMatchObject({
    details: { reasons: [{ code: 'talent-pool.unit_consent_missing' }] },
  });
});

test('agreed, checked, authorised: three halves end up in the same state', async () => {
  const { atCity, atHome, atTarget, home, target } = await authorised(world);

  const halves = [
    await read(world.city, atCity),
    await read(home, atHome),
    await read(target, atTarget),
  ];

  for (const half of halves)
    expect(half).toMatchObject({
      stage: 'mandated',
      documentNo: '县委巡授〔2026〕3号',
      validTo: until,
    });
});

test('the person is away in his own pool while he serves, and the card says what it is used for', async () => {
  const it = await authorised(world, '冯在岗');
  const { atHome, home, person } = it;
  await runJob(world.host, home.tenant, 'talent-pool.advance_dispatches');
  expect(await read(home, atHome)).toMatchObject({ stage: 'serving' });
  await home.act(home.clerk, (ctx) =>
    updateDispatch(ctx.tx, atHome, { validFrom: '2020-01-01', validTo: '2020-02-01' }),
  );

  await runJob(world.host, home.tenant, 'talent-pool.advance_dispatches');

  expect(await read(home, atHome)).toMatchObject({ stage: 'finished', endedOn: '2020-02-01' });
  const own = missions.filter(({ member }) => member === person.member.id);
  expect(own.map(({ what }) => what)).toEqual(['begun', 'ended']);
  const { uses } = await home.act(home.clerk, (ctx) => getCardOffer(ctx, person.cardId));
  expect(uses.map(({ what }) => what)).toEqual(['used', 'asked', 'held']);
});

test('inside one county the unit’s own word is the consent, and the authority is the county’s', async () => {
  const own = await placeIn(world.host, await world.host.county());
  const { member, user } = await addMember(world.host, own, { name: '许本县', unit: '区财政局' });
  const { teamId } = await targetIn(world, own);
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
