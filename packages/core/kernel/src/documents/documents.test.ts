import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { defineDocument, definePlugin, handleCases, type StoredBlob } from '@lianxun/plugin-api';
import {
  asMember,
  insertUnit,
  openTestKernel,
  type TestKernel,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Entrance } from '../database/scoped-transaction.ts';
import { fileKey } from '../files/storage.ts';
import { buildTemplate } from './build-template.ts';
import { proposeTemplate, uploadTemplate } from './change-template.ts';
import { issueDocument } from './issue-document.ts';
import { publishTemplate } from './publish-template.ts';
import { renderDocument } from './render-document.ts';
import { listDocuments, showDocument } from './show-documents.ts';

const contacts = new Map<string, string>();

const memo = defineDocument<unknown>({
  id: 'memos.memo',
  title: '情况通报',
  permission: handleCases,
  subject: 'unit',
  numbered: true,
  fields: {
    contact: { title: '联系人', hint: '', sample: '李明', required: true },
  },
  template: {
    form: 'official',
    title: '关于联系人的情况通报',
    blocks: [{ kind: 'paragraph', text: '联系人：{联系人}。' }],
    signature: { name: '{发文机关}', date: '{成文日期}', sealed: true },
    copies: '{抄送机关}',
  },
  copies: [{ key: 'discipline', title: '纪检监察机关', text: '{本级}纪委监委' }],
  data: (_, id) => {
    const contact = contacts.get(id);
    return Promise.resolve(contact === undefined ? undefined : { contact });
  },
});

/** Numbered and dated in the record, before it is made. */
const notice = defineDocument<unknown>({
  ...memo,
  id: 'memos.notice',
  title: '通知单',
  given: { number: 'number', date: 'date' },
  numbered: false,
  fields: {
    number: { title: '通知文号', hint: '', sample: '西通〔2026〕1号', required: true },
    date: { title: '通知日期', hint: '', sample: '2026年9月8日', required: true },
  },
  template: {
    form: 'official',
    title: '关于有关情况的通知',
    blocks: [{ kind: 'paragraph', text: '特此通知。' }],
    signature: { name: '{发文机关}', date: '{成文日期}', sealed: true },
  },
  data: () => Promise.resolve({ number: '西通〔2026〕7号', date: '2026年9月8日' }),
});

const memos = definePlugin({
  id: 'memos',
  title: '通报',
  version: '1.0.0',
  api: '^1.0.0',
  owner: 'tests',
  documents: [memo, notice],
});

let host: TestKernel;
let county: TestTenant;
let director: TestUser;
beforeAll(async () => {
  host = await openTestKernel({ plugins: [memos] });
  county = await host.county('西山区');
  director = await host.member(county, 'officeDirector');
});
afterAll(async () => {
  await host.close();
});

const services = { plugins: () => [memos], storage: () => host.kernel.storage };

async function recordWith(contact: string): Promise<string> {
  const id = await insertUnit(host.db.admin, county);
  contacts.set(id, contact);
  return id;
}

const place = (id: string, copies?: readonly string[]) => ({ document: memo.id, id, copies });

const show = (id: string, user = director) =>
  host.read(asMember(county, user), (ctx) => showDocument(ctx, [memos], place(id)));

async function textOf(
  id: string,
  copies?: readonly string[],
  document: string = memo.id,
): Promise<string> {
  const { bytes } = await host.read(asMember(county, director), (ctx) =>
    renderDocument(ctx, services, { document, id, copies }),
  );
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join('');
}

const issue = (id: string) =>
  host.write(asMember(county, director), (ctx) => issueDocument(ctx, [memos], place(id)));

describe('a document of a record', () => {
  test('says what the record says, under the grade it is handled under', async () => {
    const text = await textOf(await recordWith('李明'));

    expect(text).toContain('联系人：李明。');
    expect(text).toContain('内部');
    expect(text).toContain('抄送：区纪委监委。');
    expect(text).not.toContain('{');
  });

  test('leaves 抄送 out when it is copied to nobody', async () => {
    expect(await textOf(await recordWith('李明'), [])).not.toContain('抄送');
  });

  test('names what it lacks before it is made', async () => {
    expect(await show(await recordWith(''))).toMatchObject({ missing: ['联系人'] });
  });

  test('is not found for a record out of reach, nor offered for another type', async () => {
    await expect(show(uuidv7())).rejects.toMatchObject({ code: 'core.document_not_found' });
    const offered = await host.read(asMember(county, director), (ctx) =>
      Promise.resolve(listDocuments(ctx, [memos], 'person')),
    );
    expect(offered.items).toEqual([]);
  });
});

