import type { RegisterFilter } from '@lianxun/plugin-api';
import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { placeIn, type Place } from '../../test/combined-world.ts';
import { openHost } from '../../test/factories.ts';
import {
  issueReturn,
  issuedReturn,
  lastPeriod,
  ledgerCounty,
  moveReturn,
  propose,
  type LedgerCounty,
} from '../../test/ledger-factories.ts';
import { forOthers } from '../database.ts';
import { getReturn, listReturnRows } from './get-return.ts';
import { getThreeLedgers } from './get-three-ledgers.ts';
import { correctReturn, draftReturn, noteReturn, takeReturnRows } from './prepare-return.ts';
import { receivedLedgerRegisters } from './received-ledgers.source.ts';
import type { OfficeLedger } from './three-ledger-tables.ts';

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

const rowOf = async () => {
  const { counties } = await city.act(city.clerk, (ctx) => getThreeLedgers(ctx));
  return counties.find(({ tenantId }) => tenantId === county.tenant.id)?.cells ?? [];
};
const cellOf = async (period: string) => (await rowOf()).find((cell) => cell.period === period);
const arrived = async (period: string) => (await cellOf(period))?.returnId ?? '';
const rowsIn = (place: Place, id: string, ledger: OfficeLedger) =>
  place.act(place.clerk, (ctx) => listReturnRows(ctx, id, { ledger }));
const own = (id: string) => county.act(county.clerk, (ctx) => getReturn(ctx, id));
const refusedMove = { code: 'core.move_refused' };

