import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { definePermission, definePlugin } from '@lianxun/plugin-api';
import {
  asMember,
  openTestKernel,
  type TestKernel,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { eraseSubject } from '../secrets/erase-subject.ts';
import { revealRecordField } from './reveal-record-field.ts';
import { sealAll } from './seal-all.ts';
import { verifyAudit } from './verify-audit.ts';

const sample = definePlugin({
  id: 'sample',
  title: '样例',
  version: '1.0.0',
  api: '^1.0.0',
  owner: 'tests',
  roleDefaults: { office: [definePermission('core:member', '进入本县')] },
});

let host: TestKernel;
let folder: string;
let county: TestTenant;
let director: TestUser;
let secAdmin: TestUser;
beforeEach(async () => {
  host = await openTestKernel({ plugins: [sample] });
  folder = await mkdtemp(join(tmpdir(), 'lianxun-heads-'));
  county = await host.county();
  director = await host.member(county, 'officeDirector');
  secAdmin = await host.member(county, 'secAdmin');
});
afterEach(async () => {
  await host.close();
  await rm(folder, { recursive: true });
});

async function recordPhone(personId: string, value: string) {
  const record = { subject: 'note', id: uuidv7() };
  await host.write(asMember(county, director), (ctx) =>
    ctx.audit({
      action: 'sample.noted',
      subject: { type: record.subject, id: record.id },
      before: { phone: null, title: '科员' },
      after: { phone: value, title: '科长' },
      personal: ['phone'],
      personalOf: { type: 'person', id: personId },
    }),
  );
  const { rows } = await host.db.admin.query<{ id: string; content: Buffer }>(
    `select entry.id, content.content from core.audit_entries entry join core.audit_contents content on content.entry_id = entry.id where entry.subject_id = $1`,
    [record.id],
  );
  const entryId = rows[0]?.id ?? '';
  const reveal = () =>
    host.write(asMember(county, director), (ctx) =>
      revealRecordField(ctx, record, { entryId, side: 'after', field: 'phone', reason: '核对' }),
    );
  return { reveal, text: rows[0]?.content.toString('utf8') ?? '' };
}

const erase = (personId: string, approvedBy = secAdmin.userName, by = director.userName) =>
  eraseSubject(host.db.admin, {
    tenantCode: county.code,
    subject: { type: 'person', id: personId },
    reason: '滇巡办〔2026〕1号',
    by,
    approvedBy,
  });

async function sealAndVerify() {
  const headsFile = join(folder, 'heads.jsonl');
  await vi.waitFor(
    async () => {
      await sealAll(host.kernel, { headsFile });
      const { rows } = await host.db.admin.query(
        'select from core.audit_entries e where not exists (select from core.audit_seals s where s.entry_id = e.id)',
      );
      if (rows.length > 0) throw new Error('entries are still open');
    },
    { timeout: 100_000 },
  );
  const verdicts = await verifyAudit({ pool: host.kernel.pool, headsFile });
  return verdicts.flatMap(({ findings }) => findings);
}

test('a personal field lies sealed in the record, beside fields that lie open', async () => {
  const { reveal, text } = await recordPhone(uuidv7(), '13888888888');

  expect(text).not.toContain('13888888888');
  expect(text).toContain('科长');
  expect(await reveal()).toEqual({ value: '13888888888' });
});

test('with the key of one person erased his fields open no more, everybody else’s do, and the chain verifies', async () => {
  const [erased, other] = [uuidv7(), uuidv7()];
  const gone = await recordPhone(erased, '13888888888');
  const kept = await recordPhone(other, '13999999999');
  const again = await recordPhone(erased, '13777777777');
  const before = await sealAndVerify();

  const answer = await erase(erased);

  expect(answer).toEqual({ keys: 1 });
  await expect(gone.reveal()).rejects.toMatchObject({ code: 'core.personal_erased' });
  await expect(again.reveal()).rejects.toMatchObject({ code: 'core.personal_erased' });
  expect(await kept.reveal()).toEqual({ value: '13999999999' });
  expect([before, await sealAndVerify()]).toEqual([[], []]);
});

test('what is recorded about a person after the erasure has a key of its own', async () => {
  const person = uuidv7();
  const gone = await recordPhone(person, '13888888888');
  await erase(person);

  const later = await recordPhone(person, '13777777777');

  expect(await later.reveal()).toEqual({ value: '13777777777' });
  await expect(gone.reveal()).rejects.toMatchObject({ code: 'core.personal_erased' });
});

test('erasing takes two people with their permissions, and a key that is there', async () => {
  const person = uuidv7();
  const { reveal } = await recordPhone(person, '13888888888');

  await expect(erase(person, director.userName)).rejects.toMatchObject({
    code: 'core.erasure_refused',
  });
  await expect(erase(person, secAdmin.userName, secAdmin.userName)).rejects.toMatchObject({
    code: 'core.erasure_refused',
  });
  await expect(erase(uuidv7())).rejects.toMatchObject({ code: 'core.subject_key_not_found' });
  expect(await reveal()).toEqual({ value: '13888888888' });
});

test('every look at a sealed field leaves an entry', async () => {
  const { reveal } = await recordPhone(uuidv7(), '13888888888');

  await reveal();

  const { rows } = await host.db.admin.query(
    `select from core.audit_entries where action = 'core.record_field_revealed' and actor_user_id = $1`,
    [director.id],
  );
  expect(rows).toHaveLength(1);
});
