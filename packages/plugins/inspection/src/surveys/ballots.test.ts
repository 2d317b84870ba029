import type { TestKernel } from '@lianxun/plugin-testing';
import { v4 as uuidv4 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createWorld, openHost, teamOnSite } from '../../test/factories.ts';
import {
  actOn,
  asJob,
  approved,
  collect,
  drafted,
  hand,
  look,
  tokensOf,
  turn,
  type Polled,
} from '../../test/survey-factories.ts';
import { insertSlips } from './survey-box.repository.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(() => host.close());

async function rows<Row extends object>({ world }: Polled, statement: string): Promise<Row[]> {
  return (await host.db.admin.query<Row>(statement, [world.county.id])).rows;
}

/** Eight slips of 一人一码, and so many of them handed in, three at a time. */
async function polled(count: number): Promise<{ it: Polled; tokens: string[] }> {
  const world = await createWorld(host);
  const team = await teamOnSite(world);
  const placements = [{ title: '机关', audience: 8, mode: 'slips' }];
  const it = await approved(await drafted(world, team, { placements }));
  const tokens = await tokensOf(it);
  await turn(it);
  for (const [place, token] of tokens.slice(0, count).entries()) {
    await hand(it, token, { q0: '0', q2: `意见${place}` });
    if (place % 3 === 2) await collect(it);
  }
  return { it, tokens };
}

const slips = `select * from p_inspection.survey_slips where tenant_id = $1`;

describe('a form in the box', () => {
  test('holds neither time, nor code, nor answer that could be read', async () => {
    const { it, tokens } = await polled(6);
    const found = await rows<Record<string, unknown>>(it, slips);
    expect(found).toHaveLength(6);
    for (const slip of found) {
      expect(Object.keys(slip).toSorted()).toEqual([
        'id',
        'sealed',
        'survey_id',
        'tenant_id',
        'version',
      ]);
      // Version 4: random. Version 7 would tell when it was made.
      expect(String(slip['id']).charAt(14)).toBe('4');
      expect(JSON.stringify(slip)).not.toContain('意见');
      expect(tokens.filter((token) => JSON.stringify(slip).includes(token))).toEqual([]);
    }
    expect(new Set(found.map(({ sealed }) => String(sealed).length)).size).toBe(1);
  });

  test('is written by the same transaction as every other one, and lies where chance put it', async () => {
    const { it } = await polled(6);
    const found = await rows<{ xmin: string; id: string }>(
      it,
      `select xmin::text, id from p_inspection.survey_slips where tenant_id = $1 order by ctid`,
    );
    expect(found).toHaveLength(6);
    expect(new Set(found.map(({ xmin }) => xmin)).size).toBe(1);
    expect(found.map(({ id }) => id)).toEqual(found.map(({ id }) => id).toSorted());
  });

  test('shares no transaction and no value with the code it was handed in by', async () => {
    const { it } = await polled(6);
    const byTransaction = await rows(
      it,
      `select link.id from core.public_links link join p_inspection.survey_slips slip
         on slip.tenant_id = link.tenant_id and slip.xmin = link.xmin where link.tenant_id = $1`,
    );
    const byId = await rows(
      it,
      `select link.id from core.public_links link join p_inspection.survey_slips slip
         on slip.tenant_id = link.tenant_id
        and (slip.id = link.id or slip.sealed like '%' || link.id::text || '%'
          or slip.sealed like '%' || link.token_hash || '%') where link.tenant_id = $1`,
    );
    expect([byTransaction, byId]).toEqual([[], []]);
  });

  test('is not the one that was there before others came: of two copies neither shares a row', async () => {
    const { it, tokens } = await polled(3);
    const before = await rows<{ id: string; sealed: string }>(it, slips);
    for (const token of tokens.slice(3, 6)) await hand(it, token, { q0: '3' });
    await collect(it);

    const after = await rows<{ id: string; sealed: string }>(it, slips);
    const kept = after.filter((slip) =>
      before.some(({ id, sealed }) => slip.id === id || slip.sealed === sealed),
    );
    expect([before.length, after.length, kept]).toEqual([3, 6, []]);
  });

  test('is gone as soon as the last has come and all are counted', async () => {
    const { it, tokens } = await polled(6);
    for (const token of tokens.slice(6)) await hand(it, token, { q0: '3' });
    await actOn(it, it.world.office, { move: 'close', reason: '已收齐' });
    await collect(it);

    expect(await rows(it, slips)).toEqual([]);
    expect((await look(it)).result).toMatchObject({ received: 8 });
  });
});

test('the entries say that forms came in on a day, not when, not by whom and not what', async () => {
  const { it } = await polled(3);
  const entries = await rows<Record<string, unknown>>(
    it,
    `select e.actor_user_id, e.request_id, substring(e.id::text, 15, 1) as kind,
       to_char(e.occurred_at at time zone 'Asia/Shanghai', 'HH24:MI:SS.US') as time,
       coalesce(convert_from(c.content, 'utf8'), '') as content
     from core.audit_entries e left join core.audit_contents c
       on c.tenant_id = e.tenant_id and c.entry_id = e.id
     where e.tenant_id = $1 and e.action = 'core.public_answers_received'`,
  );
  expect(entries).toHaveLength(3);
  for (const entry of entries) {
    expect(entry).toMatchObject({
      actor_user_id: null,
      request_id: null,
      kind: '4',
      time: '00:00:00.000000',
    });
    expect(entry['content']).not.toContain('意见');
  }
});

test('a box takes more forms than one statement holds', async () => {
  const { it } = await polled(1);
  const many = Array.from({ length: 25_000 }, () => ({
    id: uuidv4(),
    surveyId: it.id,
    sealed: 'x',
  }));
  await asJob(it, (ctx) => insertSlips(ctx.tx, many));

  const [count] = await rows<{ slips: number }>(
    it,
    `select count(*)::int as slips from p_inspection.survey_slips where tenant_id = $1`,
  );
  expect(count?.slips).toBeGreaterThanOrEqual(25_000);
});

test('of too few forms nothing can be kept, even by hand', async () => {
  const { it } = await polled(3);
  await actOn(it, it.world.office, { move: 'close', reason: '已收齐' });
  await collect(it);
  expect((await look(it)).result).toMatchObject({ received: 3, isWithheld: true });
  expect(await rows(it, slips)).toEqual([]);
  await expect(
    rows(
      it,
      `update p_inspection.surveys set result = jsonb_set(result, '{questions}', '[{"key":"q0"}]')
       where tenant_id = $1`,
    ),
  ).rejects.toMatchObject({ code: '23514' });
});
