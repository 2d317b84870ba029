import type { Ctx, PublicLinkRequest } from '@lianxun/plugin-api';
import { asMember, openTestKernel, type TestKernel } from '@lianxun/plugin-testing';
import type { TestTenant, TestUser } from '@lianxun/plugin-testing';
import { v4 as uuidv4 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { coreTx } from '../context/core-tx.ts';
import { collectAnswers } from './collect-answers.ts';
import { ratingPlugin } from './fixtures/rating-plugin.ts';
import { openForm } from './show-public-form.ts';
import { takeAnswers } from './take-answers.ts';

const { plugin, given, state } = ratingPlugin();

let host: TestKernel;
let county: TestTenant;
let clerk: TestUser;
beforeAll(async () => {
  host = await openTestKernel({ plugins: [plugin] });
  county = await host.county();
  clerk = await host.member(county, 'office');
});
afterAll(() => host.close());
afterEach(async () => {
  Object.assign(state, { isClosed: false, isBroken: false });
  await host.db.moveClock('0');
});

const asOffice = <Result>(work: (ctx: Ctx) => Promise<Result>) =>
  host.write(asMember(county, clerk), work);
const inHours = (ctx: Ctx, hours: number) => new Date(ctx.now.getTime() + hours * 3_600_000);
const tokenOf = ({ path }: { readonly path: string }) => path.slice('/p/'.length);

async function issue(
  change: { maxUses?: number | null; opensIn?: number; count?: number; subject?: string } = {},
) {
  const subject = { type: 'evaluation', id: change.subject ?? uuidv4() };
  const links = await asOffice(async (ctx) => {
    const request: PublicLinkRequest = {
      kind: 'rating.team',
      subject,
      title: '对第一巡察组的测评',
      content: { unit: '城关镇' },
      expiresAt: inHours(ctx, 48),
      ...(change.opensIn === undefined ? {} : { opensAt: inHours(ctx, change.opensIn) }),
    };
    if (change.count !== undefined)
      return await ctx.publicLinks.issueBallots({ ...request, count: change.count });
    const { maxUses = null } = change;
    return [await ctx.publicLinks.issue({ ...request, maxUses })];
  });
  return { subject, links, tokens: links.map(tokenOf), token: tokenOf(links[0] ?? { path: '' }) };
}

const inPublic = <Result>(token: string, work: (ctx: Ctx) => Promise<Result>) =>
  host.write({ kind: 'public', token }, work, { expectAudit: false });
const open = (token: string) =>
  inPublic(token, (ctx) => Promise.resolve(openForm(ctx, host.kernel.plugins).page));
const hand = (token: string, typed: object = {}, id = uuidv4()) =>
  host.write({ kind: 'public', token }, (ctx) =>
    takeAnswers(ctx, host.kernel.plugins, {
      id,
      typed: { discipline: '95', style: 'good', ...typed },
    }),
  );
const collect = () => collectAnswers(host.kernel, county.id);
const givenFor = (subject: { readonly id: string }) =>
  given.filter((each) => each.subject === subject.id);
const linksOf = (subject: { readonly type: string; readonly id: string }) =>
  host.read(asMember(county, clerk), (ctx) => ctx.publicLinks.list(subject));
const shut = { message: 'door closed: scope' };

test('whoever has the link sees the form, and what he hands in reaches its owner', async () => {
  const { subject, token, links } = await issue({ maxUses: 1 });

  expect((await open(token)).title).toBe('对第一巡察组的测评');
  expect(await hand(token, { seen: ['meal', 'talk'], words: ' 很好\r\n谢谢 ' })).toEqual({
    thanks: '感谢您的评价。',
  });
  await collect();

  expect(givenFor(subject)).toEqual([
    {
      subject: subject.id,
      content: { unit: '城关镇' },
      answers: { discipline: 95, style: 'good', seen: ['meal', 'talk'], words: '很好\n谢谢' },
      by: 'job',
    },
  ]);
  expect(await linksOf(subject)).toEqual([
    expect.objectContaining({ id: links[0]?.id, state: 'usedUp', usedCount: 1, maxUses: 1 }),
  ]);
});

describe('the door stays shut, and tells nothing more, for', () => {
  test('a token that never was, in this tenant, in another or in none', async () => {
    const { token } = await issue();
    const elsewhere = await host.county();

    for (const wrong of [
      `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`,
      `${elsewhere.id.toString(36)}-${token.split('-')[1]}`,
      `zzzzzz-${token.split('-')[1]}`,
      "1-x'; drop table core.public_links; --",
      '',
    ])
      await expect(open(wrong)).rejects.toMatchObject(shut);
  });

  test('one that is over, not open yet, revoked, replaced or used up', async () => {
    const [expired, early, revoked, replaced, usedUp] = [
      await issue(),
      await issue({ opensIn: 1 }),
      await issue(),
      await issue(),
      await issue({ maxUses: 1 }),
    ];
    await asOffice((ctx) => ctx.publicLinks.revoke(revoked.links[0]?.id ?? '', '印错'));
    const fresh = await asOffice((ctx) => ctx.publicLinks.reissue(replaced.links[0]?.id ?? ''));
    await hand(usedUp.token);

    for (const { token } of [early, revoked, replaced, usedUp])
      await expect(open(token)).rejects.toMatchObject(shut);
    await expect(open(tokenOf(fresh))).resolves.toBeDefined();
    await host.db.moveClock('2 hours');
    await expect(open(early.token)).resolves.toBeDefined();
    await host.db.moveClock('3 days');
    await expect(open(expired.token)).rejects.toMatchObject(shut);
  });

  test('a form whose plugin is switched off', async () => {
    const { token } = await issue();
    const set = (enabled: boolean) =>
      host.db.admin.query(
        `update core.plugin_states set enabled = $1 where tenant_id = $2 and plugin = 'rating'`,
        [enabled, county.id],
      );
    await set(false);

    await expect(open(token)).rejects.toMatchObject({ status: 404 });
    await set(true);
  });
});

test('a ballot counts once, also when two hands press at once, and the set ends together', async () => {
  const { subject, tokens, links } = await issue({ count: 4 });
  const [first = '', second = '', third = ''] = tokens;

  const both = await Promise.allSettled([hand(first), hand(first)]);
  await hand(second);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await expect(hand(second)).rejects.toMatchObject(shut);

  await asOffice((ctx) => ctx.publicLinks.revoke(links[0]?.id ?? '', '人员变动'));
  await expect(open(third)).rejects.toMatchObject(shut);
  expect((await linksOf(subject)).map((link) => link.state).toSorted()).toEqual([
    'revoked',
    'revoked',
    'usedUp',
    'usedUp',
  ]);
  await collect();
  expect(givenFor(subject)).toHaveLength(2);
});

test('a shared link takes no more than it may', async () => {
  const { subject, token } = await issue({ maxUses: 3 });

  const tried = await Promise.allSettled([1, 2, 3, 4, 5].map(() => hand(token)));
  await collect();

  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  expect(givenFor(subject)).toHaveLength(3);
});

test('the same page sent twice counts once', async () => {
  const { subject, token } = await issue();
  const id = uuidv4();

  await hand(token, {}, id);
  await expect(hand(token, {}, id)).rejects.toMatchObject({ code: '23505' });

  expect((await linksOf(subject))[0]?.usedCount).toBe(1);
});

test('what does not fit is named question by question, and nothing of it counts', async () => {
  const { subject, token } = await issue();
  const typed = {
    discipline: '101',
    style: 'best',
    seen: ['dance'],
    words: '一二三四五六七八九十一',
  };

  await expect(hand(token, typed)).rejects.toMatchObject({
    status: 422,
    details: {
      reasons: [
        { field: 'answers.discipline', message: '“遵守纪律”：请填写 0 到 100 之间的整数。' },
        { field: 'answers.style', message: '“工作作风”：请从列出的选项中选择。' },
        { field: 'answers.seen', message: '“见到的做法”：请从列出的选项中选择。' },
        { field: 'answers.words', message: '“意见建议”：最多 10 字，请删减后再提交。' },
      ],
    },
  });
  await expect(hand(token, { discipline: '', style: '' })).rejects.toMatchObject({ status: 422 });
  expect((await linksOf(subject))[0]?.usedCount).toBe(0);
});

test('one or two wait for company while others may still come, a day at most', async () => {
  const { subject, token } = await issue();
  await hand(token);
  await hand(token);
  await collect();
  expect(givenFor(subject)).toHaveLength(0);

  await hand(token);
  await collect();
  expect(givenFor(subject)).toHaveLength(3);

  await hand(token);
  await collect();
  expect(givenFor(subject)).toHaveLength(3);
  await host.db.moveClock('1 day');
  await collect();
  expect(givenFor(subject)).toHaveLength(4);
});

test('the record knows act, box and day: no time, no source, no request, no order', async () => {
  const { subject, token } = await issue({ maxUses: 1 });
  await hand(token, { words: '某某某' });

  const { rows } = await host.db.admin.query<Record<string, unknown>>(
    `select id, actor_user_id, actor_name, actor_home_tenant_id, source, request_id,
       to_char(occurred_at at time zone 'Asia/Shanghai', 'HH24:MI:SS.US') as time
     from core.audit_entries where subject_id = $1 and action = 'core.public_answers_received'`,
    [subject.id],
  );
  expect(rows).toEqual([
    {
      id: expect.stringMatching(/^.{14}4/),
      actor_user_id: null,
      actor_name: '匿名',
      actor_home_tenant_id: null,
      source: 'public',
      request_id: null,
      time: '00:00:00.000000',
    },
  ]);
  const waiting = await host.db.admin.query<{ id: string; text: string }>(
    `select a.id, a::text as text from core.public_answers a join core.public_links l
       on l.tenant_id = a.tenant_id and l.id = a.link_id where l.subject_id = $1`,
    [subject.id],
  );
  expect(waiting.rows[0]?.id).toMatch(/^.{14}4/);
  expect(waiting.rows[0]?.text).not.toMatch(/某某某|discipline/);
  await collect();
});

test('what its owner no longer takes is dropped with an entry; what fails stays for the next time', async () => {
  const { subject, token } = await issue({ maxUses: 1 });
  await hand(token);
  state.isBroken = true;
  await expect(collect()).rejects.toThrow('not handed on');
  state.isBroken = false;
  state.isClosed = true;
  await collect();
  state.isClosed = false;
  await collect();

  expect(givenFor(subject)).toHaveLength(0);
  const { rows } = await host.db.admin.query<{ action: string }>(
    `select action from core.audit_entries where subject_id = $1 and action like '%dropped'`,
    [subject.id],
  );
  expect(rows).toEqual([{ action: 'core.public_answers_dropped' }]);
});

test('two that collect at once hand each answer on once', async () => {
  const { subject, token } = await issue({ maxUses: 5 });
  for (let count = 0; count < 5; count += 1) await hand(token);

  await Promise.all([collect(), collect(), collect()]);

  expect(givenFor(subject)).toHaveLength(5);
});

test('the token is stored nowhere, and the public role reads no row by it', async () => {
  const { token } = await issue();
  const { rows } = await host.db.admin.query<{ text: string }>(
    `select l::text as text from core.public_links l union all select e::text from core.audit_entries e`,
  );
  expect(rows.filter(({ text }) => text.includes(token))).toEqual([]);

  for (const table of ['core.public_links', 'core.public_answers', 'core.tenants'] as const)
    await expect(
      inPublic(token, (ctx) => coreTx(ctx).selectFrom(table).select('id').execute()),
    ).rejects.toMatchObject({ code: '42501' });
});

test('terms that make no sense are refused before anything is issued', async () => {
  const subject = { type: 'evaluation', id: uuidv4() };
  const refused = (change: Partial<PublicLinkRequest>) =>
    expect(
      asOffice((ctx) => {
        const link = { kind: 'rating.team', subject, title: '测评', content: {} };
        const expiresAt = inHours(ctx, 1);
        return ctx.publicLinks.issue({ ...link, expiresAt, maxUses: null, ...change });
      }),
    ).rejects.toMatchObject({ status: 409, code: 'core.public_link_terms' });

  await refused({ kind: 'rating.nothing' });
  await refused({ expiresAt: new Date('2020-01-01') });
  await refused({ expiresAt: new Date('2099-01-01') });
  await refused({ content: { text: '长'.repeat(4_000) } });
  expect(await linksOf(subject)).toEqual([]);
});
