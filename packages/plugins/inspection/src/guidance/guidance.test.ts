import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { called, openHost, placeIn, type Place } from '../../test/combined-world.ts';
import { joinCombined } from '../combined/answer-invitation.ts';
import { getCombined } from '../combined/combined-views.ts';
import { listParticipations } from '../combined/participation-views.ts';
import { answerOpinion, judgeOpinion } from './answer-opinion.ts';
import { draftGuidanceNotice } from './draft-notice.ts';
import { getGuidance, getGuidanceNotice, listReceivedNotices } from './get-guidance.ts';
import { recordGuidanceEvent, updateGuidanceEvent } from './save-event.ts';

let host: TestKernel;
let city: Place;
let county: Place;
let roundNo = 0;

beforeAll(async () => {
  host = await openHost();
  city = await placeIn(host, await host.city());
  county = await placeIn(host, await host.county());
});
afterAll(() => host.close());

/** The county takes part in an undertaking of the city. */
async function joined() {
  roundNo += 1;
  const id = await called(city, [county], roundNo);
  const part = await county.act(county.clerk, async (ctx) => {
    const { items } = await listParticipations(ctx, { limit: 50 });
    const own = items.find(({ title }) => title === `教育领域巡察${roundNo}`);
    await joinCombined(ctx, own?.id ?? '', { roundId: null });
    return own?.id ?? '';
  });
  await county.deliver();
  const { counties } = await city.act(city.clerk, (ctx) => getCombined(ctx, id));
  return { id, part, countyId: counties[0]?.id ?? '' };
}

interface Move {
  readonly move: string;
  readonly reason: string;
}

const visit = {
  phase: 'during',
  heldOn: '2026-10-12',
  place: '县教育局驻地',
  participants: '市委巡察办沈某、县委第一巡察组全体',
  issues: '底稿取证不够扎实',
} as const;

async function visited() {
  const world = await joined();
  const guidance = await city.act(city.clerk, async (ctx) => {
    await recordGuidanceEvent(ctx, world.id, { ...visit, countyId: world.countyId });
    return await getGuidance(ctx, world.id);
  });
  return { ...world, event: guidance.events[0]?.id ?? '' };
}

/** Issued by the director, and arrived in the county. */
async function issued() {
  const world = await visited();
  const notice = await city.act(city.clerk, (ctx) =>
    draftGuidanceNotice(ctx, world.event, {
      title: '关于加强底稿取证的指导督导意见',
      dueOn: '2099-12-01',
      opinions: ['补齐第3号底稿的佐证', '谈话须两人在场'],
    }),
  );
  await move(city, 'director', notice, 'issue');
  await city.deliver();
  const [incoming] = await county.act(county.clerk, (ctx) => listReceivedNotices(ctx, world.part));
  return { ...world, notice, incoming: incoming?.id ?? '' };
}

const move = (place: Place, who: 'clerk' | 'director', id: string, how: string | Move) =>
  place.act(place[who], (ctx) =>
    ctx.workflow.move({
      subject: 'guidanceNotice',
      id,
      ...(typeof how === 'string' ? { move: how } : how),
    }),
  );
const noticeIn = (place: Place, id: string) =>
  place.act(place.clerk, (ctx) => getGuidanceNotice(ctx, id));

async function answerAll(id: string, answer: string): Promise<void> {
  const { opinions } = await noticeIn(county, id);
  for (const one of opinions.filter(({ verdict }) => verdict !== 'accepted'))
    await county.act(county.clerk, (ctx) => answerOpinion(ctx, one.id, answer));
}

it('records training, visits and debriefings, a visit with its county, none in the future', async () => {
  const { countyId, id } = await joined();
  const record = (body: Partial<typeof visit> & { countyId: string | null; phase?: string }) =>
    city.act(city.clerk, (ctx) => recordGuidanceEvent(ctx, id, { ...visit, ...body }));

  await expect(record({ countyId: null })).rejects.toMatchObject({
    code: 'inspection.guidance_needs_county',
  });
  await expect(
    city.act(city.clerk, (ctx) =>
      recordGuidanceEvent(ctx, id, { ...visit, countyId, heldOn: '2099-01-01' }),
    ),
  ).rejects.toMatchObject({ code: 'inspection.guidance_in_future' });
  await record({ countyId });
  await city.act(city.clerk, (ctx) =>
    recordGuidanceEvent(ctx, id, {
      ...visit,
      phase: 'before',
      countyId: null,
      heldOn: '2026-08-20',
    }),
  );

  const { events } = await city.act(city.clerk, (ctx) => getGuidance(ctx, id));
  expect(events.map(({ heldOn, phase }) => [phase, heldOn])).toEqual([
    ['during', '2026-10-12'],
    ['before', '2026-08-20'],
  ]);
});

