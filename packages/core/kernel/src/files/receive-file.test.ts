import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { listOrphans } from './list-orphans.ts';
import { jpegWithGps } from './pictures.fixture.ts';
import { receiveFile, type FileReceiver, type IncomingFile } from './receive-file.ts';
import { fileKey, openStorage, type FileStorage } from './storage.ts';
import { sweepTempFiles } from './sweep-temp-files.ts';
import { readLimited } from './write-limited.ts';

const tenantId = '53010300';
const otherTenantId = '530103001';

let directory: string;
let storage: FileStorage;
let receiver: FileReceiver;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lianxun-files-'));
  storage = await openStorage({ driver: 'local', location: join(directory, 'store') });
  receiver = { storage, tempDirectory: join(directory, 'temp') };
});

afterEach(() => rm(directory, { recursive: true }));

function incoming(
  fileName: string,
  content: Buffer | string,
  overrides: Partial<IncomingFile> = {},
): IncomingFile {
  const bytes = Buffer.from(content);
  return { tenantId, fileName, stream: inPieces(bytes, 100), ...overrides };
}

async function* inPieces(bytes: Buffer, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function readStored(key: string): Promise<Buffer> {
  return Buffer.from(await readLimited(await storage.read(key), 1_000_000));
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

const listKeys = async (owner: string) =>
  (await collect(storage.list(owner))).map(({ key }) => key);

async function* broken(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('序号');
  throw new Error('connection reset');
}

async function listLeftovers(): Promise<string[]> {
  return [...(await readdir(receiver.tempDirectory)), ...(await listKeys(tenantId))];
}

describe('an upload', () => {
  it('is stored under tenant and a number of its own, with the hash of its bytes', async () => {
    const text = '序号,反馈问题\n1,落实不到位\n';

    const blob = await receiveFile(receiver, incoming('../台账.csv', text));

    expect(blob).toMatchObject({
      fileName: '台账.csv',
      mediaType: 'text/csv',
      size: Buffer.byteLength(text),
      sha256: createHash('sha256').update(text).digest('hex'),
    });
    expect(blob.storageKey).toMatch(new RegExp(`^${tenantId}/[0-9a-f-]{36}$`));
    expect((await readStored(blob.storageKey)).toString()).toBe(text);
    expect(await readdir(receiver.tempDirectory)).toEqual([]);
  });

  it('of a photograph is stored without its place, and the hash is of what is stored', async () => {
    const blob = await receiveFile(receiver, incoming('现场.png', jpegWithGps));
    const stored = await readStored(blob.storageKey);

    expect(jpegWithGps.includes('Huawei')).toBe(true);
    expect(stored.includes('Huawei')).toBe(false);
    expect(blob).toMatchObject({
      fileName: '现场.jpg',
      mediaType: 'image/jpeg',
      size: stored.length,
      sha256: createHash('sha256').update(stored).digest('hex'),
    });
  });

  it('ends at the first byte over the limit and leaves nothing', async () => {
    let sent = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        sent += 1000;
        yield Buffer.alloc(1000, 'a');
      }
    }
    const limited = { ...receiver, maxBytes: 100_000 };

    const upload = receiveFile(limited, incoming('大.txt', '', { stream: endless() }));

    await expect(upload).rejects.toMatchObject({
      code: 'core.file_too_large',
      details: { reasons: [{ message: '文件超过 0 MB，请压缩或拆分后上传' }] },
    });
    expect(sent).toBeLessThan(1_000_000);
    expect(await listLeftovers()).toEqual([]);
  });

  it('may be exactly as large as the limit', async () => {
    const limited = { ...receiver, maxBytes: 1000 };

    const blob = await receiveFile(limited, incoming('a.txt', 'a'.repeat(1000)));

    expect(blob.size).toBe(1000);
  });

  it('leaves nothing when the connection breaks', async () => {
    const upload = receiveFile(receiver, incoming('a.txt', '', { stream: broken() }));

    await expect(upload).rejects.toThrow('connection reset');
    expect(await listLeftovers()).toEqual([]);
  });

  it('leaves nothing when the person cancels', async () => {
    const abort = new AbortController();
    async function* cancelled(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('序号');
      abort.abort();
      yield Buffer.from('问题');
    }

    const upload = receiveFile(
      receiver,
      incoming('a.txt', '', { stream: cancelled(), signal: abort.signal }),
    );

    await expect(upload).rejects.toThrow('aborted');
    expect(await listLeftovers()).toEqual([]);
  });

  it('is refused before a byte is read when its name carries a secrecy mark', async () => {
    let isRead = false;
    async function* watched(): AsyncGenerator<Uint8Array> {
      isRead = true;
      yield Buffer.from('正文');
    }

    const upload = receiveFile(receiver, incoming('机密★5年.txt', '', { stream: watched() }));

    await expect(upload).rejects.toMatchObject({
      code: 'core.secrecy_marker',
      details: { reasons: [{ message: expect.stringContaining('不得录入') }] },
    });
    expect(isRead).toBe(false);
  });

  it('is refused and removed when the scanner finds something', async () => {
    const scanner = {
      scan: () => Promise.resolve({ isClean: false as const, threat: 'Eicar-Test' }),
    };

    const upload = receiveFile({ ...receiver, scanner }, incoming('a.txt', '正文'));

    await expect(upload).rejects.toMatchObject({ code: 'core.file_infected' });
    expect(await listLeftovers()).toEqual([]);
  });

  it('is not stored when the scanner gives no answer', async () => {
    const scanner = { scan: () => Promise.reject(new Error('scanner is down')) };

    const upload = receiveFile({ ...receiver, scanner }, incoming('a.txt', '正文'));

    await expect(upload).rejects.toThrow('scanner is down');
    expect(await listLeftovers()).toEqual([]);
  });

  it('leaves no half object when the store fails', async () => {
    const failing: FileStorage = {
      ...storage,
      put: async (key, path, size) => {
        await storage.put(key, path, size);
        throw new Error('store is full');
      },
    };

    const upload = receiveFile({ ...receiver, storage: failing }, incoming('a.txt', '正文'));

    await expect(upload).rejects.toThrow('store is full');
    expect(await listLeftovers()).toEqual([]);
  });
});

