import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { runJob, placeIn } from '../../test/combined-world.ts';
import {
  actOnPaper,
  createWorld,
  openHost,
  teamOnSite,
  draftPaper,
  lockPaper,
} from '../../test/factories.ts';
import {
  entriesOf,
  exchange,
  lockedPaper,
  mirroring,
  sign,
  type Mirroring,
} from '../../test/vault-factories.ts';
import { getPaper } from '../working-papers/get-paper.ts';
import { readPaperRecords } from '../working-papers/list-paper-records.ts';
import { listCopies } from './copy-views.ts';
import { listMirrors } from './mirror-views.ts';
import { resendPaperCopy } from './resend-paper-copy.ts';

let host: TestKernel;
let it: Mirroring;
beforeAll(async () => {
  host = await openHost();
  it = await mirroring(host);
});
afterAll(() => host.close());

const mirrorsOf = async (paperId: string, at = it) => {
  const { items } = await at.county.act(at.county.clerk, (ctx) => listMirrors(ctx, { limit: 100 }));
  return items.filter((row) => row.paperId === paperId);
};
const copiesOf = async (paperNo: string, at = it) => {
  const { items } = await at.city.act(at.city.clerk, (ctx) =>
    listCopies(ctx, { limit: 100, combinedId: at.combinedId }),
  );
  return items.filter((row) => row.paperNo === paperNo);
};
const stateOf = (paperId: string) =>
  it.world.asMember(it.world.office, async (ctx) => (await getPaper(ctx, paperId)).state);
const messagesOf = async () => {
  const { rows } = await host.db.admin.query<{ content: string }>(
    `select content::text from core.exchange_messages where type = 'paperCopy'`,
  );
  return rows.map(({ content }) => content);
};

