import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { dispatchFlow, listOf, type Sent } from './dispatch-flow.ts';
import {
  offered,
  placeIn,
  poolPerson,
  teamIn,
  type Place,
  type PoolPerson,
} from './dispatch-world.ts';
import { openWorkflowHost, type WorkflowHost } from './workflow-county.ts';

let host: WorkflowHost;
let city: Place;
let flow: ReturnType<typeof dispatchFlow>;
beforeAll(async () => {
  host = await openWorkflowHost();
  city = await placeIn(host, await host.city());
  flow = dispatchFlow(host, city);
});
afterAll(() => host.close());

const engagementsOf = async (target: Place, teamId: string, { user }: PoolPerson) =>
  (await target.send(user, 'GET', `teams/${teamId}/inspection/engagements?limit=50`)).status;

/** The city has returned him, and his county has heard of it. */
async function returned(name: string): Promise<Sent> {
  const it = await flow.sent(name);
  const back = { move: 'return', reason: '无审计经历', reasonCode: 'experience' };
  expect(await city.move(city.clerk, 'dispatch', it.atCity, back)).toMatchObject({ status: 200 });
  await city.deliver();
  return it;
}

const choices = async ({ atHome, home }: Sent) =>
  listOf(
    (await home.must(home.director, 'GET', `talent-pool/dispatches/${atHome}/replacements`)).body[
      'items'
    ],
  ).map(({ name }) => name);

describe('退回重派', () => {
  test('the county names somebody of its pool whose card the city holds, and the city checks him', async () => {
    const it = await returned('何退回');
    const { atCity, atHome, home } = it;
    const other = await poolPerson(host, home, { name: '吕接替', pool: 'inspection' });
    await poolPerson(host, home, { name: '吴未报送', pool: 'inspection' });
    const candidateId = await offered(home, city, other);

    const named = await choices(it);
    await home.must(home.director, 'POST', `talent-pool/dispatches/${atHome}/replacement`, {
      candidateId,
    });
    await flow.agreed(home, atHome, { user: other.user, as: 'renominate' });
    await city.deliver();

    expect(named).toContain('吕接替');
    expect(named).not.toContain('吴未报送');
    expect(await flow.read(city, atCity)).toMatchObject({
      stage: 'nominated',
      personName: '吕接替',
      returns: 1,
      review: null,
    });
  });

  test('who comes in his place is screened and seated; who was returned has no access', async () => {
    const it = await returned('何未去');
    const { atHome, home, target, team } = it;
    const other = await poolPerson(host, home, { name: '吕到岗', pool: 'inspection' });
    const candidateId = await offered(home, city, other);
    await home.must(home.director, 'POST', `talent-pool/dispatches/${atHome}/replacement`, {
      candidateId,
    });
    await flow.agreed(home, atHome, { user: other.user, as: 'renominate' });
    await flow.confirmed(it.atCity);

    await flow.arranged(it);
    const authorised = await flow.authorise(it);

    expect(authorised).toMatchObject({ status: 200 });
    expect([
      await engagementsOf(target, team.teamId, it.person),
      await engagementsOf(target, team.teamId, other),
    ]).toEqual([404, 200]);
  });

  test('a county names nobody while he was not returned, and nobody twice', async () => {
    const { atHome, home, cardId } = await returned('何两次');
    const replacement = `talent-pool/dispatches/${atHome}/replacement`;
    const same = await home.send(home.director, 'POST', replacement, { candidateId: cardId });
    const it = await flow.sent('何在途');
    const early = await it.home.send(
      it.home.director,
      'POST',
      `talent-pool/dispatches/${it.atHome}/replacement`,
      { candidateId: it.cardId },
    );

    expect([same.status, same.body['code'], early.status, early.body['code']]).toEqual([
      409,
      'talent-pool.same_person',
      409,
      'talent-pool.not_returned',
    ]);
  });
});

describe('a plan of one tenant', () => {
  test('asks the unit and the person, and ends in his seat and his mandate', async () => {
    const county = await placeIn(host, (await host.county(city.tenant)).tenant);
    const own = await teamIn(host, county, 'routine');
    const person = await poolPerson(host, county, { name: '杜本县', pool: 'inspection' });
    const leader = await poolPerson(host, county, { name: '高本县', pool: 'leader' });
    const inside = dispatchFlow(host, county);
    const people = [leader.memberId, person.memberId] as const;
    await inside.dispatched({ cards: people, targetId: own.engagementId, own });
    const id = await inside.find(county, person.name);

    const before = await county.move(county.liaison, 'dispatch', id, { move: 'nominate' });
    await county.must(person.user, 'POST', `talent-pool/own-dispatches/${id}/answer`, {
      agrees: true,
    });
    const unit = `units/${county.unitId}/core/cases/dispatch/${id}`;
    const nominated = await county.send(county.liaison, 'POST', `${unit}/events`, {
      move: 'nominate',
    });
    await inside.confirmed(id);
    const it = { atTarget: id, target: county, team: own };
    await inside.arranged(it);
    const authorised = await inside.authorise(it);

    expect([before.status, nominated.status, authorised.status]).toEqual([404, 200, 200]);
    expect(await inside.read(county, id)).toMatchObject({ stage: 'mandated', half: 'requester' });
    expect(await engagementsOf(county, own.teamId, person)).toBe(200);
  });
});
