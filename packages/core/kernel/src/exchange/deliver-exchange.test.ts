import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import {
  definePermission,
  definePlugin,
  exchangeTypeFor,
  type ExchangeMessage,
} from '@lianxun/plugin-api';
import {
  asMember,
  openTestKernel,
  type TestKernel,
  type TestTenant,
} from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { coreTx } from '../context/core-tx.ts';
import { fileKey } from '../files/storage.ts';
import { deliverExchange } from './deliver-exchange.ts';
import { resendExchange } from './resend-exchange.ts';

interface Arrived {
  readonly tenant: string;
  readonly from: string;
  readonly verb: string;
  readonly content: ExchangeMessage['content'];
}
const arrived: Arrived[] = [];
let failing = 0;

const sample = definePlugin({
  id: 'sample',
  title: '样例',
  version: '1.0.0',
  api: '^1.0.0',
  owner: 'tests',
  roleDefaults: { office: [definePermission('core:member', '进入本县')] },
  exchanges: {
    letter: exchangeTypeFor<unknown>()({
      title: '往来函件',
      receive: async (ctx, { content, exchangeId, from, keepFiles, verb }) => {
        if (failing > 0) {
          failing -= 1;
          throw new Error('the receiver broke down');
        }
        const subject = { type: 'letter', id: exchangeId };
        await keepFiles(subject);
        await ctx.audit({ action: 'sample.received', subject });
        arrived.push({ tenant: ctx.scope.tenantCode, from: from.name, verb, content });
      },
    }),
  },
});

let host: TestKernel;
let city: TestTenant;
beforeAll(async () => {
  host = await openTestKernel({ plugins: [sample] });
  city = await host.city();
});
afterAll(() => host.close());
beforeEach(() => {
  arrived.length = 0;
  failing = 0;
});

/** Sends the verbs one after the other, each in a transaction of its own. */
async function send(to: TestTenant, verbs: readonly string[], attachmentIds: string[] = []) {
  const clerk = await host.member(city, 'office');
  const exchangeId = uuidv7();
  for (const verb of verbs) {
    await host.write(asMember(city, clerk), async (ctx) => {
      await ctx.exchange.send({
        type: 'letter',
        exchangeId,
        to: to.id,
        verb,
        content: { text: verb },
        attachmentIds,
      });
      await ctx.audit({ action: 'sample.sent', subject: { type: 'letter', id: exchangeId } });
    });
  }
  return { exchangeId, messages: await messagesOf(exchangeId), clerk };
}

async function messagesOf(exchangeId: string) {
  const { rows } = await host.db.admin.query<{ id: string; delivered: boolean }>(
    'select id, delivered from core.exchange_messages where exchange_id = $1 order by seq',
    [exchangeId],
  );
  return rows;
}

const deliver = (messageId: string | undefined) =>
  deliverExchange(host.kernel, city.id, { messageId });
const verbs = () => arrived.map(({ verb }) => verb);

test('a message reaches the tenant it is for, with the name of whom it comes from', async () => {
  const county = await host.county();
  const { messages } = await send(county, ['issue']);

  await deliver(messages[0]?.id);

  expect(arrived).toEqual([
    { tenant: county.code, from: city.name, verb: 'issue', content: { text: 'issue' } },
  ]);
});

test('a job that runs twice brings nothing twice', async () => {
  const { messages } = await send(await host.county(), ['issue']);

  await deliver(messages[0]?.id);
  await deliver(messages[0]?.id);

  expect(verbs()).toEqual(['issue']);
});

test('two jobs at the same time bring a message once', async () => {
  const { messages } = await send(await host.county(), ['issue', 'cancel']);

  await Promise.all([deliver(messages[1]?.id), deliver(messages[1]?.id), deliver(messages[0]?.id)]);

  expect(verbs()).toEqual(['issue', 'cancel']);
});

test('what was received but not marked before a crash is not received again', async () => {
  const { exchangeId, messages } = await send(await host.county(), ['issue']);
  await deliver(messages[0]?.id);
  await host.db.admin.query(
    'update core.exchange_messages set delivered = false where exchange_id = $1',
    [exchangeId],
  );

  await deliver(messages[0]?.id);

  expect(verbs()).toEqual(['issue']);
  expect(await messagesOf(exchangeId)).toMatchObject([{ delivered: true }]);
});

test('messages arrive in the order in which they were sent, whichever job comes first', async () => {
  const { messages } = await send(await host.county(), ['issue', 'return', 'conclude']);

  await deliver(messages[2]?.id);

  expect(verbs()).toEqual(['issue', 'return', 'conclude']);
});

test('a message that fails keeps those behind it waiting, and all arrive later', async () => {
  const { exchangeId, messages, clerk } = await send(await host.county(), ['issue', 'cancel']);
  failing = 1;

  await expect(deliver(messages[1]?.id)).rejects.toThrow('the receiver broke down');
  const waiting = await host.read(asMember(city, clerk), (ctx) =>
    ctx.exchange.undelivered([exchangeId]),
  );
  await deliver(messages[0]?.id);

  expect([...waiting]).toEqual([exchangeId]);
  expect(verbs()).toEqual(['issue', 'cancel']);
});