describe('a number', () => {
  test('is not given while something is missing', async () => {
    const id = await recordWith('');

    await expect(issue(id)).rejects.toMatchObject({ code: 'core.document_not_ready' });
  });

  test('is given once, counts up and stands in the document from then on', async () => {
    const [first, second] = [await recordWith('甲'), await recordWith('乙')];
    const before = await textOf(first);
    await issue(first);
    await issue(second);

    const numbers = [await show(first), await show(second)].map(({ documentNo }) => documentNo);
    const [one = '', two = ''] = numbers.map(
      (number) => /〔(\d{4})〕(\d+)号/.exec(number ?? '')?.[2],
    );
    expect(before).toMatch(/西巡办〔\d{4}〕　号/);
    expect(Number(two)).toBe(Number(one) + 1);
    expect(await textOf(first)).toContain(numbers[0]);
    await expect(issue(first)).rejects.toMatchObject({ code: 'core.document_not_ready' });
    const { rows } = await host.db.admin.query<{ actions: number }>(
      `select count(*)::int as actions from core.audit_entries where tenant_id = $1 and action = 'core.document_issued'`,
      [county.id],
    );
    expect(rows).toEqual([{ actions: 2 }]);
  });
});

test('a document keeps the number and the date its record was given', async () => {
  const id = await recordWith('李明');
  const text = await textOf(id, undefined, notice.id);
  const offered = await host.read(asMember(county, director), (ctx) =>
    showDocument(ctx, [memos], { document: notice.id, id }),
  );

  expect(text).toContain('西通〔2026〕7号');
  expect(text).toContain('2026年9月8日印发');
  expect(text).not.toContain('西巡办');
  expect(offered).toMatchObject({ isNumbered: false, missing: [] });
});

describe('a template of the tenant', () => {
  const texts = { issuer: '办', signer: '办', dated: '2026年9月1日' };
  const builtIn = buildTemplate(memo.template, texts);

  const ownTemplate = (change: (xml: string) => string) => {
    const parts = unzipSync(builtIn);
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    return zipSync({ ...parts, 'word/document.xml': strToU8(change(xml)) });
  };

  async function stored(bytes: Uint8Array): Promise<StoredBlob> {
    const id = uuidv7();
    const path = join(tmpdir(), `${id}.docx`);
    await writeFile(path, bytes);
    const storageKey = fileKey(String(county.id), id);
    await host.kernel.storage.put(storageKey, path, bytes.length);
    return {
      storageKey,
      fileName: '本地模板.docx',
      mediaType: 'application/octet-stream',
      size: bytes.length,
      sha256: 'a'.repeat(64),
    };
  }

  const asAdmin = (user: TestUser): Entrance => ({
    kind: 'admin',
    credential: user.credential,
    code: county.code,
  });

  async function uploaded(bytes: Uint8Array, by: TestUser): Promise<string> {
    const blob = await stored(bytes);
    return await host.write(asMember(county, by), (ctx) =>
      uploadTemplate(ctx, [memos], { document: memo.id, blob }),
    );
  }

  const propose = (id: string, by: TestUser) =>
    host.write(asMember(county, by), (ctx) =>
      proposeTemplate(ctx, services, { id, note: '换成本地格式' }),
    );

  test('is used once another person has published it', async () => {
    const designer = await host.member(county, 'businessAdmin');
    const security = await host.member(county, 'secAdmin');
    const record = await recordWith('王强');
    const bytes = ownTemplate((xml) => xml.replace('联系人：{联系人}。', '本地格式：{联系人}'));
    const id = await uploaded(bytes, designer);
    await propose(id, designer);
    expect(await textOf(record)).not.toContain('本地格式');

    await host.write(asAdmin(security), (ctx) => publishTemplate(ctx, services, id));

    expect(await textOf(record)).toContain('本地格式：王强');
    expect(await show(record)).toMatchObject({ template: 1 });
  });

  test('with a placeholder nobody knows is kept, and not handed on', async () => {
    const designer = await host.member(county, 'businessAdmin');
    const id = await uploaded(
      ownTemplate((xml) => xml.replace('{联系人}', '{联系电话}')),
      designer,
    );

    await expect(propose(id, designer)).rejects.toMatchObject({ code: 'core.template_faulty' });
  });
});