it('corrects a record against the version that was read', async () => {
  const { countyId, event } = await visited();
  const correct = (version: number) =>
    city.act(city.clerk, (ctx) =>
      updateGuidanceEvent(ctx, event, { body: { ...visit, countyId, place: '县委党校' }, version }),
    );

  await correct(1);

  await expect(correct(1)).rejects.toMatchObject({ code: 'inspection.version_changed' });
});

it('is issued by another than its drafter, with a number, and arrives in the county', async () => {
  const { event, incoming } = await issued();
  const own = await city.act(city.director, (ctx) =>
    draftGuidanceNotice(ctx, event, { title: '自拟', dueOn: '2099-12-01', opinions: ['意见'] }),
  );

  await expect(move(city, 'director', own, 'issue')).rejects.toBeInstanceOf(Error);
  const half = await noticeIn(county, incoming);
  expect(half).toMatchObject({ direction: 'incoming', stage: 'issued' });
  expect(half.number).toMatch(/^巡导督〔\d{4}〕\d+号$/);
  expect(half.opinions.map(({ no, text }) => [no, text])).toEqual([
    [1, '补齐第3号底稿的佐证'],
    [2, '谈话须两人在场'],
  ]);
});

it('is acknowledged, answered opinion by opinion, returned, answered anew and accepted', async () => {
  const { incoming, notice } = await issued();
  await move(county, 'clerk', incoming, 'acknowledge');
  await expect(move(county, 'clerk', incoming, 'answer')).rejects.toMatchObject({
    details: { reasons: [{ code: 'inspection.opinion_unanswered' }] },
  });
  await answerAll(incoming, '已办理');
  await move(county, 'clerk', incoming, 'answer');
  await county.deliver();

  const arrived = await noticeIn(city, notice);
  expect(arrived).toMatchObject({ stage: 'answered' });
  expect(arrived.opinions.map(({ answer }) => answer)).toEqual(['已办理', '已办理']);
  const [first, second] = arrived.opinions;
  await city.act(city.clerk, (ctx) =>
    judgeOpinion(ctx, first?.id ?? '', { verdict: 'accepted', note: null }),
  );
  await city.act(city.clerk, (ctx) =>
    judgeOpinion(ctx, second?.id ?? '', { verdict: 'returned', note: '请附制度' }),
  );
  await expect(move(city, 'director', notice, 'accept')).rejects.toMatchObject({
    details: { reasons: [{ code: 'inspection.opinion_returned' }] },
  });
  await move(city, 'director', notice, { move: 'return', reason: '第2条不实' });
  await city.deliver();

  const back = await noticeIn(county, incoming);
  expect(back.opinions.map(({ verdict }) => verdict)).toEqual(['accepted', 'returned']);
  await expect(
    county.act(county.clerk, (ctx) => answerOpinion(ctx, back.opinions[0]?.id ?? '', '再改')),
  ).rejects.toMatchObject({ code: 'inspection.answer_accepted' });
  await answerAll(incoming, '已补制度');
  await move(county, 'clerk', incoming, 'answer');
  await county.deliver();
  await move(city, 'director', notice, 'accept');
  await city.deliver();

  expect(await noticeIn(county, incoming)).toMatchObject({ stage: 'concluded' });
  const final = await noticeIn(city, notice);
  expect(final.opinions.map(({ answer }) => answer)).toEqual(['已办理', '已补制度']);
});

it('is answered by the county alone and judged by the city alone', async () => {
  const { incoming, notice } = await issued();
  const [ofCounty] = (await noticeIn(county, incoming)).opinions;
  const [ofCity] = (await noticeIn(city, notice)).opinions;

  await expect(
    city.act(city.clerk, (ctx) => answerOpinion(ctx, ofCity?.id ?? '', '代答')),
  ).rejects.toMatchObject({ code: 'inspection.not_answering' });
  await expect(
    county.act(county.clerk, (ctx) =>
      judgeOpinion(ctx, ofCounty?.id ?? '', { verdict: 'accepted', note: null }),
    ),
  ).rejects.toMatchObject({ code: 'inspection.not_answered' });
});