test('a locked paper of a combined round reaches the vault sealed, and the receipt marks it', async () => {
  const paperId = await lockedPaper(it, { facts: '三笔支出共八十六万元未经集体研究' });

  expect(await mirrorsOf(paperId)).toMatchObject([{ state: 'waiting', keptAt: null, faults: [] }]);
  expect(await stateOf(paperId)).toBe('locked');
  expect((await messagesOf()).join()).not.toContain('八十六万元');
  await exchange(it);

  const [mirror] = await mirrorsOf(paperId);
  expect(mirror).toMatchObject({ state: 'kept', edition: 1, digestOnly: false, faults: [] });
  expect(await stateOf(paperId)).toBe('mirrored');
  expect(await copiesOf(mirror?.paperNo ?? '')).toMatchObject([
    { edition: 1, contentHash: mirror?.contentHash, evidenceCount: 1, faults: [] },
  ]);
  const { rows } = await host.db.admin.query<{ row: string }>(
    'select vault_copies::text as row from p_inspection.vault_copies',
  );
  expect(rows.map(({ row }) => row).join()).not.toContain('八十六万元');
  const [record] = await it.world.asMember(it.world.office, (ctx) =>
    readPaperRecords(ctx, [paperId]),
  );
  expect(record?.values['mirroredAt']).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test('an amended paper is kept again as the next version, and the first stays', async () => {
  const paperId = await lockedPaper(it);
  await exchange(it);

  await actOnPaper(it.world, it.team, {
    user: it.team.leader,
    id: paperId,
    move: 'amend',
    reason: '金额有误',
  });
  await lockPaper(it.world, it.team, paperId);
  await sign(host, it.county, paperId);
  await exchange(it);

  const mirrors = await mirrorsOf(paperId);
  expect(mirrors).toMatchObject([
    { edition: 2, state: 'kept' },
    { edition: 1, state: 'kept' },
  ]);
  expect((await copiesOf(mirrors[0]?.paperNo ?? '')).map(({ edition }) => edition)).toEqual([2, 1]);
  expect(await stateOf(paperId)).toBe('mirrored');
});

test('a version amended before its receipt came is kept, and the paper stays a draft', async () => {
  const paperId = await lockedPaper(it);
  const amend = { user: it.team.leader, id: paperId, move: 'amend', reason: '补充' };
  await actOnPaper(it.world, it.team, amend);

  await exchange(it);

  expect(await mirrorsOf(paperId)).toMatchObject([{ edition: 1, state: 'kept' }]);
  expect(await stateOf(paperId)).toBe('draft');
});

test('repeats change nothing: the job, the message and the receipt', async () => {
  const paperId = await lockedPaper(it);
  await sign(host, it.county, paperId);
  await runJob(host, it.county, { name: 'inspection.mirror_waiting_papers', payload: {} });
  await exchange(it);
  await host.db.admin.query(
    `update core.exchange_messages set delivered = false where type = 'paperCopy' and verb = 'kept'`,
  );
  await exchange(it);

  const [mirror] = await mirrorsOf(paperId);
  expect(mirror).toMatchObject({ state: 'kept', edition: 1 });
  expect(await copiesOf(mirror?.paperNo ?? '')).toHaveLength(1);
  const sent = await entriesOf(host, it.world.county, 'inspection.paper_mirrored');
  expect(sent.filter(({ subject_id }) => subject_id === paperId)).toHaveLength(1);
});

test('the round of a county alone is sent nowhere', async () => {
  const world = await createWorld(host);
  const team = await teamOnSite(world);
  const paperId = await draftPaper(world, team);
  await lockPaper(world, team, paperId);
  const county = await placeIn(host, world.county);
  await sign(host, county, paperId);

  const { items } = await county.act(county.clerk, (ctx) => listMirrors(ctx, { limit: 100 }));
  expect(items).toEqual([]);
  const sent = await entriesOf(host, world.county, 'inspection.paper_sent_to_vault');
  expect(sent).toEqual([]);
});

test('of a paper on a leading cadre the hash alone leaves the county', async () => {
  const paperId = await lockedPaper(it, { isCadreLead: true });
  await exchange(it);

  const [mirror] = await mirrorsOf(paperId);
  expect(mirror).toMatchObject({ state: 'kept', digestOnly: true, faults: [] });
  const { rows } = await host.db.admin.query(
    'select content_sealed from p_inspection.vault_copies where paper_id = $1',
    [paperId],
  );
  expect(rows).toEqual([{ content_sealed: null }]);
});

test('what the city refuses is seen by the office and can be sent again', async () => {
  const at = await mirroring(host);
  const leave = (value: string) =>
    host.db.admin.query(
      'update p_inspection.combined_counties set county_tenant_id = $2 where exchange_id = $1',
      [at.undertaking, value],
    );
  await leave('1');
  const paperId = await lockedPaper(at);
  await exchange(at);
  const [refused] = await mirrorsOf(paperId, at);
  expect(refused).toMatchObject({
    state: 'refused',
    refusal: '本市没有这次统合巡察，或者本县区没有参加',
  });

  await leave(String(at.world.county.id));
  await at.county.act(at.county.clerk, (ctx) => resendPaperCopy(ctx, refused?.deliveryId ?? ''));
  await exchange(at);

  expect(await mirrorsOf(paperId, at)).toMatchObject([{ state: 'kept', refusal: null }]);
  await expect(
    at.county.act(at.county.clerk, (ctx) => resendPaperCopy(ctx, refused?.deliveryId ?? '')),
  ).rejects.toMatchObject({ code: 'inspection.paper_copy_kept' });
});

test('what has become a paper on a leading cadre is not sent again in words', async () => {
  const at = await mirroring(host);
  await host.db.admin.query(
    'update p_inspection.combined_counties set county_tenant_id = 1 where exchange_id = $1',
    [at.undertaking],
  );
  const paperId = await lockedPaper(at);
  await exchange(at);
  const [refused] = await mirrorsOf(paperId, at);
  await host.db.admin.query(
    'update p_inspection.working_papers set is_cadre_lead = true where id = $1',
    [paperId],
  );
  await host.db.admin.query(
    `update p_inspection.paper_receipts set received_at = received_at - interval '1 day'
     where tenant_id = $1`,
    [at.world.county.id],
  );

  await runJob(host, at.county, { name: 'inspection.mirror_waiting_papers', payload: {} });
  const byHand = at.county.act(at.county.clerk, (ctx) =>
    resendPaperCopy(ctx, refused?.deliveryId ?? ''),
  );

  await expect(byHand).rejects.toMatchObject({ code: 'inspection.paper_copy_of_lead' });
  const { rows } = await host.db.admin.query(
    `select from core.exchange_messages where exchange_id = $1 and verb = 'copy'`,
    [refused?.deliveryId],
  );
  expect(rows).toHaveLength(1);
});

test('what the city refuses is sent again by itself a day later', async () => {
  const at = await mirroring(host);
  await host.db.admin.query(
    'update p_inspection.combined_counties set county_tenant_id = 1 where exchange_id = $1',
    [at.undertaking],
  );
  const paperId = await lockedPaper(at);
  await exchange(at);
  await host.db.admin.query(
    'update p_inspection.combined_counties set county_tenant_id = $2 where exchange_id = $1',
    [at.undertaking, at.world.county.id],
  );
  const waiting = { name: 'inspection.mirror_waiting_papers', payload: {} };
  await runJob(host, at.county, waiting);
  await exchange(at);
  expect(await mirrorsOf(paperId, at)).toMatchObject([{ state: 'refused' }]);

  await host.db.admin.query(
    `update p_inspection.paper_receipts set received_at = received_at - interval '1 day'
     where tenant_id = $1`,
    [at.world.county.id],
  );
  await runJob(host, at.county, waiting);
  await exchange(at);

  expect(await mirrorsOf(paperId, at)).toMatchObject([{ state: 'kept' }]);
});
