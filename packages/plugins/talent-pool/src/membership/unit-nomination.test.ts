import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  admitted,
  createWorld,
  endorse,
  nominated,
  openHost,
  rosterEntry,
  type World,
} from '../../test/factories.ts';
import { inTalentPool } from '../database.ts';
import { changeHistories } from '../roster/change-person.ts';
import { MembershipEntry, type RosterEntry } from '../roster/entry.schemas.ts';
import { getPoolPerson } from '../roster/get-person.ts';
import { revealField } from '../roster/reveal-field.ts';
import { createCall, listOwnQuotas } from './calls.ts';
import { listOwnNominees } from './list-members.ts';
import { findMember } from './members.repository.ts';
import { nominateFromUnit } from './nominate-from-unit.ts';
import { nominatePerson } from './nominate-person.ts';
import { keepChecks, takeNomination } from './take-nomination.job.ts';

let host: TestKernel;
let world: World;
beforeAll(async () => {
  host = await openHost();
  world = await createWorld(host);
});
afterAll(async () => {
  await host.close();
});

const membership = MembershipEntry.parse({ pool: 'inspection', recommendation: '业务熟练' });
const fromUnit = (entry: RosterEntry) =>
  world.asUnit(world.unitHead, (ctx) => nominateFromUnit(ctx, { entry, membership }));
const run = (job: typeof takeNomination, memberId: string) =>
  host.write(
    { kind: 'job', tenantId: world.county.id, plugin: 'talent-pool', job: 'test' },
    (ctx) => job.run(ctx, { memberId }),
    { expectAudit: false },
  );
const member = (id: string) => world.asMember(world.office, (ctx) => findMember(ctx.tx, id));

describe('单位推荐', () => {
  test('waits sealed, and is taken into the register as one person', async () => {
    const known = await nominated(world, rosterEntry(world), 'leader');
    const entry = rosterEntry(world);
    const { id } = await fromUnit(entry);
    expect(await member(id)).toMatchObject({ personId: null, stage: 'applying' });
    expect((await member(id))?.entrySealed).not.toContain(entry.person.name);

    await run(takeNomination, id);

    const taken = await member(id);
    expect(taken).toMatchObject({ entrySealed: null, name: entry.person.name });
    expect(taken?.personId).not.toBe(known.personId);
  });

  test('of somebody who stands in the pool ends with a word to whoever proposed him', async () => {
    const entry = rosterEntry(world);
    await nominated(world, entry);
    const { id } = await fromUnit(entry);

    await run(takeNomination, id);

    expect((await member(id))?.refusedReason).toContain('已有记录');
    const { rows } = await host.db.admin.query<{ title: string }>(
      'select title from core.notifications where user_id = $1',
      [world.unitHead.id],
    );
    expect(rows.some(({ title }) => title.includes('已有记录'))).toBe(true);
  });

  test('refuses a wrong number before anything is written', async () => {
    const entry = rosterEntry(world);
    const wrong = { ...entry, person: { ...entry.person, idUnverified: false } };

    await expect(fromUnit(wrong)).rejects.toMatchObject({ code: 'talent-pool.id_number_wrong' });
  });

  test('shows the unit what was decided, not how', async () => {
    const { id } = await fromUnit(rosterEntry(world));
    await run(takeNomination, id);
    await endorse(world, id);
    await run(keepChecks, id);

    const nominees = await world.asUnit(world.unitHead, (ctx) => listOwnNominees(ctx));

    expect(nominees.find((nominee) => nominee.id === id)).toMatchObject({ status: 'checking' });
    await expect(
      world.asUnit(world.unitHead, (ctx) => ctx.workflow.status('poolMember', id)),
    ).rejects.toMatchObject({ status: 404 });
  });

  test('answers a call that names the unit and how many', async () => {
    const quotas = [{ unitName: world.unitName, skill: 'audit', count: 2 }];
    const callId = await world.asMember(world.office, (ctx) =>
      createCall(ctx, { title: '2026年补充推荐', closesOn: '2099-12-31', quotas }),
    );
    const propose = () =>
      world.asUnit(world.unitHead, (ctx) =>
        nominateFromUnit(ctx, {
          entry: rosterEntry(world),
          membership: { ...membership, callId },
        }),
      );
    await propose();
    const { id } = await propose();
    await world.asUnit(world.unitHead, (ctx) =>
      ctx.workflow.move({ subject: 'poolMember', id, move: 'decline', reason: '不能脱产' }),
    );

    const own = await world.asUnit(world.unitHead, (ctx) => listOwnQuotas(ctx));

    expect(own).toMatchObject([{ callId, count: 2, nominated: 1, skill: '财务审计' }]);
  });
});

test('自荐 is for one’s own record only', async () => {
  const entry = rosterEntry(world);
  await expect(
    world.asMember(world.office, (ctx) => nominatePerson(ctx, { entry, membership, via: 'self' })),
  ).rejects.toMatchObject({ code: 'talent-pool.not_own_record' });
});

describe('人才档案', () => {
  test('masks numbers and relatives, and reveals one with a reason on the record', async () => {
    const entry = rosterEntry(world, {
      relatives: [{ relation: 'spouse', name: '李建平', employer: '区财政局' }],
    });
    const { personId } = await admitted(world, entry);
    const person = await world.asMember(world.office, (ctx) => getPoolPerson(ctx, personId));
    expect(person).toMatchObject({
      phone: '120****0000',
      idNumber: expect.stringMatching(/^\d{4}\*{10}/u),
      relatives: [{ relationTitle: '配偶', name: '李*' }],
    });

    const [relative] = person.relatives ?? [];
    const { value } = await host.write(
      { kind: 'member', credential: world.office.credential, code: world.county.code },
      (ctx) =>
        revealField(inTalentPool(ctx), personId, {
          field: 'relative',
          relativeId: relative?.id,
          reason: '核对回避情形',
        }),
    );
    expect(value).toBe('李建平，区财政局');
  });

  test('tells career and pool as sentences, newest first', async () => {
    const { personId } = await admitted(world);
    const version = (await world.asMember(world.office, (ctx) => getPoolPerson(ctx, personId)))
      .version;
    const post = { from: '2010-08', to: null, employer: world.unitName, post: '科员' };
    await world.asMember(world.office, (ctx) =>
      changeHistories(ctx, personId, {
        body: { career: [{ ...post, isLeadership: false }], relatives: [] },
        version,
      }),
    );

    const { relatives, timeline } = await world.asMember(world.office, (ctx) =>
      getPoolPerson(ctx, personId),
    );

    expect(relatives).toEqual([]);
    expect(timeline.map(({ sentence }) => sentence)).toEqual(
      expect.arrayContaining([
        `任${world.unitName}科员`,
        expect.stringContaining('巡察办提名进入巡察人才库'),
        '巡察人才库：批准入库，现为“在库”',
      ]),
    );
    expect(timeline.at(-1)).toMatchObject({ on: '2010-08', kind: 'career' });
  });
});
