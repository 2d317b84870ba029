import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { accountability, createWorld, openHost, plannedFinding } from '../../test/factories.ts';
import { addAmount } from '../amounts/add-amount.ts';
import { getFinding } from '../findings/get-finding.ts';
import { accountableOf, maskName, noAccountability } from './accountability.rules.ts';
import { recordAccountability } from './record-accountability.ts';
import { revealAccountablePerson } from './reveal-accountable-person.ts';
import { withdrawAccountability } from './withdraw-accountability.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

describe('追责问责', () => {
  test('counts cases, people and times apart: one person in two cases, two in one', async () => {
    const world = await createWorld(host);
    const { findingId } = await plannedFinding(world);
    for (const names of [['何某某', '吴某某'], ['何某某']]) {
      await world.asUnit(world.unitHead, (ctx) =>
        recordAccountability(ctx, findingId, accountability(...names)),
      );
    }
    const look = () => world.asUnit(world.unitHead, (ctx) => getFinding(ctx, findingId));

    const { accountable, accountability: cases } = await look();
    expect(accountable).toEqual({ times: 3, cases: 2, persons: 2, unregistered: 0, form: 'first' });

    const [first] = cases;
    await world.asUnit(world.unitHead, (ctx) =>
      withdrawAccountability(ctx, first?.id ?? '', { reason: '登记重复', version: first?.version }),
    );
    expect((await look()).accountable).toMatchObject({ times: 1, cases: 1, persons: 1 });
  });

  test('seals names: the own unit reads them, others see a mask until they say why', async () => {
    const world = await createWorld(host);
    const { findingId } = await plannedFinding(world);
    await world.asUnit(world.unitHead, (ctx) =>
      recordAccountability(ctx, findingId, accountability('何某某')),
    );
    const stored = await host.db.admin.query<{ row: string }>(
      `select to_jsonb(person)::text as row from p_rectification.accountability_persons person where finding_id = $1`,
      [findingId],
    );
    expect(stored.rows[0]?.row).not.toContain('何某某');

    const own = await world.asUnit(world.unitHead, (ctx) => getFinding(ctx, findingId));
    const office = await world.asMember(world.office, (ctx) => getFinding(ctx, findingId));
    const [person] = office.accountability[0]?.persons ?? [];

    expect(own.accountability[0]?.persons).toMatchObject([{ name: '何某某', isMasked: false }]);
    expect(person).toMatchObject({ name: '何**', isMasked: true });
    expect(
      await world.asMember(world.office, (ctx) =>
        revealAccountablePerson(ctx, person?.id ?? '', '核对处分决定'),
      ),
    ).toEqual({ name: '何某某' });
  });

  test('names nobody twice in one case', async () => {
    const world = await createWorld(host);
    const { findingId } = await plannedFinding(world);

    await expect(
      world.asUnit(world.unitHead, (ctx) =>
        recordAccountability(ctx, findingId, accountability('何某某', '何某某')),
      ),
    ).rejects.toMatchObject({ code: 'rectification.person_twice' });
  });

  test('a plain 人次 of a ledger stands until more is registered', () => {
    const of = (accountableCount: number | null, times: number) =>
      accountableOf({ accountableCount, form: null }, { ...noAccountability, times }).times;

    expect([of(null, 0), of(0, 0), of(3, 0), of(3, 2), of(3, 5), of(null, 2)]).toEqual([
      null,
      0,
      3,
      3,
      5,
      2,
    ]);
    expect(maskName('李')).toBe('李*');
  });
});

describe('money', () => {
  test('is the sum of its entries, and nothing below zero', async () => {
    const world = await createWorld(host);
    const { findingId } = await plannedFinding(world);
    const add = (amountFen: number, occurredOn = '2026-11-02') =>
      world.asUnit(world.unitHead, (ctx) =>
        addAmount(ctx, findingId, { kind: 'recovered', amountFen, occurredOn, note: null }),
      );
    await add(10_050);
    await add(-50);

    const { recoveredFen, refundedFen, amounts } = await world.asUnit(world.unitHead, (ctx) =>
      getFinding(ctx, findingId),
    );

    expect({ recoveredFen, refundedFen }).toEqual({ recoveredFen: 10_000, refundedFen: null });
    expect(amounts).toHaveLength(2);
    await expect(add(-10_001)).rejects.toMatchObject({
      code: 'rectification.amount_below_zero',
    });
    await expect(add(1, '2099-01-01')).rejects.toMatchObject({
      code: 'rectification.date_in_future',
    });
  });
});
