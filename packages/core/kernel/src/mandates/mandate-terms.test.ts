import {
  asMember,
  insertEngagement,
  insertMandate,
  insertRole,
  insertTenant,
  insertUser,
  openTestKernel,
  type TestKernel,
  type TestTenant,
  type TestUser,
} from '@lianxun/plugin-testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { DoorClosed, inScope } from '../database/scoped-transaction.ts';
import { getOwnTerms, signTerm } from './own-terms.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openTestKernel({ plugins: [] });
});
afterAll(async () => {
  await host.close();
});

interface World {
  readonly county: TestTenant;
  readonly director: TestUser;
  readonly clerk: TestUser;
  /** At home in another county. */
  readonly borrowed: TestUser;
  readonly teamId: string;
  readonly termId: string;
}

const text = {
  teamName: '第一巡察组',
  key: 'undertaking',
  title: '保密承诺书',
  edition: '第1版',
  content: '本人承诺保守巡察工作秘密。',
  dueOn: null,
};

const desk = ({ credential }: TestUser) => ({
  pool: host.db.pool,
  credential,
  onRefreshDue: () => undefined,
});
const by = { source: 'web', requestId: 'request' };

/** A person of another county holds a live mandate that waits for his signature. */
async function waitingMandate(questions: readonly { id: string; label: string }[] = []) {
  const { admin } = host.db;
  const county = await insertTenant(admin);
  await insertRole(admin, county, { key: 'office', permissions: ['core:member'] });
  const director = await insertUser(admin, county, { roles: ['office'] });
  const clerk = await insertUser(admin, county, { roles: ['office'] });
  const borrowed = await insertUser(admin, await insertTenant(admin));
  const { id, teamId } = await insertEngagement(admin, county);
  const { id: termId } = await host.write(asMember(county, director), (ctx) =>
    ctx.mandates.terms.ask({ ...text, questions, teamId, userId: borrowed.id }),
  );
  const mandate = await insertMandate(admin, county, {
    user: borrowed,
    teamId,
    engagementIds: [id],
  });
  await admin.query('update core.mandates set term_ids = $2 where id = $1', [mandate, [termId]]);
  return { county, director, clerk, borrowed, teamId, termId } satisfies World;
}

const enter = ({ borrowed, county, teamId }: World) =>
  inScope(
    host.db.pool,
    { kind: 'team', credential: borrowed.credential, code: county.code, teamId },
    { readOnly: true },
    (_, entered) => Promise.resolve(entered.scope.kind),
  );

async function signedBy({ borrowed, termId }: World, answers: Record<string, string | null> = {}) {
  const { items } = await getOwnTerms(desk(borrowed));
  const contentHash = items.find(({ id }) => id === termId)?.contentHash ?? '';
  await signTerm(desk(borrowed), termId, { ...by, contentHash, answers });
}

test('an unsigned mandate does not open the team, the signed one does', async () => {
  const world = await waitingMandate();

  await expect(enter(world)).rejects.toBeInstanceOf(DoorClosed);
  await signedBy(world);

  expect(await enter(world)).toBe('team');
});

test('a mandate that names a text nobody keeps stays shut', async () => {
  const world = await waitingMandate();
  await signedBy(world);
  await host.db.admin.query(
    `update core.mandates set term_ids = term_ids || gen_random_uuid() where team_id = $1`,
    [world.teamId],
  );

  await expect(enter(world)).rejects.toBeInstanceOf(DoorClosed);
});

test('the signature is kept with its hash, its entry in the record of the county, and two events', async () => {
  const world = await waitingMandate();

  await signedBy(world);

  const { admin } = host.db;
  const of = [world.county.id];
  const kept = await admin.query(
    `select by_himself, recorded_by, content_hash from core.mandate_signatures where tenant_id = $1`,
    of,
  );
  const terms = await admin.query<{ content_hash: string }>(
    `select content_hash from core.mandate_terms where tenant_id = $1`,
    of,
  );
  expect(kept.rows).toEqual([
    {
      by_himself: true,
      recorded_by: world.borrowed.id,
      content_hash: terms.rows[0]?.content_hash,
    },
  ]);
  const entries = await admin.query(
    `select actor_user_id, capacity, subject_id from core.audit_entries where tenant_id = $1 and action = 'core.mandate_term_signed'`,
    of,
  );
  expect(entries.rows).toEqual([
    { actor_user_id: world.borrowed.id, capacity: 'self', subject_id: world.termId },
  ]);
  const events = await admin.query<{ event: string }>(
    `select event from core.outbox where tenant_id = $1 and payload ->> 'termId' = $2`,
    [world.county.id, world.termId],
  );
  expect(events.rows).toEqual([{ event: 'core.mandate_term_signed' }]);
});