test('a tenant that has closed the plugin gets the message when it opens it again', async () => {
  const county = await host.county();
  const { messages } = await send(county, ['issue']);
  const enable = (enabled: boolean) =>
    host.db.admin.query(
      `update core.plugin_states set enabled = $1 where tenant_id = $2 and plugin = 'sample'`,
      [enabled, county.id],
    );

  await enable(false);
  await expect(deliver(messages[0]?.id)).rejects.toThrow('not enabled');
  await enable(true);
  await deliver(messages[0]?.id);

  expect(verbs()).toEqual(['issue']);
});

test('what has waited too long sets out again, its first message only', async () => {
  const { exchangeId, messages } = await send(await host.county(), ['issue', 'cancel']);
  await host.db.admin.query(
    `update core.exchange_messages set sent_at = sent_at - interval '1 hour' where exchange_id = $1`,
    [exchangeId],
  );
  const job = { kind: 'job', tenantId: city.id, plugin: 'core', job: 'resend_exchange' } as const;

  await host.write(job, resendExchange, { expectAudit: false });

  const { rows } = await host.db.admin.query<{ sent: number }>(
    `select count(*)::int as sent from core.outbox where payload ->> 'messageId' = $1`,
    [messages[0]?.id],
  );
  expect(rows[0]?.sent).toBe(2);
});

test('only a tenant above or below is written to', async () => {
  const county = await host.county();
  const neighbour = await host.county();
  const clerk = await host.member(county, 'office');

  const sending = host.write(asMember(county, clerk), (ctx) =>
    ctx.exchange.send({
      type: 'letter',
      exchangeId: uuidv7(),
      to: neighbour.id,
      verb: 'issue',
      content: {},
    }),
  );

  await expect(sending).rejects.toMatchObject({ code: 'core.exchange_partner' });
});

test('a third county sees neither message nor receipt', async () => {
  const county = await host.county();
  const third = await host.county();
  const { messages } = await send(county, ['issue']);
  await deliver(messages[0]?.id);
  const stranger = await host.member(third, 'office');

  const seen = await host.read(asMember(third, stranger), async (ctx) => [
    await coreTx(ctx).selectFrom('core.exchange_messages').selectAll().execute(),
    await coreTx(ctx).selectFrom('core.exchange_receipts').selectAll().execute(),
  ]);

  expect(seen).toEqual([[], []]);
});

test('files go along as copies of the receiver, each once', async () => {
  const county = await host.county();
  const clerk = await host.member(city, 'office');
  const storageKey = fileKey(String(city.id), uuidv7());
  const path = join(tmpdir(), uuidv7());
  await writeFile(path, '交办依据');
  await host.kernel.storage.put(storageKey, path, 12);
  const blob = {
    storageKey,
    fileName: '依据.txt',
    mediaType: 'text/plain',
    size: 12,
    sha256: 'ab'.repeat(32),
  };
  const attachment = await host.write(asMember(city, clerk), (ctx) =>
    ctx.files.attach({ type: 'letter', id: uuidv7() }, blob, 'basis'),
  );

  const { exchangeId, messages } = await send(county, ['issue', 'return'], [attachment.id]);
  await deliver(messages[1]?.id);

  const { rows } = await host.db.admin.query<{ storageKey: string; createdByName: string }>(
    `select storage_key as "storageKey", created_by_name as "createdByName" from core.attachments
     where tenant_id = $1 and subject_id = $2`,
    [county.id, exchangeId],
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.storageKey).toMatch(new RegExp(`^${county.id}/`));
  expect(rows[0]?.createdByName).toContain(city.name);
  expect(await text(await host.kernel.storage.read(rows[0]?.storageKey ?? ''))).toBe('交办依据');
});

test('a transient message lies sealed until it arrives, and is empty afterwards', async () => {
  const county = await host.county();
  const clerk = await host.member(city, 'office');
  const exchangeId = crypto.randomUUID();
  await host.write(asMember(city, clerk), async (ctx) => {
    await ctx.exchange.send({
      type: 'letter',
      exchangeId,
      to: county.id,
      verb: 'ask',
      content: { text: '周某某' },
      transient: true,
    });
    await ctx.audit({ action: 'sample.sent', subject: { type: 'letter', id: exchangeId } });
  });
  const stored = async () => {
    const { rows } = await host.db.admin.query<{ id: string; content: string }>(
      'select id, content::text as content from core.exchange_messages where exchange_id = $1',
      [exchangeId],
    );
    return rows[0];
  };
  const before = await stored();
  expect(before?.content).not.toContain('周某某');

  await deliver(before?.id);

  expect(arrived.at(-1)?.content).toEqual({ text: '周某某' });
  expect((await stored())?.content).toBe('{}');
});
