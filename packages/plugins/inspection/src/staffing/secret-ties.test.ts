import { handleCases } from '@lianxun/plugin-api';
import {
  getRecusalMatter,
  inTalentPool,
  listRecusalMatters,
  previewSeats,
} from '@lianxun/plugin-talent-pool/api';
import type { TestKernel, TestUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import {
  account,
  addUnit,
  assign,
  authorize,
  createWorld,
  mandateDates,
  openHost,
  plannedRound,
  teamOf,
  type World,
} from '../../test/factories.ts';
import { createLeadOffice, registeredLead, type LeadOffice } from '../../test/lead-factories.ts';
import { mattersOf, signPaperForms } from '../../test/recusal-factories.ts';
import { addMember } from '../teams/add-member.ts';
import { issueMandates } from '../teams/issue-mandates.ts';
import { recheckSecrets } from './recheck-secrets.job.ts';

let host: TestKernel;
let world: World;
let leads: LeadOffice;
let roundId: string;
let teamId: string;
let unitName: string;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});
beforeEach(async () => {
  world = await createWorld(host);
  leads = await createLeadOffice(world);
  roundId = await plannedRound(world);
  const unit = await addUnit(world, roundId);
  const { rows } = await host.db.admin.query<{ name: string }>(
    'select name from core.units where tenant_id = $1 and id = $2',
    [world.county.id, unit.unitId],
  );
  unitName = rows[0]?.name ?? '';
  teamId = await teamOf(world, roundId, { leader: [await account(world)] });
  await assign(world, unit.engagementId, teamId);
});

const seat = (user: TestUser, by = world.office) =>
  world.asMember(by, (ctx) => addMember(ctx, teamId, { userId: user.id, role: 'member' }));

/** What the job does when a lead has been written, or when somebody was put into a team. */
const lookAgain = () => {
  const at = { tenantId: world.county.id, plugin: 'inspection', job: 'test' };
  const lax = { expectAudit: false };
  return host.write({ kind: 'job', ...at }, (ctx) => recheckSecrets.run(ctx, {}), lax);
};

const allegation = '反映其在工程招标中收受好处。';
const leadAbout = (name: string, unit = unitName) =>
  registeredLead(leads, { allegation, subject: { name, unitName: unit } });

const preview = (by: TestUser, user: TestUser) =>
  world.asMember(by, (ctx) =>
    previewSeats(inTalentPool(ctx), {
      round: roundId,
      team: teamId,
      role: 'member',
      users: [user.id],
    }),
  );

describe('who is named in an open lead about the unit', () => {
  let named: TestUser;
  beforeEach(async () => {
    named = await account(world, '纪涉线');
    await seat(named);
    await leadAbout('纪涉线');
    await lookAgain();
  });

  test('must stay away, and the office is told no more than that', async () => {
    const [matter] = await mattersOf(world, named);
    const seen = await world.asMember(world.office, (ctx) =>
      getRecusalMatter(inTalentPool(ctx), matter?.id ?? ''),
    );

    expect(matter).toMatchObject({ kind: 'mustRecuse' });
    expect(seen).toMatchObject({
      result: 'mustRecuse',
      hits: [{ rule: 'G1', title: '其他须回避情形（原因保密）', evidence: '', overridable: false }],
    });
    expect(await preview(world.office, named)).toMatchObject([
      { state: 'mustRecuse', units: [{ hits: [{ rule: 'G1', evidence: '' }] }] },
    ]);
  });

  test('gets no mandate, and whoever may not read reasons hears what he hears of any rule', async () => {
    await authorize(world, roundId);
    await signPaperForms(world, teamId);
    const permissions = [
      'inspection:manage_teams',
      'inspection:read_rounds',
      'core:member',
      handleCases.id,
    ];
    await host.db.admin.query(
      `update core.roles set permissions = $2 where tenant_id = $1 and key = 'publicity'`,
      [world.county.id, permissions],
    );
    const clerk = await host.member(world.county, 'publicity');

    await expect(
      world.asMember(clerk, (ctx) => issueMandates(ctx, teamId, mandateDates)),
    ).rejects.toMatchObject({
      code: 'inspection.recusal_open',
      details: {
        reasons: [
          {
            code: 'talent-pool.must_recuse',
            message: expect.stringContaining(`纪涉线对${unitName}须回避，原因由巡察办掌握。`),
          },
        ],
      },
    });
  });

  test('leaves nothing of the lead outside the restricted area', async () => {
    const tables = ['recusal_matters', 'recusal_checks', 'recusal_secret_checks'];
    const kept: unknown[] = [];
    for (const table of tables) {
      const { rows } = await host.db.admin.query(
        `select * from p_talent_pool.${table} where tenant_id = $1`,
        [world.county.id],
      );
      kept.push(...rows);
    }
    const { rows: told } = await host.db.admin.query(
      `select title, body from core.notifications where tenant_id = $1 and title like '%回避%'`,
      [world.county.id],
    );

    const text = JSON.stringify([kept, told]);
    expect(kept.length).toBeGreaterThan(2);
    expect(text).not.toMatch(/线索|招标|letter|leadNo/u);
  });

  test('stays away no longer once the lead is settled', async () => {
    await host.db.admin.query(
      `update core.workflow_cases set is_final = true where tenant_id = $1 and subject_type = 'lead'`,
      [world.county.id],
    );
    await lookAgain();

    expect(await preview(world.office, named)).toMatchObject([{ state: 'pass' }]);
  });
});