test('nobody signs for another, a changed text, or twice', async () => {
  const world = await waitingMandate();
  const contentHash = '0'.repeat(64);
  const signature = { ...by, contentHash, answers: {} };

  await expect(signTerm(desk(world.clerk), world.termId, signature)).rejects.toMatchObject({
    code: 'core.mandate_term_not_found',
  });
  await expect(signTerm(desk(world.borrowed), world.termId, signature)).rejects.toMatchObject({
    code: 'core.mandate_term_changed',
  });
  await signedBy(world);
  await expect(signedBy(world)).rejects.toMatchObject({ code: 'core.mandate_term_signed' });
});

test('every question is answered with the signature', async () => {
  const world = await waitingMandate([{ id: 'a', label: '区教育局' }]);

  await expect(signedBy(world)).rejects.toMatchObject({ code: 'core.mandate_term_unanswered' });
  await signedBy(world, { a: null });

  const { items } = await getOwnTerms(desk(world.borrowed));
  expect(items[0]).toMatchObject({ answers: { a: null }, byHimself: true });
});

test('the office records a paper form for another, with a second person, and never as the signer', async () => {
  const world = await waitingMandate();
  const clerk = asMember(world.county, world.clerk);
  const paper = { signedOn: '2026-01-05', witnessName: '杨丽' };

  const alone = host.write(clerk, (ctx) =>
    ctx.mandates.terms.recordPaper(world.termId, {
      ...paper,
      witnessName: world.clerk.displayName,
    }),
  );
  await expect(alone).rejects.toMatchObject({ code: 'core.witness_is_recorder' });
  const forged = inScope(host.db.pool, clerk, { readOnly: false }, (tx) =>
    sql`insert into core.mandate_signatures (id, term_id, team_id, user_id, by_himself, content_hash, signed_on, recorded_by, recorded_by_name, recorded_at)
      values (gen_random_uuid(), ${world.termId}, ${world.teamId}, ${world.borrowed.id}, true, ${'0'.repeat(64)},
        '2026-01-05', ${world.borrowed.id}, '假', core.now())`.execute(tx),
  );
  await expect(forged).rejects.toThrow(/row-level security/);
  await host.write(clerk, (ctx) => ctx.mandates.terms.recordPaper(world.termId, paper));

  expect(await enter(world)).toBe('team');
  const { items } = await getOwnTerms(desk(world.borrowed));
  expect(items[0]).toMatchObject({ byHimself: false, witnessName: '杨丽' });
});

test('a new edition takes the place of the unsigned one, in the mandates too', async () => {
  const world = await waitingMandate();
  const asked = (edition: string) =>
    host.write(
      asMember(world.county, world.director),
      (ctx) =>
        ctx.mandates.terms.ask({
          ...text,
          questions: [],
          edition,
          teamId: world.teamId,
          userId: world.borrowed.id,
        }),
      { expectAudit: false },
    );

  const again = await asked('第1版');
  const next = await asked('第2版');

  expect(again).toEqual({ id: world.termId, isSigned: false, isNew: false });
  const { items } = await getOwnTerms(desk(world.borrowed));
  expect(items.map(({ id }) => id)).toEqual([next.id]);
  await signedBy({ ...world, termId: next.id });
  expect(await enter(world)).toBe('team');
});

test('guidance opens for reading, writes nothing, and waits for signatures like every mandate', async () => {
  const world = await waitingMandate();
  await host.db.admin.query(`update core.mandates set kind = 'guidance' where team_id = $1`, [
    world.teamId,
  ]);
  await expect(enter(world)).rejects.toBeInstanceOf(DoorClosed);
  await signedBy(world);

  const door = {
    kind: 'team',
    credential: world.borrowed.credential,
    code: world.county.code,
    teamId: world.teamId,
  } as const;
  const reads = await inScope(host.db.pool, door, { readOnly: true }, (_, entered) =>
    Promise.resolve(entered.isGuidance),
  );
  const writes = inScope(host.db.pool, door, { readOnly: false }, () => Promise.resolve());

  expect(reads).toBe(true);
  await expect(writes).rejects.toBeInstanceOf(DoorClosed);
});
