import { readRegister } from '@lianxun/kernel';
import { roundFigures } from '@lianxun/plugin-rectification/api';
import { asMember, openTestKernel, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  approveHistory,
  dryRun,
  exportLedger,
  planCounty,
  playCounty,
  showBatch,
  writeBatch,
  type PlannedCounty,
} from '../../../test/finished-county.ts';

let host: TestKernel;
let receiver: PlannedCounty;
let sent: Uint8Array;
let received: Uint8Array;
let checked: Awaited<ReturnType<typeof showBatch>>;
let recordsAfterDryRun: Awaited<ReturnType<typeof recordsOf>>;
let batchId: string;
beforeAll(async () => {
  host = await openTestKernel();
  sent = await exportLedger(host, await playCounty(host));
  receiver = await planCounty(host);
  batchId = await dryRun(host, receiver, sent);
  checked = await showBatch(host, receiver, batchId);
  recordsAfterDryRun = await recordsOf(await exportLedger(host, receiver));
  await writeBatch(host, receiver, batchId);
  await approveHistory(host, receiver, batchId);
  received = await exportLedger(host, receiver);
}, 240_000);
afterAll(async () => {
  await host.close();
});

async function recordsOf(bytes: Uint8Array) {
  const definition = host.kernel.plugins
    .flatMap((plugin) => plugin.registers ?? [])
    .find((source) => source.definition.id === 'rectification.findings')?.definition;
  if (definition === undefined) throw new Error('no register of findings');
  // Opinions are signed in the system and files attached there: neither comes with a sheet.
  const stays = definition.columns
    .filter(({ computed, type }) => computed === true || type === 'files')
    .map(({ key }) => key);
  const { sheets } = await readRegister({ fileName: '台账.xlsx', bytes }, definition);
  return sheets[0]?.records.map(({ values, status, details }) => ({
    values: Object.fromEntries(Object.entries(values).filter(([key]) => !stays.includes(key))),
    status,
    details: details.map((detail) => detail.values),
  }));
}

describe('the ledger of the finished round, in a county that holds nothing of it', () => {
  test('is 697 new findings whose statuses are proposed, and nothing is written yet', () => {
    expect(checked).toMatchObject({
      status: 'checked',
      historyStatus: null,
      summary: {
        counts: { new: 697, changed: 0, unchanged: 0, rejected: 0, statusProposals: 697 },
      },
    });
    expect(recordsAfterDryRun).toEqual([]);
  });

  test('shows the published figures once a second person has approved the statuses', async () => {
    const figures = await host.read(asMember(receiver.tenant, receiver.director), (ctx) =>
      roundFigures(ctx, [receiver.roundId]),
    );
    const round = figures.get(receiver.roundId);
    expect(round?.totals).toMatchObject({ findings: 697, done: 688, partlyDone: 4, notDone: 5 });
    expect(round?.figures.find(({ key }) => key === 'rate')?.value).toBe(98.71);
    expect(await showBatch(host, receiver, batchId)).toMatchObject({
      status: 'committed',
      historyStatus: 'approved',
    });
  });

  test('changes nothing when it comes a second time', async () => {
    const again = await dryRun(host, receiver, sent);

    expect((await showBatch(host, receiver, again)).summary.counts).toEqual({
      new: 0,
      changed: 0,
      unchanged: 697,
      rejected: 0,
      statusProposals: 0,
    });
  });

  test('leaves as it came', async () => {
    const records = await recordsOf(received);

    expect(records).toHaveLength(697);
    expect(records).toEqual(await recordsOf(sent));
  });
});
