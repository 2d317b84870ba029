import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { openHost } from '../../test/factories.ts';
import {
  entriesOf,
  exchange,
  guide,
  lockedPaper,
  mirroring,
  type Mirroring,
} from '../../test/vault-factories.ts';
import { getCopy, listAsked, listCopies } from './copy-views.ts';
import { decideOpening } from './decide-opening.ts';
import { listMirrors, listOpeningsHeard } from './mirror-views.ts';
import { readCopy } from './read-copy.ts';
import { requestOpening } from './request-opening.ts';

let host: TestKernel;
let it: Mirroring;
let paperId: string;
let copyId: string;
beforeAll(async () => {
  host = await openHost();
});
afterAll(() => host.close());
beforeEach(async () => {
  it = await mirroring(host);
  paperId = await lockedPaper(it, { facts: '三笔支出未经集体研究' });
  await exchange(it);
  const { items } = await it.city.act(it.city.clerk, (ctx) =>
    listCopies(ctx, { limit: 10, combinedId: it.combinedId }),
  );
  copyId = items[0]?.id ?? '';
});

const { clerk, director } = {
  clerk: () => it.city.clerk,
  director: () => it.city.director,
};
const ask = (by = clerk()) => it.city.act(by, (ctx) => requestOpening(ctx, copyId, '核对上报数据'));
const seen = (by = clerk()) => it.city.act(by, (ctx) => getCopy(ctx, copyId));
const decide = async (approves: boolean, by = director()) => {
  const [opening] = (await seen()).openings;
  await it.city.act(by, (ctx) =>
    decideOpening(ctx, opening?.id ?? '', { approves, reason: '同意核对' }),
  );
};
const read = (by = clerk(), reason: string | null = null) =>
  it.city.act(by, (ctx) => readCopy(ctx, copyId, reason));
const heard = async () => {
  await it.city.deliver();
  const { items } = await it.county.act(it.county.clerk, (ctx) =>
    listOpeningsHeard(ctx, { limit: 50 }),
  );
  return items;
};

test('nobody reads a copy by his office alone', async () => {
  await expect(read()).rejects.toMatchObject({ code: 'inspection.copy_sealed' });
  await expect(read(director(), '看看')).rejects.toMatchObject({ code: 'inspection.copy_sealed' });
  expect(await heard()).toEqual([]);
});

test('one asks and another approves: the asker reads it, and the county hears of it', async () => {
  await ask();
  const { items } = await it.city.act(director(), (ctx) => listAsked(ctx));
  expect(items.filter(({ copyId: of }) => of === copyId)).toMatchObject([
    { state: 'asked', reason: '核对上报数据', isMine: false },
  ]);
  await decide(true);

  const opened = await read();

  expect(opened).toMatchObject({ basis: 'approval', intact: true });
  expect(opened.content['facts']).toBe('三笔支出未经集体研究');
  expect(await heard()).toMatchObject([
    {
      paperId,
      basis: 'approval',
      reason: '核对上报数据',
      openedByName: clerk().displayName,
      approvedByName: director().displayName,
    },
  ]);
  const entries = await entriesOf(host, it.world.county, 'inspection.vault_copy_opened');
  expect(entries.filter(({ subject_id }) => subject_id === paperId)).toHaveLength(1);
  const { items: mirrors } = await it.county.act(it.county.clerk, (ctx) =>
    listMirrors(ctx, { limit: 10 }),
  );
  expect(mirrors).toMatchObject([{ state: 'opened', openings: 1 }]);
});

test('every reading is heard once, however often it is brought', async () => {
  await ask();
  await decide(true);
  await read();
  await read();
  await heard();
  await host.db.admin.query(
    `update core.exchange_messages set delivered = false where verb = 'opened'`,
  );

  expect(await heard()).toHaveLength(2);
  expect((await seen()).readingsMade).toHaveLength(2);
});

test('nobody approves his own request, nor decides twice', async () => {
  await ask(director());
  await expect(decide(true, director())).rejects.toMatchObject({ code: 'inspection.own_opening' });
  const second = await host.member(it.city.tenant, 'officeDirector');
  await decide(true, second);
  await expect(decide(false, second)).rejects.toMatchObject({
    code: 'inspection.opening_decided',
  });
});

test('an approval is for the one who asked, and refused it opens nothing', async () => {
  await ask();
  await decide(true);
  const other = await host.member(it.city.tenant, 'office');
  await expect(read(other, '顺便看看')).rejects.toMatchObject({ code: 'inspection.copy_sealed' });

  await ask(other);
  const mine = (await seen(other)).openings.find(({ isMine }) => isMine);
  await it.city.act(director(), (ctx) =>
    decideOpening(ctx, mine?.id ?? '', { approves: false, reason: '理由不足' }),
  );
  await expect(read(other, '顺便看看')).rejects.toMatchObject({ code: 'inspection.copy_sealed' });
});

test('an approval ends with its time', async () => {
  await ask();
  await expect(ask()).rejects.toMatchObject({ code: 'inspection.opening_asked' });
  await decide(true);
  await host.db.admin.query(
    `update p_inspection.vault_openings set expires_at = now() - interval '1 second' where copy_id = $1`,
    [copyId],
  );

  await expect(read()).rejects.toMatchObject({ code: 'inspection.copy_sealed' });
  expect((await seen()).openings).toMatchObject([{ state: 'expired' }]);
  await ask();
  expect((await seen()).openings).toHaveLength(2);
});

test('a live guidance mandate of the county for this unit opens it, with a reason', async () => {
  await guide(it, clerk());
  expect((await seen()).guides).toBe(true);
  await expect(read()).rejects.toMatchObject({ code: 'inspection.reading_reason' });

  expect(await read(clerk(), '个案指导')).toMatchObject({ basis: 'guidance', intact: true });
  expect(await heard()).toMatchObject([
    { basis: 'guidance', reason: '个案指导', approvedByName: null },
  ]);
});

test('a guidance mandate for another unit, over, revoked or of another person opens nothing', async () => {
  await guide(it, clerk(), { engagementId: crypto.randomUUID() });
  await guide(it, clerk(), { validTo: '2026-01-02' });
  await guide(it, director());
  expect((await seen()).guides).toBe(false);
  await expect(read(clerk(), '个案指导')).rejects.toMatchObject({
    code: 'inspection.copy_sealed',
  });

  await guide(it, clerk());
  await host.db.admin.query(
    `update core.mandates set revoked_at = now(), revoked_reason = '指导结束' where user_id = $1`,
    [clerk().id],
  );
  await expect(read(clerk(), '个案指导')).rejects.toMatchObject({
    code: 'inspection.copy_sealed',
  });
});

test('of a paper on a leading cadre there is nothing to open', async () => {
  const lead = await lockedPaper(it, { isCadreLead: true });
  await exchange(it);
  const { items } = await it.city.act(clerk(), (ctx) =>
    listCopies(ctx, { limit: 10, combinedId: it.combinedId }),
  );
  const digest = items.find(({ digestOnly }) => digestOnly)?.id ?? '';
  await guide(it, clerk());

  expect(lead).not.toBe(digest);
  const reading = it.city.act(clerk(), (ctx) => readCopy(ctx, digest, '个案指导'));
  await expect(reading).rejects.toMatchObject({ code: 'inspection.copy_digest_only' });
  const asking = it.city.act(clerk(), (ctx) => requestOpening(ctx, digest, '核对'));
  await expect(asking).rejects.toMatchObject({ code: 'inspection.copy_digest_only' });
});
