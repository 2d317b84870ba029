import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import {
  called,
  openHost,
  placeIn,
  planned,
  runJob,
  type Place,
} from '../../test/combined-world.ts';
import { declineCombined, joinCombined, leaveCombined } from './answer-invitation.ts';
import { authoriseLeader } from './authorise-leader.ts';
import { callCounty } from './call-county.ts';
import { getCombined } from './combined-views.ts';
import { nominateLeader } from './nominate-leader.ts';
import { listParticipations } from './participation-views.ts';
import { updateCombined } from './save-combined.ts';

let host: TestKernel;
let city: Place;
let east: Place;
let roundNo = 0;
beforeAll(async () => {
  host = await openHost();
  city = await placeIn(host, await host.city());
  east = await placeIn(host, await host.county());
});
afterAll(() => host.close());
beforeEach(() => {
  roundNo += 1;
});

const seen = (id: string) => city.act(city.clerk, (ctx) => getCombined(ctx, id));
const partOf = async (county: Place) => {
  const { items } = await county.act(county.clerk, (ctx) => listParticipations(ctx, { limit: 50 }));
  const part = items.find(({ title }) => title === `教育领域巡察${roundNo}`);
  if (part === undefined) throw new Error('not invited');
  return part;
};
const joined = async () => {
  const id = await called(city, [east], roundNo);
  const part = await partOf(east);
  await east.act(east.clerk, (ctx) => joinCombined(ctx, part.id, { roundId: null }));
  await east.deliver();
  const { round } = await partOf(east);
  return { id, part: part.id, roundId: round?.id ?? '' };
};
const move = (id: string, name: string, by = city.director, reason?: string) =>
  city.act(by, (ctx) =>
    ctx.workflow.move({
      subject: 'combinedInspection',
      id,
      move: name,
      ...(reason === undefined ? {} : { reason }),
    }),
  );
const nominee = (name: string, userId: string | null = null) => ({
  userId,
  name,
  from: '昆明市委巡察办',
  document: '昆巡办〔2026〕3号',
});
const nominate = async (id: string, named: ReturnType<typeof nominee>) => {
  const countyId = (await seen(id)).counties[0]?.id ?? '';
  await city.act(city.clerk, (ctx) => nominateLeader(ctx, { combinedId: id, countyId }, named));
};
const authorise = async (part: string) => {
  const today = await east.act(east.clerk, (ctx) => Promise.resolve(ctx.calendar.today()));
  const body = { authorises: true, documentNo: '西发〔2026〕18号', authorisedOn: today } as const;
  await east.act(east.committee, (ctx) => authoriseLeader(ctx, part, body));
};

describe('messages that cross', () => {
  it('leave nobody authorised whom the county has not authorised', async () => {
    const { id, part } = await joined();
    await nominate(id, nominee('周立衡'));
    await city.deliver();
    await authorise(part);
    await nominate(id, nominee('何朗'));
    await east.deliver();
    expect((await seen(id)).counties[0]?.leader).toMatchObject({
      name: '何朗',
      authorisedOn: null,
    });

    await city.deliver();
    expect((await partOf(east)).leader).toMatchObject({ name: '何朗', authorisedOn: null });
    await authorise(part);
    await east.deliver();
    expect((await seen(id)).counties[0]?.leader?.authorisedOn).not.toBeNull();
  });

  it('let a county that had left say no to a second call', async () => {
    const { id, part } = await joined();
    await east.act(east.clerk, (ctx) => leaveCombined(ctx, part, '任务冲突'));
    await east.deliver();
    await city.act(city.clerk, (ctx) => callCounty(ctx, id, east.tenant.id));
    await city.deliver();

    await east.act(east.clerk, (ctx) => declineCombined(ctx, part, '仍有任务'));
    await east.deliver();

    expect((await seen(id)).counties[0]).toMatchObject({ answer: 'left', reason: '仍有任务' });
    await city.act(city.clerk, (ctx) => callCounty(ctx, id, east.tenant.id));
    await city.deliver();
    expect(await partOf(east)).toMatchObject({ answer: 'left', reason: null });
  });

  it('tell a county that was called again when there is nothing left to join', async () => {
    const { id, part } = await joined();
    await east.act(east.clerk, (ctx) => leaveCombined(ctx, part, '任务冲突'));
    await east.deliver();
    await city.act(city.clerk, (ctx) => callCounty(ctx, id, east.tenant.id));
    await move(id, 'cancel', city.director, '市委另有部署');
    await city.deliver();

    const late = east.act(east.clerk, (ctx) => joinCombined(ctx, part, { roundId: null }));
    await expect(late).rejects.toMatchObject({ code: 'inspection.combined_over' });
  });

  it('bring the stage of a round though its event was lost', async () => {
    const { id, roundId } = await joined();
    await east.act(east.committee, (ctx) =>
      ctx.workflow.move({ subject: 'round', id: roundId, move: 'cancel', reason: '县委决定' }),
    );
    await runJob(host, east, { name: 'inspection.tell_waiting_rounds', payload: {} });
    await east.deliver();
    expect((await seen(id)).counties[0]).toMatchObject({ roundStage: 'cancelled' });

    await runJob(host, east, { name: 'inspection.tell_waiting_rounds', payload: {} });
    const { rows } = await host.db.admin.query(
      `select from core.exchange_messages where tenant_id = $1 and verb = 'news' and not delivered`,
      [east.tenant.id],
    );
    expect(rows).toEqual([]);
  });
});

describe('a plan that waits for approval', () => {
  it('goes back to planning when it is changed, and is not approved as it was', async () => {
    const id = await planned(city, [east], roundNo);
    await move(id, 'submit', city.clerk);
    const { version } = await seen(id);
    await city.act(city.clerk, (ctx) =>
      updateCombined(ctx, id, { body: { theme: '换了主题' }, version }),
    );

    await expect(move(id, 'approve')).rejects.toMatchObject({ code: 'core.move_refused' });
    await move(id, 'submit', city.clerk);
    await move(id, 'approve');
    expect(await seen(id)).toMatchObject({ stage: 'inviting', theme: '换了主题' });
  });

  it('does not change under whoever is approving it', async () => {
    const id = await planned(city, [east], roundNo);
    await move(id, 'submit', city.clerk);
    const { version } = await seen(id);
    await move(id, 'approve');

    const late = city.act(city.clerk, (ctx) =>
      updateCombined(ctx, id, { body: { theme: '事后改' }, version }),
    );
    await expect(late).rejects.toMatchObject({ status: 412 });
  });
});

it('nobody authorises himself who is named without an account', async () => {
  const { id, part } = await joined();
  await nominate(id, nominee(east.committee.displayName));
  await city.deliver();

  await expect(authorise(part)).rejects.toMatchObject({ code: 'inspection.own_authority' });
});
