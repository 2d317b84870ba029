import type { TestKernel, TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { placeIn, type Place } from '../../test/combined-world.ts';
import { openHost } from '../../test/factories.ts';
import {
  issueReturn,
  issuedReturn,
  lastPeriod,
  ledgerCounty,
  type LedgerCounty,
} from '../../test/ledger-factories.ts';
import { askFollowUp } from './ask-follow-up.ts';
import { getReturn, listReturnRows } from './get-return.ts';
import { getThreeLedgers } from './get-three-ledgers.ts';
import { getFollowUp, listLedgerFollowUps } from './list-follow-ups.ts';
import { draftReturn } from './prepare-return.ts';
import { remindCounty } from './remind-county.ts';

const dueOn = '2099-12-31';
let host: TestKernel;
let city: Place;
let county: LedgerCounty;
beforeAll(async () => {
  host = await openHost();
  city = await placeIn(host, await host.city());
});
afterAll(() => host.close());
beforeEach(async () => {
  county = await ledgerCounty(host);
});

const view = (place: Place) => place.act(place.clerk, (ctx) => getThreeLedgers(ctx));
const cellOf = async (period: string) => {
  const { counties } = await view(city);
  const row = counties.find(({ tenantId }) => tenantId === county.tenant.id);
  return row?.cells.find((cell) => cell.period === period);
};
const tasksOf = async ({ id }: TestUser, { tenant }: Place) => {
  const { rows } = await host.db.admin.query<{ title: string }>(
    `select title from core.workflow_tasks where tenant_id = $1 and user_id = $2 and status = 'open' and subject_type = 'ledgerReturn'`,
    [tenant.id, id],
  );
  return rows.map(({ title }) => title);
};

describe('a period', () => {
  const remind = (period: string) =>
    city.act(city.clerk, (ctx) =>
      remindCounty(ctx, {
        countyTenantId: county.tenant.id,
        period,
        dueOn,
        note: '请于月底前补报',
      }),
    );

  test('is late once its day is past, and a reminder puts a task before the county', async () => {
    const { periods } = await view(city);
    const late = periods.find(({ isDue }) => isDue)?.period ?? '';
    expect(await cellOf(late)).toMatchObject({ standing: 'late', remindedAt: null });
    expect(await tasksOf(county.clerk, county)).toEqual([]);

    await remind(late);
    await city.deliver();
    expect(await cellOf(late)).toMatchObject({ remindedAt: expect.any(String) });
    expect(await tasksOf(county.clerk, county)).toHaveLength(1);
    const [draft] = (await view(county)).own;
    expect(draft).toMatchObject({ period: late, dueOn, stage: 'drafted', takenAt: null });
  });

  test('reminded of twice has one draft, and none once it was submitted', async () => {
    const period = await lastPeriod(county);
    const id = await county.act(county.clerk, (ctx) => draftReturn(ctx, period));
    await remind(period);
    await remind(period);
    await city.deliver();
    const { own } = await view(county);
    expect(own).toMatchObject([{ id, dueOn, remindedAt: expect.any(String) }]);

    await issueReturn(county, id);
    await expect(remind(period)).rejects.toMatchObject({ code: 'inspection.return_received' });
    const alien = await placeIn(host, await host.county());
    const byAlien = alien.act(alien.clerk, (ctx) =>
      remindCounty(ctx, { countyTenantId: county.tenant.id, period, dueOn, note: null }),
    );
    await expect(byAlien).rejects.toMatchObject({ code: 'inspection.not_a_city' });
  });

  test('submitted after its day is shown as late', async () => {
    const { periods } = await view(county);
    const late = periods.find(({ isDue }) => isDue)?.period ?? '';
    const id = await county.act(county.clerk, (ctx) => draftReturn(ctx, late));
    await issueReturn(county, id);
    const cell = await cellOf(late);
    expect(cell).toMatchObject({ standing: 'lateReceived' });
    const there = await city.act(city.clerk, (ctx) => getReturn(ctx, cell?.returnId ?? ''));
    expect(there.isLate).toBe(true);
  });
});

describe('what a city takes in', () => {
  test('is nothing whose rows are not those the county signed for', async () => {
    const id = await county.act(county.clerk, async (ctx) =>
      draftReturn(ctx, (await getThreeLedgers(ctx)).periods[1]?.period ?? ''),
    );
    for (const [user, move] of [
      [county.clerk, 'submit'],
      [county.director, 'issue'],
    ] as const)
      await county.act(user, (ctx) => ctx.workflow.move({ subject: 'ledgerReturn', id, move }));
    await host.db.admin.query(
      `update core.exchange_messages set content = jsonb_set(content::jsonb, '{note}', '"另加"')
       where tenant_id = $1 and type = 'ledgerReturn'`,
      [county.tenant.id],
    );
    await county.deliver();
    expect(await cellOf(await lastPeriod(county))).toMatchObject({ returnId: null });
  });
});

describe('a follow-up', () => {
  const subject = 'ledgerFollowUp';
  const asked = async () => {
    await issuedReturn(county);
    const there = (await cellOf(await lastPeriod(county)))?.returnId ?? '';
    const id = await city.act(city.clerk, async (ctx) => {
      const { items } = await listReturnRows(ctx, there, { ledger: 'assignments' });
      return await askFollowUp(ctx, items[0]?.id ?? '', { text: '为何超期？', dueOn });
    });
    await city.deliver();
    return { id, there };
  };
  const inCounty = async () => {
    const { items } = await county.act(county.clerk, (ctx) =>
      listLedgerFollowUps(ctx, { limit: 50 }),
    );
    return items[0]?.id ?? '';
  };
  const answer = async (text: string) => {
    const id = await inCounty();
    await county.act(county.clerk, (ctx) =>
      ctx.workflow.move({ subject, id, move: 'answer', fields: { answer: text } }),
    );
    await county.deliver();
    return id;
  };

  test('is asked on a row, answered, asked again and accepted', async () => {
    const { id, there } = await asked();
    const theirs = await answer('材料在补');
    const seen = () => city.act(city.clerk, (ctx) => getFollowUp(ctx, id));
    expect(await seen()).toMatchObject({ stage: 'answered', answer: '材料在补' });

    await city.act(city.clerk, (ctx) =>
      ctx.workflow.move({ subject, id, move: 'return', reason: '请写明完成时间' }),
    );
    await city.deliver();
    const back = await county.act(county.clerk, (ctx) => getFollowUp(ctx, theirs));
    expect(back).toMatchObject({ stage: 'asked', verdictNote: '请写明完成时间' });
    await answer('月底完成');
    await city.act(city.clerk, (ctx) => ctx.workflow.move({ subject, id, move: 'accept' }));
    await city.deliver();

    expect(await seen()).toMatchObject({ stage: 'concluded', answer: '月底完成' });
    const done = await county.act(county.clerk, (ctx) => getFollowUp(ctx, theirs));
    expect(done).toMatchObject({ stage: 'concluded' });
    const rows = await city.act(city.clerk, (ctx) =>
      listReturnRows(ctx, there, { ledger: 'assignments' }),
    );
    expect(rows.items[0]?.followUps).toMatchObject([{ id, stage: 'concluded' }]);
  });

  test('is asked by the city alone, and no other county sees it', async () => {
    const { id } = await asked();
    const [own] = (await view(county)).own;
    const byCounty = county.act(county.clerk, async (ctx) => {
      const { items } = await listReturnRows(ctx, own?.id ?? '', { ledger: 'assignments' });
      return await askFollowUp(ctx, items[0]?.id ?? '', { text: '自问', dueOn });
    });
    await expect(byCounty).rejects.toMatchObject({ code: 'inspection.own_ledger_row' });

    const other = await placeIn(host, await host.county());
    const absent = { status: 404 };
    for (const one of [id, await inCounty()])
      await expect(other.act(other.clerk, (ctx) => getFollowUp(ctx, one))).rejects.toMatchObject(
        absent,
      );
    const theirs = other.act(other.clerk, (ctx) => getReturn(ctx, own?.id ?? ''));
    await expect(theirs).rejects.toMatchObject(absent);
  });
});
