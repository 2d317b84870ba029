import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { publishedList } from '../../test/checklist-factories.ts';
import { openHost, placeIn, type Place } from '../../test/combined-world.ts';
import { getChecklistVersion } from '../checklists/get-checklist.ts';
import type { InspectionCtx } from '../database.ts';
import {
  answerCountyCheck,
  concludeCountyCheck,
  createCountyCheck,
  sendCountyCheck,
} from './check-county.ts';
import { getCountyCheck, getReceivedCheck, listCountyChecks } from './list-county-checks.ts';
import { replyCountyCheck } from './reply-county-check.ts';

let host: TestKernel;
let city: Place;
let county: Place;
let other: Place;
let versionId: string;
let itemId: string;
beforeAll(async () => {
  host = await openHost();
  city = await placeIn(host, await host.city());
  county = await placeIn(host, await host.county());
  other = await placeIn(host, await host.county());
  versionId = await publishedList(byClerk, (work) => city.act(city.director, work), {
    kind: 'countyWork',
  });
  const { items } = await byClerk((ctx) => getChecklistVersion(ctx, versionId));
  itemId = items[0]?.itemId ?? '';
});
afterAll(() => host.close());

type Work<Result> = (ctx: InspectionCtx) => Promise<Result>;
const byClerk = <Result>(work: Work<Result>) => city.act(city.clerk, work);
const inCounty = <Result>(work: Work<Result>) => county.act(county.clerk, work);
const begun = () =>
  byClerk((ctx) =>
    createCountyCheck(ctx, {
      countyTenantId: county.tenant.id,
      versionId,
      checkedOn: '2026-01-20',
      people: '穆晓岚、申怀信',
    }),
  );
const body = { isChecked: true, hasProblem: true, words: '书记专题会记录缺2轮' };
const seen = (id: string) => byClerk((ctx) => getCountyCheck(ctx, id));
const receivedIn = async (place: Place) =>
  (await place.act(place.clerk, (ctx) => listCountyChecks(ctx))).received;

describe('the city’s look at a county’s own inspection work', () => {
  test('stays in the city until it is sent, and is sent whole', async () => {
    const id = await begun();
    await expect(byClerk((ctx) => sendCountyCheck(ctx, id, 1))).rejects.toMatchObject({
      code: 'inspection.county_check_inconclusive',
    });
    const conclusion = '总体规范，需补齐专题会记录。';
    await byClerk((ctx) => concludeCountyCheck(ctx, id, { conclusion, version: 1 }));
    await expect(byClerk((ctx) => sendCountyCheck(ctx, id, 2))).rejects.toMatchObject({
      code: 'inspection.county_check_empty',
    });
    await byClerk((ctx) => answerCountyCheck(ctx, { id, itemId }, { body, version: 0 }));
    await city.deliver();
    expect(await receivedIn(county)).toEqual([]);

    await byClerk((ctx) => sendCountyCheck(ctx, id, 2));
    await city.deliver();
    const [got] = await receivedIn(county);
    expect(got).toMatchObject({ conclusion, people: '穆晓岚、申怀信', reply: null });
    const { items } = await inCounty((ctx) => getReceivedCheck(ctx, got?.id ?? ''));
    expect(items).toMatchObject([{ code: '1.1', hasProblem: true, words: body.words }]);
    expect(await receivedIn(other)).toEqual([]);
    await expect(
      byClerk((ctx) => answerCountyCheck(ctx, { id, itemId }, { body, version: 1 })),
    ).rejects.toMatchObject({ code: 'inspection.county_check_sent' });
  });

  test('is answered by the county once, and the city reads the answer', async () => {
    const id = await begun();
    await byClerk((ctx) => answerCountyCheck(ctx, { id, itemId }, { body, version: 0 }));
    await byClerk((ctx) => concludeCountyCheck(ctx, id, { conclusion: '好', version: 1 }));
    await byClerk((ctx) => sendCountyCheck(ctx, id, 2));
    await city.deliver();
    const [got] = await receivedIn(county);
    const reply = { reply: '已补齐记录，3月底前完成。', version: 1 };
    await inCounty((ctx) => replyCountyCheck(ctx, got?.id ?? '', reply));
    await county.deliver();
    expect(await seen(id)).toMatchObject({ reply: reply.reply });
    await expect(
      inCounty((ctx) => replyCountyCheck(ctx, got?.id ?? '', { ...reply, version: 2 })),
    ).rejects.toMatchObject({ code: 'inspection.county_check_replied' });
  });

  test('goes by a published list of 县级巡察工作, to a county of the city, not in the future', async () => {
    const list = await publishedList(byClerk, (work) => city.act(city.director, work));
    const input = {
      countyTenantId: county.tenant.id,
      versionId,
      checkedOn: '2026-01-20',
      people: '穆晓岚',
    };
    const attempt = (over: Partial<typeof input>) =>
      byClerk((ctx) => createCountyCheck(ctx, { ...input, ...over }));
    await expect(attempt({ versionId: list })).rejects.toMatchObject({
      code: 'inspection.county_check_list',
    });
    await expect(attempt({ countyTenantId: 7 })).rejects.toMatchObject({
      code: 'inspection.county_unknown',
    });
    await expect(attempt({ checkedOn: '2999-01-01' })).rejects.toMatchObject({
      code: 'inspection.checked_in_future',
    });
  });
});
