import { insertEngagement, insertUnit, type TestKernel } from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';
import { expect } from 'vitest';

import { answerConsent } from '../src/cards/answer-consent.ts';
import { decideOffer } from '../src/cards/decide-offer.ts';
import { listCardCandidates } from '../src/cards/list-card-candidates.ts';
import { listCardTargets } from '../src/cards/list-card-targets.ts';
import { offerCandidate } from '../src/cards/offer-candidate.ts';
import { offerTarget } from '../src/cards/offer-target.ts';
import type { TalentPoolCtx } from '../src/database.ts';
import { answerRequest } from '../src/dispatch/answer-request.ts';
import { arrangeAuthority } from '../src/dispatch/arrange-authority.ts';
import { attachAnswer } from '../src/dispatch/attach-answer.ts';
import { ListDispatchesQuery } from '../src/dispatch/dispatches.schemas.ts';
import { getDispatch, listDispatches } from '../src/dispatch/list-dispatches.ts';
import { recordPaperAnswer } from '../src/dispatch/record-paper-answer.ts';
import { requestDispatches } from '../src/dispatch/request-dispatch.ts';
import { reviewNominee } from '../src/dispatch/review-nominee.ts';
import { addMember, borrowing, openHost, placeIn, rounds, type Place } from './dispatch-world.ts';

/** A city above whatever counties the steps add. */
export interface DispatchWorld {
  readonly host: TestKernel;
  readonly city: Place;
}

export async function openDispatchWorld(): Promise<DispatchWorld> {
  const host = await openHost();
  return { host, city: await placeIn(host, await host.city()) };
}

export const until = '2099-06-30';
export const planId = '00000000-0000-7000-8000-0000000000a1';
export const planTeamId = '00000000-0000-7000-8000-0000000000b1';
export const allDispatches = ListDispatchesQuery.parse({});

/** The scan of a signed paper, as the port of files hands it over. */
export const scanOf = ({ tenant }: Place, fileName: string) => ({
  storageKey: `${tenant.id}/${uuidv7()}`,
  fileName,
  mediaType: 'application/pdf',
  size: 12,
  sha256: '0'.repeat(64),
});

/** Somebody whose card the city holds. */
export async function offered({ city, host }: DispatchWorld, home: Place, name: string) {
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

/** A card the city holds of an inspected unit; answers the card, the unit and the name it has outside. */
export async function offeredTarget({ city, host }: DispatchWorld, target: Place) {
  const unitId = await insertUnit(host.db.admin, target.tenant);
  const cardId = await target.act(target.clerk, (ctx) =>
    offerTarget(ctx, {
      undertaking: '市县统合巡察',
      roundId: null,
      unitIds: [unitId],
      expiresOn: '2027-06-30',
      reason: null,
    }),
  );
  await target.act(target.director, (ctx) =>
    decideOffer(ctx, cardId, { approves: true, reason: null }),
  );
  await target.deliver();
  const targets = await city.act(city.clerk, (ctx) => listCardTargets(ctx));
  const [unit] = targets.filter(({ tenantId }) => tenantId === target.tenant.id);
  return { cardId, unitId, targetId: unit?.facts.targetId ?? '' };
}

/** A target card of the county, and a team that can be authorised for its unit. */
export async function targetIn(world: DispatchWorld, target: Place) {
  const { host } = world;
  const { unitId } = await offeredTarget(world, target);
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
export async function asked(world: DispatchWorld, name = '李建国') {
  const { city, host } = world;
  const home = await placeIn(host, await host.county('盘龙区'));
  const target = await placeIn(host, await host.county('西山区'));
  const person = await offered(world, home, name);
  const seat = await targetIn(world, target);
  borrowing.set(seat.teamId, { engagementId: seat.engagementId, userId: () => person.user.id });
  const [atCity = ''] = await city.act(city.clerk, (ctx) => request(ctx, person.cardId, target));
  await city.deliver();
  return { home, target, person, seat, atCity, atHome: await onlyOne(home) };
}
export type Asked = Awaited<ReturnType<typeof asked>>;

export async function request(ctx: TalentPoolCtx, card: string, to: Place) {
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

export async function onlyOne(place: Place): Promise<string> {
  const { items } = await place.act(place.clerk, (ctx) => listDispatches(ctx, allDispatches));
  expect(items).toHaveLength(1);
  return items[0]?.id ?? '';
}

export const read = (place: Place, id: string) =>
  place.act(place.clerk, (ctx) => getDispatch(ctx, id));

/** 复函 of the unit: its scan, then the record of it. */
export async function answerOnPaper(place: Place, id: string, of: 'unit' | 'person' = 'unit') {
  await place.act(place.clerk, (ctx) => attachAnswer(ctx, { id, of }, scanOf(place, '复函.pdf')));
  await place.act(place.clerk, (ctx) => recordPaperAnswer(ctx, id, { of }));
}

export async function agreed(world: DispatchWorld, name?: string): Promise<Asked> {
  const it = await asked(world, name);
  const { atHome, home, person } = it;
  await home.act(person.user, (ctx) => answerRequest(ctx, atHome, { agrees: true, reason: null }));
  await answerOnPaper(home, atHome);
  await home.move(home.director, atHome, 'nominate');
  await home.deliver();
  return it;
}

/** Reviewed and confirmed by the city: the target county has its half. */
export async function assigned(world: DispatchWorld, name?: string) {
  const it = await agreed(world, name);
  await confirm(world, it.atCity);
  return { ...it, atTarget: await onlyOne(it.target) };
}

export async function confirm({ city }: DispatchWorld, atCity: string) {
  await city.act(city.clerk, async (ctx) => {
    const { version } = await getDispatch(ctx, atCity);
    await reviewNominee(ctx, atCity, { body: { review: '专业、经历符合' }, version });
  });
  await city.move(city.clerk, atCity, 'check');
  await city.move(city.clerk, atCity, 'accept');
  await city.deliver();
}

export async function authorised(world: DispatchWorld, name?: string) {
  const it = await assigned(world, name);
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
  await world.city.deliver();
  return it;
}

/** Enters the target county as the borrowed person. */
export const enter = ({ host }: DispatchWorld, { person, seat, target }: Asked) =>
  host.read(
    {
      kind: 'team',
      credential: person.user.credential,
      code: target.tenant.code,
      teamId: seat.teamId,
    },
    (ctx) => Promise.resolve(ctx.scope.tenantId),
  );