describe('the store', () => {
  it('says that bytes are gone before it begins to send them', async () => {
    const { storageKey } = await receiveFile(receiver, incoming('a.txt', '正文'));
    expect(await storage.exists(storageKey)).toBe(true);

    await storage.remove(storageKey);
    await storage.remove(storageKey);

    expect(await storage.exists(storageKey)).toBe(false);
    await expect(storage.read(storageKey)).rejects.toMatchObject({ code: 'core.file_not_found' });
  });

  it('takes no key that leaves its tenant', () => {
    const fileId = '01990000-0000-7000-8000-000000000001';

    expect(fileKey(tenantId, fileId)).toBe(`53010300/${fileId}`);
    expect(() => fileKey(tenantId, '../other')).toThrow('a tenant number and');
    expect(() => fileKey('..', fileId)).toThrow('a tenant number and');
    expect(() => fileKey(tenantId, `${fileId}/x`)).toThrow('a tenant number and');
  });

  it('lists objects that no row knows, of one tenant, once they are old enough', async () => {
    const known = await receiveFile(receiver, incoming('a.txt', '有记录'));
    const orphan = await receiveFile(receiver, incoming('b.txt', '无记录'));
    await receiveFile(receiver, incoming('c.txt', '他县', { tenantId: otherTenantId }));
    const findKnown = (keys: readonly string[]) =>
      Promise.resolve(new Set(keys.filter((key) => key === known.storageKey)));
    const listOlderThan = (olderThan: Date) =>
      collect(listOrphans(storage, { tenantId, olderThan }, findKnown));

    const old = await listOlderThan(new Date(Date.now() + 60_000));
    const young = await listOlderThan(new Date(0));

    expect(old.map(({ key }) => key)).toEqual([orphan.storageKey]);
    expect(young).toEqual([]);
  });
});

it('sweeps what a killed process left behind, and only that', async () => {
  await receiveFile(receiver, incoming('a.txt', '正文'));
  const longAgo = new Date('2026-01-01T00:00:00Z');
  for (const name of ['killed.part', 'foreign.txt']) {
    await writeFile(join(receiver.tempDirectory, name), '');
    await utimes(join(receiver.tempDirectory, name), longAgo, longAgo);
  }
  await writeFile(join(receiver.tempDirectory, 'running.part'), '');

  const removed = await sweepTempFiles(receiver.tempDirectory, new Date('2026-01-02T00:00:00Z'));

  expect(removed).toBe(1);
  expect((await readdir(receiver.tempDirectory)).toSorted()).toEqual([
    'foreign.txt',
    'running.part',
  ]);
});

it('reads a small body whole and refuses a large one', async () => {
  expect(await readLimited(inPieces(Buffer.from('abcdef'), 2), 6)).toEqual(Buffer.from('abcdef'));
  await expect(readLimited(inPieces(Buffer.from('abcdefg'), 2), 6)).rejects.toMatchObject({
    code: 'core.file_too_large',
  });
});