describe('whom it is about', () => {
  test('finds no matter, no task, no notice and no state, though he works in the office', async () => {
    const clerk = await host.member(world.county, 'office');
    await host.db.admin.query(
      `update core.memberships set display_name = '纪涉线' where tenant_id = $1 and user_id = $2`,
      [world.county.id, clerk.id],
    );
    await seat(clerk);
    await leadAbout('纪涉线');
    await lookAgain();
    const matters = await mattersOf(world, clerk);
    const [matter] = matters.filter(({ kind }) => kind === 'mustRecuse');

    expect(matter?.hits.map(({ rule }) => rule)).toContain('G1');
    const own = await world.asMember(clerk, (ctx) =>
      listRecusalMatters(inTalentPool(ctx), { open: 'all', limit: 50 }),
    );
    expect(own).toEqual({ items: [], next: null });
    await expect(
      world.asMember(clerk, (ctx) => getRecusalMatter(inTalentPool(ctx), matter?.id ?? '')),
    ).rejects.toMatchObject({ code: 'talent-pool.matter_not_found' });
    expect(await preview(clerk, clerk)).toEqual([{ userId: clerk.id, state: null, units: [] }]);
    for (const table of ['workflow_tasks', 'notifications']) {
      const { rows } = await host.db.admin.query(
        `select title from core.${table} where tenant_id = $1 and user_id = $2 and title like '%回避%'`,
        [world.county.id, clerk.id],
      );
      expect({ table, rows }).toEqual({ table, rows: [] });
    }
  });
});

describe('a tie to a lead', () => {
  test('holds for the unit it is about, and for no other of the round', async () => {
    const named = await account(world, '纪涉线');
    await leadAbout('纪涉线');
    await seat(named);
    const before = await mattersOf(world, named);
    await lookAgain();
    const other = await addUnit(world, roundId);
    const second = await teamOf(world, roundId, { leader: [await account(world)] });
    await assign(world, other.engagementId, second);

    expect(before).toEqual([]);
    expect(await mattersOf(world, named)).toMatchObject([{ kind: 'mustRecuse' }]);
    await world.asMember(world.office, (ctx) =>
      addMember(ctx, second, { userId: named.id, role: 'member' }),
    );
    expect(await mattersOf(world, named)).toHaveLength(1);
  });

  test('is none where the lead is about another unit', async () => {
    const named = await account(world, '纪涉线');
    await seat(named);
    await leadAbout('纪涉线', '别处某单位');
    await lookAgain();

    expect(await mattersOf(world, named)).toEqual([]);
  });
});
