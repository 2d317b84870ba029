import { ConflictError } from '@lianxun/plugin-api';
import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import {
  asked,
  called,
  objections,
  openHost,
  placeIn,
  planned,
  runJob,
  type Place,
} from '../../test/combined-world.ts';
import { createRound } from '../rounds/create-round.ts';
import { declineCombined, joinCombined, leaveCombined } from './answer-invitation.ts';
import { authoriseLeader } from './authorise-leader.ts';
import { callCounty } from './call-county.ts';
import { getCombined } from './combined-views.ts';
import { nominateLeader } from './nominate-leader.ts';
import { getParticipation, listParticipations } from './participation-views.ts';
import { updateCombined } from './save-combined.ts';

let host: TestKernel;
let city: Place;
let east: Place;
let west: Place;
let roundNo = 0;

beforeAll(async () => {
  host = await openHost();
  const tenant = await host.city();
  city = await placeIn(host, tenant);
  east = await placeIn(host, await host.county());
  west = await placeIn(host, await host.county());
});
afterAll(() => host.close());
beforeEach(() => {
  objections.clear();
  asked.length = 0;
  roundNo += 1;
});

const seen = (id: string) => city.act(city.clerk, (ctx) => getCombined(ctx, id));
const partOf = async (county: Place) => {
  const { items } = await county.act(county.clerk, (ctx) => listParticipations(ctx, { limit: 50 }));
  const part = items.find(({ title }) => title === `教育领域巡察${roundNo}`);
  if (part === undefined) throw new Error('not invited');
  return part;
};
const join = async (county: Place, roundId: string | null = null) => {
  const { id } = await partOf(county);
  await county.act(county.clerk, (ctx) => joinCombined(ctx, id, { roundId }));
  await county.deliver();
  return id;
};
const move = (id: string, name: string, by = city.clerk) =>
  city.act(by, (ctx) => ctx.workflow.move({ subject: 'combinedInspection', id, move: name }));

describe('an undertaking of the city', () => {
  it('is not submitted while its mode is not ready, nor without counties', async () => {
    const id = await planned(city, [], roundNo);
    objections.set('planning', [{ code: 'sample.unplanned', message: '试点尚未筹划' }]);

    await expect(move(id, 'submit')).rejects.toMatchObject({
      details: {
        reasons: [{ code: 'inspection.no_counties' }, { code: 'sample.unplanned' }],
      },
    });
    const { board, problems } = await seen(id);
    expect(problems).toEqual(['尚未选定参加县区', '试点尚未筹划']);
    expect(board).toEqual({
      titles: ['试点数'],
      figures: [
        { tenantId: 1, title: '试点数', text: '3个', needsAttention: false },
        { tenantId: 2, title: '试点数', text: '0个', needsAttention: true },
      ],
    });
  });

  it('reaches nobody until somebody else has approved it', async () => {
    const id = await planned(city, [east], roundNo);
    await move(id, 'submit');
    await city.deliver();
    await expect(partOf(east)).rejects.toThrow('not invited');

    await expect(move(id, 'approve')).rejects.toBeInstanceOf(Error);
    await move(id, 'approve', city.director);
    await city.deliver();

    const { code } = east.tenant;
    expect(await partOf(east)).toMatchObject({
      answer: 'invited',
      modeTitle: '试点式',
      theme: '教育经费管理',
    });
    expect(asked).toEqual([
      `${code} invited to 教育领域巡察${roundNo} with ${JSON.stringify({ code, theme: '教育经费管理' })}`,
    ]);
  });

  it('is changed only before its counties are called', async () => {
    const id = await called(city, [east], roundNo);
    const { version } = await seen(id);
    const change = city.act(city.clerk, (ctx) =>
      updateCombined(ctx, id, { body: { title: '改名' }, version }),
    );

    await expect(change).rejects.toMatchObject({ code: 'inspection.combined_under_way' });
  });

  it('begins when every county has answered and one takes part', async () => {
    const id = await called(city, [east, west], roundNo);
    await join(east);
    await expect(move(id, 'start')).rejects.toBeInstanceOf(ConflictError);

    const { id: part } = await partOf(west);
    await west.act(west.clerk, (ctx) => declineCombined(ctx, part, '换届之年'));
    await west.deliver();
    await move(id, 'start');

    const { counties, stage } = await seen(id);
    expect(stage).toBe('running');
    expect(counties.map(({ answer, reason }) => ({ answer, reason }))).toEqual(
      expect.arrayContaining([
        { answer: 'joined', reason: null },
        { answer: 'declined', reason: '换届之年' },
      ]),
    );
  });
});