describe('a return', () => {
  test('holds the ledgers as they stood, and the city reads them when it is issued', async () => {
    const period = await lastPeriod(county);
    const id = await county.act(county.clerk, (ctx) => draftReturn(ctx, period));
    await county.deliver();
    expect(await cellOf(period)).toMatchObject({ returnId: null });

    await issueReturn(county, id);
    const there = await arrived(period);
    const view = await city.act(city.clerk, (ctx) => getReturn(ctx, there));
    expect(view).toMatchObject({
      countyName: county.tenant.name,
      edition: 1,
      contentHash: (await own(id)).contentHash,
      counts: [
        { ledger: 'proposals', rows: 1, added: 1, overdue: 0 },
        { ledger: 'assignments', rows: 1, added: 1, overdue: 1 },
      ],
    });
    const { items } = await rowsIn(city, there, 'assignments');
    expect(items).toMatchObject([{ subject: '督办道路整治', isOverdue: true, change: 'new' }]);

    await propose(county, '另一条建议');
    await county.deliver();
    expect(await rowsIn(city, there, 'proposals')).toMatchObject({ total: 1 });
  });

  test('is issued by another person than those who prepared it', async () => {
    const period = await lastPeriod(county);
    const id = await county.act(county.clerk, (ctx) => draftReturn(ctx, period));
    await county.act(county.director, async (ctx) =>
      noteReturn(ctx, id, { note: '补充说明', version: (await getReturn(ctx, id)).version }),
    );
    await moveReturn(county, county.clerk, { id, move: 'submit' });

    const alone = moveReturn(county, county.director, { id, move: 'issue' });
    await expect(alone).rejects.toMatchObject(refusedMove);
    const second = await host.member(county.tenant, 'officeDirector');
    await moveReturn(county, second, { id, move: 'return', reason: '请核对' });
    await moveReturn(county, county.clerk, { id, move: 'submit' });
    await moveReturn(county, second, { id, move: 'issue' });
    expect(await own(id)).toMatchObject({ stage: 'issued', authorNames: { length: 2 } });
  });

  test('is taken anew while it is drafted, and stands from the day it is issued', async () => {
    const period = await lastPeriod(county);
    const id = await county.act(county.clerk, (ctx) => draftReturn(ctx, period));
    await propose(county, '另一条建议');
    await county.act(county.clerk, (ctx) => takeReturnRows(ctx, id));
    expect((await own(id)).counts[0]).toMatchObject({ rows: 2 });
    await issueReturn(county, id);

    const fixed = { code: 'inspection.return_fixed' };
    const taken = county.act(county.clerk, (ctx) => takeReturnRows(ctx, id));
    await expect(taken).rejects.toMatchObject(fixed);
    const { version } = await own(id);
    const noted = county.act(county.clerk, (ctx) => noteReturn(ctx, id, { note: '改', version }));
    await expect(noted).rejects.toMatchObject(fixed);
    const again = county.act(county.clerk, (ctx) => draftReturn(ctx, period));
    await expect(again).rejects.toMatchObject({ code: 'inspection.return_exists' });
  });

  test('brought twice it is there once', async () => {
    const id = await issuedReturn(county);
    await host.db.admin.query(
      `update core.exchange_messages set delivered = false where type = 'ledgerReturn' and tenant_id = $1`,
      [county.tenant.id],
    );
    await county.deliver();

    const { rows } = await host.db.admin.query<{ count: number }>(
      `select count(*)::int as count from p_inspection.ledger_returns
       where tenant_id = $1 and exchange_id = (select exchange_id from p_inspection.ledger_returns where id = $2 and tenant_id = $3)`,
      [city.tenant.id, id, county.tenant.id],
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  test('is seen by its county and its city alone', async () => {
    const id = await issuedReturn(county);
    const there = await arrived((await own(id)).period);
    const other = await placeIn(host, await host.county());

    const absent = { status: 404 };
    for (const one of [id, there])
      await expect(other.act(other.clerk, (ctx) => getReturn(ctx, one))).rejects.toMatchObject(
        absent,
      );
    const { counties, own: theirs } = await other.act(other.clerk, (ctx) => getThreeLedgers(ctx));
    expect([counties, theirs]).toEqual([[], []]);
  });
});

describe('a correction', () => {
  test('is a new edition that names the former, which stays as it was', async () => {
    const id = await issuedReturn(county);
    const before = await own(id);
    await propose(county, '漏报的建议');
    const corrected = await county.act(county.clerk, (ctx) => correctReturn(ctx, id, '漏报一条'));
    const twice = county.act(county.clerk, (ctx) => correctReturn(ctx, id, '再更正'));
    await expect(twice).rejects.toMatchObject({ code: 'inspection.not_the_newest' });
    await issueReturn(county, corrected);

    const there = await arrived(before.period);
    const view = await city.act(city.clerk, (ctx) => getReturn(ctx, there));
    expect(view).toMatchObject({
      edition: 2,
      correction: '漏报一条',
      editions: [{ edition: 2 }, { edition: 1 }],
    });
    expect(view.counts[0]).toMatchObject({ rows: 2, added: 1 });
    const { version: _, editions: __, ...kept } = await own(id);
    expect(kept).toMatchObject({ contentHash: before.contentHash, counts: before.counts });
  });
});

describe('汇总台账', () => {
  test('shows the newest return of each county, and any edition by its number', async () => {
    const id = await issuedReturn(county);
    await propose(county, '漏报的建议');
    const corrected = await county.act(county.clerk, (ctx) => correctReturn(ctx, id, '漏报一条'));
    await issueReturn(county, corrected);
    const [proposals, assignments] = receivedLedgerRegisters;
    const mine = { column: 'reportingCounty', oneOf: [county.tenant.name] };
    const listed = (filters: readonly RegisterFilter[]) =>
      city.act(city.clerk, async (ctx) => {
        const others = forOthers(ctx);
        const { ids = [] } = (await proposals?.list(others, { filters, sort: [] })) ?? {};
        return (await proposals?.read(others, ids)) ?? [];
      });

    const newest = await listed([mine]);
    expect(newest.map(({ values }) => [values['edition'], values['proposal']])).toEqual([
      [2, '建议完善监管办法'],
      [2, '漏报的建议'],
    ]);
    expect(await listed([mine, { column: 'edition', from: '1', to: '1' }])).toHaveLength(1);
    const overdue = await city.act(city.clerk, async (ctx) =>
      assignments?.list(forOthers(ctx), {
        filters: [mine, { column: 'isOverdue', oneOf: ['true'] }],
        sort: [{ column: 'dueOn', descending: false }],
      }),
    );
    expect(overdue).toMatchObject({ total: 1 });
  });
});