describe('a county', () => {
  it('joins by its own act with a round of its own, which the city follows by stage alone', async () => {
    const id = await called(city, [east], roundNo);
    await join(east);

    const part = await partOf(east);
    expect(part).toMatchObject({ answer: 'joined', round: { stage: 'planned' } });
    expect(asked.slice(1)).toEqual([
      `${east.tenant.code} joined with a round`,
      `city heard ${east.tenant.code} takes part`,
    ]);
    await east.act(east.committee, (ctx) =>
      ctx.workflow.move({
        subject: 'round',
        id: part.round?.id ?? '',
        move: 'cancel',
        reason: '县委决定',
      }),
    );
    const payload = { roundId: part.round?.id ?? '' };
    await runJob(host, east, { name: 'inspection.tell_round', payload });
    await east.deliver();
    expect((await seen(id)).counties[0]).toMatchObject({ roundStage: 'cancelled' });
  });

  it('does not join while its mode objects, nor with a round outside the window', async () => {
    await called(city, [east], roundNo);
    const early = await east.act(east.clerk, (ctx) =>
      createRound(ctx, {
        committeeTerm: 6,
        year: 2026,
        roundNo: 100 + roundNo,
        name: '春季轮次',
        onSiteOn: '2026-03-01',
        offSiteOn: '2026-04-30',
      }),
    );
    await expect(join(east, early.id)).rejects.toMatchObject({
      code: 'inspection.outside_window',
    });
    objections.set('joining', [{ code: 'sample.no_units', message: '请先报送单位' }]);

    await expect(join(east)).rejects.toThrow('请先报送单位');
    expect((await partOf(east)).problems).toEqual(['请先报送单位']);
  });

  it('leaves with a reason, and may be called again', async () => {
    const id = await called(city, [east], roundNo);
    const part = await join(east);
    await east.act(east.clerk, (ctx) => leaveCombined(ctx, part, '任务冲突'));
    await east.deliver();
    expect((await seen(id)).counties[0]).toMatchObject({ answer: 'left', reason: '任务冲突' });

    await city.act(city.clerk, (ctx) => callCounty(ctx, id, east.tenant.id));
    await city.deliver();
    await join(east, (await partOf(east)).round?.id ?? null);
    expect((await seen(id)).counties[0]).toMatchObject({ answer: 'joined' });
  });

  it('sees nothing of the other counties', async () => {
    await called(city, [east, west], roundNo);
    await join(west);

    const view = JSON.stringify(
      await east.act(east.clerk, async (ctx) => getParticipation(ctx, (await partOf(east)).id)),
    );
    expect(view).not.toContain(west.tenant.code);
    expect(view).not.toContain(String(west.tenant.id));
  });
});

describe('the leader', () => {
  const named = {
    userId: null,
    name: '周立衡',
    from: '昆明市委巡察办',
    document: '昆巡办〔2026〕3号',
  };

  it('is named by the city and authorised by the county, whose act it stays', async () => {
    const id = await called(city, [east], roundNo);
    const part = await join(east);
    const countyId = (await seen(id)).counties[0]?.id ?? '';
    await city.act(city.clerk, (ctx) => nominateLeader(ctx, { combinedId: id, countyId }, named));
    await city.deliver();
    expect((await partOf(east)).leader).toMatchObject({ name: '周立衡', authorisedOn: null });

    const today = await east.act(east.clerk, (ctx) => Promise.resolve(ctx.calendar.today()));
    await east.act(east.committee, (ctx) =>
      authoriseLeader(ctx, part, {
        authorises: true,
        documentNo: '西发〔2026〕18号',
        authorisedOn: today,
      }),
    );
    await east.deliver();

    expect((await seen(id)).counties[0]?.leader).toMatchObject({
      authorisedOn: today,
      document: '西发〔2026〕18号',
    });
    const again = east.act(east.committee, (ctx) =>
      authoriseLeader(ctx, part, { authorises: false, reason: '改主意' }),
    );
    await expect(again).rejects.toMatchObject({ code: 'inspection.leader_authorised' });
  });

  it('does not authorise himself', async () => {
    const id = await called(city, [east], roundNo);
    const part = await join(east);
    const countyId = (await seen(id)).counties[0]?.id ?? '';
    const himself = { ...named, userId: east.committee.id };
    await city.act(city.clerk, (ctx) => nominateLeader(ctx, { combinedId: id, countyId }, himself));
    await city.deliver();

    const own = east.act(east.committee, (ctx) =>
      authoriseLeader(ctx, part, { authorises: false, reason: '另有安排' }),
    );
    await expect(own).rejects.toMatchObject({ code: 'inspection.own_authority' });
  });
});
